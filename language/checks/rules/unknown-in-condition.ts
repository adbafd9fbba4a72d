import type { Span } from '../../text/span.js';
import { fold } from '../../text/fold.js';
import { nearest } from '../../text/nearest.js';
import { readExpression } from '../../lower/expression.js';
import { factsOf, fieldsOf, indicatorsOf } from '../../model/entities.js';
import type { Term } from '../../model/values.js';
import { measureField } from '../../standing/sets/indicators.js';
import { classesOf, fieldsNamed, knownFields } from '../conditions.js';
import type { Workspace } from '../../scope/workspace.js';
import { didYouMean } from '../forms.js';
import { rule } from '../rule.js';

export const unknownInCondition = rule({
  code: 'DB703',
  name: 'unknown-in-condition',
  severity: 'error',
  title: '条件里的类别、字段或清单不存在',
  reason: '写错一个字的条件选不出任何条目，清单悄悄变空，没有人会发现。',
  example: {
    bad: `【清单】开工清单
  范围：项目，阶段性 = 新建`,
    good: `【清单】开工清单
  范围：项目，阶段 = 新建`,
  },
  workspace(workspace, report) {
    let lists: readonly string[] | undefined;
    let classes: ReadonlySet<string> | undefined;
    let figures: ReadonlySet<string> | undefined;
    for (const file of workspace.files) {
      const { vocabulary } = file.environment;
      for (const entity of file.entities) {
        const say = (span: Span, what: string, name: string, known: Iterable<string>): void =>
          report(
            { path: file.path, block: entity.block, span },
            `【${entity.kind === 'field' ? '字段' : '清单'}】${what}“${name}”不存在，${entity.kind === 'field' ? '这个字段哪里也用不上' : '这个条件选不出任何条目'}${didYouMean(nearest(name, known))}请核对写法，或先声明它。`,
          );
        const isClass = (name: string): boolean =>
          vocabulary.word(name) !== undefined || (classes ??= classesIn(workspace)).has(name);
        const words = (): Iterable<string> => vocabulary.words.map(({ word }) => word);
        if (entity.kind === 'field') {
          for (const { value } of fieldsOf(entity, 'usedOn')) {
            for (const { text, span } of value?.type === 'names' ? value.names : [])
              if (!isClass(fold(text))) say(span, '类别', text, words());
          }
        }
        if (entity.kind !== 'list' && entity.kind !== 'rule') continue;
        // What a rule demands is asked of the classes that its 范围 chooses.
        const own = classesOf(entity);
        const say703 = (terms: readonly Term[]): void => {
          for (const term of terms) {
            if (term.kind === 'class') {
              if (!isClass(term.name)) say(term.span, '类别', term.name, words());
            } else if (term.kind === 'listed') {
              lists ??= listsIn(workspace);
              if (!lists.includes(fold(term.list))) say(term.span, '清单', term.list, lists);
            } else if (!fieldsNamed(vocabulary, term.field, own).length) {
              say(term.span, '字段', term.field, knownFields(vocabulary, own));
            }
          }
        };
        for (const { value } of entity.fields) if (value?.type === 'expression') say703(value.expression.terms);
        for (const { measure, span } of indicatorsOf(entity)) {
          if (!measure || measure.kind === '项数') continue;
          if (measure.kind === '占比') {
            const { terms, problem } = readExpression(measure.of, false);
            if (problem) say(span, '占比的条件', measure.of, []);
            else say703(terms.map((term) => ({ ...term, span })));
            continue;
          }
          const name = fold(measureField(measure));
          if (name === '' || fieldsNamed(vocabulary, name, own).length > 0) continue;
          if (measure.kind !== '每位' && (figures ??= figuresIn(workspace)).has(name)) continue;
          say(span, measure.kind === '每位' ? '字段' : '字段或指标', name, knownFields(vocabulary, own));
        }
      }
    }
  },
});

/** What tasks and items count: names of their 指标 and 实绩. */
const figuresIn = ({ files }: Workspace): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      file.entities.flatMap((entity) => [
        ...indicatorsOf(entity).map(({ name }) => fold(name)),
        ...factsOf(entity, 'actuals').flatMap(({ actual }) => (actual ? [fold(actual.name)] : [])),
      ]),
    ),
  );

const listsIn = ({ files }: Workspace): readonly string[] =>
  files.flatMap((file) => file.entities.filter(({ kind }) => kind === 'list').map(({ title }) => fold(title)));

/** What items call their 类别: 工业项目 needs no declaration to be chosen by. */
const classesIn = ({ files }: Workspace): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      file.entities.flatMap((entity) =>
        fieldsOf(entity, 'classes').flatMap(({ value }) =>
          value?.type === 'names' ? value.names.map(({ text }) => fold(text)) : [],
        ),
      ),
    ),
  );
