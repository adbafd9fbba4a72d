/**
 * What the editor and the language server say to each other beyond LSP: method names and plain, JSON-safe types.
 * Nothing here imports VS Code or LSP, and of the language only plain tables, so the client, the server and its
 * tests can all share it.
 *
 * Conventions: positions are LSP positions (zero-based line and UTF-16 character); `start`/`end` inside a paragraph are
 * UTF-16 offsets, half-open; days are `YYYY-MM-DD`; absent optional fields mean "not written", never an empty string;
 * everything the person sees (titles, labels, readings) is a finished Chinese text of the server's. A request that
 * cannot be served is answered with an LSP error whose message is a sentence for the clerk.
 */

import { LIGHTS, type LightCode, type StateCode, STATES } from '../language/table/states.js';

/** One request: its method name, with the types of its parameters and its answer carried along for the compiler. */
export interface RequestMethod<Params, Result> {
  readonly method: string;
  /** Never present at run time. */
  readonly types?: (params: Params) => Result;
}
export interface NotificationMethod<Params> {
  readonly method: string;
  /** Never present at run time. */
  readonly types?: (params: Params) => void;
}
const request = <Params, Result>(method: string): RequestMethod<Params, Result> => ({ method });
const notification = <Params>(method: string): NotificationMethod<Params> => ({ method });

// ---- shared shapes ------------------------------------------------------------------------------------------------

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;
export interface Position {
  readonly line: number;
  readonly character: number;
}
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
/** A place in a file, as LSP's Location. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}
/** An LSP WorkspaceEdit restricted to `changes`; the client applies it as one undoable step. */
export interface TextChanges {
  readonly changes: Readonly<Record<string, readonly { readonly range: Range; readonly newText: string }[]>>;
}
/**
 * What a request covers: one file or one folder (the workspace when absent), seen as of a day (the setting `duban.asOf`,
 * else the server's today, when absent).
 */
export interface Scope {
  readonly uri?: string;
  readonly asOf?: IsoDate;
}
/** A closed value with its Chinese name: `{ code: 'overdue', label: '逾期' }`. */
export interface Labelled<Code extends string = string> {
  readonly code: Code;
  readonly label: string;
}
export type { LightCode, StateCode };
/** States as ledgers list them, and lights from the most to the least urgent: what lists sort by. */
export const STATE_ORDER: readonly string[] = STATES.map(({ code }) => code);
export const LIGHT_ORDER: readonly LightCode[] = LIGHTS.map(({ code }) => code);

/** A 时限 as the leader worded it and the day it resolves to; `iso` is null where the words cannot be dated. */
export interface DeadlineValue {
  readonly iso: IsoDate | null;
  readonly words: string;
}

/** What `initializationOptions` holds. */
export interface InitializationOptions {
  /** Language of the interface, as VS Code names it (`zh-cn`, `en`). Messages about the text are always Chinese. */
  readonly locale: string;
  readonly settings: Settings;
}

/** The settings under `duban`, read at start and through `workspace/configuration` afterwards. */
export interface Settings {
  /** A fixed as-of day for lights and days left; empty means today. */
  readonly asOf: string;
  readonly inlayHints: { readonly dates: boolean; readonly lights: boolean };
  readonly codeLens: { readonly enabled: boolean };
}

// ---- ledger -------------------------------------------------------------------------------------------------------

