import { readWorkspace } from './read-workspace.js';
import type { Workspace } from '../scope/workspace.js';

/** A meeting and a small register, for tests that write a task alone. */
export const MEETING = `【会议】全市重点工作推进会
  代号：重点0306
  日期：2026年3月6日
`;

export const REGISTER = `【单位】市政府办公室、市政府督查室、市发改委、市工信局、市财政局、市交通局、市水利局、市统计局、市应急局、东河县、西山县、南湖区

【单位】市资源规划局
  全称：市自然资源和规划局
  别名：市自规局、自然资源局

【单位组】各县（市、区）
  成员：东河县、西山县、南湖区

【岗位】市长
  称谓：市长
  任职：2024-01-12 周维岳

【岗位】分管工业副市长
  称谓：副市长
  任职：2025-07-18 陆承安
`;

/** One file of a fixture and the marked places in it. */
export interface FixtureFile {
  readonly path: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A place marked `⟦…⟧`, with the code that may follow it: `⟦6月31日前⟧DB303`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly code: string | undefined;
}

/**
 * Reads a fixture: one string, files separated by lines `//- 路径`, places marked `⟦…⟧`. Text before the first separator
 * is `任务.duban`; a file without a meeting gets one, and a workspace without units the small register.
 */
export function fixture(source: string): readonly FixtureFile[] {
  const files: FixtureFile[] = [];
  let path = '任务.duban';
  let lines: string[] = [];
  const flush = (): void => {
    const text = lines.join('\n');
    if (text.trim() !== '' || path !== '任务.duban') files.push(unmarked(path, text));
  };
  for (const line of source.split('\n')) {
    const separator = /^\/\/- (\S+)$/.exec(line);
    if (separator) {
      flush();
      path = separator[1] as string;
      lines = [];
    } else lines.push(line);
  }
  flush();
  const surrounded = files.map((file) => (needsMeeting(file.text) ? prefixed(file, `${MEETING}\n`) : file));
  const hasUnits = files.some((file) => /【单位/.test(file.text));
  return hasUnits ? surrounded : [...surrounded, { path: '单位.duban', text: REGISTER, marks: [] }];
}

/** The workspace of a fixture as of a day. */
export const workspaceOf = (files: readonly FixtureFile[]): Workspace => readWorkspace(files);

/** The day that fixtures are looked at where a test names no other. */
export const FIXTURE_DAY = '2026-06-15';

const needsMeeting = (text: string): boolean =>
  /^\s*【(?:任务|分组|事项)/m.test(text) && !/【(?:会议|文件|批示|台账)/.test(text);

function prefixed(file: FixtureFile, prefix: string): FixtureFile {
  const by = prefix.length;
  return {
    path: file.path,
    text: prefix + file.text,
    marks: file.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })),
  };
}

function unmarked(path: string, marked: string): FixtureFile {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const char = marked[at];
    if (char === '⟦') open.push(text.length);
    else if (char === '⟧') {
      const code = /^DB\d{3}/.exec(marked.slice(at + 1))?.[0];
      marks.push({ start: open.pop() ?? 0, end: text.length, code });
      at += code?.length ?? 0;
    } else text += char;
  }
  return { path, text, marks };
}
