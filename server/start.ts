import { DocumentState, inject, URI } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type LangiumSharedServices,
  startLanguageServer,
} from 'langium/lsp';
import { CodeLensRefreshRequest, type Connection, type WorkspaceFolder } from 'vscode-languageserver';
import { DubanGeneratedModule, DubanGeneratedSharedModule } from '../language/grammar/generated/module.js';
import { Analyst } from '../language/lsp/analysis.js';
import { Findings } from '../language/lsp/diagnostics.js';
import type { BlockIndex, BlockReferences } from '../language/lsp/langium/references.js';
import { coreModule, sharedModule } from '../language/lsp/langium/module.js';
import { type Editor, lspModule } from '../language/lsp/lsp-module.js';
import { loadPinyin, needsPinyin } from '../language/lsp/pinyin.js';
import { selectionRanges } from '../language/lsp/selection-ranges.js';
import { workspaceSymbols } from '../language/lsp/symbols.js';
import { Configuration } from './configuration.js';
import { DubanLanguageServer } from './language-server.js';
import { changed, clientCommands, type InitializationOptions, type Settings } from './protocol.js';
import { FileEvents } from './file-events.js';
import { answerRefused } from './lifecycle.js';
import { Membership } from './membership.js';
import { NearbyFiles } from './nearby-files.js';
import { Publisher } from './publisher.js';
import { answerRequests } from './requests/index.js';
import type { Runtime } from './runtime.js';
import { Speeches } from './speeches.js';
import { SettingsStore } from './settings.js';
import { HostFiles, HostWorkspace } from './workspace-files.js';

/** How seldom `duban/changed` is sent. */
const NEWS_EVERY = 200;

