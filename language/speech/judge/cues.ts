import type { Slots } from '../clauses/slots.js';
import type { Genre } from '../structure/genre.js';
import type { Sentence } from '../structure/sentences.js';
import { leadInLength } from '../structure/voice.js';
import { anyOf } from '../text-patterns.js';
import { ATTITUDE, DOING, MAKING, OBJECTS, PUSHING, THINGS } from '../lexicon/acts.js';
import { EACH, HANDLES, MODALS, PAST, SIGNS, TELLING } from './signs.js';

/** A sentence with what was read in it. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly slots: Slots;
}

/** What holds of a sentence: the name of each cue with its strength, mostly 1. */
export type Cues = Map<string, number>;

const MAKES = new RegExp(anyOf(MAKING));
const DOES = new RegExp(anyOf(DOING));
const PUSHES = new RegExp(anyOf(PUSHING));
const ATTITUDES = new RegExp(anyOf(ATTITUDE));
const THING = new RegExp(anyOf(THINGS));
const OBJECT = new RegExp(anyOf(OBJECTS));
const MODAL = new RegExp(
  Object.values(MODALS)
    .map((pattern) => pattern.source)
    .join('|'),
);
const TOLD = new RegExp(`${SIGNS.了?.source}|${SIGNS.已?.source}|${SIGNS.时至?.source}`);
const CLAUSE_ENDS = /[，,；;：:。！!]+/;
/** What may stand between a modal and the verb. */
const ADVERBS =
  /^(?:认真|切实|及时|立即|马上|尽快|抓紧|迅速|主动|积极|全力|全面|进一步|继续|持续|扎实|深入|严格|坚决|加快|大力|有序|逐步|逐一|逐项|逐户|着力|务必|必须|还|也|都|再|又|更|就|要|应|须|把|将|对|以|在|由|并|同时|另外|特别是|尤其)+/;
const TO_PREDICATE = /^.*?(?:要|须|必须|应|务必)(?=.{2})/;
const MOST = 3;
const CLASSES_ONLY = /^(?:各|有关|相关|所有|其他)/;

/** The cues of the sentence at `index`, its neighbours in the same paragraph included. */
export function cuesOf(read: readonly ReadSentence[], index: number, genres: ReadonlySet<Genre>): Cues {
  const cues: Cues = new Map();
  const one = read[index];
  if (!one) return cues;
  const on = (name: string, value = 1): unknown => value !== 0 && cues.set(name, value);
  on('base');
  const { sentence, slots } = one;
  const lead = leadInLength(sentence.body);
  const body = sentence.body.slice(lead);
  const modal = MODAL.test(body);
  ownSlots(slots, on);
  for (const [name, pattern] of Object.entries(MODALS)) if (pattern.test(body)) on(`modal:${name}`);
  for (const [name, pattern] of Object.entries(SIGNS)) if (pattern.test(sentence.body)) on(`sign:${name}`);
  on(modal ? 'modal' : 'bare');
  const telling = TELLING.filter((name) => cues.has(`sign:${name}`)).length;
  const mood = modal ? 'modal' : 'bare';
  const told = telling === 0 ? 'untold' : telling === 1 ? 'half told' : 'told';
  on(`telling:${Math.min(MOST, telling)}|${mood}`);
  on(`who:${whoOf(slots)}|${mood}|${told}`);
  const measured = slots.limits.length + slots.targets.length + slots.cadence.length > 0 ? 'measured' : 'unmeasured';
  on(`${measured}|${mood}|${told}`);
  if (lead > 0) on('lead-in');
  place(sentence, body, genres, modal, on);
  clausesOf(body, on);
  const previous = sentence.first ? undefined : read[index - 1];
  neighbour('previous', previous, on);
  neighbour('next', sentence.last ? undefined : read[index + 1], on);
  if (sentence.first) neighbour('above', read[index - 1], on);
  if (slots.owners.owners.length === 0 && previous) {
    const before = previous.sentence.first ? undefined : read[index - 2];
    if (previous.slots.owners.owners.length > 0) on('inherits');
    else if ((before?.slots.owners.owners.length ?? 0) > 0) on('inherits over one');
  }
  for (let i = 0; i + 1 < body.length; i++) {
    on(`2:${body.slice(i, i + 2)}`);
    if (i + 2 < body.length) on(`3:${body.slice(i, i + 3)}`);
  }
  return cues;
}

type On = (name: string, value?: number) => unknown;

/** Who is charged, roughly. */
function whoOf({ owners }: Slots): string {
  if (owners.owners.length > 0) return owners.onlyCatchAll ? 'all' : 'unit';
  return owners.leaders.length > 0 ? 'post' : 'nobody';
}

