import { type Entity, textsOf } from '../../model/entities.js';
import { perFile } from '../../scope/per-file.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { rule } from '../rule.js';

/** Numbered coinages in quotation marks (“六个一”, “三督一促”), or of the shape N个一, N张清单, N个清单. */
const COINAGE =
  /[“"〝]([一二两三四五六七八九十][^“”"〝〞\s]{1,7})[”"〞]|([一二两三四五六七八九十](?:个一|[张个]清单|个一批))/g;
/** Every coinage begins with a number in words; most texts hold none. */
const MAY_COIN = /[一二两三四五六七八九十]/;
/** Numbered words that everybody knows without a definition. */
const COMMON =
  /^(?:一.一|[一二三四五六七八九十]+五|两会|双过半|一把手|一件事|一网通办|一站式|一带一路|五一|七一|八一|十一|一老一小|三农|两高|三公)/;

export const undefinedMechanism = rule({
  code: 'DB407',
  name: 'undefined-mechanism',
  severity: 'warning',
  title: '引用的机制没有定义内容',
  reason: '“五个一”是哪五个，会场里的人未必都知道；不写明内容，就没法逐项检查。',
  example: {
    bad: `【任务 1】落实“五个一”推进机制
  牵头单位：市发改委
  时间节点：6月底前`,
    good: `【模板】五个一
  要件：分包领导、牵头单位

【任务 1】落实“五个一”推进机制
  牵头单位：市发改委
  时间节点：6月底前`,
  },
  workspace(workspace, report) {
    const defined = new Set<string>();
    for (const { entities } of workspace.files) {
      for (const { kind, title } of entities) {
        if (kind === 'list' || kind === 'class' || kind === 'event' || kind === 'rule' || kind === 'unit')
          defined.add(fold(title));
      }
    }
    for (const file of workspace.files) {
      for (const { entity, name, span } of coinagesIn(file)) {
        if (defined.has(fold(name))) continue;
        report(
          { path: file.path, block: entity.block, span },
          `【目标】“${name}”没有定义内容。请用【模板】或【清单】写明它包括哪些，例如“【模板】${name}”加“要件：…”；人人皆知的可以写例外。`,
        );
      }
    }
  },
});

interface Coinage {
  readonly entity: Entity;
  readonly name: string;
  readonly span: Span;
}

/** What a file says does not change with the definitions around it. */
const coinagesIn = perFile(({ tasks }) => tasks.flatMap(({ entity }) => coinagesOf(entity)));

function coinagesOf(entity: Entity): readonly Coinage[] {
  const texts = [
    { text: entity.title, span: entity.titleSpan },
    ...textsOf(entity, 'goals'),
    ...textsOf(entity, 'measures'),
  ];
  return texts.flatMap(({ text, span }) =>
    !MAY_COIN.test(text)
      ? []
      : [...text.matchAll(COINAGE)].flatMap((match) => {
          const name = match[1] ?? match[2] ?? '';
          const start = span.start + match.index;
          return COMMON.test(name) ? [] : [{ entity, name, span: { start, end: start + match[0].length } }];
        }),
  );
}
