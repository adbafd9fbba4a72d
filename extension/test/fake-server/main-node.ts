import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startFakeServer } from './start.js';

startFakeServer(createConnection(ProposedFeatures.all));
