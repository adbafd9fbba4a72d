import { type Entity, refsOf } from '../../model/entities.js';
import type { Expression, RefMention, SlotDeclaration } from '../../model/values.js';
import type { Declaration } from '../../scope/references.js';
import type { DirectiveFile, Workspace } from '../../scope/workspace.js';
import type { KeyOfType } from '../../table/fields.js';
import { fold, foldId } from '../../text/fold.js';
import { Condition, type InList, membersIn } from '../conditions.js';
import type { Member } from '../values.js';

export type { Member } from '../values.js';

/** An item of which a condition could not be decided, and what is missing (`阶段 未写`). */
export interface Undecided {
  readonly member: Member;
  readonly why: string;
}

/** A 清单 (or anything over it) with its members as of a day. */
export interface MemberSet {
  readonly entity: Entity;
  readonly file: DirectiveFile;
  readonly name: string;
  readonly members: readonly Member[];
  /** Items of which a condition could not be decided: no members, but somebody should know. */
  readonly unknown: readonly Undecided[];
  /** 要件 of the set itself and of what it applies (套用). */
  readonly slots: readonly SlotDeclaration[];
}

export interface Sets {
  readonly all: readonly MemberSet[];
  /** Sets by folded name. */
  readonly byName: ReadonlyMap<string, MemberSet>;
  /** Every item and task of the workspace: what conditions choose from. */
  readonly items: readonly Member[];
  /** Whether a member is in a list of this name; undefined where that could not be decided. */
  readonly includes: InList;
  /** The sets of each cycle of 属于 or 列入 conditions; their members are left empty. */
  readonly cycles: readonly (readonly Entity[])[];
}

/** Every set of a workspace as of a day: 范围 + 成员 + 列入 + sets that are 属于 it − 除外. */
export const setsOf = (workspace: Workspace, day: string): Sets => new SetComputation(workspace, day).run();

class SetComputation {
  private items: readonly Member[] = [];
  private readonly byId = new Map<string, Member>();
  private readonly lists = new Map<string, Declaration>();
  private readonly done = new Map<string, MemberSet>();
  private readonly found = new Map<
    string,
    { readonly members: ReadonlySet<Entity>; readonly unknown: ReadonlySet<Entity> }
  >();
  private readonly slots = new Map<Entity, readonly SlotDeclaration[]>();
  private readonly cycles: Entity[][] = [];
  private readonly listedIn = new Map<string, Member[]>();
  private readonly parts = new Map<string, string[]>();

  constructor(
    workspace: Workspace,
    private readonly day: string,
  ) {
    for (const file of workspace.files) {
      for (const entity of file.entities) {
        if (entity.kind !== 'list') continue;
        const name = fold(entity.title);
        if (name !== '' && !this.lists.has(name)) this.lists.set(name, { entity, file });
        for (const ref of refsOf(entity, 'partOf')) push(this.parts, ref.target, name);
      }
    }
    if (this.lists.size === 0) return;
    this.items = membersIn(workspace);
    for (const item of this.items) this.addItem(item);
  }

  private addItem(member: Member): void {
    const { entity, file } = member;
    const code = fold(file.document?.code ?? '');
    if (entity.id !== undefined) {
      const id = foldId(entity.id);
      if (!this.byId.has(id)) this.byId.set(id, member);
      this.byId.set(`${code}#${id}`, member);
    }
    if (entity.kind === 'item' && entity.title !== '') this.byId.set(foldId(entity.title), member);
    for (const ref of refsOf(entity, 'listedIn')) push(this.listedIn, ref.target, member);
  }

  run(): Sets {
    for (const name of this.inOrder()) this.compute(name, this.lists.get(name) as Declaration);
    return {
      all: [...this.done.values()],
      byName: this.done,
      items: this.items,
      includes: this.includes,
      cycles: this.cycles,
    };
  }

