import type { Entity } from '../../model/entities.js';
import type { Stray } from '../../syntax/nodes.js';
import { fold } from '../../text/fold.js';
import type { Span } from '../../text/span.js';
import { fix, replaceSpan } from '../fixes.js';
import { rule } from '../rule.js';
import type { Vocabulary } from '../../table/vocabulary.js';

/** How far into a line the white space behind a field's name may stand. */
const NAME_REACH = 16;

export const strayLine = rule({
  code: 'DB101',
  name: 'stray-line',
  severity: 'error',
  title: '这一行不属于任何字段',
  reason: '没有冒号、也没有“|”的行不知道归谁，里面的单位和时限不会进入台账，等于没写。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位 市交通局
  时间节点：6月底前
  目标：完成东段路面
和人行道改造`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  时间节点：6月底前
  目标：完成东段路面
    | 和人行道改造`,
  },
  entity(entity, report, file) {
    const { block } = entity;
    const { vocabulary } = file.environment;
    let run: Stray[] = [];
    const flush = (): void => {
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last) return;
      const lines = run;
      const what = lines.length > 1 ? `这${lines.length}行前面` : '这一行前面';
      report(
        { start: first.span.start, end: last.span.end },
        `【续行】${what}没有“|”，也不是“字段：值”，不知道归谁，已原样保留但不起作用。续行请加“|”。`,
        {
          fixes: () => [
            {
              title: '改为上一行的续行（加“|”）',
              edits: lines.map(({ span }) =>
                replaceSpan(file.path, entity, { start: span.start, end: span.start }, '| '),
              ),
              preferred: true,
            },
          ],
        },
      );
      run = [];
    };
    for (const stray of block.strays) {
      const previous = run.at(-1);
      if (previous && !adjacent(block.text, previous.span, stray.span)) flush();
      if (stray.kind === 'conflict') {
        flush();
        report(
          stray.span,
          '【合并冲突】这是版本合并留下的冲突标记。两边的内容都还在，请留下正确的一边，再删去这一行。',
        );
        continue;
      }
      if (stray.kind === 'continuation') {
        report(stray.span, '【续行】“|”上面没有标题或字段可以接续，这一行不起作用。请移到它所续的字段下面。');
        continue;
      }
      // Before the first head everything is out of place: DB108.
      if (!block.head) continue;
      const gap = missingColon(block.text.slice(stray.span.start, stray.span.end), entity, vocabulary);
      if (!gap) {
        run.push(stray);
        continue;
      }
      flush();
      const name = block.text.slice(stray.span.start, stray.span.start + gap.start);
      report(stray.span, `【${fold(name)}】字段名后面缺冒号，这一行没有被读作字段。请写成“${fold(name)}：…”。`, {
        fixes: () => [
          fix(
            '补上冒号',
            replaceSpan(
              file.path,
              entity,
              { start: stray.span.start + gap.start, end: stray.span.start + gap.end },
              '：',
            ),
            true,
          ),
        ],
      });
    }
    flush();
  },
});

/** The white space behind a field's name that stands in place of the colon; 日 期 has some inside. */
function missingColon(line: string, entity: Entity, vocabulary: Vocabulary): Span | undefined {
  for (const match of line.slice(0, NAME_REACH).matchAll(/\s+/g)) {
    const end = match.index + match[0].length;
    if (end >= line.length) return undefined;
    if (vocabulary.field(fold(line.slice(0, match.index)), entity.kind, entity.word?.word)) {
      return { start: match.index, end };
    }
  }
  return undefined;
}

const adjacent = (text: string, before: Span, after: Span): boolean =>
  /^[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(before.end, after.start));
