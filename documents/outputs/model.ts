import type { Interchange } from '../../language/model/interchange.js';
import { toInterchange } from '../views/interchange/to-interchange.js';
import { output } from './output.js';

/** The whole model as JSON, for other programs. */
export const model = output<Interchange>({
  id: 'model',
  title: '数据',
  description: '任务、单位、进展的全部数据，供其他程序读取（docs/duban.schema.json）',
  endings: ['json'],
  many: false,
  ofOneFile: false,
  leaves: true,
  view: ({ standing, files }) => toInterchange(standing, files ? { files } : {}),
  write: async (view) => ({
    files: [{ name: '督办数据.json', content: `${JSON.stringify(view, undefined, 1)}\n` }],
    remarks: [],
  }),
});
