import { traceSpeech } from '../../speech/index.js';
import { fieldsOf, firstOf } from '../../model/entities.js';
import type { DirectiveFile } from '../../scope/workspace.js';
import { rule } from '../rule.js';
import { draftOfSpeech } from '../speech-draft.js';

const SPEECH = `【会议】全市防汛会
  日期：2026年3月6日
  讲话稿：讲话.txt
`;
const WORDS = `//- 讲话.txt
市水利局要在汛期前完成清淤。市应急局要在5月底前修订预案。`;
const TASK = `【任务 1】完成清淤
  出处：市水利局要在汛期前完成清淤`;
/** So much of a sentence is shown. */
const LONGEST_SHOWN = 60;

export const uncoveredAsk = rule({
  code: 'DB502',
  name: 'uncovered-ask',
  severity: 'warning',
  title: '讲话中的要求没有列入任务',
  reason: '漏列的要求没有人办，到年底才发现。确实不必列的，用“不列”写明理由，日后有据可查。',
  example: {
    bad: `${SPEECH}
${TASK}
${WORDS}`,
    good: `${SPEECH}  不列：“市应急局要在5月底前修订预案” 已由市防指另文部署

${TASK}
${WORDS}`,
  },
  file(file, report, context) {
    const speech = context.speechOf?.(file);
    const document = file.document;
    const field = document && firstOf(document.entity, 'speech');
    if (speech === undefined || !document) return;
    const trace = traceSpeech(draftOfSpeech(file, speech), quotedIn(file), leftOutIn(file));
    const missing = trace.paragraphs.flatMap(({ sentences }, paragraph) =>
      sentences.flatMap(({ ask, text }) => (ask?.status === 'missing' ? [{ paragraph: paragraph + 1, text }] : [])),
    );
    missing.forEach(({ paragraph, text }, index) => {
      const words = text.replace(/\s+/g, '');
      const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}……` : words;
      report(
        { path: file.path, block: document.entity.block, span: field?.syntax.value.span ?? document.entity.span },
        `【来源】讲话稿第${paragraph}段有一句要求没有任务引用（第${index + 1}处，共${missing.length}处）：“${shown}”。请列为任务，或写“不列：“……” 理由”。`,
      );
    });
  },
});

/** Every block's quotes by its id or title. */
function quotedIn(file: DirectiveFile): { id: string; quotes: string[] }[] {
  return file.entities.map((entity) => ({
    id: entity.id ?? entity.title,
    quotes: fieldsOf(entity, 'quotes').flatMap(({ value }) => (value?.type === 'quote' ? [value.quote.text] : [])),
  }));
}

function leftOutIn(file: DirectiveFile): { quote: string; reason: string }[] {
  return file.entities.flatMap((entity) =>
    entity.fields.flatMap(({ value }) =>
      value?.type === 'notListed' ? [{ quote: value.notListed.words, reason: value.notListed.reason }] : [],
    ),
  );
}