/** One row of the ledger: one task (or 条目). */
export interface LedgerRow {
  /** Workspace-wide identity, `重大0412#1-3`; for a draft without an id, unique within this answer. */
  readonly key: string;
  readonly uri: string;
  /** The head line of the block. */
  readonly range: Range;
  readonly id: string;
  readonly title: string;
  /** 会议, 文件 or 台账 that the file holds. */
  readonly meeting: { readonly code: string; readonly title: string };
  /** Title of the 分组. */
  readonly section?: string;
  /** Short registered names. */
  readonly leadUnits: readonly string[];
  readonly supportUnits: readonly string[];
  /** 分包领导, as names. */
  readonly sponsorLeaders: readonly string[];
  readonly deadline?: DeadlineValue;
  /** Days from the as-of day to the deadline; negative when late; null where there is no date. */
  readonly daysLeft: number | null;
  readonly state: Labelled<StateCode>;
  readonly light: Labelled<LightCode>;
  /** Completion in whole per cent as last reported; null where none is reported. */
  readonly progress: number | null;
  readonly latestProgress?: { readonly date: IsoDate; readonly text: string };
  /** What the further columns hold, by their ids; empty cells are left out. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A further column of the ledger, plain text: the server's one table of columns says which there are. */
export interface TextColumn {
  readonly id: string;
  readonly title: string;
  /** True where a cell holds a list, one item a line, by which rows can be grouped. */
  readonly isList?: true;
}

export interface LedgerParams extends Scope {
  /** The revision the client already holds; when nothing changed since, `rows` is left out. */
  readonly knownRevision?: number;
}
export interface Ledger {
  /** Grows with every change of any file of the workspace. */
  readonly revision: number;
  readonly asOf: IsoDate;
  readonly rows?: readonly LedgerRow[];
  /** Comes with the rows. */
  readonly columns?: readonly TextColumn[];
}
export const ledger = request<LedgerParams, Ledger>('duban/ledger');

// ---- summary (status bar) -----------------------------------------------------------------------------------------

export interface Summary {
  readonly revision: number;
  readonly asOf: IsoDate;
  readonly files: number;
  readonly tasks: number;
  /** Not yet 销号 nor 撤销. */
  readonly open: number;
  readonly overdue: number;
  readonly errors: number;
  readonly warnings: number;
  readonly lights: Readonly<Partial<Record<LightCode, number>>>;
  /** Open tasks with a date, nearest first, at most 20; late ones come first. */
  readonly nearest: readonly Pick<
    LedgerRow,
    'key' | 'uri' | 'range' | 'title' | 'leadUnits' | 'deadline' | 'daysLeft'
  >[];
}
export const summary = request<Scope, Summary>('duban/summary');

// ---- timeline -----------------------------------------------------------------------------------------------------

export interface TimelineMilestone {
  readonly name: string;
  readonly date: IsoDate;
  readonly words: string;
  /** The day it was reported reached (完成节点); absent while open. */
  readonly reached?: IsoDate;
  readonly late: boolean;
}
export interface TimelineLane {
  readonly key: string;
  readonly uri: string;
  readonly range: Range;
  readonly id: string;
  readonly title: string;
  readonly leadUnits: readonly string[];
  readonly meeting: string;
  /** Day of the meeting or document, where the work starts. */
  readonly start: IsoDate | null;
  readonly deadline: IsoDate | null;
  readonly light: Labelled<LightCode>;
  readonly progress: number | null;
  readonly milestones: readonly TimelineMilestone[];
}
export interface Timeline {
  readonly revision: number;
  readonly asOf: IsoDate;
  /** Dated lanes only, in the order of the files. */
  readonly lanes: readonly TimelineLane[];
  /** Tasks that could not be placed because nothing in them is dated. */
  readonly undated: number;
}
export const timeline = request<Scope, Timeline>('duban/timeline');

// ---- trace (speech and tasks side by side) ------------------------------------------------------------------------

/** What became of a sentence that asks for something. `leftOut` = 不列, with its reason; `possible` = 可能遗漏, for a person to decide. */
export type AskStatus = 'covered' | 'missing' | 'leftOut' | 'possible';
export interface TraceAsk {
  /** Unique in this answer, stable while the speech does not change. */
  readonly id: string;
  /** UTF-16 offsets in the paragraph's text. */
  readonly start: number;
  readonly end: number;
  readonly status: AskStatus;
  /** Keys of the tasks that quote it. */
  readonly tasks: readonly string[];
  /** Why it was left out, or what differs between the words and the task (fidelity). */
  readonly note?: string;
}
export interface TraceParagraph {
  /** 0 for running text, 1… for headings (一、 = 1, （一） = 2, …). */
  readonly level: number;
  readonly text: string;
  readonly asks: readonly TraceAsk[];
}
export interface TraceTask {
  readonly key: string;
  readonly id: string;
  readonly title: string;
  readonly uri: string;
  readonly range: Range;
  readonly leadUnits: readonly string[];
  readonly deadline?: DeadlineValue;
  /** Ids of the asks it quotes, in the order of the speech. */
  readonly asks: readonly string[];
}
export interface TraceParams extends Scope {
  /** A directive file (its 讲话稿 is traced) or a speech that directive files of the workspace name. */
  readonly uri: string;
}
export interface Trace {
  readonly speech: { readonly uri: string; readonly title: string };
  /** The directive files that quote this speech, the one asked for first. */
  readonly directives: readonly { readonly uri: string; readonly title: string }[];
  readonly paragraphs: readonly TraceParagraph[];
  readonly tasks: readonly TraceTask[];
  readonly counts: Readonly<Record<AskStatus, number>>;
}
export const trace = request<TraceParams, Trace>('duban/trace');

/** “Make a task of this sentence”: the block is inserted where the speech's order puts it. */
export interface TaskFromSentenceParams {
  readonly directive: string;
  readonly speech: string;
  /** Index in Trace.paragraphs. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}
export interface EditAndPlace {
  readonly edit: TextChanges;
  /** Where the new text stands once the edit is applied; the client reveals it. */
  readonly place: Place;
}
export const taskFromSentence = request<TaskFromSentenceParams, EditAndPlace>('duban/taskFromSentence');

// ---- draft --------------------------------------------------------------------------------------------------------

export interface DraftParams {
  /** .docx .txt .md .pdf .html; read by the server (through `readFile` where it has no file system). */
  readonly speech: string;
  /** Day of the speech where the text does not say it. */
  readonly date?: IsoDate;
}
export interface Draft {
  /** A complete directive file. */
  readonly text: string;
  /** Proposed name beside the speech, `2024-04-12.duban`. */
  readonly fileName: string;
  readonly tasks: number;
  /** Sentences about what could not be read; shown, not fatal. */
  readonly remarks: readonly string[];
}
export const draft = request<DraftParams, Draft>('duban/draft');

// ---- outputs ------------------------------------------------------------------------------------------------------

/** A document that can be made. The client builds its commands and menus from this list, so new outputs just appear. */
export interface OutputKind {
  /** Stable, for example `ledger`, `notice`, `circular`, `checklist`, `calendar`. */
  readonly id: string;
  /** 台账, 交办单 … */
  readonly title: string;
  readonly description: string;
  /** File endings without the dot, the usual one first. */
  readonly extensions: readonly string[];
  /** True where one call makes several files (one notice per unit). */
  readonly many: boolean;
  /** True where it is about one directive file, which the client asks for. */
  readonly ofOneFile: boolean;
}
export const outputs = request<Record<string, never>, readonly OutputKind[]>('duban/outputs');

export interface ExportParams extends Scope {
  readonly output: string;
  readonly extension: string;
}
export interface ExportedFile {
  readonly fileName: string;
  readonly base64: string;
}
export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What the person should know (drafts left out, tasks without dates …). */
  readonly remarks: readonly string[];
}
export const exportOutput = request<ExportParams, Exported>('duban/export');

