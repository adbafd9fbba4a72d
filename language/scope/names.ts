import { inCycles } from './cycles.js';
import { fold } from '../text/fold.js';
import { kept } from '../text/kept.js';
import type { NameMention } from '../model/values.js';
import {
  administrativePrefixes,
  bracketedNames,
  collectiveKey,
  isPlace,
  organStem,
  placeOf,
  placeOfGovernment,
} from './shape.js';
import { People } from './people.js';
import type { Post, Unit } from './unit.js';

/** How a mention was understood. */
export type Reading = 'name' | 'fullName' | 'alias' | 'elision' | 'collective' | 'stem' | 'brackets';

/** A mention of a unit with what it stands for; without `unit` nothing registered was found. */
export interface ResolvedUnit {
  readonly mention: NameMention;
  readonly unit: Unit | undefined;
  readonly reading: Reading | undefined;
}

/** A mention of a person or post. */
export interface ResolvedPerson {
  readonly mention: NameMention;
  readonly post: Post | undefined;
  /** The person's name where it is known: written, or the post's holder on the day that was asked of. */
  readonly person: string | undefined;
}

interface Found {
  readonly unit: Unit;
  readonly reading: Reading;
}

/** Names without a place are nearest to the office that writes them, then those of 市 or 省, then those of named places. */
const rank = (unit: Unit): number => Math.min(2, placeOf(fold(unit.name)).length);

/** Several plain units share this stem, so that it names none of them. */
const SEVERAL = 'several';

/** Behind every tenure. */
const LAST_DAY = '9999-12-31';

/** How far ahead the shared end of names is looked for (东河、西山县): a city's list of counties is shorter. */
const MOST_ELIDED = 32;

/** The units of a list so far, for the prefixes that later names may leave out; worked out when one does. */
class Preceding {
  private pending: (readonly [unit: Unit, key: string])[] = [];
  private known: readonly string[] = [];

  get isEmpty(): boolean {
    return this.pending.length === 0 && this.known.length === 0;
  }

  add(unit: Unit, key: string): void {
    this.pending.push([unit, key]);
  }

  /** Most recent first: 住建局 behind 东河县交通局 is the county's, behind 市水利局 the city's. */
  get prefixes(): readonly string[] {
    for (const [unit, key] of this.pending) {
      const recent = administrativePrefixes(fold(unit.name), key);
      this.known = [...recent, ...this.known.filter((prefix) => !recent.includes(prefix))];
    }
    this.pending = [];
    return this.known;
  }
}

/**
 * The names that a folder sees: its own and those of the folders above. The nearest declaration of a name is the whole
 * truth: a unit that is declared again further in hides the outer one with its aliases.
 */
export class Names {
  private readonly byName = new Map<string, Found>();
  private readonly byCollective = new Map<string, Found>();
  private readonly byStem = new Map<string, Found | typeof SEVERAL>();
  private readonly expansions = new Map<Unit, readonly Unit[]>();
  private readonly members = new Map<Unit, readonly ResolvedUnit[]>();
  private cyclic: ReadonlySet<Unit> | undefined;
  private readonly people: People;
  readonly units: readonly Unit[];
  readonly allPosts: readonly Post[];

  constructor(
    readonly outer: Names | undefined,
    units: readonly Unit[],
    posts: readonly Post[],
  ) {
    const own = new Set(units.map((unit) => fold(unit.name)));
    const inherited = (outer?.units ?? []).filter((unit) => !own.has(fold(unit.name)));
    this.units = [...units, ...inherited];
    const ownPosts = new Set(posts.map((post) => fold(post.name)));
    this.allPosts = [...posts, ...(outer?.allPosts ?? []).filter((post) => !ownPosts.has(fold(post.name)))];
    this.people = new People(this.allPosts, this.units);
    // Names before full names before aliases before second nameplates: the first entry of a key stays.
    for (const unit of units) this.add(unit.name, { unit, reading: 'name' });
    for (const unit of units) if (unit.fullName) this.add(unit.fullName, { unit, reading: 'fullName' });
    for (const unit of units) for (const alias of unit.aliases) this.add(alias, { unit, reading: 'alias' });
    for (const unit of units) this.addNameplates(unit);
    if (outer) this.inherit(outer, new Set(inherited));
  }

  private add(name: string, found: Found): void {
    const key = fold(name);
    if (key === '') return;
    if (!this.byName.has(key)) this.byName.set(key, found);
    const collective = collectiveKey(key);
    if (collective && !this.byCollective.has(collective))
      this.byCollective.set(collective, { ...found, reading: 'collective' });
    const stem = organStem(key);
    if (stem && found.unit.kind === 'unit') this.addStem(stem, { ...found, reading: 'stem' });
  }

