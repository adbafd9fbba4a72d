import { conventions, readingSettings } from './conventions.js';
import { knownEvents } from './data/events.js';
import { understandDeadline } from './understand.js';

const cell = (text: string): string => text.replaceAll('|', '\\|');

function conventionTable(): string[] {
  return [
    '| 编号 | 写法 | 本工具的理解 | 其他理解 | 例（文件日期） | 时限 | 依据 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...conventions.map(({ code, title, rule, alternatives, example, source }) => {
      const { deadline } = understandDeadline(example.text, { ref: example.ref });
      const cells = [
        code,
        title,
        rule,
        alternatives ?? '',
        `${example.text}（${example.ref}）`,
        deadline ?? '不推算',
        source,
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    }),
  ];
}

function settingTable(): string[] {
  return [
    '| 设置名 | 可选值（首个为默认） | 所改约定 |',
    '| --- | --- | --- |',
    ...readingSettings.map(
      ({ name, values, convention, title }) => `| ${name} | ${values.join('、')} | ${convention} ${title} |`,
    ),
  ];
}

const monthDay = (written: string): string =>
  written.startsWith('--') ? `每年${Number(written.slice(2, 4))}月${Number(written.slice(5))}日` : written;

function eventTable(): string[] {
  return [
    '| 事件 | 别名 | 默认起 | 默认止 | 其他通行起日 | 依据 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...knownEvents.map(({ name, aliases, start, end, otherStarts, source }) => {
      const others = (otherStarts ?? []).map(monthDay).join('、');
      return `| ${[name, aliases.join('、'), monthDay(start), end === undefined ? '' : monthDay(end), others, source].map(cell).join(' | ')} |`;
    }),
  ];
}

/** docs/deadlines.md: every convention with an example that the tool itself worked out, the settings and the events. */
export function deadlineDocs(): string {
  return [
    '<!-- 由 language/time/docs.ts 生成，请勿手改。 -->',
    '# 时限怎样理解',
    '',
    '工具按下表理解时限。推算不出的如实说明，不猜；可作两种理解的，两种都给出。日期均为自然日，钟点不改变日期。',
    '',
    '## 约定',
    '',
    ...conventionTable(),
    '',
    '## 可由本单位设定的理解',
    '',
    '在【设置】中写一次即可，例如 `某月前：当期末`。',
    '',
    ...settingTable(),
    '',
    '## 工具自带的事件',
    '',
    '使用默认日期时会提示，直至本单位用【事件】写明起止。',
    '',
    ...eventTable(),
    '',
  ].join('\n');
}
