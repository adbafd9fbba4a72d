import { fold } from '../text/fold.js';
import type { Entity } from '../model/entities.js';
import type { DirectiveFile, Task, Workspace } from '../model/workspace.js';
import type { Exemption } from '../model/values.js';
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

/**
 * Runs every rule over a workspace. Nothing is hidden behind another finding. A checker keeps what it found in blocks
 * whose text and environment are unchanged, so a keystroke costs the block it stands in plus the rules across blocks.
 */
export class Checker {
  private readonly perEntity = new WeakMap<
    Entity,
    { readonly environment: unknown; readonly path: string; readonly findings: readonly Finding[] }
  >();
  private readonly rules: readonly Rule[];
  private readonly severityOf: (rule: Rule) => Severity | 'off';

  constructor(
    private readonly options: CheckOptions = {},
    rules: readonly Rule[] = RULES,
  ) {
    this.severityOf = (rule) => options.severities?.[rule.code] ?? options.severities?.[rule.name] ?? rule.severity;
    this.rules = rules.filter((rule) => this.severityOf(rule) !== 'off');
  }

  check(workspace: Workspace): CheckResult {
    const found: Finding[] = [];
    const context: CheckContext = { ...this.options, workspace };
    const tasks = new Map<Entity, Task>();
    for (const task of workspace.tasks) tasks.set(task.entity, task);
    for (const file of workspace.files) {
      for (const entity of file.entities)
        for (const finding of this.ofEntity(entity, file, tasks.get(entity))) found.push(finding);
    }
    if (!this.options.blocksOnly) {
      for (const rule of this.rules) {
        if (!rule.file && !rule.workspace) continue;
        const report: ReportAt = (place, message, options) => found.push(this.finding(rule, place, message, options));
        if (rule.file) for (const file of workspace.files) rule.file(file, report, context);
        rule.workspace?.(workspace, report, context);
      }
    }
    return this.exempt(workspace, found);
  }

  private ofEntity(entity: Entity, file: DirectiveFile, task: Task | undefined): readonly Finding[] {
    const known = this.perEntity.get(entity);
    if (known && known.environment === file.environment && known.path === file.path) return known.findings;
    const findings: Finding[] = [];
    for (const rule of this.rules) {
      if (!rule.entity && !(rule.task && task)) continue;
      const report: ReportInBlock = (span, message, options) =>
        findings.push(this.finding(rule, { path: file.path, block: entity.block, span }, message, options));
      rule.entity?.(entity, report, file);
      if (task) rule.task?.(task, report);
    }
    this.perEntity.set(entity, { environment: file.environment, path: file.path, findings });
    return findings;
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
  private exempt(workspace: Workspace, found: readonly Finding[]): CheckResult {
    const silences = exemptionsOf(workspace);
    if (silences.length === 0) return { findings: found, exempted: [], exemptions: [] };
    const names = new Map(this.rules.map((rule) => [rule.code, rule.name]));
    const titles = new Map(this.rules.map((rule) => [rule.code, rule.title]));
    const findings: Finding[] = [];
    const exempted: Finding[] = [];
    for (const finding of found) {
      let silenced = false;
      if (!finding.code.startsWith('DB1')) {
        const own = [finding.code, names.get(finding.code), titles.get(finding.code), ruleNameIn(finding)];
        for (const silence of silences) {
          if (silence.file.path !== finding.place.path) continue;
          if (silence.entity.kind !== 'document' && silence.entity.block !== finding.place.block) continue;
          if (silence.exemption.reason === '' || expired(silence.exemption, workspace.asOf)) continue;
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
    if (!this.options.blocksOnly) this.reportUnused(exemptions, findings);
    return { findings, exempted, exemptions };
  }

  private reportUnused(exemptions: readonly UsedExemption[], into: Finding[]): void {
    const rule = this.rules.find((candidate) => candidate.code === EXEMPTION_CODE);
    if (!rule) return;
    const known = new Set(RULES.map((each) => each.code));
    for (const { file, entity, exemption, unused: all } of exemptions) {
      // An exemption without a reason, for DB1xx or for a code that does not exist is malformed, which the rule itself says.
      const unused = all.filter((code) => !/^DB\d/i.test(code) || (known.has(code) && !code.startsWith('DB1')));
      if (unused.length === 0 || exemption.reason === '') continue;
      const at = { path: file.path, block: entity.block, span: exemption.span };
      const why =
        exemption.until && exemption.until < file.environment.asOf ? `已于${exemption.until}到期` : '没有要豁免的问题';
      into.push(
        this.finding(
          rule,
          at,
          `【例外】“${unused.join('、')}”${why}。多余的例外会掩盖以后的问题，请删去，或改为仍然需要的代码。`,
        ),
      );
    }
  }
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
