import { isExemptible } from '../table/hundreds.js';
import { fold } from '../text/fold.js';
import type { Entity } from '../model/entities.js';
import type { DirectiveFile, Task, Workspace } from '../scope/workspace.js';
import type { Exemption } from '../model/values.js';
import { type OnDay, onDay, type Standing } from '../standing/at.js';
import { isNewer } from '../syntax/version.js';
import { RULES } from './rules/generated.js';
import type {
  CheckContext,
  CheckMaterials,
  Finding,
  Place,
  ReportAt,
  ReportInBlock,
  ReportOptions,
  Rule,
  Severity,
} from './rule.js';

/** Severity by code or rule name; `off` silences a rule for the whole workspace. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

export interface CheckOptions extends CheckMaterials {
  readonly severities?: Severities;
  /** Leave the rules out that look across blocks: the quick half, for the moment after a keystroke. */
  readonly blocksOnly?: boolean;
}

/** A 例外 line and whether any finding needed it. */
export interface UsedExemption {
  readonly file: DirectiveFile;
  readonly entity: Entity;
  readonly exemption: Exemption;
  /** Codes and names of it that silenced nothing. */
  readonly unused: readonly string[];
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Findings that an exemption took out; listed at issue. */
  readonly exempted: readonly Finding[];
  readonly exemptions: readonly UsedExemption[];
}

/** The rule about exemptions themselves is found by the engine, which alone knows what each one silenced. */
export const EXEMPTION_CODE = 'DB109';

const VERSION_CODE = 'DB108';

/** What a checker found in one file, by block and by the rules that look at the whole file. */
interface Kept {
  readonly file: DirectiveFile;
  /** The words of its speech, or why they cannot be read. */
  readonly speech: string | undefined;
  readonly ofBlocks: readonly (readonly Finding[])[];
  readonly ofFile: readonly Finding[];
}

const NOTHING: readonly Finding[] = [];

/**
 * Runs every rule over a workspace. Nothing is hidden behind another finding. A checker keeps what it found in blocks
 * and files that are unchanged, so a keystroke costs the block and the file that it stands in plus the rules across
 * files. On another day everything is looked at anew: which findings hold is a question of the day.
 */
export class Checker {
  private kept: ReadonlyMap<string, Kept> = new Map();
  private day = '';
  private readonly rules: readonly Rule[];
  private readonly entityRules: readonly Rule[];
  private readonly taskRules: readonly Rule[];
  private readonly severityOf: (rule: Rule) => Severity | 'off';

  constructor(
    private readonly options: CheckOptions = {},
    rules: readonly Rule[] = RULES,
  ) {
    this.severityOf = (rule) => options.severities?.[rule.code] ?? options.severities?.[rule.name] ?? rule.severity;
    this.rules = rules.filter((rule) => this.severityOf(rule) !== 'off');
    this.entityRules = this.rules.filter((rule) => rule.entity);
    this.taskRules = this.rules.filter((rule) => rule.task);
  }

  check(standing: Standing): CheckResult {
    const { workspace, day } = standing;
    if (day !== this.day) this.kept = new Map();
    this.day = day;
    // Findings outlive the workspace that they were found in: what they hold of the day holds no workspace.
    const on = onDay(day, standing.policy);
    const found: Finding[] = [];
    const context: CheckContext = { ...this.options, standing };
    const kept = new Map<string, Kept>();
    for (const file of workspace.files) {
      const inFile = this.inFile(file, on);
      kept.set(file.path, inFile);
      for (const findings of inFile.ofBlocks) for (const finding of findings) found.push(finding);
      for (const finding of inFile.ofFile) found.push(finding);
    }
    this.kept = kept;
    if (!this.options.blocksOnly) {
      for (const rule of this.rules) rule.workspace?.(workspace, this.reportInto(found, rule), context);
    }
    return this.exempt(standing, withoutNewer(workspace, found));
  }

  private reportInto(found: Finding[], rule: Rule): ReportAt {
    return (place, message, options) => found.push(this.finding(rule, place, message, options));
  }

  private inFile(file: DirectiveFile, on: OnDay): Kept {
    const last = this.kept.get(file.path);
    const speech = this.options.speechOf?.(file) ?? this.options.speechProblem?.(file);
    if (last?.file === file && last.speech === speech) return last;
    const ofBlocks = last?.file === file ? last.ofBlocks : this.inBlocks(file, last, on);
    const ofFile: Finding[] = [];
    if (!this.options.blocksOnly)
      for (const rule of this.rules) rule.file?.(file, this.reportInto(ofFile, rule), this.options);
    return { file, speech, ofBlocks, ofFile };
  }

  /** What is found in each block; blocks before and behind a change keep theirs while the environment is the same. */
  private inBlocks(file: DirectiveFile, last: Kept | undefined, on: OnDay): readonly (readonly Finding[])[] {
    const { entities } = file;
    const old = last?.file.environment === file.environment ? last : undefined;
    const before = old?.file.entities ?? [];
    const most = Math.min(entities.length, before.length);
    let head = 0;
    while (head < most && entities[head] === before[head]) head++;
    let tail = 0;
    while (tail < most - head && entities[entities.length - 1 - tail] === before[before.length - 1 - tail]) tail++;
    const findings = old ? old.ofBlocks.slice(0, head) : [];
    let nextTask = 0;
    for (let at = 0; at < head; at++) if (entities[at]?.kind === 'task') nextTask++;
    for (let at = head; at < entities.length - tail; at++) {
      const entity = entities[at] as Entity;
      findings.push(this.inBlock(entity, file, entity.kind === 'task' ? file.tasks[nextTask++] : undefined, on));
    }
    if (old) for (let at = before.length - tail; at < before.length; at++) findings.push(old.ofBlocks[at] ?? NOTHING);
    return findings;
  }

