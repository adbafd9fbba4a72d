import { isPartyTitle } from '../../scope/people.js';
import { nearest } from '../../text/nearest.js';
import { didYouMean, replacements } from '../forms.js';
import { peopleFieldsOf } from '../name-lists.js';
import { rule } from '../rule.js';

export const unknownPerson = rule({
  code: 'DB213',
  name: 'unknown-person',
  severity: 'error',
  title: '领导或岗位不在名册里',
  reason: '写错的岗位查不到是谁，分包一览表上就少一位；换届后也不会自动换成接任的人。',
  fixable: true,
  example: {
    bad: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  分包领导：分管交同副市长
//- 单位.duban
【单位】市交通局

【岗位】分管交通副市长
  任职：2024-05-06 李明远`,
    good: `【任务 1】推进滨河路改造
  牵头单位：市交通局
  分包领导：分管交通副市长
//- 单位.duban
【单位】市交通局

【岗位】分管交通副市长
  任职：2024-05-06 李明远`,
  },
  entity(entity, report, file, on) {
    const { environment } = file;
    const posts = environment.names.allPosts;
    if (posts.length === 0) return;
    for (const { field, people } of peopleFieldsOf(entity, environment, on)) {
      people.forEach(({ mention, post, person }, index) => {
        if (mention.kind !== 'named' || post || person) return;
        if (isPartyTitle(mention.name) && index < people.length - 1) return;
        const known = posts.flatMap((known) => [known.name, ...known.tenures.map((tenure) => tenure.person)]);
        const suggestions = nearest(
          mention.name,
          known.filter((name) => name !== ''),
        );
        report(
          mention.span,
          `【${field.spec?.name ?? field.syntax.name}】名册里没有“${mention.name}”这个岗位或人${didYouMean(suggestions)}新任职的请在名册里用【岗位】补上“任职”。`,
          { fixes: () => replacements(file.path, entity, mention.span, suggestions) },
        );
      });
    }
  },
});
