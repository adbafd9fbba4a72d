import type { Exported, ExportParams, OutputKind } from '../../protocol.js';
import type { Office } from '../office.js';

/** A document that can be made: what the client lists, and how it is made. Writers are loaded when they are used. */
export interface Output extends OutputKind {
  readonly make: (office: Office, params: ExportParams) => Promise<Exported>;
}