  private inBlock(entity: Entity, file: DirectiveFile, task: Task | undefined, on: OnDay): readonly Finding[] {
    let findings: Finding[] | undefined;
    let rule: Rule | undefined;
    const report: ReportInBlock = (span, message, options) => {
      const place = { path: file.path, block: entity.block, span };
      findings ??= [];
      findings.push(this.finding(rule as Rule, place, message, options));
    };
    for (rule of this.entityRules) rule.entity?.(entity, report, file, on);
    if (task) for (rule of this.taskRules) rule.task?.(task, report, on);
    return findings ?? NOTHING;
  }

  private finding(rule: Rule, place: Place, message: string, options: ReportOptions = {}): Finding {
    const configured = this.severityOf(rule);
    const severity = configured === rule.severity ? (options.severity ?? rule.severity) : (configured as Severity);
    return {
      code: rule.code,
      severity,
      message,
      place,
      related: options.related ?? [],
      fixes: options.fixes ?? noFixes,
    };
  }

  /** Takes the findings out that a 例外 on their block, or on the document block, silences. DB1xx cannot be silenced. */
  private exempt({ workspace, day }: Standing, found: readonly Finding[]): CheckResult {
    const silences = exemptionsOf(workspace);
    if (silences.length === 0) return { findings: found, exempted: [], exemptions: [] };
    const names = new Map(this.rules.map((rule) => [rule.code, rule.name]));
    const titles = new Map(this.rules.map((rule) => [rule.code, rule.title]));
    const findings: Finding[] = [];
    const exempted: Finding[] = [];
    for (const finding of found) {
      let silenced = false;
      if (isExemptible(finding.code)) {
        const own = [finding.code, names.get(finding.code), titles.get(finding.code), ruleNameIn(finding)];
        for (const silence of silences) {
          if (silence.file.path !== finding.place.path) continue;
          if (silence.entity.kind !== 'document' && silence.entity.block !== finding.place.block) continue;
          if (silence.exemption.reason === '' || expired(silence.exemption, day)) continue;
          for (const code of silence.exemption.codes) {
            if (!own.some((name) => name !== undefined && fold(name) === fold(code.text))) continue;
            silence.used.add(code.text);
            silenced = true;
          }
        }
      }
      (silenced ? exempted : findings).push(finding);
    }
    const exemptions = silences.map(({ file, entity, exemption, used }) => ({
      file,
      entity,
      exemption,
      unused: exemption.codes.map((code) => code.text).filter((code) => !used.has(code)),
    }));
    if (!this.options.blocksOnly) this.reportUnused(exemptions, day, findings);
    return { findings, exempted, exemptions };
  }

  private reportUnused(exemptions: readonly UsedExemption[], day: string, into: Finding[]): void {
    const rule = this.rules.find((candidate) => candidate.code === EXEMPTION_CODE);
    if (!rule) return;
    const known = new Set(RULES.map((each) => each.code));
    for (const { file, entity, exemption, unused: all } of exemptions) {
      // An exemption without a reason, for DB1xx or for a code that does not exist is malformed, which the rule itself says.
      const unused = all.filter((code) => !/^DB\d/i.test(code) || (known.has(code) && isExemptible(code)));
      if (unused.length === 0 || exemption.reason === '') continue;
      const at = { path: file.path, block: entity.block, span: exemption.span };
      const why = expired(exemption, day) ? `已于${exemption.until}到期` : '没有要豁免的问题';
      into.push(
        this.finding(
          rule,
          at,
          `【例外】“${unused.join('、')}”${why}。多余的例外会掩盖以后的问题，请删去，或改为仍然需要的代码。`,
          // Nothing is wrong with the task any more: what is left over must not stop it from being issued.
          { severity: 'warning' },
        ),
      );
    }
  }
}

/** Of a file in a newer version of the language, only that is reported. */
function withoutNewer({ files }: Workspace, found: readonly Finding[]): readonly Finding[] {
  const newer = new Map(files.flatMap(({ path, source }) => (isNewer(source) ? [[path, source.blocks[0]]] : [])));
  if (newer.size === 0) return found;
  return found.filter(
    ({ code, place }) => !newer.has(place.path) || (code === VERSION_CODE && newer.get(place.path) === place.block),
  );
}

const noFixes = (): readonly [] => [];
const expired = (exemption: Exemption, asOf: string): boolean =>
  exemption.until !== undefined && exemption.until < asOf;

/** The office's own rules (规则) are silenced by their name, which their findings carry in 【】. */
const ruleNameIn = (finding: Finding): string | undefined =>
  finding.code === 'DB700' ? /【(.+?)】/.exec(finding.message)?.[1] : undefined;

function exemptionsOf(workspace: Workspace): (Omit<UsedExemption, 'unused'> & { readonly used: Set<string> })[] {
  const silences = [];
  for (const file of workspace.files) {
    for (const entity of file.entities) {
      if (!entity.exempting) continue;
      for (const field of entity.fields) {
        if (field.value?.type === 'exemption')
          silences.push({ file, entity, exemption: field.value.exemption, used: new Set<string>() });
      }
    }
  }
  return silences;
}

/** Findings in the order of their files and places. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => {
    if (a.place.path !== b.place.path) return a.place.path < b.place.path ? -1 : 1;
    return offsetOf(a.place) - offsetOf(b.place) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  });
}

/** The UTF-16 offset of a place in its file. */
export const offsetOf = (place: Place): number => place.block.start + place.span.start;
