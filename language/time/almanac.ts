import chineseDays from 'chinese-days';

/**
 * The library of arrangements, lunar dates and solar terms. It is CommonJS, so that Node knows its functions only by the default
 * export; everything else in this folder takes them from here.
 */
export const almanac: typeof chineseDays = chineseDays;
