import { fold } from '../text/fold.js';
import { type Entity, factsOf, firstOf, namesOf, textsOf } from '../model/entities.js';
import type { Written } from '../model/values.js';
import { splitList } from '../text/lists.js';
import type { Post, Unit } from './unit.js';

/** Words over 单位 whose blocks are coordinating bodies: they have a convenor and report through an office. */
const BODY_WORDS = new Set(['专班', '领导小组', '联席会议', '指挥部']);

/** 任职：2025-03-01 空缺 ends a tenure without a successor. */
const VACANT = /^(?:空缺|暂缺|无|免职|免去|离任|待定)$/;

/** The units that a block declares: a 单位 head may name several plain units at once. */
export function unitsOf(entity: Entity, path: string, folder: string): readonly Unit[] {
  const word = entity.block.head?.word ?? '';
  const members = membersOf(entity);
  const kind = BODY_WORDS.has(word) ? 'body' : word === '单位组' || members.length > 0 ? 'group' : 'unit';
  const names = kind === 'unit' ? splitList(entity.title).parts.map((part) => part.text) : [entity.title];
  const aliases: string[] = [];
  for (const field of entity.fields) {
    if (field.spec?.key === 'aliases' && field.value?.type === 'names')
      for (const { text } of field.value.names) aliases.push(text);
  }
  const period = firstOf(entity, 'period');
  return names
    .filter((name) => name !== '')
    .map((name) => ({
      kind,
      name,
      fullName: textsOf(entity, 'fullName')[0]?.text,
      aliases,
      members,
      excludes: namesOf(entity, 'excludes'),
      parentUnit: namesOf(entity, 'parentUnit')[0],
      officeUnit: namesOf(entity, 'officeUnit')[0],
      convenors: namesOf(entity, 'convenors'),
      portfolioLeaders: namesOf(entity, 'portfolioLeaders'),
      liaisons: namesOf(entity, 'liaisons'),
      successors: namesOf(entity, 'successors'),
      period: period && { text: period.syntax.value.text, span: period.syntax.value.span },
      entity,
      path,
      folder,
    }));
}

function membersOf(entity: Entity): readonly Written[] {
  const members: Written[] = [];
  for (const field of entity.fields) {
    if (field.spec?.key === 'members' && field.value?.type === 'refs')
      for (const ref of field.value.refs) members.push(ref);
  }
  return members;
}

/** The post that a block declares; undefined where it has no name. */
export function postOf(entity: Entity, path: string, folder: string): Post | undefined {
  if (fold(entity.title) === '') return undefined;
  const tenures = factsOf(entity, 'tenures')
    .flatMap((fact) =>
      fact.date && fact.by ? [{ from: fact.date, person: VACANT.test(fact.by.name) ? '' : fact.by.name }] : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return {
    kind: 'post',
    name: entity.title,
    appellation: textsOf(entity, 'appellation')[0]?.text,
    tenures,
    portfolioUnits: namesOf(entity, 'portfolioUnits'),
    entity,
    path,
    folder,
  };
}
