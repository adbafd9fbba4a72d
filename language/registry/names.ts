import { fold } from '../text/fold.js';
import type { NameMention } from '../model/values.js';
import { administrativePrefixes, collectiveKey, organStem } from './shape.js';
import { holderOn, type Post, type Unit } from './unit.js';

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
  /** The person's name where it is known: written, or the post's holder on the as-of day. */
  readonly person: string | undefined;
}

interface Found {
  readonly unit: Unit;
  readonly reading: Reading;
}

/** The names that a folder sees: its own and those of the folders above; the nearest declaration wins. */
export class Names {
  private readonly byName = new Map<string, Found>();
  private readonly byCollective = new Map<string, Found>();
  private readonly byStem = new Map<string, Found | 'several'>();
  private readonly posts = new Map<string, Post>();
  private readonly people = new Map<string, Post | undefined>();
  private readonly lists = new Map<string, readonly (Found | undefined)[]>();
  readonly units: readonly Unit[];
  readonly allPosts: readonly Post[];

  constructor(
    readonly outer: Names | undefined,
    units: readonly Unit[],
    posts: readonly Post[],
  ) {
    this.units = [...units, ...(outer?.units ?? [])];
    this.allPosts = [...posts, ...(outer?.allPosts ?? [])];
    // Nearest first, and names before full names before aliases: the first entry of a key stays.
    for (const group of [units, outer?.units ?? []]) {
      for (const unit of group) this.add(unit.name, { unit, reading: 'name' });
      for (const unit of group) if (unit.fullName) this.add(unit.fullName, { unit, reading: 'fullName' });
      for (const unit of group) for (const alias of unit.aliases) this.add(alias, { unit, reading: 'alias' });
    }
    for (const post of this.allPosts) {
      const name = fold(post.name);
      if (!this.posts.has(name)) this.posts.set(name, post);
      for (const tenure of post.tenures) if (!this.people.has(tenure.person)) this.people.set(tenure.person, post);
    }
    for (const unit of this.units) {
      for (const person of [...unit.portfolioLeaders, ...unit.convenors, ...unit.liaisons]) {
        if (person.kind === 'named' && !this.people.has(person.name)) this.people.set(person.name, undefined);
      }
    }
  }

  private add(name: string, found: Found): void {
    const key = fold(name);
    if (key === '') return;
    if (!this.byName.has(key)) this.byName.set(key, found);
    const collective = collectiveKey(key);
    if (collective && !this.byCollective.has(collective))
      this.byCollective.set(collective, { ...found, reading: 'collective' });
    const stem = organStem(key);
    if (!stem || found.unit.kind !== 'unit') return;
    const known = this.byStem.get(stem);
    if (!known) this.byStem.set(stem, { ...found, reading: 'stem' });
    else if (known !== 'several' && known.unit !== found.unit) this.byStem.set(stem, 'several');
  }

  /** The unit or group that goes by exactly this name, full name or alias. */
  find(name: string): Unit | undefined {
    return this.lookup(fold(name))?.unit;
  }

  post(name: string): Post | undefined {
    return this.posts.get(fold(name));
  }

  private lookup(key: string): Found | undefined {
    const direct = this.byName.get(key);
    if (direct) return direct;
    const collective = collectiveKey(key);
    if (collective) {
      const found = this.byCollective.get(collective);
      if (found) return found;
    }
    // 省市场监管局（省知识产权局）: the bracket holds another name of the same unit.
    const bracket = /^(.+?)\((.+)\)$/.exec(key);
    if (!bracket) return undefined;
    const found = this.byName.get(bracket[1] as string) ?? this.byName.get(bracket[2] as string);
    return found && { unit: found.unit, reading: 'brackets' };
  }

  /**
   * Understands the mentions of one list. Registered names come first; only then the prefix of an earlier name is
   * supplied (市发改委、交通局), or the missing end (发改、统计部门).
   */
  resolve(mentions: readonly NameMention[]): readonly ResolvedUnit[] {
    const key =
      mentions.length === 1 ? (mentions[0] as NameMention).name : mentions.map((mention) => mention.name).join('、');
    let found = this.lists.get(key);
    if (!found) {
      found = this.read(mentions);
      this.lists.set(key, found);
    }
    return mentions.map((mention, index) => {
      const hit = found[index];
      return { mention, unit: hit?.unit, reading: hit?.reading };
    });
  }

  private read(mentions: readonly NameMention[]): readonly (Found | undefined)[] {
    const departments = mentions.some((mention) => /(?:部门|单位)$/.test(mention.text));
    const prefixes: string[] = [];
    return mentions.map((mention) => {
      if (mention.kind !== 'named') return undefined;
      const key = fold(mention.name);
      const found = this.lookup(key) ?? this.elided(key, prefixes) ?? (departments ? this.departments(key) : undefined);
      if (found)
        for (const prefix of administrativePrefixes(fold(found.unit.name), key))
          if (!prefixes.includes(prefix)) prefixes.unshift(prefix);
      return found;
    });
  }

  private elided(key: string, prefixes: readonly string[]): Found | undefined {
    // A county-level 市 is a place of its own: 市 never stands before its name.
    if (/^.{2,4}[市县区旗]$/.test(key)) return undefined;
    for (const prefix of prefixes) {
      const found = this.byName.get(prefix + key);
      if (found) return { unit: found.unit, reading: 'elision' };
    }
    return undefined;
  }

  private departments(key: string): Found | undefined {
    const stem = key.replace(/(?:等)?(?:有关|相关)?(?:部门|单位)$/, '');
    const found = this.byStem.get(stem);
    return found === 'several' ? undefined : found;
  }

  /** Understands the mentions of a list of people; posts are held by whoever holds them on `day`. */
  resolvePeople(mentions: readonly NameMention[], day: string): readonly ResolvedPerson[] {
    return mentions.map((mention) => {
      if (mention.kind !== 'named') return { mention, post: undefined, person: undefined };
      const post = this.post(mention.name);
      if (post) return { mention, post, person: holderOn(post, day) };
      const bracket = /^(.{2,4}?)[（(].+[）)]$/.exec(mention.name);
      const bare = bracket?.[1] ?? mention.name;
      if (this.people.has(bare)) return { mention, post: this.people.get(bare), person: bare };
      // 李明副市长: a known person's name before an appellation.
      for (let length = Math.min(4, bare.length - 1); length >= 2; length--) {
        const name = bare.slice(0, length);
        if (this.people.has(name)) return { mention, post: this.people.get(name), person: name };
      }
      return { mention, post: undefined, person: undefined };
    });
  }

  /** Every plain unit that a unit or group stands for, nested groups opened and excluded units taken out. */
  expand(unit: Unit): readonly Unit[] {
    const found = new Set<Unit>();
    this.collect(unit, found, new Set());
    return [...found];
  }

  private collect(unit: Unit, into: Set<Unit>, open: Set<Unit>): void {
    if (open.has(unit)) return;
    if (unit.kind !== 'group') {
      into.add(unit);
      return;
    }
    open.add(unit);
    const inner = new Set<Unit>();
    for (const member of unit.members) {
      const found = this.find(member.text);
      if (found) this.collect(found, inner, open);
    }
    for (const excluded of unit.excludes) {
      const found = this.find(excluded.name);
      if (!found) continue;
      const gone = new Set<Unit>();
      this.collect(found, gone, open);
      for (const plain of gone) inner.delete(plain);
    }
    open.delete(unit);
    for (const plain of inner) into.add(plain);
  }
}
