import type { Entity } from '../../model/entities.js';
import type { SlotDeclaration } from '../../model/values.js';
import type { DirectiveFile } from '../../scope/workspace.js';
import { SLOT_TYPES, slotType } from '../../lower/slots.js';
import { FIELD_BY_LABEL } from '../../table/fields.js';
import { place } from '../fixes.js';
import { rule } from '../rule.js';

/** A typed slot of a set or class; slots of a class are for its own blocks only. */
interface Declared {
  readonly slot: SlotDeclaration;
  readonly entity: Entity;
  readonly file: DirectiveFile;
  readonly type: string;
}

export const conflictingSlots = rule({
  code: 'DB124',
  name: 'conflicting-slots',
  severity: 'error',
  title: '同名要件的类型不一致',
  reason: '一个项目同时在两张清单上，一张说“可研批复”是日期，一张说是附件，填哪一种都有一张单子报错。',
  example: {
    bad: `【清单】储备清单
  要件：可研批复（时限）

【清单】开工清单
  要件：可研批复（附件）`,
    good: `【清单】储备清单
  要件：可研批复（时限）

【清单】开工清单
  要件：可研批复（时限）、批文（附件）`,
  },
  workspace(workspace, report) {
    const byName = new Map<string, Declared[]>();
    for (const file of workspace.files) {
      for (const entity of file.entities) {
        if (entity.kind !== 'list' && entity.kind !== 'class') continue;
        for (const slot of slotsOf(entity)) {
          const known = slotType(slot.type);
          if (!known || slot.type === '') continue;
          const declared = { slot, entity, file, type: JSON.stringify(known) };
          const builtIn = FIELD_BY_LABEL.get(slot.name);
          if (builtIn?.on.some((kind) => kind === 'item' || kind === 'task') && builtIn.type !== known.type) {
            const right = [...SLOT_TYPES].find(([name, type]) => name !== '' && type === builtIn.type)?.[0];
            report(
              place(file.path, entity, slot.span),
              `【要件】“${slot.name}”是自带的字段，${right ? `类型是“${right}”` : '有它自己的写法'}，不能改成“${slot.type}”。请只写名称，或换一个名称。`,
            );
            continue;
          }
          byName.set(slot.name, [...(byName.get(slot.name) ?? []), declared]);
        }
      }
    }
    for (const declared of byName.values()) {
      for (const own of declared) {
        const other = declared.find((candidate) => candidate.type !== own.type && meet(own, candidate));
        if (!other) continue;
        report(
          place(own.file.path, own.entity, own.slot.span),
          `【要件】“${own.slot.name}”在这里是“${own.slot.type}”，在“${other.entity.title}”里是“${other.slot.type}”，同一个字段只能有一种类型。请统一。`,
          {
            related: [
              {
                place: place(other.file.path, other.entity, other.slot.span),
                message: `这里写的是“${other.slot.type}”`,
              },
            ],
          },
        );
      }
    }
  },
});

/** True where a folder lies in another, or is it. */
const sees = (inner: string, outer: string): boolean =>
  outer === '' || inner === outer || inner.startsWith(`${outer}/`);

/** Slots of two classes never meet on one block; those of a set meet every block that sees it. */
function meet(a: Declared, b: Declared): boolean {
  if (a.entity.kind === 'class' && b.entity.kind === 'class' && a.entity.title !== b.entity.title) return false;
  return sees(a.file.folder, b.file.folder) || sees(b.file.folder, a.file.folder);
}

const slotsOf = (entity: Entity): readonly SlotDeclaration[] =>
  entity.fields.flatMap((field) => (field.value?.type === 'slots' ? field.value.slots : []));