  /** 统计部门 of a city is its own 统计局, not that of a county: names without a named place come first. */
  private addStem(stem: string, found: Found): void {
    const known = this.byStem.get(stem);
    if (known === SEVERAL || (known && known.unit === found.unit)) return;
    if (!known || rank(found.unit) < rank(known.unit)) this.byStem.set(stem, found);
    else if (rank(found.unit) === rank(known.unit)) this.byStem.set(stem, SEVERAL);
  }

  private addNameplates(unit: Unit): void {
    for (const name of [unit.name, unit.fullName, ...unit.aliases]) {
      const nameplates = name === undefined ? undefined : bracketedNames(fold(name));
      for (const key of nameplates ? [nameplates.outer, ...nameplates.inner] : []) {
        if (!this.byName.has(key)) this.byName.set(key, { unit, reading: 'brackets' });
      }
    }
  }

  private inherit(outer: Names, visible: ReadonlySet<Unit>): void {
    const copy = <T extends Found | typeof SEVERAL>(from: ReadonlyMap<string, T>, into: Map<string, T>): void => {
      for (const [key, found] of from) {
        if (!into.has(key) && (found === SEVERAL || visible.has(found.unit))) into.set(key, found);
      }
    };
    copy(outer.byName, this.byName);
    copy(outer.byCollective, this.byCollective);
    copy(outer.byStem, this.byStem);
  }

  /** The unit or group that goes by exactly this name, full name or alias. */
  find(name: string): Unit | undefined {
    return this.lookup(fold(name))?.unit;
  }

  post(name: string): Post | undefined {
    return this.people.post(name);
  }

  private lookup(key: string): Found | undefined {
    const direct = this.byName.get(key);
    if (direct) return direct;
    const collective = collectiveKey(key);
    if (collective) return this.byCollective.get(collective) ?? this.onlyCollective(collective);
    // 省市场监管局（省知识产权局）: the bracket holds another name of the same unit.
    const nameplates = bracketedNames(key);
    for (const name of nameplates ? [nameplates.outer, ...nameplates.inner] : []) {
      const found = this.byName.get(name);
      if (found) return { unit: found.unit, reading: 'brackets' };
    }
    const place = placeOfGovernment(key);
    const found = place === undefined ? undefined : this.byName.get(place);
    return found && { unit: found.unit, reading: 'alias' };
  }

  /** 各县区 where the office registered 各县（市、区） and nothing like it besides. */
  private onlyCollective(key: string): Found | undefined {
    if (key.length < 3) return undefined;
    const kinds = Array.from(key.slice(1));
    const wider = [...this.byCollective].filter(([known]) => kinds.every((kind) => known.includes(kind)));
    return wider.length === 1 ? wider[0]?.[1] : undefined;
  }

