import { quantitiesIn, type QuotedQuantity } from '../../speech/index.js';
import { scaleOf } from '../../model/measures.js';
import { quotedTogether, quotesOf, wordsBesideQuotes } from '../quotes.js';
import { rule } from '../rule.js';

export const quotedAmountMissing = rule({
  code: 'DB504',
  name: 'quoted-amount-missing',
  severity: 'warning',
  title: '出处里的数字没有写进任务',
  reason: '讲话说了多少，任务就得写多少，否则年底无从核对；数字或单位写错，等于改了领导的要求。',
  example: {
    bad: `【任务 1】改造老旧管网
  牵头单位：市住建局
  指标：改造管网 60公里
  出处：市住建局要改造老旧管网62公里`,
    good: `【任务 1】改造老旧管网
  牵头单位：市住建局
  指标：改造管网 62公里
  出处：市住建局要改造老旧管网62公里`,
  },
  file(file, report) {
    // A sentence that several tasks share is told once.
    for (const { first, tasks } of quotedTogether(file)) {
      let written: ReadonlySet<string> | undefined;
      for (const { facts, span } of quotesOf(first.entity)) {
        const missing = facts.results.filter((amount) => {
          const keys = keysOf([amount]);
          if (keys.length === 0) return false;
          written ??= new Set(tasks.flatMap(({ entity }) => keysOf(quantitiesIn(wordsBesideQuotes(entity)))));
          return !keys.every((key) => written?.has(key));
        });
        if (missing.length === 0) continue;
        const shown = [...new Set(missing.map(({ text }) => text))].map((text) => `“${text}”`).join('、');
        report(
          { path: file.path, block: first.entity.block, span },
          `【目标】出处里的${shown}在任务的标题和各项内容中都没有写，或者数字、单位不一致。请补进“指标”或“目标”。`,
        );
      }
    }
  },
});

/** Amounts in base units, so that 0.5亿元 and 5000万元 are equal; masked figures are another rule's. */
const keysOf = (amounts: readonly QuotedQuantity[]): string[] =>
  amounts.flatMap(({ value, unit }) => {
    if (value === undefined) return [];
    const { base, factor } = scaleOf(unit);
    return [`${Number((value * factor).toPrecision(12))}${base}`];
  });
