import type { FieldSpec } from './fields.js';
import type { BlockKind, WordSpec } from './words.js';

/** The words and fields that a file may use: the kernel's, the prelude's, and what its folders declare. */
export interface Vocabulary {
  word(name: string): WordSpec | undefined;
  field(label: string, kind: BlockKind | undefined, word: string | undefined): FieldSpec | undefined;
  /** Every field that may stand in a block with this head word. */
  fieldsFor(kind: BlockKind, word: string): readonly FieldSpec[];
  readonly words: readonly WordSpec[];
}
