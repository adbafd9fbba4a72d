export { findLimits } from './clauses/deadlines.js';
export { draftTasks } from './draft.js';
export { type DraftTaskJson, draftJson } from './propose/draft-json.js';
export { findQuote, findQuotes } from './find-quote.js';
export { quantitiesIn, type QuotedQuantity, type QuoteFacts, quoteFacts } from './quote-facts.js';
export { draftOptionsOf, unitNames } from './options.js';
export { isWeaker } from './clauses/strength.js';
export { mayNameTime } from './clauses/time-words.js';
export { type DubanHeader, taskBlock, toDuban } from './propose/to-duban.js';
export {
  type Ask,
  type AskStatus,
  covers,
  type SpeechTrace,
  type TracedParagraph,
  type TracedSentence,
  type TracedTask,
  type TraceTotals,
  traceSpeech,
} from './trace.js';
export { type LeftOut, type QuotingFile, type QuotingTask, readQuotingFile } from './quoting-file.js';
export type * from './types.js';
export type { Insertion } from './insertion.js';
export { type DraftUpdate, insertionEdits, type UpdateNotice, updateDraft } from './update.js';