// ---- issue gate ---------------------------------------------------------------------------------------------------

export interface GateFinding extends Place {
  readonly code: string;
  readonly message: string;
}
/** `unchecked`: nothing was found because there was nothing to hold the text against. */
export type GateOutcome = 'pass' | 'warn' | 'fail' | 'unchecked';
export interface GateItem {
  /** 牵头单位、时间节点、来源 …: one line of the verdict page. */
  readonly title: string;
  readonly outcome: GateOutcome;
  readonly detail: string;
  readonly findings: readonly GateFinding[];
}
export interface GateVerdict {
  readonly outcome: GateOutcome;
  /** One sentence: 可以签发 / 暂不能签发，还有 3 处必须改. */
  readonly headline: string;
  readonly title: string;
  readonly asOf: IsoDate;
  readonly items: readonly GateItem[];
  /** Every 例外 with its reason: listed at issue. */
  readonly exemptions: readonly (Place & {
    readonly rule: string;
    readonly reason: string;
    readonly until?: IsoDate;
  })[];
}
export const issueGate = request<Scope & { readonly uri: string }, GateVerdict>('duban/issueGate');

// ---- facts --------------------------------------------------------------------------------------------------------

export interface AddProgressParams {
  /** LedgerRow.key */
  readonly key: string;
  readonly date: IsoDate;
  readonly percent?: number;
  readonly text: string;
  readonly problem?: string;
  readonly next?: string;
  /** Paths relative to the file, as they will stand in the text. */
  readonly attachments?: readonly string[];
}
export const addProgress = request<AddProgressParams, EditAndPlace>('duban/addProgress');

