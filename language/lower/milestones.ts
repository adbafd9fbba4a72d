import type { Fact } from '../model/values.js';
import type { Milestone } from '../scope/workspace.js';
import { fold } from '../text/fold.js';

const plain = (text: string): string =>
  fold(text)
    .replace(/[，。、；：“”‘’]/g, '')
    .replace(/^(?:已|全面|全部)?完成/, '')
    .replace(/完成$/, '');

/**
 * The milestone that a 完成节点 fact names: the same words without 完成, else the only one that holds the words or is
 * held by them. Undefined where none or several fit.
 */
export function milestoneOf(fact: Fact, milestones: readonly Milestone[]): Milestone | undefined {
  const name = plain(fact.body);
  if (name === '') return undefined;
  const same = milestones.find((milestone) => plain(milestone.what) === name);
  if (same) return same;
  const near = milestones.filter(
    (milestone) =>
      plain(milestone.what).includes(name) || (plain(milestone.what) !== '' && name.includes(plain(milestone.what))),
  );
  return near.length === 1 ? near[0] : undefined;
}
