import type { Paper } from '../paper/paper.js';
import { TEMPLATES } from '../templates/index.js';
import { circularPaper } from '../views/circular/circular-paper.js';
import { readPeriod } from '../views/period.js';
import { fileNameOf } from '../write/file-name.js';
import { PAPER_ENDINGS, writePaper } from '../write/write-paper.js';
import { NothingToShow, output } from './output.js';

/** The circular of a period. */
export const report = output<Paper>({
  id: 'report',
  title: '通报',
  description: '本月推进情况：总体情况、排名、存在问题、下一步，附表和图',
  endings: PAPER_ENDINGS,
  many: false,
  ofOneFile: false,
  leaves: true,
  view({ standing, files, templateOf, asked }) {
    const period = asked?.period ?? readPeriod(standing.day.slice(0, 7));
    const named = standing.workspace.tasks.some(({ file }) => files === undefined || files.has(file.path));
    if (!period || !named) throw new NothingToShow('这里没有任务可以通报。');
    const wording = templateOf?.('通报') ?? { source: '内置模板“通报”', text: TEMPLATES.通报 };
    return circularPaper(standing, wording, { period, files, addressee: asked?.to });
  },
  write: async (paper, ending) => ({
    files: [{ name: fileNameOf(paper.title, ending), content: await writePaper(paper, ending) }],
    remarks: [],
  }),
});
