import type { Standing } from '../../../language/standing/at.js';
import { addDays, endOfMonth } from '../../../language/time/days.js';
import { fill, type Template } from '../../templates/index.js';
import { deadlineText, unitNames } from '../ledger/words.js';
import { dayWords } from '../../paper/day-words.js';
import { LIGHT_COLORS } from '../../paper/light-colors.js';
import type { Block, Figure, Paper, Run, TableBlock, TableColumn, Words } from '../../paper/paper.js';
import { chiefsOf, isOver, type Item } from '../items.js';
import { officeOf, quotedSource } from '../sources.js';
import { chartsOf } from './charts.js';
import {
  type Circular,
  circular,
  type CircularOptions,
  hasState,
  isCancelled,
  isDueBy,
  isFinished,
  isOnTime,
  isRed,
  isYellow,
  type UnitResult,
} from './circular.js';
import type { Ranked } from './ranking.js';

export interface CircularPaperOptions extends CircularOptions {
  /** Whom it is sent to; all who lead without. */
  readonly addressee?: string | undefined;
}

/** A circular as a paper: the template with what the facts say. */
export function circularPaper(standing: Standing, template: Template, options: CircularPaperOptions): Paper {
  const today = standing.day;
  const view = circular(standing, options);
  const office = officeOf(view.files, 'supervisingUnit', '督查室');
  const words = {
    时段: view.period.label,
    截止日: dayWords(view.asOf),
    今日: dayWords(today),
    年份: today.slice(0, 4),
    来源: view.files.flatMap((file) => quotedSource(file) ?? []).join('、'),
    主送: options.addressee ?? '各牵头单位',
    督办单位: office,
    交办单位: officeOf(view.files, 'assigningUnit', office),
  };
  const parts = {
    总体情况: overview(view),
    图表: chartsOf(standing, view, options).map((chart): Block => ({ kind: 'chart', chart })),
    排名: rankingBlocks(view),
    存在问题: problems(view),
    下一步: nextSteps(view),
    单位表: [unitTable(view)],
    滞后表: lateRows(view).length > 0 ? [lateTable(view)] : [nothing('没有逾期和滞后的任务。')],
    办结表: view.newlyFinished.length > 0 ? [finishedTable(view)] : [nothing('本期没有新办结的任务。')],
  };
  return {
    title: `${view.period.label}重点任务推进情况通报`,
    author: office,
    day: today,
    sheets: fill(template, { words, parts, day: today }),
  };
}

const nothing = (text: string): Block => ({ kind: 'body', text });
const keysOf = (items: readonly Item[]): readonly string[] => items.map(({ task }) => task.key);
const count = (items: readonly Item[], what: string): Figure => ({
  text: String(items.length),
  what,
  rows: keysOf(items),
});

/** `26.7%（12/45）`: a share never stands without what it is of. */
function share(part: readonly Item[], whole: readonly Item[], what: string): Run[] {
  if (whole.length === 0) return ['—'];
  const percent = Math.round((part.length / whole.length) * 1000) / 10;
  return [{ text: `${percent}%`, what, rows: keysOf(part) }, `（${part.length}/${whole.length}）`];
}

/** `增加3项`, `减少2项`, `持平`. */
function change(now: readonly Item[], then: readonly Item[], what: string): Run[] {
  const difference = now.length - then.length;
  if (difference === 0) return [{ text: '持平', what: `${what}，前后都是${now.length}项`, rows: keysOf(now) }];
  const text = `${difference > 0 ? '增加' : '减少'}${Math.abs(difference)}项`;
  return [{ text, what: `${what}，由${then.length}项变为${now.length}项`, rows: keysOf(now) }];
}

const sentence = (...parts: readonly (Run | readonly Run[])[]): readonly Run[] => parts.flat();
const body = (text: Words): Block => ({ kind: 'body', text });
/** What ends with a comma or nothing so far ends as a sentence. */
const joined = (pieces: readonly (readonly Run[])[], between: string): Run[] =>
  pieces.flatMap((piece, index) => (index === 0 ? [...piece] : [between, ...piece]));

