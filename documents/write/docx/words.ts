import { type IFontAttributesProperties, TextRun } from 'docx';
import { clean } from '../clean.js';
import { plain, type Words } from '../../paper/paper.js';
import { BODY_SPACING, FANGSONG, SIZE } from './type.js';

export interface TypeOf {
  readonly font?: IFontAttributesProperties;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
}

/** Words as runs, a break for every newline. */
export function textRuns(words: Words, { font = FANGSONG, size = SIZE.body, bold, color }: TypeOf = {}): TextRun[] {
  return clean(plain(words))
    .split('\n')
    .map(
      (text, index) =>
        new TextRun({
          text,
          font,
          size,
          ...(index > 0 ? { break: 1 } : {}),
          ...(size === SIZE.body ? { characterSpacing: BODY_SPACING } : {}),
          ...(bold ? { bold } : {}),
          ...(color === undefined ? {} : { color }),
        }),
    );
}
