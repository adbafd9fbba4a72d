import type { IFontAttributesProperties } from 'docx';

/**
 * Type and page of official papers: GB/T 9704-2012. Lengths are twips (1/1440 inch) unless a name says otherwise, sizes half points.
 */

/** All four slots and the hint: otherwise digits and “” fall to a Latin font. */
const face = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
});

export const FANGSONG = face('仿宋_GB2312');
export const HEITI = face('黑体');
export const KAITI = face('楷体_GB2312');
export const XIAOBIAOSONG = face('方正小标宋简体');
export const SONGTI = face('宋体');

/** Where a font is not installed, the word processor takes the first of these that is (OOXML 17.8.3.1). */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋,FangSong,FZFangSong-Z02,Noto Serif CJK SC',
  楷体_GB2312: '楷体,KaiTi,FZKai-Z03,Noto Serif CJK SC',
  方正小标宋简体: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,宋体,Noto Serif CJK SC',
  黑体: 'SimHei,Noto Sans CJK SC',
  宋体: 'SimSun,Noto Serif CJK SC',
};

/** 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZE = { title: 44, body: 32, four: 28, smallFour: 24, five: 21, smallFive: 18 } as const;

const MM = 1440 / 25.4;
export const mm = (length: number): number => Math.round(length * MM);

/** A character of body text: 16 pt less the spacing that makes 28 of them fill the 156 mm of the type area. */
export const BODY_EM = 315;
export const BODY_SPACING = -5;
/** 22 lines on 225 mm. */
export const BODY_LINE = 579;

/** A4 with a type area of 156 × 225 mm: 天头 37, 订口 28, 下 35, 右 26. */
export const PORTRAIT = { width: mm(210), height: mm(297), top: mm(37), left: mm(28), bottom: mm(35), right: mm(26) };
/** The same leaf turned clockwise: what was the top is now the right side, the binding is on top. */
export const LANDSCAPE = { width: mm(297), height: mm(210), top: mm(28), left: mm(35), bottom: mm(26), right: mm(37) };

export type Page = typeof PORTRAIT;
export const typeWidth = ({ width, left, right }: Page): number => width - left - right;
export const typeHeight = ({ height, top, bottom }: Page): number => height - top - bottom;

/** The foot of a page number whose dashes stand 7 mm below the type area. */
export const FOOTER = mm(22);
