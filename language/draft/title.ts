import { MODAL_YAO } from './patterns.js';

const LONGEST_TITLE = 32;
const OPENINGS = new RegExp(
  `^(?:特别是|尤其是|此外|另外|同时|其中|因此|为此|目前|当前|眼下|首先|其次|其他|${MODAL_YAO}|应当?|须|必须|务必|确保|力争|积极|切实|认真|抓紧|尽快|及时|主动|进一步|继续|持续|既|也|都|还|再|，|,|、)+`,
);
const SETTING =
  /^(?:按照|根据|围绕|立足|聚焦|针对|结合|依托|瞄准|发挥|充分发挥|抢抓|紧扣|借助|对照|通过|以|在|从|把[^，,]{2,20}作为|对于?|由|为|利用|着眼)[^，,]*$/;
const EMPTY = /^(?:[^，,]{0,8}(?:方面|来看|前提下|基础上|过程中)|是[^，,]*责任人)$/;
const DEED =
  /推进|谋划|储备|建设|建立|完善|制定|出台|印发|编制|做好|抓好|开展|实施|推动|完成|落实|梳理|组织|加快|搭建|保障|协调|解决|排查|整治|整改|调度|通报|清理|推行|实行|申报|启动|办理|策划|争取|盘活|用好|举办|筹办|开辟|认领|攻坚|改造|拆迁|核查|监管|服务|修复|提升/;

/**
 * A short title: the first clause that says what is to be done, without subject, setting, modal and number.
 * `owners` are the names found in the sentence; they are left out because the ledger has its own column for them.
 */
export function shortTitle(sentence: string, owners: readonly string[]): string {
  const body = sentence
    .replace(/[。；;！!]$/, '')
    .replace(/[（(〔][^（）()〔〕]*(?:负责|牵头|单位)[^（）()〔〕]*[）)〕]/g, '');
  const clauses = body
    .split(/[，,：:；;。]/)
    .map((clause) => withoutSubject(clause.trim(), owners))
    .filter((clause) => clause.length > 1);
  const telling =
    clauses.find((clause) => !SETTING.test(clause) && !EMPTY.test(clause) && DEED.test(clause)) ??
    clauses.find((clause) => !SETTING.test(clause) && !EMPTY.test(clause)) ??
    clauses[0] ??
    body;
  return shortened(telling.replace(OPENINGS, '') || telling);
}

function withoutSubject(clause: string, owners: readonly string[]): string {
  let text = clause
    .replace(/^[一二三四五六七八九十]{1,3}(?:是|要)|^[(（][一二三四五六七八九十\d-]{1,3}[)）〉]|^\d{1,2}[.．、]/, '')
    .trim();
  const ends = owners.map((name) => text.indexOf(name)).map((at, i) => (at < 0 ? -1 : at + (owners[i]?.length ?? 0)));
  const end = Math.max(-1, ...ends);
  if (end > 0) {
    const rest = text
      .slice(end)
      .replace(/^等?(?:有关|相关)?(?:部门|单位)?(?:和[^，,]{0,8})?(?:共同|具体)?(?:负责|牵头)?/, '');
    if (
      new RegExp(`^(?:也|都|还|均)?(?:${MODAL_YAO}|应|必须|须|务必|一律|负责|牵头)`).test(rest) ||
      text.startsWith(owners[0] ?? '\u0000') ||
      /^由/.test(text)
    )
      text = rest;
  }
  return text.replace(OPENINGS, '');
}

/** Cut at a 、 or a natural end within the length; an open quotation mark or bracket is never left open. */
function shortened(text: string): string {
  if (text.length <= LONGEST_TITLE) return text;
  const head = text.slice(0, LONGEST_TITLE);
  const cut = Math.max(head.lastIndexOf('、'), head.lastIndexOf('和'), head.lastIndexOf('及'));
  const short = cut >= 12 ? `${head.slice(0, cut)}等` : head;
  const open = Math.max(short.lastIndexOf('“'), short.lastIndexOf('（'), short.lastIndexOf('《'));
  return open > 6 && !/[”）》]/.test(short.slice(open)) ? `${short.slice(0, open)}等` : short;
}
