import type { CellStyle } from 'hucre';

/**
 * Fonts by name with a character set and a family, so that a machine without the named one takes another Chinese
 * font instead of a Latin one. 仿宋 and 黑体 come with every Chinese Windows and with WPS.
 */
const GB2312_CHARSET = 134;
const MODERN_FAMILY = 3;
const font = (name: string, size: number, bold = false): NonNullable<CellStyle['font']> => ({
  name,
  size,
  bold,
  family: MODERN_FAMILY,
  charset: GB2312_CHARSET,
});

/** Sizes in points: 二号 is 22, 五号 is 10.5 (GB/T 9704 leaves tables to the office; nothing is below 小五). */
export const BODY_SIZE = 10.5;
export const TITLE_SIZE = 20;
export const SUBTITLE_SIZE = 12;
export const HEADER_SIZE = 11;

const BODY_FONT = font('仿宋', BODY_SIZE);
export const DEFAULT_FONT = font('宋体', 11);

const LINE = { style: 'thin', color: { rgb: '7F7F7F' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

export const TITLE_STYLE: CellStyle = {
  font: font('黑体', TITLE_SIZE),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const SUBTITLE_STYLE: CellStyle = {
  font: font('仿宋', SUBTITLE_SIZE),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const NOTE_STYLE: CellStyle = {
  font: BODY_FONT,
  alignment: { horizontal: 'left', vertical: 'top', wrapText: true },
};
export const HEADER_STYLE: CellStyle = {
  font: font('黑体', HEADER_SIZE),
  fill: solid('DDE7F3'),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const HEADING_STYLE: CellStyle = {
  font: font('黑体', BODY_SIZE),
  fill: solid('F2F2F2'),
  border: BORDER,
  alignment: { horizontal: 'left', vertical: 'center', wrapText: true },
};

export interface BodyLook {
  readonly align: 'left' | 'center' | 'right';
  readonly format?: string | undefined;
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly unlocked?: boolean | undefined;
}

/** The style of a table cell. */
export function bodyStyle(look: BodyLook): CellStyle {
  return {
    font: {
      ...BODY_FONT,
      bold: look.bold === true,
      ...(look.color === undefined ? {} : { color: { rgb: look.color } }),
    },
    border: BORDER,
    alignment: { horizontal: look.align, vertical: 'center', wrapText: true },
    ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
    ...(look.format === undefined ? {} : { numFmt: look.format }),
    ...(look.unlocked === true ? { protection: { locked: false } } : {}),
  };
}
