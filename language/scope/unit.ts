import type { Entity } from '../model/entities.js';
import type { NameMention, Written } from '../model/values.js';

/** A unit, a group of units or a coordinating body (专班, 领导小组), as declared. */
export interface Unit {
  readonly kind: 'unit' | 'group' | 'body';
  /** Short name as declared; what findings and ledgers print. */
  readonly name: string;
  readonly fullName: string | undefined;
  readonly aliases: readonly string[];
  readonly members: readonly Written[];
  readonly excludes: readonly NameMention[];
  readonly parentUnit: NameMention | undefined;
  readonly officeUnit: NameMention | undefined;
  readonly convenors: readonly NameMention[];
  readonly portfolioLeaders: readonly NameMention[];
  readonly liaisons: readonly NameMention[];
  readonly successors: readonly NameMention[];
  /** 起止 as written: the unit exists within it only. */
  readonly period: Written | undefined;
  readonly entity: Entity;
  readonly path: string;
  readonly folder: string;
}

/** A leading post and who held it from when. */
export interface Post {
  readonly kind: 'post';
  readonly name: string;
  readonly appellation: string | undefined;
  /** In order of their dates; an empty person where the post fell vacant. */
  readonly tenures: readonly { readonly from: string; readonly person: string }[];
  readonly portfolioUnits: readonly NameMention[];
  readonly entity: Entity;
  readonly path: string;
  readonly folder: string;
}

/** Who holds the post on a day; undefined before the first tenure and while it is vacant. */
export function holderOn(post: Post, day: string): string | undefined {
  let holder: string | undefined;
  for (const tenure of post.tenures) if (tenure.from <= day) holder = tenure.person;
  return holder === '' ? undefined : holder;
}