  /**
   * Understands the mentions of one list. Registered names come first; only then the prefix of an earlier name is
   * supplied (市发改委、交通局), or the missing end (发改、统计部门; 东河、西山县).
   */
  resolve(mentions: readonly NameMention[]): readonly ResolvedUnit[] {
    const before = new Preceding();
    // Asked for only where a name is not registered as it stands, which is seldom.
    let departments: boolean | undefined;
    const resolved: ResolvedUnit[] = [];
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind !== 'named') {
        resolved.push({ mention, unit: undefined, reading: undefined });
        continue;
      }
      const key = fold(mention.name);
      let found = this.lookup(key) ?? this.elided(key, before);
      if (!found) {
        departments ??= mentions.some(({ text }) => /(?:部门|单位)$/.test(text));
        found = (departments ? this.departments(key) : undefined) ?? this.places(key, mentions, index + 1);
      }
      if (found) before.add(found.unit, key);
      resolved.push({ mention, unit: found?.unit, reading: found?.reading });
    }
    return kept(resolved);
  }

  private elided(key: string, before: Preceding): Found | undefined {
    if (before.isEmpty || isPlace(key)) return undefined;
    const nameplates = bracketedNames(key);
    for (const prefix of before.prefixes) {
      for (const name of nameplates ? [key, nameplates.outer, ...nameplates.inner] : [key]) {
        const found = this.byName.get(prefix + name);
        if (found) return { unit: found.unit, reading: 'elision' };
      }
    }
    return undefined;
  }

  private departments(key: string): Found | undefined {
    const stem = key.replace(/(?:等)?(?:有关|相关)?(?:部门|单位)$/, '');
    const found = this.byStem.get(stem);
    return found === SEVERAL ? undefined : found;
  }

  /** 东河、西山县 and 东河、西山两县: the end stands behind the last name only. */
  private places(key: string, mentions: readonly NameMention[], next: number): Found | undefined {
    const counted = /^(.{2,3})[两二三四五六七八九十\d]+个?([市县区旗])$/.exec(key);
    if (counted) return this.ending(counted[1] as string, counted[2] as string);
    if (key.length < 2 || key.length > 3) return undefined;
    // An end that stands a page further on belongs to other names.
    const last = Math.min(mentions.length, next + MOST_ELIDED);
    for (let at = next; at < last; at++) {
      const end = /[市县区旗]$/.exec(fold((mentions[at] as NameMention).name))?.[0];
      if (end) return this.ending(key, end);
    }
    return undefined;
  }

  private ending(name: string, end: string): Found | undefined {
    const found = this.byName.get(name + end);
    return found && { unit: found.unit, reading: 'elision' };
  }

  /** Understands the mentions of a list of people; posts are held by whoever holds them on `day`. */
  resolvePeople(mentions: readonly NameMention[], day: string): readonly ResolvedPerson[] {
    const resolved: ResolvedPerson[] = [];
    for (const mention of mentions) {
      const { post, person } = this.people.understand(mention, day);
      resolved.push({ mention, post, person });
    }
    return kept(resolved);
  }

  /** The post that a mention names, by itself or by who last held it: which one is meant is no question of the day. */
  postNamed(mention: NameMention): Post | undefined {
    return this.people.understand(mention, LAST_DAY).post;
  }

  /** Every member of a group as understood, in order; elision works as in any list. */
  membersOf(group: Unit): readonly ResolvedUnit[] {
    let known = this.members.get(group);
    if (!known) {
      known = this.resolve(
        group.members.map(
          ({ text, span }): NameMention => ({ text, span, name: text, suffix: undefined, kind: 'named' }),
        ),
      );
      this.members.set(group, known);
    }
    return known;
  }

  /**
   * Every plain unit that a unit or group stands for, nested groups opened and excluded units taken out. Groups that
   * contain each other (DB214) stand for all units that can be reached.
   */
  expand(unit: Unit): readonly Unit[] {
    const known = this.expansions.get(unit);
    if (known) return known;
    const { order, cyclic } = this.groupsUnder(unit);
    // Members before the groups that hold them; iterative, so that no depth of nesting exhausts the stack.
    for (const group of cyclic ? order.slice(-1) : order) {
      if (this.expansions.has(group)) continue;
      const into = new Set<Unit>();
      for (const inner of cyclic ? order : [group]) {
        for (const { unit: member } of inner.kind === 'group' ? this.membersOf(inner) : [{ unit: inner }]) {
          if (!member) continue;
          if (member.kind !== 'group') into.add(member);
          else if (!cyclic) for (const plain of this.expansions.get(member) ?? []) into.add(plain);
        }
      }
      for (const excluded of this.resolve(group.excludes)) {
        if (excluded.unit && excluded.unit !== group)
          for (const plain of this.plainly(excluded.unit)) into.delete(plain);
      }
      this.expansions.set(group, [...into]);
    }
    return this.expansions.get(unit) ?? [unit];
  }

  /** Members of an excluded group, without opening groups that exclude each other for ever. */
  private plainly(unit: Unit): readonly Unit[] {
    if (unit.kind !== 'group') return [unit];
    return this.groupsUnder(unit).order.flatMap((group) =>
      this.membersOf(group).flatMap(({ unit: member }) => (member && member.kind !== 'group' ? [member] : [])),
    );
  }

  /** All groups under one, members first, and whether any of them contains itself. */
  private groupsUnder(unit: Unit): { readonly order: readonly Unit[]; readonly cyclic: boolean } {
    const order: Unit[] = [];
    const state = new Map<Unit, 'open' | 'done'>();
    const stack: { readonly group: Unit; readonly members: readonly Unit[]; next: number }[] = [];
    let cyclic = false;
    const open = (group: Unit): void => {
      state.set(group, 'open');
      const members = group.kind === 'group' ? this.membersOf(group).flatMap((member) => member.unit ?? []) : [];
      stack.push({ group, members: members.filter((member) => member.kind === 'group'), next: 0 });
    };
    open(unit);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const member = top.members[top.next++];
      if (!member) {
        state.set(top.group, 'done');
        order.push(top.group);
        stack.pop();
      } else if (!state.has(member)) open(member);
      else if (state.get(member) === 'open') cyclic = true;
    }
    return { order, cyclic };
  }

  /** True where a group contains itself, directly or through others. */
  isCyclic(group: Unit): boolean {
    this.cyclic ??= inCycles(
      this.units.filter(({ kind }) => kind === 'group'),
      (unit) => this.membersOf(unit).flatMap((member) => (member.unit?.kind === 'group' ? [member.unit] : [])),
    );
    return this.cyclic.has(group);
  }
}
