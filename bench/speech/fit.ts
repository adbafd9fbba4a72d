import { writeFileSync } from 'node:fs';
import { readCorpus } from './corpus.js';
import { leaveOneOut } from './leave-one-out.js';
import { train } from './train.js';

/** Weights nearer to nothing than this change no verdict and are not stored. */
const LEAST = 0.02;
/** Ten parts are enough to see whether a fit went wrong; `npm run eval` leaves out every document by itself. */
const PARTS = 10;

/** Fits the judge on all labelled documents below `folder` and writes `model`; the same documents give the same file. */
export function fitJudge(folder: string, model: string): string {
  const documents = readCorpus(folder);
  const weights: Record<string, number> = {};
  for (const [cue, weight] of train(documents)) {
    const rounded = Math.round(weight * 100) / 100;
    if (Math.abs(rounded) >= LEAST) weights[cue] = rounded;
  }
  const judgements = leaveOneOut(documents, PARTS).flatMap((one) => one.judgements);
  const report = {
    documents: documents.length,
    sentences: documents.reduce((sum, { sentences }) => sum + sentences.length, 0),
    tasks: documents.reduce((sum, { sentences }) => sum + sentences.filter(({ task }) => task).length, 0),
    cues: Object.keys(weights).length,
    /** Of sentences that were called likely to one tenth: how many are tasks, in documents that were left out. */
    calibration: Array.from({ length: 10 }, (_, tenth) => {
      const within = judgements.filter(({ likely }) => Math.min(9, Math.floor(likely * 10)) === tenth);
      const tasks = within.filter(({ task }) => task).length;
      return `${tenth / 10}-${(tenth + 1) / 10}: ${tasks}/${within.length}`;
    }),
  };
  const lines = Object.entries(weights).map(([cue, weight]) => `${JSON.stringify(cue)}:${weight}`);
  writeFileSync(model, `{"report":${JSON.stringify(report, null, 1)},\n"weights":{\n${lines.join(',\n')}\n}}\n`);
  return `${model}: ${JSON.stringify(report, null, 1)}`;
}