// ---- deadline probe -----------------------------------------------------------------------------------------------

export interface ProbeParams {
  readonly text: string;
  /** Day 0; the document's date (`uri`) or today when absent. */
  readonly ref?: IsoDate;
  /** The file whose date, events and settings apply. */
  readonly uri?: string;
}
export interface Probe {
  readonly ref: IsoDate;
  readonly deadline: IsoDate | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly certainty: 'exact' | 'approximate' | 'vague';
  /** “6月底前 → 2024-06-30（周日，休息日；此前最后一个工作日 6月28日）” */
  readonly reading: string;
  /** Every other date it can mean, with why. */
  readonly alternatives: readonly { readonly deadline: IsoDate; readonly reading: string }[];
  /** Sentences about what is unusual: past, rest day, a default event … */
  readonly remarks: readonly string[];
}
export const probeDeadline = request<ProbeParams, Probe>('duban/probeDeadline');

// ---- commands of the client that the server may name (code lenses, hovers, code actions) ---------------------------

/** Opens the ledger panel; `filter` are words that rows must hold. */
export interface LedgerLensArgument {
  readonly filter?: string;
}
/** Exports an output; what is left out is asked for. */
export interface ExportLensArgument {
  readonly output?: string;
  readonly extension?: string;
  readonly uri?: string;
}
export const clientCommands = {
  /** [LedgerLensArgument] */
  openLedger: 'duban.openLedger',
  /** [ExportLensArgument] */
  export: 'duban.export',
  /** [uri of the directive file] */
  openTrace: 'duban.openTrace',
  openTimeline: 'duban.openTimeline',
  /** [{ key }] */
  addProgress: 'duban.addProgress',
  /** [Place] */
  reveal: 'duban.revealTask',
  /** [Place, Place[]]: the references list. */
  showPlaces: 'duban.showPlaces',
} as const;

// ---- server → client ----------------------------------------------------------------------------------------------

/** Something that ledger, summary, timeline or trace are made of has changed; sent at most every 200 ms. */
export const changed = notification<{ readonly revision: number }>('duban/changed');

/** The bytes of a file, for servers without a file system (browser, virtual workspaces). Errors when it is not there. */
export const readFile = request<{ readonly uri: string }, { readonly base64: string }>('duban/readFile');

/** The files of the workspace folders whose paths match a glob, for servers without a file system. */
export const findFiles = request<{ readonly include: string }, { readonly uris: readonly string[] }>('duban/findFiles');

/** Where one of our bundles can be loaded from, for a server in a web worker, which does not know its own address. */
export const bundleAddress = request<{ readonly name: string }, { readonly address: string }>('duban/bundleAddress');
