import { type Entity, fieldNamed, namesUnder, refsOf } from '../../model/entities.js';
import type { Expression, Quantity, RefMention, Term } from '../../model/values.js';
import type { DirectiveFile, Workspace } from '../../scope/workspace.js';
import type { KeyOfType } from '../../table/fields.js';
import { fold, foldId } from '../../text/fold.js';
import { parseFullDate } from '../../time/full-date.js';
import { inBase, scaleOf } from '../../model/measures.js';
import { readQuantity } from '../../lower/quantity.js';
import type { Declaration } from '../../scope/references.js';
import type { SlotDeclaration } from '../../model/values.js';

/** An item or task that may be a member of a set. */
export interface Member {
  readonly entity: Entity;
  readonly file: DirectiveFile;
}

/** A 清单 (or anything over it) with its members as of a day. */
export interface MemberSet {
  readonly entity: Entity;
  readonly file: DirectiveFile;
  readonly name: string;
  readonly members: readonly Member[];
  /** Items of which a condition could not be decided, because what it asks for is not written. */
  readonly unknown: readonly Member[];
  /** 要件 of the set itself and of what it applies (套用). */
  readonly slots: readonly SlotDeclaration[];
}

export interface Sets {
  readonly all: readonly MemberSet[];
  /** Sets by folded name. */
  readonly byName: ReadonlyMap<string, MemberSet>;
  /** The sets of each cycle of 属于 or 列入 conditions; their members are left empty. */
  readonly cycles: readonly (readonly Entity[])[];
}

/** Yes, no, or not decided because an operand is unwritten. */
type Truth = boolean | undefined;

/** Every set of a workspace as of a day: 范围 + 成员 + 列入 + sets that are 属于 it − 除外. */
export const setsOf = (workspace: Workspace, day: string): Sets => new SetComputation(workspace, day).run();

/** Whether an item meets a condition on a day; undefined where an operand is not written. */
export function meets(
  member: Member,
  terms: readonly Term[],
  day: string,
  inList: (list: string, member: Member) => Truth,
): Truth {
  let result: Truth = true;
  for (const term of terms) {
    const value = truth(member, term, day, inList);
    const decided = value === undefined ? undefined : term.not ? !value : value;
    if (decided === false) return false;
    if (decided === undefined) result = undefined;
  }
  return result;
}

class SetComputation {
  private readonly items: Member[] = [];
  private readonly byId = new Map<string, Member>();
  private readonly lists = new Map<string, Declaration>();
  private readonly done = new Map<string, MemberSet>();
  private readonly found = new Map<string, { readonly members: Set<Member>; readonly unknown: Set<Member> }>();
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
    for (const file of workspace.files) {
      for (const entity of file.entities)
        if (entity.kind === 'item' || entity.kind === 'task') this.addItem({ entity, file });
    }
  }

  private addItem(member: Member): void {
    this.items.push(member);
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
    return { all: [...this.done.values()], byName: this.done, cycles: this.cycles };
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
    const unknown = new Set<Member>();
    for (const expression of expressionsOf(entity, 'scope')) {
      for (const item of this.items) {
        const value = meets(item, expression.terms, this.day, (other, member) => this.includes(other, member));
        if (value) members.add(item);
        else if (value === undefined) unknown.add(item);
      }
    }
    for (const ref of refsOf(entity, 'members')) this.add(ref, members);
    for (const member of this.listedIn.get(name) ?? []) members.add(member);
    for (const part of this.parts.get(name) ?? [])
      for (const member of this.done.get(part)?.members ?? []) members.add(member);
    const gone = new Set<Member>();
    for (const ref of refsOf(entity, 'except')) this.add(ref, gone);
    for (const member of gone) members.delete(member);
    for (const member of members) unknown.delete(member);
    this.found.set(name, { members, unknown });
    this.done.set(name, {
      entity,
      file,
      name: entity.title,
      members: [...members],
      unknown: [...unknown],
      slots: this.slotsOf(entity),
    });
  }

  private noteCycle(names: readonly string[]): void {
    this.cycles.push(names.flatMap((name) => this.lists.get(name)?.entity ?? []));
  }

  private includes(list: string, member: Member): Truth {
    const set = this.found.get(fold(list));
    if (!set) return false;
    return set.members.has(member) ? true : set.unknown.has(member) ? undefined : false;
  }

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

function truth(member: Member, term: Term, today: string, inList: (list: string, member: Member) => Truth): Truth {
  const { entity } = member;
  switch (term.kind) {
    case 'class': {
      if (term.name === '任务' || term.name === '事项') return entity.kind === 'task';
      const classes = entity.fields
        .filter((field) => field.spec?.key === 'classes')
        .flatMap((field) => (field.value?.type === 'names' ? field.value.names : []));
      return (
        entity.block.head?.word === term.name ||
        (term.name === '条目' && entity.kind === 'item') ||
        classes.some((name) => fold(name.text) === term.name)
      );
    }
    case 'listed':
      return inList(term.list, member);
    case 'written': {
      const field = fieldNamed(entity, term.field);
      return (field !== undefined && !field.empty && !field.pending) === term.written;
    }
    case 'compare':
      return compare(member, term, today);
  }
}

function compare(member: Member, term: Extract<Term, { kind: 'compare' }>, today: string): Truth {
  const field = fieldNamed(member.entity, term.field);
  if (!field || field.pending) return undefined;
  const { text } = field.syntax.value;
  if (term.operator === '早于' || term.operator === '晚于') {
    const day = dayOf(text, member.file);
    const other = fold(term.value) === '今日' ? today : dayOf(term.value, member.file);
    if (!day || !other) return undefined;
    return term.operator === '早于' ? day < other : day > other;
  }
  if (term.operator === '含') return fold(text).includes(fold(term.value));
  const wanted = readQuantity(term.value);
  const own = field.value?.type === 'quantity' ? field.value.quantity : readQuantity(text);
  if (wanted && own && !Number.isNaN(own.low)) return ordered(own, wanted, term.operator);
  const same =
    fold(text) === fold(term.value) ||
    namesUnder(member.entity, field.spec).some((name) => fold(name.name) === fold(term.value));
  if (term.operator === '=') return same;
  if (term.operator === '≠') return !same;
  return undefined;
}

function ordered(own: Quantity, wanted: Quantity, operator: '=' | '≠' | '≥' | '≤' | '>' | '<'): Truth {
  if (scaleOf(own.unit).base !== scaleOf(wanted.unit).base) return undefined;
  const difference = inBase(own) - inBase(wanted);
  const near = Math.abs(difference) < 1e-9;
  return {
    '=': near,
    '≠': !near,
    '≥': near || difference > 0,
    '≤': near || difference < 0,
    '>': !near && difference > 0,
    '<': !near && difference < 0,
  }[operator];
}

function dayOf(text: string, { environment }: DirectiveFile): string | undefined {
  const full = parseFullDate(text).date;
  if (full) return full;
  return environment.dating.understand(text).deadline ?? undefined;
}

/** True where the entity has a value for this field name. */
export const hasField = (entity: Entity, name: string): boolean => {
  const field = fieldNamed(entity, name);
  return field !== undefined && !field.empty && !field.pending;
};
