import { type LedgerView, ledgerView } from '../views/ledger/index.js';
import { type Made, NothingToShow, output } from './output.js';

/** The ledger of all tasks, ready to print. */
export const ledger = output<LedgerView>({
  id: 'ledger',
  title: '台账',
  description: '全部任务一张表，可打印',
  endings: ['xlsx', 'md', 'csv', 'json'],
  many: false,
  ofOneFile: false,
  leaves: true,
  view({ standing, files, ledger: set }) {
    const view = ledgerView(standing, {
      ...(files ? { files } : {}),
      ...(set?.columns ? { columns: set.columns } : {}),
      ...(set?.title === undefined ? {} : { title: set.title }),
    });
    if (view.items.length === 0) throw new NothingToShow('这里没有任务可以列入台账。');
    return view;
  },
  async write(view, ending): Promise<Made> {
    const undated = view.items.filter(({ task, tracking }) => tracking.due === undefined && !task.ongoing).length;
    return {
      files: [{ name: `${view.title}.${ending}`, content: await written(view, ending) }],
      remarks: undated > 0 ? [`有${undated}项任务没有确定的期限。`] : [],
    };
  },
});

async function written(view: LedgerView, ending: string): Promise<Uint8Array | string> {
  switch (ending) {
    case 'md':
      return (await import('../write/markdown/ledger-markdown.js')).ledgerMarkdown(view);
    case 'csv':
      return (await import('../write/csv/ledger-csv.js')).ledgerCsv(view);
    case 'json':
      return (await import('../write/json/ledger-json.js')).ledgerJson(view);
    default:
      return (await import('../write/xlsx/ledger-xlsx.js')).ledgerXlsx(view);
  }
}
