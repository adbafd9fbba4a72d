import type { LightCode } from '../../../language/standing/policy.js';

/** Background and text, both dark enough to be told apart on a grey printout; the word stands in the cell anyway. */
export const LIGHT_COLORS: Readonly<Record<LightCode, { readonly fill: string; readonly color: string } | undefined>> =
  {
    red: { fill: 'F8CBCB', color: '9C0006' },
    orange: { fill: 'FBD9B5', color: '974706' },
    yellow: { fill: 'FFF0B3', color: '7F6000' },
    blue: { fill: 'CFE2F8', color: '1F4E79' },
    green: { fill: 'D5EBD0', color: '2B6120' },
    none: undefined,
  };
