// Generated from the files of this folder by “npm run generate rules”. Do not edit.
import type { Rule } from '../rule.js';
import { beforeFirstHead } from './before-first-head.js';
import { beyondCalendar } from './beyond-calendar.js';
import { cadenceWithoutReceiver } from './cadence-without-receiver.js';
import { childAfterParent } from './child-after-parent.js';
import { closeOutWithoutEvidence } from './close-out-without-evidence.js';
import { consequenceWithoutTrigger } from './consequence-without-trigger.js';
import { deadlineOnRestDay } from './deadline-on-rest-day.js';
import { defaultEvent } from './default-event.js';
import { disputableDeadline } from './disputable-deadline.js';
import { duplicateTask } from './duplicate-task.js';
import { factAfterCloseOut } from './fact-after-close-out.js';
import { farDeadline } from './far-deadline.js';
import { futureFact } from './future-fact.js';
import { goalIsIndicator } from './goal-is-indicator.js';
import { headSpelling } from './head-spelling.js';
import { impossibleDeadline } from './impossible-deadline.js';
import { malformedHead } from './malformed-head.js';
import { milestoneAfterDeadline } from './milestone-after-deadline.js';
import { milestoneWithoutDeadline } from './milestone-without-deadline.js';
import { misplacedDocument } from './misplaced-document.js';
import { missingDeadline } from './missing-deadline.js';
import { missingLeadUnit } from './missing-lead-unit.js';
import { missingSlot } from './missing-slot.js';
import { missingTarget } from './missing-target.js';
import { officeRule } from './office-rule.js';
import { ongoingWithoutCadence } from './ongoing-without-cadence.js';
import { partsExceedWhole } from './parts-exceed-whole.js';
import { placeholderLeft } from './placeholder-left.js';
import { prerequisiteAfterTask } from './prerequisite-after-task.js';
import { prerequisiteCycle } from './prerequisite-cycle.js';
import { progressBackwards } from './progress-backwards.js';
import { quantityUnitMismatch } from './quantity-unit-mismatch.js';
import { repeatedField } from './repeated-field.js';
import { setCycle } from './set-cycle.js';
import { strayLine } from './stray-line.js';
import { unapprovedExtension } from './unapproved-extension.js';
import { undatedEvent } from './undated-event.js';
import { undefinedMechanism } from './undefined-mechanism.js';
import { unknownActual } from './unknown-actual.js';
import { unknownField } from './unknown-field.js';
import { unknownInCondition } from './unknown-in-condition.js';
import { unknownMilestoneReached } from './unknown-milestone-reached.js';
import { unknownWord } from './unknown-word.js';
import { unreadDeadlineRest } from './unread-deadline-rest.js';
import { unreadableCadence } from './unreadable-cadence.js';
import { vagueDeadline } from './vague-deadline.js';
import { yearEndOnly } from './year-end-only.js';

export const RULES: readonly Rule[] = [
  beforeFirstHead,
  beyondCalendar,
  cadenceWithoutReceiver,
  childAfterParent,
  closeOutWithoutEvidence,
  consequenceWithoutTrigger,
  deadlineOnRestDay,
  defaultEvent,
  disputableDeadline,
  duplicateTask,
  factAfterCloseOut,
  farDeadline,
  futureFact,
  goalIsIndicator,
  headSpelling,
  impossibleDeadline,
  malformedHead,
  milestoneAfterDeadline,
  milestoneWithoutDeadline,
  misplacedDocument,
  missingDeadline,
  missingLeadUnit,
  missingSlot,
  missingTarget,
  officeRule,
  ongoingWithoutCadence,
  partsExceedWhole,
  placeholderLeft,
  prerequisiteAfterTask,
  prerequisiteCycle,
  progressBackwards,
  quantityUnitMismatch,
  repeatedField,
  setCycle,
  strayLine,
  unapprovedExtension,
  undatedEvent,
  undefinedMechanism,
  unknownActual,
  unknownField,
  unknownInCondition,
  unknownMilestoneReached,
  unknownWord,
  unreadDeadlineRest,
  unreadableCadence,
  vagueDeadline,
  yearEndOnly,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
