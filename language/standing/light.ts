import { lightLabel, type LightCode, type LightCondition, type LightPolicy, type StateCode } from './policy.js';

/** What a light policy may look at: numbers as of a day, nothing of the task itself. */
export interface LightFacts {
  readonly state: StateCode;
  /** Days to the deadline, negative when late; undefined without one. */
  readonly daysLeft: number | undefined;
  /** Reported percentage minus 序时进度, in points; undefined where either is unknown. */
  readonly gap: number | undefined;
  /** 序时进度: the share of the time that has passed, in per cent. */
  readonly elapsed: number | undefined;
  readonly silentDays: number | undefined;
  readonly missedMilestones: number;
  /** Calendar months that have ended since the oldest missed milestone was due; 0 in the month that it was due in. */
  readonly milestoneMonthsLate: number;
  /** The gap as a share of 序时进度, in per cent: half of what should be done is 50. */
  readonly ratio: number | undefined;
  /** Whole calendar months on end without a report. */
  readonly missedMonths: number;
  /** How often it was urged (催办) since the last report: the rung of a ladder. */
  readonly urged: number;
  /** Indicators whose ceiling is exceeded (超标), by name. */
  readonly exceeded: readonly string[];
}

export interface Light {
  readonly code: LightCode;
  /** What is printed; colour alone says nothing on a black-and-white page. */
  readonly label: string;
  /** Which of its conditions made it shine, for example “比序时进度落后 12 个百分点”; empty where there is nothing to say. */
  readonly reason: string;
}

/** The light of the first rule that holds; none where no rule does. */
export function lightOf(facts: LightFacts, policy: LightPolicy): Light {
  for (const { light, label, when } of policy) {
    if (!holds(when, facts)) continue;
    // Whatever an office's policy says, 超标 never shines green before the task is closed out.
    if (light === 'green' && facts.exceeded.length > 0 && facts.state !== 'closed')
      return { code: 'yellow', label: lightLabel('yellow'), reason: exceededReason(facts) };
    return { code: light, label: label ?? lightLabel(light), reason: reasonOf(when, facts) };
  }
  return { code: 'none', label: lightLabel('none'), reason: '' };
}

const exceededReason = ({ exceeded }: LightFacts): string => `${exceeded.join('、')}超标`;

function holds(when: LightCondition, facts: LightFacts): boolean {
  const { state, daysLeft, gap, elapsed, silentDays, missedMilestones } = facts;
  if (when.state && !when.state.includes(state)) return false;
  if (when.dated !== undefined && when.dated !== (daysLeft !== undefined)) return false;
  if (when.daysLeftAtMost !== undefined && !(daysLeft !== undefined && daysLeft <= when.daysLeftAtMost)) return false;
  if (when.daysLateAtLeast !== undefined && !(daysLeft !== undefined && -daysLeft >= when.daysLateAtLeast))
    return false;
  if (when.behindAtLeast !== undefined && !(gap !== undefined && -gap >= when.behindAtLeast)) return false;
  if (when.elapsedAtLeast !== undefined && !(elapsed !== undefined && elapsed >= when.elapsedAtLeast)) return false;
  if (when.silentDaysAtLeast !== undefined && !(silentDays !== undefined && silentDays >= when.silentDaysAtLeast))
    return false;
  if (when.behindRatioAtLeast !== undefined && !(facts.ratio !== undefined && facts.ratio >= when.behindRatioAtLeast))
    return false;
  if (when.missedMonthsAtLeast !== undefined && facts.missedMonths < when.missedMonthsAtLeast) return false;
  if (
    when.milestoneMonthsLateAtLeast !== undefined &&
    !(missedMilestones > 0 && facts.milestoneMonthsLate >= when.milestoneMonthsLateAtLeast)
  )
    return false;
  if (when.urgedAtLeast !== undefined && facts.urged < when.urgedAtLeast) return false;
  if (when.exceededAtLeast !== undefined && facts.exceeded.length < when.exceededAtLeast) return false;
  return when.missedMilestonesAtLeast === undefined || missedMilestones >= when.missedMilestonesAtLeast;
}

function reasonOf(when: LightCondition, facts: LightFacts): string {
  const reasons: string[] = [];
  const { daysLeft = 0, gap = 0, elapsed = 0, silentDays = 0 } = facts;
  if (facts.state === 'overdue') reasons.push(`逾期 ${-daysLeft} 天`);
  else if (when.daysLeftAtMost !== undefined) reasons.push(daysLeft === 0 ? '今天到期' : `距期限 ${daysLeft} 天`);
  if (when.behindAtLeast !== undefined) reasons.push(`比序时进度落后 ${-gap} 个百分点`);
  if (when.behindRatioAtLeast !== undefined) reasons.push(`应完成的还差 ${facts.ratio ?? 0}%`);
  if (when.missedMonthsAtLeast) reasons.push(`连续 ${facts.missedMonths} 个月没有报送`);
  if (when.milestoneMonthsLateAtLeast) reasons.push(`里程碑连续 ${facts.milestoneMonthsLate} 个月未完成`);
  if (when.urgedAtLeast) reasons.push(`催办 ${facts.urged} 次没有回音`);
  if (when.exceededAtLeast) reasons.push(exceededReason(facts));
  if (when.missedMilestonesAtLeast) reasons.push(`${facts.missedMilestones} 个里程碑过期未完成`);
  if (when.silentDaysAtLeast !== undefined) reasons.push(`${silentDays} 天没有报进展`);
  if (when.elapsedAtLeast !== undefined)
    reasons.push(`时间过去 ${elapsed}%${facts.state === 'notStarted' ? '，尚未启动' : ''}`);
  return reasons.join('；');
}
