import { command } from './command.js';

export const restartServer = command('restartServer', (app) => app.server.restart());
export const showLog = command('showLog', (app) => app.server.showLog());
export const refresh = command('refresh', (app) => app.ledger.refresh());
