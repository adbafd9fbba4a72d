import type { Connection } from 'vscode-languageserver';
import type { FileSystemNode, FileSystemProvider, LangiumDocument, WorkspaceFolder } from 'langium';
import { DefaultWorkspaceManager, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { decodeText } from '../language/text/encoding.js';
import { sniff } from '../language/text/sniff.js';
import type { Runtime } from './runtime.js';

/** Files as Langium asks for them, from the host; texts in whatever encoding the office uses. */
export class HostFiles implements FileSystemProvider {
  constructor(private readonly runtime: Runtime) {}

  async readBinary(uri: URI): Promise<Uint8Array> {
    return this.runtime.readFile(uri.toString());
  }

  /** A file that is no text at all reads as empty: what it really is, is said where it is opened. */
  async readFile(uri: URI): Promise<string> {
    const bytes = await this.runtime.readFile(uri.toString());
    return sniff(bytes) ? '' : decodeText(bytes).text;
  }

  async exists(uri: URI): Promise<boolean> {
    return this.runtime.readFile(uri.toString()).then(
      () => true,
      () => false,
    );
  }

  async stat(uri: URI): Promise<FileSystemNode> {
    return { isFile: true, isDirectory: false, uri };
  }

  readFileSync(): string {
    throw new Error('Files are read asynchronously only.');
  }

  readBinarySync(): Uint8Array {
    throw new Error('Files are read asynchronously only.');
  }

  existsSync(): boolean {
    return false;
  }

  statSync(uri: URI): FileSystemNode {
    return { isFile: true, isDirectory: false, uri };
  }

  async readDirectory(): Promise<FileSystemNode[]> {
    return [];
  }

  readDirectorySync(): FileSystemNode[] {
    return [];
  }
}

/** How many files are read at a time. */
const AT_ONCE = 32;

/** Loads every directive file of the workspace folders at start. */
export class HostWorkspace extends DefaultWorkspaceManager {
  constructor(
    private readonly services: LangiumSharedServices,
    private readonly runtime: Runtime,
    private readonly connection: Connection,
    private readonly loaded: () => Promise<void>,
  ) {
    super(services);
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const documents: LangiumDocument[] = [];
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.workspace;
    try {
      const uris = await this.runtime.findFiles(
        folders.map(({ uri }) => uri),
        'directives',
      );
      for (let start = 0; start < uris.length; start += AT_ONCE) {
        await Promise.all(
          uris.slice(start, start + AT_ONCE).map(async (path) => {
            const uri = URI.parse(path);
            if (LangiumDocuments.hasDocument(uri)) return;
            try {
              const document = await LangiumDocumentFactory.fromUri(uri);
              if (LangiumDocuments.hasDocument(uri)) return;
              LangiumDocuments.addDocument(document);
              documents.push(document);
            } catch (error) {
              this.connection.console.warn(`读不了文件 ${path}：${String(error)}`);
            }
          }),
        );
      }
      await this.loaded();
    } catch (error) {
      this.connection.console.error(`工作区没有读全：${String(error)}`);
    }
    this._ready.resolve();
    return documents;
  }
}
