import { describe, expect, it } from 'vitest';
import { readFigure } from './digits.js';

describe('readFigure', () => {
  it.each([
    ['30日', 30, 'arabic'],
    ['三十五天', 35, 'spelled'],
    ['一百二十天', 120, 'spelled'],
    ['十一月', 11, 'spelled'],
    ['廿二', 22, 'spelled'],
    ['两千年', 2000, 'spelled'],
    ['二〇二四年', 2024, 'listed'],
    ['二O二四年', 2024, 'listed'],
    ['六七月', 67, 'listed'],
  ])('%s is %d, %s', (text, value, form) => expect(readFigure(text, 0)).toMatchObject({ value, form }));

  it('knows blotted figures and refuses what is none', () => {
    expect(readFigure('20**年', 0)).toMatchObject({ form: 'masked', end: 4 });
    expect(readFigure('月底', 0)).toBeUndefined();
    expect(readFigure('123456789012', 0)).toBeUndefined();
  });
});
