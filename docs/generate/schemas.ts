import * as z from 'zod/mini';
import { CONFIG_SCHEMA } from '../../language/config/schema.js';
import { STATUS } from '../../documents/views/status/schema.js';
import { INTERCHANGE } from '../../language/model/interchange.js';

/** The published JSON Schemas: of `duban export`, of `duban status`, and of duban.config.json (editors complete and check by it). */
export function generate(): Record<string, string> {
  const schema = (type: z.ZodMiniType, title: string): string =>
    `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...z.toJSONSchema(type) }, undefined, 2)}\n`;
  return {
    'docs/duban.schema.json': schema(INTERCHANGE, 'duban export --format json'),
    'docs/status.schema.json': schema(STATUS, 'duban status --format json'),
    'docs/duban.config.schema.json': schema(CONFIG_SCHEMA, 'duban.config.json'),
  };
}
