import { factsOf, firstOf, refsOf } from '../../model/entities.js';
import type { SlotDeclaration } from '../../model/values.js';
import type { DirectiveFile } from '../../scope/workspace.js';
import { slotType } from '../../lower/slots.js';
import { splitList } from '../../text/lists.js';
import { factsAsOf } from '../facts.js';
import { fold } from '../../text/fold.js';
import { hasValue, type Member, specOn, type Value, valueOf } from '../values.js';
import type { MemberSet } from './sets.js';

/** Whether a path as written exists; undefined where the host cannot know. */
export type AttachmentExists = (file: DirectiveFile, path: string) => boolean | undefined;

/** 有, 缺, 附件不存在, 逾期. */
export type SlotState = 'present' | 'missing' | 'noFile' | 'overdue';

export const SLOT_STATES: Readonly<Record<SlotState, string>> = {
  present: '有',
  missing: '缺',
  noFile: '附件不存在',
  overdue: '逾期',
};

export interface Cell {
  readonly slot: SlotDeclaration;
  readonly state: SlotState;
  /** The day of a 节点 or 时限; undefined for everything else. */
  readonly due: string | undefined;
}

export interface Completeness {
  /** In the order of the declarations, those of templates behind the set's own. */
  readonly slots: readonly SlotDeclaration[];
  readonly rows: readonly { readonly member: Member; readonly cells: readonly Cell[] }[];
  /** Members that lack something and the list that 要件不齐转 names for them: a proposal, nothing moves. */
  readonly moves: readonly { readonly member: Member; readonly to: string; readonly missing: readonly string[] }[];
}

/** The fact that settles a planned day of a project. */
const SETTLED_BY: ReadonlyMap<string, string> = new Map([
  ['计划开工', '实际开工'],
  ['计划竣工', '实际竣工'],
]);

/** 六个一, 三阶段四要件四准备 and any other template: what each member has, lacks, or is late with. */
export function completenessOf(set: MemberSet, day: string, attachmentExists?: AttachmentExists): Completeness {
  const { slots, members } = set;
  const rows = members.map((member) => ({
    member,
    cells: slots.map((slot) => cellOf(member, slot, day, attachmentExists)),
  }));
  const to = firstOf(set.entity, 'incompleteTo') && refsOf(set.entity, 'incompleteTo')[0]?.text;
  const moves = rows.flatMap(({ member, cells }) => {
    const missing = cells.filter(({ state }) => state === 'missing').map(({ slot }) => slot.name);
    return to === undefined || missing.length === 0 ? [] : [{ member, to, missing }];
  });
  return { slots, rows, moves };
}

function cellOf(member: Member, slot: SlotDeclaration, day: string, attachmentExists?: AttachmentExists): Cell {
  const value = valueOf(member, slot.name, day);
  if (!value) return { slot, state: 'missing', due: undefined };
  const spec = specOn(member, slot.name);
  if ((slotType(slot.type)?.type ?? spec?.type) === 'attachment' || spec?.type === 'attachment') {
    const paths = splitList(value.text).parts;
    const gone = paths.some(({ text }) => attachmentExists?.(member.file, text) === false);
    return { slot, state: gone ? 'noFile' : 'present', due: undefined };
  }
  const due = dayOf(value, member);
  const late = due !== undefined && due < day && isOpen(member, slot, day);
  return { slot, state: late ? 'overdue' : 'present', due };
}

const dayOf = (value: Value, { file }: Member): string | undefined =>
  value.kind === 'day'
    ? (value.day ?? file.environment.dating.understand(value.text).deadline ?? undefined)
    : undefined;

/** A 节点 is open until a 完成节点 names it, a planned day until the real one is written; other days do not fall due. */
function isOpen(member: Member, { name, type }: SlotDeclaration, day: string): boolean {
  const settled = SETTLED_BY.get(name);
  if (settled !== undefined) return !hasValue(member, settled, day);
  if (type !== '节点') return false;
  return !factsAsOf(factsOf(member.entity), day).some(
    ({ key, body }) => key === 'milestoneReached' && fold(body).includes(name),
  );
}
