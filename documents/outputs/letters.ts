import { TEMPLATES } from '../templates/index.js';
import { noticePaper } from '../views/notice/notice-paper.js';
import { NOTICE_KINDS, type Notice, notices } from '../views/notice/notices.js';
import { fileNameOf } from '../write/file-name.js';
import { PAPER_ENDINGS, writePaper } from '../write/write-paper.js';
import { type Made, NothingToShow, type Output, output, type OutputFile } from './output.js';

/** Letters to the units: one entry a kind, one file a unit. */
export const letters: readonly Output[] = NOTICE_KINDS.map(({ id, kind, title, description, template, none }) =>
  output<readonly Notice[]>({
    id,
    title,
    description,
    endings: PAPER_ENDINGS,
    many: true,
    ofOneFile: false,
    leaves: true,
    view({ standing, files, asked: { units, soon, silent } = {} }) {
      const found = notices(standing, { kind, files, soon, silent, units: units && new Set(units) });
      if (found.length === 0) throw new NothingToShow(none);
      return found;
    },
    async write(view, ending, { templateOf, asked }): Promise<Made> {
      const wording = templateOf?.(template) ?? { source: `内置模板“${template}”`, text: TEMPLATES[template] };
      const files: OutputFile[] = [];
      const taken = new Set<string>();
      for (const notice of view) {
        const name = fileNameOf(`${title}-${notice.unit}`, ending, taken);
        taken.add(name.toLowerCase());
        files.push({ name, content: await writePaper(noticePaper(notice, wording, { cc: asked?.cc }), ending) });
      }
      return { files, remarks: [] };
    },
  }),
);
