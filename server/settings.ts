import type { Settings } from './protocol.js';

const DEFAULTS: Settings = { asOf: '', inlayHints: { dates: true, lights: true }, codeLens: { enabled: true } };

/** The settings under `duban`, with defaults for whatever the client does not say. */
export class SettingsStore {
  current: Settings = DEFAULTS;

  set(given: Partial<Settings> | null | undefined): void {
    this.current = {
      asOf: /^\d{4}-\d{2}-\d{2}$/.test(given?.asOf ?? '') ? (given?.asOf as string) : '',
      inlayHints: { ...DEFAULTS.inlayHints, ...given?.inlayHints },
      codeLens: { ...DEFAULTS.codeLens, ...given?.codeLens },
    };
  }
}
