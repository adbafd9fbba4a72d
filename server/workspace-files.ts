import type { Connection } from 'vscode-languageserver';
import type { FileSystemNode, FileSystemProvider, LangiumDocument, WorkspaceFolder } from 'langium';
import { DefaultWorkspaceManager, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { decodeText } from '../language/text/encoding.js';
import { sniff } from '../language/text/sniff.js';
import type { Configuration } from './configuration.js';
import type { IgnoreRules, Membership } from './membership.js';
import { kindOf, type Runtime } from './runtime.js';

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
    const isDirectory = (await this.runtime.isFolder?.(uri.toString())) ?? false;
    return { isFile: !isDirectory, isDirectory, uri };
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

/** Loads every directive file of the workspace folders at start, and again where what belongs to them has changed. */
export class HostWorkspace extends DefaultWorkspaceManager {
  constructor(
    private readonly services: LangiumSharedServices,
    private readonly runtime: Runtime,
    private readonly connection: Connection,
    private readonly membership: Membership,
    private readonly configuration: Configuration,
  ) {
    super(services);
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const documents: LangiumDocument[] = [];
    const { LangiumDocuments, LangiumDocumentFactory } = this.services.workspace;
    try {
      const uris = await this.directives(folders);
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
    } catch (error) {
      this.connection.console.error(`工作区没有读全：${String(error)}`);
    }
    this._ready.resolve();
    return documents;
  }

  /** The directive files of the folders, after the rules that say which these are have been read. */
  private async directives(folders: readonly WorkspaceFolder[]): Promise<readonly string[]> {
    const roots = folders.map(({ uri }) => uri);
    this.membership.setFolders(roots);
    this.membership.setRules([]);
    const found = (await this.runtime.findFiles(roots)).filter(
      (uri) => kindOf(uri) === 'ignore' || this.membership.has(uri),
    );
    const of = (kind: ReturnType<typeof kindOf>): readonly string[] => found.filter((uri) => kindOf(uri) === kind);
    const [ignored] = await Promise.all([
      Promise.all(of('ignore').map((uri) => this.ignoreRules(uri))),
      this.configuration.load(of('config')),
    ]);
    this.membership.setRules([...ignored.flat(), ...this.configuration.ignoreRules]);
    return of('directive').filter((uri) => this.membership.has(uri));
  }

  private async ignoreRules(uri: string): Promise<readonly IgnoreRules[]> {
    try {
      return [{ folder: folderOf(uri), text: new TextDecoder().decode(await this.runtime.readFile(uri)) }];
    } catch (error) {
      this.connection.console.warn(`读不了 ${uri}：${String(error)}`);
      return [];
    }
  }

  /** Folders, rules of what is left out, or the configuration have changed: takes in what is new, lets go what left. */
  async rescan(folders: WorkspaceFolder[] = this.folders ?? []): Promise<void> {
    this.folders = folders;
    const wanted = new Map((await this.directives(folders)).map((path) => [URI.parse(path).toString(), path]));
    const { LangiumDocuments, TextDocuments, DocumentBuilder, WorkspaceLock } = this.services.workspace;
    const known = LangiumDocuments.all.map(({ uri }) => uri).toArray();
    const gone = known.filter((uri) => !wanted.has(uri.toString()) && !TextDocuments.get(uri));
    for (const uri of known) wanted.delete(uri.toString());
    const added = [...wanted.values()].map((path) => URI.parse(path));
    await WorkspaceLock.write((token) => DocumentBuilder.update(added, gone, token));
  }

  /** Asked for files and folders that appear while the server runs. */
  override shouldIncludeEntry({ uri }: FileSystemNode): boolean {
    return kindOf(uri.path) === 'directive' && this.membership.has(uri.toString());
  }

  override async searchFolder(folder: URI): Promise<URI[]> {
    const found = (await this.runtime.findFiles([folder.toString()])).map((path) => URI.parse(path));
    return found.filter((uri) => kindOf(uri.path) === 'directive' && this.membership.has(uri.toString()));
  }
}

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));