/** Starts the language server on a connection. Everything that differs between hosts comes in with `runtime`. */
export function start(connection: Connection, runtime: Runtime): void {
  const settings = new SettingsStore();
  const analyst = new Analyst(runtime.today());
  const membership = new Membership();
  const rootOf = (uri: string): string | undefined => membership.folderOf(uri);
  const speeches = new Speeches({ runtime, rootOf }, () => {
    findings.materialsChanged();
    publisher.schedule();
  });
  const findings = new Findings({ speechOf: speeches.of, speechProblem: speeches.problemOf });
  const publisher = new Publisher(connection, analyst, findings, runtime.explanationOf);
  const configuration = new Configuration(runtime, connection, findings, analyst);
  const nearby = new NearbyFiles(runtime);

  const editor: Editor = {
    analyst,
    findings,
    commands: clientCommands,
    openText: (uri) => shared.workspace.TextDocuments.get(uri)?.getText(),
    filesNear: (uri) => nearby.of(uri),
    settings: () => ({
      inlayHints: settings.current.inlayHints,
      codeLens: settings.current.codeLens.enabled,
      ...(configuration.lightPolicy ? { policy: configuration.lightPolicy } : {}),
    }),
  };

  const shared = inject(
    createDefaultSharedModule({ connection, fileSystemProvider: () => new HostFiles(runtime) }),
    DubanGeneratedSharedModule,
    sharedModule(analyst),
    {
      workspace: {
        WorkspaceManager: (services: LangiumSharedServices) =>
          new HostWorkspace(services, runtime, connection, membership, configuration),
      },
      lsp: {
        LanguageServer: (services: LangiumSharedServices) => new DubanLanguageServer(services),
        DocumentUpdateHandler: (services: LangiumSharedServices) =>
          new FileEvents(services, membership, () => rescan()),
        WorkspaceSymbolProvider: () => ({
          getSymbols: async ({ query }: { readonly query: string }) => {
            const index = shared.workspace.IndexManager as BlockIndex;
            const pinyin = needsPinyin(query) ? await loadPinyin() : undefined;
            return workspaceSymbols(
              index.allElements(),
              query,
              (text, wanted) => pinyin?.(text, wanted.toLowerCase()) !== undefined,
            );
          },
        }),
      },
    },
  );
  const services = inject(
    createDefaultModule({ shared }),
    DubanGeneratedModule,
    coreModule(analyst, (uri) => publisher.quick(uri)),
    lspModule(editor),
  );
  shared.ServiceRegistry.register(services);
  analyst.names = services.references.References as BlockReferences;

  let news: ReturnType<typeof setTimeout> | undefined;
  const tellNews = (): void => {
    news ??= setTimeout(() => {
      news = undefined;
      void connection.sendNotification(changed.method, { revision: analyst.revision });
    }, NEWS_EVERY);
  };

  let followsFolders = false;
  shared.lsp.LanguageServer.onInitialize((params) => {
    const options = params.initializationOptions as Partial<InitializationOptions> | undefined;
    settings.set(options?.settings);
    analyst.setAsOf(settings.current.asOf || runtime.today());
    followsFolders = params.capabilities.workspace?.workspaceFolders ?? false;
  });
  // Listening registers a capability: an editor that has not been answered yet refuses that, and the server would end.
  shared.lsp.LanguageServer.onInitialized(() => {
    if (!followsFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders(async () =>
      rescan((await connection.workspace.getWorkspaceFolders()) ?? []),
    );
  });
  const { DocumentBuilder, WorkspaceManager } = shared.workspace;
  // Keys that are already waiting cancel this build before it parses: the clerk sees the last state sooner.
  DocumentBuilder.onUpdate(() => new Promise((resolve) => setImmediateOrTimeout(resolve)));
  DocumentBuilder.onUpdate((_changed, deleted) => {
    for (const uri of deleted) {
      analyst.delete(uri.toString());
      publisher.forget(uri.toString());
    }
    tellNews();
  });
  const refresh = (): void => {
    analyst.setAsOf(settings.current.asOf || runtime.today());
    publisher.schedule();
    void connection.languages.inlayHint.refresh().catch(() => undefined);
    void connection.languages.semanticTokens.refresh().catch(() => undefined);
    void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    tellNews();
  };
  void WorkspaceManager.ready.then(() => {
    // The first state is complete when the build that follows loading is; the write lock says when.
    void shared.workspace.WorkspaceLock.read(() => {
      publisher.full();
      tellNews();
    });
  });
  const rescan = async (folders?: WorkspaceFolder[]): Promise<void> => {
    await WorkspaceManager.rescan(folders);
    publisher.schedule();
    tellNews();
  };
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange?.(({ changes }) => {
    speeches.forget(changes.map(({ uri }) => URI.parse(uri).toString()));
  });
  connection.onSelectionRanges(async ({ textDocument, positions }) => {
    await DocumentBuilder.waitUntil(DocumentState.Parsed, URI.parse(textDocument.uri));
    const uri = URI.parse(textDocument.uri).toString();
    analyst.read(uri, editor.openText(uri));
    const view = analyst.view(uri);
    return view ? selectionRanges(view, positions) : null;
  });
  // Lights and days left are those of today, also for who leaves the editor open overnight.
  const midnight = setInterval(() => {
    if (settings.current.asOf === '' && runtime.today() !== analyst.today) refresh();
  }, 60_000);
  connection.onShutdown(() => {
    publisher.dispose();
    clearInterval(midnight);
    clearTimeout(news);
  });
  answerRefused(connection);
  answerRequests({ connection, analyst, findings, configuration, runtime, rootOf, settings });
  startLanguageServer(shared);

  // Langium listens for settings too, for nobody; whoever listens last is told.
  connection.onDidChangeConfiguration(
    async ({ settings: pushed }: { settings?: { duban?: Partial<Settings> } | null }) => {
      settings.set(
        pushed?.duban ?? ((await connection.workspace.getConfiguration('duban')) as Partial<Settings> | null),
      );
      refresh();
    },
  );
}

/** Waits until messages that have arrived were seen; browsers have no setImmediate. */
const setImmediateOrTimeout: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run, 0);
