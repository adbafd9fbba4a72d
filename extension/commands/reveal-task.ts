import type { Place } from '../../server/protocol.js';
import { command } from './command.js';
import { reveal } from './reveal.js';

export const revealTask = command('revealTask', (_app, place: Place | { readonly row: Place }) =>
  reveal('row' in place ? place.row : place),
);
