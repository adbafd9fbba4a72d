import { type Status, statusView } from '../views/status/status.js';
import { NothingToShow, output } from './output.js';

/** How everything stands on the day. */
export const status = output<Status>({
  id: 'status',
  title: '督办情况',
  description: '截至某天：逾期、待办、报送、清单、排名',
  endings: ['html', 'md', 'json', 'txt'],
  many: false,
  ofOneFile: false,
  leaves: false,
  view({ standing, files, status: asked }) {
    const view = statusView(standing, { ...asked, ...(files ? { files } : {}) });
    if (view.tasks.length === 0 && view.sets.length === 0) throw new NothingToShow('这里没有任务和清单。');
    return view;
  },
  write: async (view, ending) => ({
    files: [{ name: `督办情况.${ending}`, content: await written(view, ending) }],
    remarks: [],
  }),
});

async function written(view: Status, ending: string): Promise<string> {
  switch (ending) {
    case 'json':
      return (await import('../write/json/status-json.js')).statusJson(view);
    case 'md':
      return (await import('../write/markdown/status-markdown.js')).statusMarkdown(view);
    case 'txt':
      return (await import('../write/text/status-text.js')).statusText(view);
    default:
      return (await import('../write/html/status-html.js')).statusHtml(view);
  }
}
