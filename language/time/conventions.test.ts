import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conventions } from './conventions.js';
import { deadlineDocs, readingSettings, understandDeadline } from './index.js';

describe('conventions', () => {
  it.each(conventions.map((convention) => [convention.code, convention] as const))(
    '%s does what its example says',
    (_code, { example }) => {
      expect(understandDeadline(example.text, { ref: example.ref }).deadline).toBe(example.deadline);
    },
  );

  it('have settings with distinct names, their first value the default', () => {
    expect(new Set(readingSettings.map((setting) => setting.name)).size).toBe(readingSettings.length);
    for (const setting of readingSettings) expect(setting.values[0]).toBe(setting.default);
  });

  it('are printed in docs/deadlines.md as they are', () => {
    expect(readFileSync('docs/deadlines.md', 'utf8')).toBe(deadlineDocs());
  });
});