  /** Every list behind those that it is made of; without recursion, as a damaged file may nest them by thousands. */
  private inOrder(): readonly string[] {
    const order: string[] = [];
    const finished = new Set<string>();
    for (const start of this.lists.keys()) {
      const path: { readonly name: string; readonly needs: readonly string[]; next: number }[] = [];
      const onPath = new Map<string, number>();
      const enter = (name: string): void => {
        onPath.set(name, path.length);
        path.push({ name, needs: this.needsOf(name), next: 0 });
      };
      if (!finished.has(start)) enter(start);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const need = top.needs[top.next++];
        if (need === undefined) {
          finished.add(top.name);
          order.push(top.name);
          onPath.delete(top.name);
          path.pop();
        } else if (!finished.has(need)) {
          const at = onPath.get(need);
          if (at === undefined) enter(need);
          else this.noteCycle(path.slice(at).map(({ name }) => name));
        }
      }
    }
    return order;
  }

  /** The lists that a list is made of: those that are 属于 it and those that its conditions ask for. */
  private needsOf(name: string): readonly string[] {
    const asked = expressionsOf((this.lists.get(name) as Declaration).entity, 'scope').flatMap(({ terms }) =>
      terms.flatMap((term) => (term.kind === 'listed' ? [fold(term.list)] : [])),
    );
    return [...(this.parts.get(name) ?? []), ...asked].filter((need) => this.lists.has(need));
  }

  private compute(name: string, { entity, file }: Declaration): void {
    const members = new Set<Member>();
    const unknown = new Map<Member, string>();
    for (const { terms } of expressionsOf(entity, 'scope')) {
      const condition = new Condition(terms, file, this.day);
      for (const item of this.items) {
        const { truth, why } = condition.decide(item, this.includes);
        if (truth) members.add(item);
        else if (why !== undefined && !unknown.has(item)) unknown.set(item, why);
      }
    }
    for (const ref of refsOf(entity, 'members')) this.add(ref, members);
    for (const member of this.listedIn.get(name) ?? []) members.add(member);
    for (const part of this.parts.get(name) ?? [])
      for (const member of this.done.get(part)?.members ?? []) members.add(member);
    const gone = new Set<Member>();
    for (const ref of refsOf(entity, 'except')) this.add(ref, gone);
    for (const member of gone) {
      members.delete(member);
      unknown.delete(member);
    }
    for (const member of members) unknown.delete(member);
    this.found.set(name, {
      members: new Set([...members].map((member) => member.entity)),
      unknown: new Set([...unknown.keys()].map((member) => member.entity)),
    });
    this.done.set(name, {
      entity,
      file,
      name: entity.title,
      members: [...members],
      unknown: [...unknown].map(([member, why]) => ({ member, why })),
      slots: this.slotsOf(entity),
    });
  }

  private noteCycle(names: readonly string[]): void {
    this.cycles.push(names.flatMap((name) => this.lists.get(name)?.entity ?? []));
  }

  private readonly includes: InList = (list, { entity }) => {
    const set = this.found.get(fold(list));
    if (!set) return false;
    return set.members.has(entity) ? true : set.unknown.has(entity) ? undefined : false;
  };

  private add(ref: RefMention, into: Set<Member>): void {
    const found = this.byId.get(ref.code === undefined ? ref.target : `${ref.code}#${ref.target}`);
    if (found) into.add(found);
  }

  /** 要件 of a list and of everything that it applies, its own first; without recursion, each list once. */
  private slotsOf(list: Entity): readonly SlotDeclaration[] {
    const open = [list];
    const entered = new Set<Entity>();
    for (let entity = open.at(-1); entity; entity = open.at(-1)) {
      const applied = refsOf(entity, 'applies').flatMap((ref) => this.lists.get(ref.target)?.entity ?? []);
      const missing = applied.filter((template) => !this.slots.has(template) && !entered.has(template));
      entered.add(entity);
      if (missing.length > 0) {
        for (const template of missing) open.push(template);
        continue;
      }
      open.pop();
      const own = new Set<SlotDeclaration>();
      for (const field of entity.fields) {
        if (field.spec?.key !== 'slots' || field.value?.type !== 'slots') continue;
        for (const slot of field.value.slots) own.add(slot);
      }
      // Of lists that apply each other, the one that is still open adds nothing.
      for (const template of applied) for (const slot of this.slots.get(template) ?? []) own.add(slot);
      this.slots.set(entity, [...own]);
    }
    return this.slots.get(list) ?? [];
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** The readable conditions of a field of this key. */
export function expressionsOf(entity: Entity, key: KeyOfType<'expression'>): readonly Expression[] {
  return entity.fields.flatMap((field) =>
    field.spec?.key === key && field.value?.type === 'expression' && field.value.expression.problem === undefined
      ? [field.value.expression]
      : [],
  );
}
