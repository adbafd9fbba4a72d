import type { Span } from '../../text/span.js';
import { fold } from '../../text/fold.js';
import { nearest } from '../../text/nearest.js';
import { fieldsOf } from '../../model/entities.js';
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
        for (const { value } of entity.fields) {
          if (value?.type !== 'expression') continue;
          let word = '';
          for (const term of value.expression.terms) {
            if (term.kind === 'class') {
              word = term.name;
              if (!isClass(term.name)) say(term.span, '类别', term.name, words());
            } else if (term.kind === 'listed') {
              lists ??= listsIn(workspace);
              if (!lists.includes(fold(term.list))) say(term.span, '清单', term.list, lists);
            } else {
              const kind = vocabulary.word(word)?.kind;
              const own = kind === undefined ? undefined : word;
              if (vocabulary.field(term.field, kind, own)) continue;
              const known = kind ? vocabulary.fieldsFor(kind, word).map(({ name }) => name) : [];
              say(term.span, '字段', term.field, known);
            }
          }
        }
      }
    }
  },
});

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
