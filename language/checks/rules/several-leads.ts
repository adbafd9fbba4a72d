import { fieldsOf } from '../../model/entities.js';
import { fix, insertField, replaceSpan } from '../fixes.js';
import { writtenSpan } from '../forms.js';
import { identityOf, mentionsIn } from '../name-lists.js';
import { rule } from '../rule.js';

export const severalLeads = rule({
  code: 'DB204',
  name: 'several-leads',
  severity: 'warning',
  title: '几个单位同时牵头',
  reason: '几家都牵头，等于没有牵头：谁汇总、谁报送、逾期了找谁，都说不清。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局、市水利局`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局（牵头）、市水利局`,
  },
  task({ entity, leadUnits, leadOrigin, file }, report) {
    const leads = leadUnits.filter(({ mention }) => mention.kind === 'named');
    // One unit written twice is DB207.
    if (new Set(leads.map(identityOf)).size < 2 || file.environment.firstIsLead || leadOrigin === 'section') return;
    if (leads.filter(({ mention }) => mention.suffix === '牵头').length === 1) return;
    const fields = fieldsOf(entity, 'leadUnits');
    const field = fields[0];
    const [first, ...rest] = leads.map(({ mention }) => mention);
    if (!first) return;
    const from =
      fields.length === 1 && field
        ? field.syntax.value.span
        : { start: first.span.start, end: rest.at(-1)?.span.end ?? first.span.end };
    report(
      from,
      `【责任】写了${leads.length}个牵头单位，没有分清谁负总责。请只留一个牵头，其余写为“责任单位”；或在一个后面写“（牵头）”；或由【设置】写明“首位牵头：是”。`,
      {
        fixes: () => {
          const fixes = [
            fix(
              `由“${first.name}”牵头`,
              replaceSpan(file.path, entity, { start: first.span.end, end: first.span.end }, '（牵头）'),
            ),
          ];
          const last = field && mentionsIn(field).at(-1);
          if (field && last && fields.length === 1 && fieldsOf(entity, 'responsibleUnits').length === 0) {
            const text = rest.map((mention) => mention.text).join('、');
            fixes.push({
              title: `“${first.name}”牵头，其余改为责任单位`,
              edits: [
                replaceSpan(file.path, entity, { start: writtenSpan(first).end, end: field.syntax.value.span.end }, ''),
                insertField(file, entity, `责任单位：${text}`, field),
              ],
            });
          }
          return fixes;
        },
      },
    );
  },
});
