/** How heavy a finding is, heaviest first: the code of configurations and machines, and the one word that people read. */
export const SEVERITIES = [
  { code: 'error', label: '错误' },
  { code: 'warning', label: '警告' },
  { code: 'info', label: '提示' },
  { code: 'hint', label: '建议' },
] as const;

export type Severity = (typeof SEVERITIES)[number]['code'];

export const SEVERITY_CODES: readonly Severity[] = SEVERITIES.map(({ code }) => code);

const LABELS: ReadonlyMap<Severity, string> = new Map(SEVERITIES.map(({ code, label }) => [code, label]));
export const severityLabel = (code: Severity): string => LABELS.get(code) ?? code;

/** The words that 级别 of an office's own rule may hold: a rule is worth more than 建议. */
export const RULE_SEVERITIES = SEVERITIES.filter(({ code }) => code !== 'hint');
