/**
 * Statutory holidays, by law, for the years for which no yearly arrangement is known. They are what is certain about
 * such a year: the days off themselves, not the swapped weekends around them, and never a make-up working day.
 *
 * Sources: 《全国年节及纪念日放假办法》, 国务院令第270号 (1999), 第513号 (2007, from 2008), 第644号 (2013, from 2014) and
 * 第795号 (2024, from 2025). Lunar days are given as `lunar: [month, day]`, day 0 being the eve of the first month.
 */
export interface StatutoryHoliday {
  readonly name: string;
  readonly solar?: readonly [month: number, day: number];
  readonly lunar?: readonly [month: number, day: number];
  readonly term?: 'qingming';
  readonly days: number;
}

export interface StatutoryRule {
  /** The first year for which the rule holds; it holds until the next rule. */
  readonly from: number;
  readonly source: string;
  readonly holidays: readonly StatutoryHoliday[];
}

export const statutoryRules: readonly StatutoryRule[] = [
  {
    from: 2000,
    source: '国务院令第270号',
    holidays: [
      { name: '元旦', solar: [1, 1], days: 1 },
      { name: '春节', lunar: [1, 1], days: 3 },
      { name: '劳动节', solar: [5, 1], days: 3 },
      { name: '国庆节', solar: [10, 1], days: 3 },
    ],
  },
  {
    from: 2008,
    source: '国务院令第513号、第644号',
    holidays: [
      { name: '元旦', solar: [1, 1], days: 1 },
      { name: '春节', lunar: [1, 1], days: 3 },
      { name: '清明', term: 'qingming', days: 1 },
      { name: '劳动节', solar: [5, 1], days: 1 },
      { name: '端午', lunar: [5, 5], days: 1 },
      { name: '中秋', lunar: [8, 15], days: 1 },
      { name: '国庆节', solar: [10, 1], days: 3 },
    ],
  },
  {
    from: 2025,
    source: '国务院令第795号',
    holidays: [
      { name: '元旦', solar: [1, 1], days: 1 },
      { name: '春节', lunar: [1, 0], days: 4 },
      { name: '清明', term: 'qingming', days: 1 },
      { name: '劳动节', solar: [5, 1], days: 2 },
      { name: '端午', lunar: [5, 5], days: 1 },
      { name: '中秋', lunar: [8, 15], days: 1 },
      { name: '国庆节', solar: [10, 1], days: 3 },
    ],
  },
];
