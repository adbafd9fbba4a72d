import { CompletionItemKind } from 'vscode-languageserver-types';
import { RULES } from '../../checks/rules/generated.js';
import { SLOT_TYPES } from '../../lower/slots.js';
import type { TypedField } from '../../model/entities.js';
import { tailPart, tailWords } from '../../table/tails.js';
import { isExemptible } from '../../table/hundreds.js';
import { separators } from '../../text/lists.js';
import type { Spot } from '../analysis.js';
import { conditionSlot } from './conditions.js';
import { deadlines, monthEnds } from './deadlines.js';
import { behindDay, factDays, factParameters } from './facts.js';
import { people, plainNames, refs, units } from './names.js';
import type { Candidate } from './offer.js';
import { CADENCE_PHRASES, REPORT_PHRASES } from './phrases.js';
import { measures, seenBefore, unitsOfMeasure } from './seen.js';

/** A word that is being typed: where it begins in the value, and what it can become. */
export interface Slot {
  readonly from: number;
  readonly candidates: Iterable<Candidate>;
}

const NOTHING: Slot = { from: 0, candidates: [] };

/**
 * What may be written in a value at the cursor, most likely first. `before` is the value up to there; `files` are the
 * paths that attachments can have, relative to the directive file.
 */
export function slotAt(spot: Spot, field: TypedField, before: string, files: readonly string[]): Slot {
  const tail = tailSlot(spot, field, before, files);
  if (tail) return tail;
  const { spec } = field;
  const { environment } = spot.file;
  const last = (separators(before).at.at(-1) ?? -1) + 1;
  const from = last + (/^[\s|｜]*/.exec(before.slice(last))?.[0].length ?? 0);
  const word = before.slice(from);
  const day = behindDay(before);
  const rest = (skipped: number, candidates: Iterable<Candidate>): Slot => ({ from: skipped, candidates });
  switch (spec?.type) {
    case 'units':
      return rest(from, units(spot, field));
    case 'people':
      return rest(from, people(spot, field));
    case 'refs':
      return rest(from, spot.entity.kind === 'unit' ? units(spot, field) : refs(spot, field));
    case 'names':
      return rest(from, plainNames(spot, field));
    case 'deadline':
      return rest(from, deadlines(environment, word, spot.standing.day));
    case 'milestone':
      // Behind its deadline a milestone is prose.
      return /\s/.test(before) ? NOTHING : rest(0, deadlines(environment, before, spot.standing.day));
    case 'setDeadline':
      return day === undefined ? rest(0, monthEnds(environment.ref ?? spot.standing.day)) : rest(day, units(spot));
    case 'fact':
      return day === undefined ? rest(0, factDays(spot)) : rest(day, factParameters(spot, spec.key));
    case 'date':
      return rest(0, [{ label: spot.standing.day, kind: CompletionItemKind.Constant, detail: '今天' }]);
    case 'cadence':
      return cadenceSlot(spot, spec.key, before);
    case 'choice':
      return rest(0, plain(spec.choices ?? [], CompletionItemKind.EnumMember));
    case 'indicator':
      return indicatorSlot(spot, before);
    case 'quantity':
      return quantitySlot(spot, before, spec.example) ?? NOTHING;
    case 'expression':
      return within(from, conditionSlot(spot, word, last === 0 && spec.key === 'scope'));
    case 'condition':
      return rest(
        0,
        spot.file.environment.events.map(({ name }) => ({ label: name, kind: CompletionItemKind.Event })),
      );
    case 'slots':
      return slotDeclaration(spot, before, from);
    case 'exemption':
      return /\s/.test(before) ? NOTHING : rest(from, exemptable());
    case 'attachment':
      return rest(from, paths(files));
    case 'text':
      return rest(0, ofText(spot, spec.key));
    default:
      return NOTHING;
  }
}

const within = (offset: number, { from, candidates }: Slot): Slot => ({ from: offset + from, candidates });

function* plain(labels: Iterable<string>, kind: CompletionItemKind): Generator<Candidate> {
  for (const label of labels) yield { label, kind };
}

const OPEN_TAIL = new RegExp(
  `[（(](?:[^（）()]*[；;])?\\s*(${tailWords('files', 'file', 'unit')})[：:]((?:[^（）()；;]*[、，,])?)\\s*[^（）()；;、，,]*$`,
);