function ownSlots({ owners, limits, targets, cadence, condition, placeholders }: Slots, on: On): void {
  if (owners.owners.length > 0) {
    on(owners.onlyCatchAll ? 'owner:all' : 'owner:named');
    if (owners.owners.every((name) => CLASSES_ONLY.test(name))) on('owner:class');
  }
  if (owners.leaders.length > 0) on('owner:post');
  if (owners.explicit) on('owner:explicit');
  if (owners.support.length > 0) on('owner:support');
  if (limits.length > 0) on('limit');
  if (targets.length > 0) on('target');
  if (cadence.length > 0) on('cadence');
  if (condition !== null) on('condition');
  if (placeholders.length > 0) on('masked');
}

function place(sentence: Sentence, body: string, genres: ReadonlySet<Genre>, modal: boolean, on: On): void {
  on(`demanded:${sentence.demanded}`);
  on(`part:${sentence.part}`);
  on(`part:${sentence.part}|${modal ? 'modal' : 'bare'}`);
  if (sentence.headed) on('headed');
  if (sentence.frame) on(`frame:${sentence.frame}`);
  for (const genre of genres) on(`genre:${genre}`);
  if (sentence.enumerator) on(`number:${sentence.enumerator.style}`);
  const end = /[。！!；;：:]$/.exec(sentence.text)?.[0] ?? 'none';
  on(`end:${end.replace(/[！!]/, '。').replace(';', '；').replace(':', '：')}`);
  on(`length:${Math.min(9, Math.floor(Math.log2(body.length + 1) * 1.5))}`);
  if (sentence.first) on('first');
  if (sentence.last) on('last');
  if (sentence.first && sentence.last) on('alone');
}

/** The frames of the clauses: what is done to what, and how much of the sentence is nothing but attitude. */
function clausesOf(body: string, on: On): void {
  const clauses = body.split(CLAUSE_ENDS).filter((clause) => clause.length > 1);
  const counts = { doing: 0, making: 0, thing: 0, object: 0, pushing: 0, attitude: 0, soft: 0, concrete: 0 };
  clauses.forEach((clause, i) => {
    const makes = MAKES.test(clause);
    const does = DOES.test(clause);
    const thing = THING.test(clause);
    const object = OBJECT.test(clause);
    const pushes = PUSHES.test(clause);
    const attitude = ATTITUDES.test(clause);
    counts.doing += Number(does);
    counts.making += Number(makes);
    counts.thing += Number(thing);
    counts.object += Number(object);
    counts.pushing += Number(pushes);
    counts.attitude += Number(attitude);
    counts.soft += Number(pushes && !does && !makes);
    counts.concrete += Number((does || makes) && !attitude);
    if (makes && thing) on('clause:makes a thing');
    if (does && object) on('clause:does to an object');
    if (does && thing) on('clause:does to a thing');
    if ((makes || does) && HANDLES.test(clause)) on('clause:handles');
    if ((makes || does) && PAST.test(clause)) on('clause:done');
    if (EACH.test(clause)) on('clause:each');
    const verb = clause.replace(TO_PREDICATE, '').replace(ADVERBS, '').slice(0, 2);
    on(`verb:${verb}`);
    if (i === 0) on(`first verb:${verb}`);
    on(`end of clause:${clause.slice(-2)}`);
  });
  on(`clauses:${Math.min(6, clauses.length)}`);
  for (const [name, count] of Object.entries(counts)) on(`count:${name}`, Math.min(MOST, count));
  const all = Math.max(1, clauses.length);
  on('share:attitude', counts.attitude / all);
  on('share:soft', counts.soft / all);
  on('share:concrete', counts.concrete / all);
  if (counts.concrete === 0) on('nothing concrete');
  if (counts.doing + counts.making === 0) on('no deed');
}

function neighbour(where: string, one: ReadSentence | undefined, on: On): void {
  if (!one) return void on(`${where}:none`);
  const { sentence, slots } = one;
  if (slots.owners.owners.length + slots.owners.leaders.length > 0) on(`${where}:owner`);
  if (MODAL.test(sentence.body)) on(`${where}:modal`);
  if (TOLD.test(sentence.body)) on(`${where}:told`);
  if (/[；;]$/.test(sentence.text)) on(`${where}:；`);
  if (slots.limits.length + slots.targets.length + slots.cadence.length > 0) on(`${where}:measured`);
  if (leadInLength(sentence.body) > 0) on(`${where}:lead-in`);
  if (sentence.enumerator) on(`${where}:numbered`);
}

/** The cues of a sentence that stands by itself: what it says without a place. */
export function cuesAlone({ sentence, slots }: ReadSentence): Cues {
  const alone: Sentence = { ...sentence, part: 'plain', demanded: 'none', first: true, last: true, headed: false };
  return cuesOf([{ sentence: alone, slots }], 0, NO_GENRE);
}

const NO_GENRE: ReadonlySet<Genre> = new Set();
