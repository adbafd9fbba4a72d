import { fold } from '../text/fold.js';
import { FIELD_BY_LABEL, FIELDS, type FieldSpec } from '../table/fields.js';
import type { Vocabulary } from '../table/vocabulary.js';
import { type BlockKind, KERNEL_WORDS, type WordSpec } from '../table/words.js';
import { type Entity, firstOf, textsOf } from '../model/entities.js';
import { slotType } from '../lower/slots.js';

/** A field that an office (or the prelude) declares, and the head words it is for; all items where it names none. */
interface DeclaredField {
  readonly spec: FieldSpec;
  readonly words: ReadonlySet<string> | undefined;
  /** False where only the name is declared. */
  readonly typed: boolean;
}

const BASE_KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['条目', 'item'],
  ['清单', 'list'],
  ['单位', 'unit'],
]);
const KERNEL_NAMES = new Set(KERNEL_WORDS.map((word) => word.word));

/**
 * The vocabulary of a folder: that of the folder above plus what these entities declare with 类别, 字段 and the 要件
 * and 字段 lines of their lists. A declared field beats a later built-in one of that name.
 */
export function extend(
  outer: Vocabulary | undefined,
  entities: readonly Entity[],
  layer: WordSpec['layer'] = 'office',
): Vocabulary {
  const words = new Map<string, WordSpec>(outer ? [] : KERNEL_WORDS.map((word) => [word.word, word]));
  const synonyms = new Map<string, FieldSpec>();
  const fields = new Map<string, DeclaredField[]>();
  const add = (spec: FieldSpec, on: ReadonlySet<string> | undefined, typed: boolean): void => {
    const known = fields.get(spec.name) ?? [];
    fields.set(spec.name, known);
    // A declaration that gives a type says more than one that only names the field.
    const at = typed ? known.findIndex((other) => !other.typed) : -1;
    known.splice(at < 0 ? known.length : at, 0, { spec, words: on, typed });
  };
  for (const entity of entities) {
    const name = fold(entity.title);
    // 会议, 任务 … mean what they mean everywhere; DB120 says so.
    if (entity.kind === 'class' && name !== '' && !KERNEL_NAMES.has(name)) {
      const kind = BASE_KINDS.get(fold(textsOf(entity, 'baseKind')[0]?.text ?? '条目')) ?? 'item';
      words.set(name, {
        word: name,
        canonical: name,
        kind,
        layer,
        takesId: kind === 'item',
        requires: entity.fields.flatMap((field) =>
          field.spec?.key === 'slots' && field.value?.type === 'slots'
            ? field.value.slots.map((slot) => slot.name)
            : [],
        ),
        doc:
          textsOf(entity, 'notes')[0]?.text ??
          `本单位声明的类别，属于${textsOf(entity, 'baseKind')[0]?.text ?? '条目'}。`,
      });
    }
    if (entity.kind === 'field' && name !== '') declareField(entity, name, synonyms, add);
    if (entity.kind === 'class' || entity.kind === 'list') {
      // Slots of a class stand on its own blocks; slots of a list or template on whatever becomes a member.
      const on = entity.kind === 'class' && name !== '' ? new Set([name]) : undefined;
      for (const key of ['slots', 'declares']) {
        for (const field of entity.fields) {
          if (field.spec?.key !== key || field.value?.type !== 'slots') continue;
          for (const slot of field.value.slots) {
            // A slot that is a built-in field keeps its meaning; another type for it is DB124.
            if (builtInFor(slot.name, entity.kind === 'class' ? words.get(name)?.kind : undefined)) continue;
            add(declared(slot.name, slot.type, entity.title), on, slot.type !== '');
          }
        }
      }
    }
  }
  return new ChainedVocabulary(outer, words, synonyms, fields);
}

/** The built-in field of this name, if it stands on this kind of block (on members of sets where none is given). */
function builtInFor(name: string, kind: BlockKind | undefined): FieldSpec | undefined {
  const builtIn = FIELD_BY_LABEL.get(name);
  return builtIn?.on.some((on) => (kind ? on === kind : on === 'item' || on === 'task')) ? builtIn : undefined;
}

function declareField(
  entity: Entity,
  name: string,
  synonyms: Map<string, FieldSpec>,
  add: (spec: FieldSpec, on: ReadonlySet<string> | undefined, typed: boolean) => void,
): void {
  const builtIn = FIELD_BY_LABEL.get(name);
  const used = firstOf(entity, 'usedOn')?.value;
  const on = used?.type === 'names' ? new Set(used.names.map((word) => fold(word.text))) : undefined;
  const type = textsOf(entity, 'taskType')[0]?.text ?? '';
  const spec = builtIn && type === '' ? builtIn : declared(name, type, '');
  if (spec !== builtIn) add(spec, on, type !== '');
  const others = firstOf(entity, 'synonyms')?.value;
  if (others?.type === 'names') for (const other of others.names) synonyms.set(fold(other.text), spec);
}

const declared = (name: string, type: string, by: string): FieldSpec => {
  const known = slotType(type);
  return {
    name,
    // Folded, so without small letters: it is never a key of the table.
    key: name,
    type: known?.type ?? 'text',
    many: true,
    synonyms: [],
    on: ['item', 'task'],
    ...(known?.choices ? { choices: known.choices } : {}),
    doc: by === '' ? '本单位声明的字段。' : `“${by}”声明的字段。`,
    example: '',
  };
};

const KIND_WORDS: Partial<Record<BlockKind, string>> = { item: '条目', list: '清单', unit: '单位', task: '任务' };

/** True where 用于 names the head word, or the kind of block that it opens (条目 for every item). */
const isFor = (words: ReadonlySet<string>, kind: BlockKind | undefined, word: string | undefined): boolean =>
  (word !== undefined && words.has(word)) || (kind !== undefined && words.has(KIND_WORDS[kind] ?? ''));

class ChainedVocabulary implements Vocabulary {
  constructor(
    private readonly outer: Vocabulary | undefined,
    private readonly own: ReadonlyMap<string, WordSpec>,
    private readonly synonyms: ReadonlyMap<string, FieldSpec>,
    private readonly declared: ReadonlyMap<string, readonly DeclaredField[]>,
  ) {}

  word(name: string): WordSpec | undefined {
    return this.own.get(name) ?? this.outer?.word(name);
  }

  field(label: string, kind: BlockKind | undefined, word: string | undefined): FieldSpec | undefined {
    for (const { spec, words } of this.declared.get(label) ?? []) {
      if (words ? isFor(words, kind, word) : kind === 'item' || kind === 'task' || kind === 'list') return spec;
    }
    const synonym = this.synonyms.get(label);
    if (synonym && (kind === undefined || synonym.on.includes(kind))) return synonym;
    if (this.outer) return this.outer.field(label, kind, word);
    const spec = FIELD_BY_LABEL.get(label);
    return spec && (kind === undefined || spec.on.includes(kind)) ? spec : undefined;
  }

  fieldsFor(kind: BlockKind, word: string): readonly FieldSpec[] {
    const found = this.outer ? [...this.outer.fieldsFor(kind, word)] : FIELDS.filter((spec) => spec.on.includes(kind));
    for (const declarations of this.declared.values()) {
      for (const { spec, words } of declarations) {
        if (words ? isFor(words, kind, word) : kind === 'item') found.push(spec);
      }
    }
    return found;
  }

  get words(): readonly WordSpec[] {
    return [...(this.outer?.words ?? []), ...this.own.values()];
  }
}

// Last, because a class cannot be used above the line that declares it.
export const KERNEL: Vocabulary = extend(undefined, []);
