import type { Connection } from 'vscode-languageserver';
import type { LightPolicy } from '../language/standing/policy.js';
import type { Analyst } from '../language/lsp/analysis.js';
import type { Findings } from '../language/lsp/diagnostics.js';
import { lightPolicyOf } from '../language/config/light-policy.js';
import type { Config } from '../language/config/schema.js';
import type { IgnoreRules } from './membership.js';
import type { Runtime } from './runtime.js';

/** duban.config.json of the workspace: severities, parameters, the light policy. Where it is wrong, it is said and left out. */
export class Configuration {
  config: Config = {};
  private uri: string | undefined;

  constructor(
    private readonly runtime: Runtime,
    private readonly connection: Connection,
    private readonly findings: Findings,
    private readonly analyst: Analyst,
  ) {}

  get lightPolicy(): LightPolicy | undefined {
    return lightPolicyOf(this.config);
  }

  /** What the configuration leaves out, as a `.gitignore` beside it would. */
  get ignoreRules(): readonly IgnoreRules[] {
    const { ignore } = this.config;
    return ignore && this.uri !== undefined
      ? [{ folder: this.uri.slice(0, this.uri.lastIndexOf('/')), text: ignore.join('\n') }]
      : [];
  }

  /** Reads the outermost of the configuration files that there are; without one everything is as by default. */
  async load(uris: readonly string[]): Promise<void> {
    const [uri] = uris.toSorted((a, b) => a.length - b.length);
    if (this.uri !== undefined && this.uri !== uri) {
      void this.connection.sendDiagnostics({ uri: this.uri, diagnostics: [] });
    }
    this.uri = uri;
    this.config = {};
    if (uri !== undefined) await this.read(uri);
    const { severities, options } = this.config;
    this.findings.configure({ ...(severities ? { severities } : {}), ...(options ? { options } : {}) });
    this.analyst.revision++;
  }

  private async read(uri: string): Promise<void> {
    try {
      const text = new TextDecoder().decode(await this.runtime.readFile(uri)).replace(/^\uFEFF/, '');
      // zod is loaded only where there is a configuration to validate.
      const { readConfig } = await import('../language/config/read-config.js');
      const result = readConfig(text);
      const diagnostics = result.ok
        ? []
        : result.problems.map(({ message }) => ({
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
            message,
            source: '督办',
            severity: 1 as const,
          }));
      void this.connection.sendDiagnostics({ uri, diagnostics });
      if (result.ok) this.config = result.config;
    } catch (error) {
      this.connection.console.warn(`读不了配置 ${uri}：${String(error)}`);
    }
  }
}