/** The 尾注 behind a fact: （附件：…；报送：…；批准：…）. */
function tailSlot(spot: Spot, { spec }: TypedField, before: string, files: readonly string[]): Slot | undefined {
  if (spec?.type !== 'fact') return undefined;
  const open = OPEN_TAIL.exec(before);
  if (!open) return undefined;
  const typed = /[^（）()；;、，,：:\s]*$/.exec(before)?.[0] ?? '';
  const from = before.length - typed.length;
  return { from, candidates: tailPart(open[1])?.holds === 'unit' ? units(spot) : paths(files) };
}

/** `每月28日前 报市政府督查室`: how often, then to whom. */
function cadenceSlot(spot: Spot, key: string, before: string): Slot {
  const receiver = /\s报?(?=\S*$)/.exec(before);
  if (receiver && spot.file.environment.dating.understandCadence(before.slice(0, receiver.index)).parts.length > 0)
    return { from: receiver.index + receiver[0].length, candidates: units(spot) };
  const phrases = key === 'reporting' ? [...REPORT_PHRASES, ...CADENCE_PHRASES] : CADENCE_PHRASES;
  return { from: 0, candidates: plain(phrases, CompletionItemKind.Value) };
}

const SET_MEASURES: readonly (readonly [label: string, detail: string])[] = [
  ['项数', '清单里有几项'],
  ['合计 ', '各项某个指标或字段之和'],
  ['占比 ', '满足条件的占多少'],
  ['每项 ', '每一项的某个指标'],
  ['每位 ', '每位领导分到几项'],
];

function indicatorSlot(spot: Spot, before: string): Slot {
  const counted = quantitySlot(spot, before);
  if (counted) return counted;
  return { from: 0, candidates: measuresHere(spot) };
}

function* measuresHere(spot: Spot): Generator<Candidate> {
  if (spot.entity.kind === 'list') {
    for (const [text, detail] of SET_MEASURES)
      yield { label: text.trim(), kind: CompletionItemKind.Keyword, detail, text: text === '项数' ? '项数 ' : text };
  }
  yield* measures(spot.workspace);
}

/** Behind a number its unit. */
function quantitySlot({ workspace }: Spot, before: string, example?: string): Slot | undefined {
  const number = /^(.*?)\s*(?:[≥≤><=]|不低于|不少于|不超过|突破)?\s*\d[\d,.]*(?:[-—]\d[\d,.]*)?\s*(?=\D*$)/.exec(
    before,
  );
  if (!number || /[、，；\s]\S*$/.test(before.slice(number[0].length))) return undefined;
  return { from: number[0].length, candidates: unitsOfMeasure(workspace, number[1] ?? '', example) };
}

function slotDeclaration(spot: Spot, before: string, from: number): Slot {
  const type = /[（(]([^（）()]*)$/.exec(before);
  if (type) {
    const choices = [...SLOT_TYPES.keys()].filter((name) => name !== '');
    return {
      from: before.length - (type[1]?.length ?? 0),
      candidates: plain(choices, CompletionItemKind.TypeParameter),
    };
  }
  const { vocabulary } = spot.file.environment;
  return {
    from,
    candidates: vocabulary
      .fieldsFor('item', '')
      .map(({ name, doc }) => ({ label: name, kind: CompletionItemKind.Property, documentation: doc })),
  };
}

/** What a 例外 may silence, each with what it is about. */
function* exemptable(): Generator<Candidate> {
  for (const { code, title } of RULES)
    if (isExemptible(code))
      yield { label: code, kind: CompletionItemKind.Constant, detail: title, text: `${code} `, also: [title] };
}

function* paths(files: readonly string[]): Generator<Candidate> {
  for (const label of files) yield { label, kind: CompletionItemKind.File };
}

/** Fields of free text that tend to repeat themselves. */
const REPEATING = new Set([
  'stage',
  'constructionNature',
  'closeOutMethod',
  'taskType',
  'chapter',
  'site',
  'fundingSource',
]);

function* ofText(spot: Spot, key: string): Generator<Candidate> {
  if (key === 'taskType' && spot.entity.kind === 'field') {
    for (const label of SLOT_TYPES.keys()) if (label !== '') yield { label, kind: CompletionItemKind.TypeParameter };
    return;
  }
  if (key === 'taskType') yield { label: '长期', kind: CompletionItemKind.EnumMember, detail: '持续推进，没有终点' };
  if (REPEATING.has(key)) yield* seenBefore(spot, key);
}
