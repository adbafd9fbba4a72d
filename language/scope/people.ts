import { fold } from '../text/fold.js';
import { ownCopy } from '../text/own-copy.js';
import type { NameMention } from '../model/values.js';
import { holderOn, type Post, type Unit } from './unit.js';

/** Titles that stand before another (市委常委、副市长李明) and name nobody by themselves. */
const PARTY_TITLE = /(?:常委|委员|党组(?:副?书记|成员)|党委(?:副?书记|委员)|(?:市|县|区|省)委副?书记)$/;

/** A person as understood: the post, and who it is. */
export interface UnderstoodPerson {
  readonly post: Post | undefined;
  readonly person: string | undefined;
}

const MOST_KEPT = 4096;
const NOBODY: UnderstoodPerson = { post: undefined, person: undefined };

/** The posts that a folder sees and everybody who is known by name. */
export class People {
  private readonly posts = new Map<string, Post>();
  /** By appellation (市长), where only one post has it. */
  private readonly appellations = new Map<string, Post | undefined>();
  /** Everybody known, folded (names set apart are the same), with the posts that the person has held. */
  private readonly people = new Map<string, Post[]>();
  /** What was understood on `day`, by the name as written. */
  private readonly understood = new Map<string, UnderstoodPerson>();
  private day = '';

  constructor(posts: readonly Post[], units: readonly Unit[]) {
    for (const post of posts) {
      const name = fold(post.name);
      if (!this.posts.has(name)) this.posts.set(name, post);
      if (post.appellation) {
        const appellation = fold(post.appellation);
        this.appellations.set(appellation, this.appellations.has(appellation) ? undefined : post);
      }
      for (const tenure of post.tenures) if (tenure.person !== '') this.know(tenure.person).push(post);
    }
    for (const unit of units) {
      for (const person of [...unit.portfolioLeaders, ...unit.convenors, ...unit.liaisons]) {
        if (
          person.kind === 'named' &&
          /^\p{Script=Han}{2,4}$/u.test(fold(person.name)) &&
          !this.posts.has(fold(person.name))
        ) {
          this.know(person.name);
        }
      }
    }
  }

  private know(name: string): Post[] {
    const key = fold(name);
    let held = this.people.get(key);
    if (!held) {
      held = [];
      this.people.set(key, held);
    }
    return held;
  }

  post(name: string): Post | undefined {
    return this.posts.get(fold(name)) ?? this.appellations.get(fold(name));
  }

  understand({ kind, name }: NameMention, day: string): UnderstoodPerson {
    if (kind !== 'named') return NOBODY;
    // The same few people stand in every task, and nearly always one day is asked about.
    if (this.day !== day || this.understood.size >= MOST_KEPT) this.understood.clear();
    this.day = day;
    let found = this.understood.get(name);
    if (!found) {
      found = this.read(name, day);
      this.understood.set(ownCopy(name), found);
    }
    return found;
  }

  private read(name: string, day: string): UnderstoodPerson {
    const post = this.post(name);
    if (post) return { post, person: holderOn(post, day) };
    const key = fold(name);
    const bare = /^(.{2,4}?)\(.+\)$/.exec(key)?.[1] ?? key;
    return this.known(bare, '', day) ?? this.besideTitle(bare, day) ?? NOBODY;
  }

  /** 李明副市长, 副市长李明: a known name beside an appellation. Longer names first: 李明 is not 李明远. */
  private besideTitle(text: string, day: string): UnderstoodPerson | undefined {
    for (let length = Math.min(4, text.length - 1); length >= 2; length--) {
      const before = this.known(text.slice(0, length), text.slice(length), day);
      if (before) return before;
      const behind = this.known(text.slice(-length), text.slice(0, -length), day);
      if (behind) return behind;
    }
    return undefined;
  }

  /** Of several posts, the one that is named, else the one that the person holds on the day, else the first. */
  private known(name: string, title: string, day: string): UnderstoodPerson | undefined {
    const held = this.people.get(name);
    if (!held) return undefined;
    const called = title === '' ? held : held.filter((post) => fold(post.appellation ?? post.name) === title);
    const among = called.length > 0 ? called : held;
    const post = among.find((candidate) => fold(holderOn(candidate, day) ?? '') === name) ?? among[0];
    return { post, person: name };
  }
}

/** True for a title that stands before another and names nobody by itself. */
export const isPartyTitle = (name: string): boolean => PARTY_TITLE.test(fold(name));
