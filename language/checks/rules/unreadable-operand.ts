import { readExpression } from '../../lower/expression.js';
import { indicatorsOf } from '../../model/entities.js';
import type { Term } from '../../model/values.js';
import type { Span } from '../../text/span.js';
import { operandProblem } from '../../standing/conditions.js';
import { classesOf, fieldsNamed } from '../conditions.js';
import { rule } from '../rule.js';

export const unreadableOperand = rule({
  code: 'DB705',
  name: 'unreadable-operand',
  severity: 'error',
  title: '条件里的值与字段对不上',
  reason: '“总投资 ≥ 很多”一条也选不出来，“早于 下月”每个月选出的都不一样，清单却看不出有错。',
  example: {
    bad: `【清单】大项目
  范围：项目，总投资 ≥ 很多`,
    good: `【清单】大项目
  范围：项目，总投资 ≥ 1 亿元，计划开工 早于 今日前30日`,
  },
  entity(entity, report, file, on) {
    if (entity.kind !== 'list' && entity.kind !== 'rule') return;
    const classes = classesOf(entity);
    const judge = (terms: readonly Term[], at?: Span): void => {
      for (const term of terms) {
        if (term.kind !== 'compare') continue;
        const specs = fieldsNamed(file.environment.vocabulary, term.field, classes);
        const problems = specs.map((spec) => operandProblem(term, spec, file, on.day));
        // A field that several classes declare is right where it is right for one of them.
        const [problem] = problems;
        if (problem === undefined || problems.includes(undefined)) continue;
        report(at ?? term.span, `【清单】条件“${term.field} ${term.operator} ${term.value}”没法比：${problem}。`);
      }
    };
    for (const { value } of entity.fields) {
      if (value?.type === 'expression' && value.expression.problem === undefined) judge(value.expression.terms);
    }
    for (const { measure, span } of indicatorsOf(entity)) {
      if (measure?.kind === '占比') judge(readExpression(measure.of, false).terms, span);
    }
  },
});