function overview(view: Circular): readonly Block[] {
  const { items, living, earlier, asOf, before, newlyFinished, newlyOverdue, period } = view;
  const cancelled = items.filter(isCancelled);
  const finished = living.filter(isFinished);
  const due = living.filter(isDueBy(asOf));
  const onTime = due.filter(isOnTime);
  const late = due.filter((item) => isFinished(item) && !isOnTime(item));
  const overdue = living.filter(hasState('overdue'));
  const states = [
    ['已销号', 'closed'],
    ['已办结待销号', 'done'],
    ['推进中', 'inProgress'],
    ['持续推进', 'ongoing'],
    ['未启动', 'notStarted'],
    ['逾期', 'overdue'],
  ] as const;
  const listed = states.flatMap(([label, code]) => {
    const those = living.filter(hasState(code));
    return those.length > 0 ? [[label, count(those, `${label}的任务`), '项']] : [];
  });
  const milestones = living.flatMap((item) =>
    item.tracking.milestones.flatMap((milestone) =>
      milestone.reached !== undefined || (milestone.due !== undefined && milestone.due < asOf)
        ? [{ item, milestone }]
        : [],
    ),
  );
  const reached = milestones.filter(({ milestone: { state } }) => state === 'reached' || state === 'reachedLate');
  const ofMilestones = (those: typeof milestones, what: string): Figure => ({
    text: String(those.length),
    what,
    rows: those.map(({ item, milestone }) => `${item.task.key}（${milestone.milestone.what}）`),
  });
  const red = living.filter(isRed);
  const yellow = living.filter(isYellow);
  const green = living.filter(({ tracking }) => tracking.light.code === 'green');
  const then = earlier.filter((item) => !isCancelled(item));
  const blocks: Block[] = [
    body(
      sentence(
        `截至${dayWords(asOf)}，纳入督办的任务共`,
        count(items, '纳入督办的全部任务'),
        `项（来自${view.files.length}份文件）`,
        cancelled.length > 0 ? ['，其中撤销', count(cancelled, '已撤销的任务'), '项'] : [],
        '。其中：',
        joined(listed, '、'),
        '。办结率',
        share(finished, living, '已办结和已销号的任务占未撤销任务的比例'),
        '。',
      ),
    ),
  ];
  if (due.length > 0) {
    blocks.push(
      body(
        sentence(
          '应办结的任务（期限已过和提前办结的）',
          count(due, '期限已过或已提前办结的任务'),
          '项，按期办结',
          count(onTime, '按期办结的任务'),
          '项，按期办结率',
          share(onTime, due, '按期办结的任务占应办结任务的比例'),
          late.length > 0 ? ['；逾期后办结', count(late, '逾期后办结的任务'), '项'] : [],
          overdue.length > 0 ? ['；逾期未办结', count(overdue, '逾期未办结的任务'), '项'] : [],
          '。',
          milestones.length > 0
            ? [
                '应完成的时间节点',
                ofMilestones(milestones, '期限已过或已提前完成的时间节点'),
                '个，已完成',
                ofMilestones(reached, '已完成的时间节点'),
                '个。',
              ]
            : [],
        ),
      ),
    );
  }
  blocks.push(
    body(
      sentence(
        '亮灯情况：红灯',
        count(red, '亮红灯的任务'),
        '项、黄灯',
        count(yellow, '亮黄灯的任务'),
        '项、绿灯',
        count(green, '亮绿灯的任务'),
        '项。',
        then.length > 0
          ? sentence(
              `与${dayWords(before)}相比，办结`,
              change(finished, then.filter(isFinished), '已办结的任务'),
              '，逾期',
              change(overdue, then.filter(hasState('overdue')), '逾期的任务'),
              '，红灯',
              change(red, then.filter(isRed), '亮红灯的任务'),
              '。',
            )
          : [],
        `${period.label}新办结`,
        count(newlyFinished, '本期新办结的任务'),
        '项，新增逾期',
        count(newlyOverdue, '本期新逾期的任务'),
        '项。',
      ),
    ),
  );
  return blocks;
}

/** So many are named at each end; with fewer units than twice as many only the front is. */
const NAMED = 3;

