import type { Span } from '../../text/span.js';
import { fold } from '../../text/fold.js';
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
    const lists = new Set(
      workspace.files.flatMap((file) =>
        file.entities.filter((entity) => entity.kind === 'list').map((entity) => fold(entity.title)),
      ),
    );
    for (const file of workspace.files) {
      const { vocabulary } = file.environment;
      for (const entity of file.entities) {
        if (entity.kind !== 'list' && entity.kind !== 'rule') continue;
        for (const { value } of entity.fields) {
          if (value?.type !== 'expression') continue;
          const say = (span: Span, what: string, name: string): void =>
            report(
              { path: file.path, block: entity.block, span },
              `【清单】${what}“${name}”不存在，这个条件选不出任何条目。请核对写法，或先声明它。`,
            );
          let word = '';
          for (const term of value.expression.terms) {
            if (term.kind === 'class') {
              word = term.name;
              if (!vocabulary.word(term.name)) say(term.span, '类别', term.name);
            } else if (term.kind === 'listed') {
              if (!lists.has(fold(term.list))) say(term.span, '清单', term.list);
            } else {
              const kind = vocabulary.word(word)?.kind;
              if (!vocabulary.field(term.field, kind, word === '' ? undefined : word))
                say(term.span, '字段', term.field);
            }
          }
        }
      }
    }
  },
});
