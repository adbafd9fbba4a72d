import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A quiet window without look-ups, tips and chat; what a clerk sees is left as it is. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'window.commandCenter': false,
  'files.simpleDialog.enable': true,
};

export interface Profile {
  readonly home: string;
  readonly userData: string;
  readonly extensions: string;
  readonly serverData: string;
  remove(): void;
}

/** A throw-away profile with its own HOME: VS Code looks for agents and hooks in the home folder. */
export function makeProfile(settings: Readonly<Record<string, unknown>> = {}): Profile {
  const root = mkdtempSync(path.join(os.tmpdir(), 'duban-vscode-'));
  const profile: Profile = {
    home: path.join(root, 'home'),
    userData: path.join(root, 'user'),
    extensions: path.join(root, 'extensions'),
    serverData: path.join(root, 'server'),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
  for (const folder of [profile.home, path.join(profile.userData, 'User'), profile.extensions]) {
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(
    path.join(profile.userData, 'User/settings.json'),
    JSON.stringify({ ...SETTINGS, ...settings }, null, 2),
  );
  return profile;
}

export const profileArguments = (profile: Profile): string[] => [
  '--user-data-dir',
  profile.userData,
  '--extensions-dir',
  profile.extensions,
  '--server-data-dir',
  profile.serverData,
];

/** Our environment without what another VS Code put there; `EXTENSIONS_GALLERY={}` stops look-ups in a gallery. */
export function serverEnvironment(profile: Profile): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return {
    ...Object.fromEntries(inherited),
    HOME: profile.home,
    XDG_CONFIG_HOME: profile.home,
    XDG_DATA_HOME: profile.home,
    EXTENSIONS_GALLERY: '{}',
  };
}