function rankingBlocks({ ranking, unranked }: Circular): readonly Block[] {
  if (ranking.length === 0) return [body('本期还没有应办结的任务，不排名。')];
  const worst = [...ranking].reverse();
  const lastRank = worst[0]?.rank ?? 1;
  const front = ranking.filter(({ rank }) => rank <= NAMED);
  const back =
    lastRank > NAMED
      ? ranking.filter(
          ({ rank, row }) =>
            rank > NAMED && rank >= (worst[NAMED - 1]?.rank ?? 1) && row.onTime.length < row.due.length,
        )
      : [];
  return [
    body(
      sentence(
        `对有应办结任务的${ranking.length}个牵头单位，按“按期办结率”（按期办结项数÷应办结项数）排名，同率并列。位居前列的：`,
        groupedRanks(front),
        back.length > 0 ? ['；位居后列的：', ...groupedRanks(back)] : [],
        `。${unranked.length > 0 ? `另有${unranked.length}个牵头单位没有应办结的任务，不参加排名。` : ''}各单位情况见附件1。`,
      ),
    ),
  ];
}

/** Of one rank, so many are named; the annex names all. */
const MOST_TIED = 4;

/** `第1名 市发改委（100%，3/3）；并列第2名 …`: units of one rank together. */
function groupedRanks(rows: readonly Ranked<UnitResult>[]): Run[] {
  const ranks = [...new Set(rows.map(({ rank }) => rank))];
  return joined(
    ranks.map((rank) => {
      const those = rows.filter((row) => row.rank === rank);
      const tied = those.some((row) => row.tied);
      const [first] = those;
      if (first && those.length > MOST_TIED) {
        const names = those.slice(0, MOST_TIED).map(({ row }) => row.unit);
        const all: Figure = {
          text: String(those.length),
          what: `并列第${rank}名的单位`,
          rows: those.map(({ row }) => row.unit),
        };
        return [
          `并列第${rank}名${names.join('、')}等`,
          all,
          `个单位（${percentText(first.row.onTime.length, first.row.due.length)}）`,
        ];
      }
      return sentence(
        `${tied ? '并列' : ''}第${rank}名`,
        joined(
          those.map(({ row }) => sentence(row.unit, rateOf(row))),
          '、',
        ),
      );
    }),
    '；',
  );
}

const rateOf = ({ unit, onTime, due }: UnitResult): Run[] => [
  '（',
  {
    text: percentText(onTime.length, due.length),
    what: `${unit}按期办结率（${onTime.length}/${due.length}）`,
    rows: keysOf(onTime),
  },
  `，${onTime.length}/${due.length}）`,
];

