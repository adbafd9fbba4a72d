/** The dictionary of readings: larger than everything else that an idle server needs. */
export { match } from 'pinyin-pro';