const percentText = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((part / whole) * 1000) / 10}%`;

/** So many tasks are named in a paragraph; the annex names all. */
const MOST_NAMED = 8;

function named(items: readonly Item[], noteOf: (item: Item) => string): string {
  const shown = items.slice(0, MOST_NAMED).map((item) => {
    const note = noteOf(item);
    return `${chiefsOf(item).join('、') || '未明确单位'}牵头的“${item.task.title}”${note === '' ? '' : `（${note}）`}`;
  });
  return `${shown.join('；')}${items.length > MOST_NAMED ? `等${items.length}项，详见附件2` : ''}。`;
}

const byLateness = (a: Item, b: Item): number => (a.tracking.daysLeft ?? 0) - (b.tracking.daysLeft ?? 0);

function behind({ living }: Circular): readonly Item[] {
  return living.filter((item) => !hasState('overdue')(item) && !isFinished(item) && (isRed(item) || isYellow(item)));
}

/** After so many days without a report a task is named. */
const SILENT_DAYS = 30;

function problems(view: Circular): readonly Block[] {
  const { living } = view;
  const overdue = living.filter(hasState('overdue')).sort(byLateness);
  const slow = behind(view);
  const silent = living.filter(({ tracking: { silentDays } }) => silentDays !== undefined && silentDays >= SILENT_DAYS);
  const asking = living.filter((item) => !isOver(item) && item.tracking.coordination !== undefined);
  const points: { readonly title: string; readonly text: readonly Run[] }[] = [];
  if (overdue.length > 0) {
    points.push({
      title: '部分任务逾期未办结。',
      text: [
        '共',
        count(overdue, '逾期未办结的任务'),
        '项：',
        named(overdue, ({ tracking: { daysLeft = 0 } }) => `逾期${-daysLeft}天`),
      ],
    });
  }
  if (slow.length > 0) {
    points.push({
      title: '部分任务进度滞后。',
      text: [
        '尚未逾期但亮红灯、黄灯的',
        count(slow, '未逾期但亮红灯、黄灯的任务'),
        '项：',
        named(slow, ({ tracking }) => tracking.light.reason.replaceAll('；', '，')),
      ],
    });
  }
  if (silent.length > 0) {
    points.push({
      title: '进展报送不及时。',
      text: [
        `超过${SILENT_DAYS}天未报进展的`,
        count(silent, `${SILENT_DAYS}天以上未报进展的任务`),
        '项：',
        named(silent, ({ tracking: { silentDays = 0 } }) => `${silentDays}天未报`),
      ],
    });
  }
  if (asking.length > 0) {
    points.push({
      title: '部分事项需要协调。',
      text: [
        '各单位提请协调的',
        count(asking, '提请协调的任务'),
        '项：',
        named(asking, ({ tracking }) => tracking.coordination?.body.replace(/[。；]$/, '') ?? ''),
      ],
    });
  }
  if (points.length === 0) return [body('没有逾期、滞后和久未报送的任务。')];
  return numbered(points);
}

function nextSteps(view: Circular): readonly Block[] {
  const { living, asOf } = view;
  const next = endOfMonth(addDays(endOfMonth(asOf), asOf === endOfMonth(asOf) ? 1 : 0));
  const overdue = living.filter(hasState('overdue'));
  const soon = living.filter(
    (item) => !isOver(item) && item.tracking.due !== undefined && item.tracking.due > asOf && item.tracking.due <= next,
  );
  const waiting = living.filter(hasState('done'));
  const points: { readonly title: string; readonly text: readonly Run[] }[] = [];
  if (overdue.length > 0) {
    points.push({
      title: '对逾期任务限期办结。',
      text: [
        '逾期的',
        count(overdue, '逾期未办结的任务'),
        '项任务，由牵头单位逐项说明原因、明确完成日期；确需延期的按程序报批，未经批准的按原定时限考核。',
      ],
    });
  }
  if (soon.length > 0) {
    points.push({
      title: '抓好临近到期的任务。',
      text: [
        `${dayWords(next)}前到期的`,
        count(soon, `${next}前到期的任务`),
        '项：',
        named([...soon].sort(byLateness), ({ tracking: { due = '' } }) => dayWords(due).slice(5)),
      ],
    });
  }
  if (waiting.length > 0) {
    points.push({
      title: '及时核查销号。',
      text: [
        '已报办结、待核查销号的',
        count(waiting, '已办结待销号的任务'),
        '项，由督办单位会同有关单位核查，属实的予以销号，不符合要求的退回。',
      ],
    });
  }
  points.push({
    title: '按时如实报送进展。',
    text: ['各牵头单位要按规定频次报送进展，附佐证材料，杜绝以计划代进展、以开会代落实。'],
  });
  return numbered(points);
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const numbered = (points: readonly { readonly title: string; readonly text: readonly Run[] }[]): readonly Block[] =>
  points.map(
    ({ title, text }, index): Block => ({
      kind: 'heading',
      level: 2,
      text: `（${NUMBERS[index]}）${title}`,
      rest: text,
    }),
  );

function unitTable({ ranking, unranked, asOf }: Circular): TableBlock {
  const cells = (row: UnitResult, rank: string) => ({
    cells: [
      { text: rank },
      { text: row.unit },
      figure(row.leads, `${row.unit}牵头的任务`),
      figure(row.finished, `${row.unit}已办结的任务`),
      figure(row.due, `${row.unit}应办结的任务`),
      figure(row.onTime, `${row.unit}按期办结的任务`),
      figure(row.finishedLate, `${row.unit}逾期后办结的任务`),
      figure(row.overdue, `${row.unit}逾期未办结的任务`),
      { text: percentText(row.onTime.length, row.due.length) },
      figure(row.red, `${row.unit}亮红灯的任务`),
      figure(row.yellow, `${row.unit}亮黄灯的任务`),
    ],
  });
  const titles = [
    '排名',
    '牵头单位',
    '牵头任务',
    '已办结',
    '应办结',
    '按期办结',
    '逾期办结',
    '逾期未结',
    '按期办结率',
    '红灯',
    '黄灯',
  ];
  return {
    kind: 'table',
    columns: titles.map(
      (title): TableColumn => ({
        title,
        width: title === '牵头单位' ? 10 : title === '排名' ? 5 : title.length + 1,
        align: 'center',
      }),
    ),
    rows: [
      ...ranking.map(({ row, rank, tied }) => cells(row, `${tied ? '并列' : ''}${rank}`)),
      ...(unranked.length > 0 ? [{ heading: `截至${dayWords(asOf)}没有应办结任务，不参加排名` }] : []),
      ...unranked.map((row) => cells(row, '—')),
    ],
  };
}

/** A zero has no rows to show. */
const figure = (items: readonly Item[], what: string): { readonly text: Words } => ({
  text: items.length === 0 ? '0' : [count(items, what)],
});

const lateRows = (view: Circular): readonly Item[] => [
  ...view.living.filter(hasState('overdue')).sort(byLateness),
  ...behind(view),
];

interface Column extends TableColumn {
  readonly get: (item: Item) => string;
}

const COMMON: readonly Column[] = [
  { title: '编号', width: 6, align: 'center', get: ({ task }) => task.key.replace('#', '\n#') },
  { title: '任务', width: 18, align: 'left', get: ({ task }) => task.title },
  {
    title: '牵头单位',
    width: 7,
    align: 'center',
    get: ({ task }) => unitNames(task.leadUnits.length > 0 ? task.leadUnits : task.responsibleUnits).join('\n'),
  },
  { title: '完成时限', width: 7, align: 'center', get: ({ task, tracking }) => deadlineText(task, tracking.due) },
];

const LATE: readonly Column[] = [
  ...COMMON,
  { title: '目前进展', width: 16, align: 'left', get: ({ tracking }) => tracking.progress?.body ?? '' },
  {
    title: '完成率',
    width: 4,
    align: 'center',
    get: ({ tracking }) => (tracking.percent === undefined ? '' : `${tracking.percent}%`),
  },
  { title: '存在问题', width: 9, align: 'left', get: ({ tracking }) => tracking.issue?.body ?? '' },
  { title: '亮灯', width: 4, align: 'center', get: ({ tracking }) => tracking.light.label },
  { title: '原因', width: 8, align: 'left', get: ({ tracking }) => tracking.light.reason.replaceAll('；', '\n') },
];

const FINISHED: readonly Column[] = [
  ...COMMON,
  { title: '办结日期', width: 6, align: 'center', get: ({ tracking }) => tracking.finished ?? '' },
  { title: '办结情况', width: 16, align: 'left', get: ({ tracking }) => tracking.progress?.body ?? '' },
  {
    title: '是否按期',
    width: 6,
    align: 'center',
    get: ({ tracking: { finishedLate } }) => (finishedLate === undefined ? '按期' : `逾期${finishedLate}天`),
  },
  { title: '状态', width: 5, align: 'center', get: ({ tracking }) => tracking.state.label },
];

function tableOf(columns: readonly Column[], items: readonly Item[]): TableBlock {
  const shown = columns.filter(({ get }) => items.some((item) => get(item) !== ''));
  return {
    kind: 'table',
    columns: [
      { title: '序号', width: 3, align: 'center' },
      ...shown.map(({ title, width, align }) => ({ title, width, align })),
    ],
    rows: items.map((item, index) => ({
      cells: [
        { text: String(index + 1) },
        ...shown.map(({ title, get }) => ({
          text: get(item),
          ...(title === '亮灯' ? LIGHT_COLORS[item.tracking.light.code] : {}),
        })),
      ],
    })),
  };
}

const lateTable = (view: Circular): TableBlock => tableOf(LATE, lateRows(view));
const finishedTable = (view: Circular): TableBlock => tableOf(FINISHED, view.newlyFinished);
