// Generated from the files of this folder by “npm run generate rules”. Do not edit.
import type { Rule } from '../rule.js';
import { abolishedUnit } from './abolished-unit.js';
import { beforeFirstHead } from './before-first-head.js';
import { beyondCalendar } from './beyond-calendar.js';
import { bodyWithoutConvenor } from './body-without-convenor.js';
import { cadenceWithoutReceiver } from './cadence-without-receiver.js';
import { childAfterParent } from './child-after-parent.js';
import { closeOutWithoutEvidence } from './close-out-without-evidence.js';
import { conflictingSlots } from './conflicting-slots.js';
import { consequenceWithoutTrigger } from './consequence-without-trigger.js';
import { cyclicGroups } from './cyclic-groups.js';
import { deadlineOnRestDay } from './deadline-on-rest-day.js';
import { declaredOverBuiltIn } from './declared-over-built-in.js';
import { defaultEvent } from './default-event.js';
import { disputableDeadline } from './disputable-deadline.js';
import { duplicateCode } from './duplicate-code.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateName } from './duplicate-name.js';
import { duplicateTask } from './duplicate-task.js';
import { emptyField } from './empty-field.js';
import { factAfterCloseOut } from './fact-after-close-out.js';
import { farDeadline } from './far-deadline.js';
import { fieldOutOfPlace } from './field-out-of-place.js';
import { formerHolder } from './former-holder.js';
import { futureFact } from './future-fact.js';
import { goalIsIndicator } from './goal-is-indicator.js';
import { headSpelling } from './head-spelling.js';
import { impossibleDeadline } from './impossible-deadline.js';
import { incompleteFactDate } from './incomplete-fact-date.js';
import { incompleteIndicator } from './incomplete-indicator.js';
import { invisibleCharacters } from './invisible-characters.js';
import { itemDates } from './item-dates.js';
import { laterThanQuoted } from './later-than-quoted.js';
import { leadAlsoSupports } from './lead-also-supports.js';
import { malformedExemption } from './malformed-exemption.js';
import { malformedHead } from './malformed-head.js';
import { milestoneAfterDeadline } from './milestone-after-deadline.js';
import { milestoneWithoutDeadline } from './milestone-without-deadline.js';
import { misplacedDocument } from './misplaced-document.js';
import { missedSetIndicator } from './missed-set-indicator.js';
import { missingCode } from './missing-code.js';
import { missingDeadline } from './missing-deadline.js';
import { missingDocumentDate } from './missing-document-date.js';
import { missingId } from './missing-id.js';
import { missingLeadUnit } from './missing-lead-unit.js';
import { missingRegister } from './missing-register.js';
import { missingSlot } from './missing-slot.js';
import { missingTarget } from './missing-target.js';
import { missingTitle } from './missing-title.js';
import { officeRule } from './office-rule.js';
import { ongoingWithoutCadence } from './ongoing-without-cadence.js';
import { openUnitList } from './open-unit-list.js';
import { overdueItem } from './overdue-item.js';
import { overloadedUnit } from './overloaded-unit.js';
import { partsExceedWhole } from './parts-exceed-whole.js';
import { pendingUnit } from './pending-unit.js';
import { placeholderLeft } from './placeholder-left.js';
import { prerequisiteAfterTask } from './prerequisite-after-task.js';
import { prerequisiteCycle } from './prerequisite-cycle.js';
import { progressBackwards } from './progress-backwards.js';
import { quantityUnitMismatch } from './quantity-unit-mismatch.js';
import { quoteNotInSpeech } from './quote-not-in-speech.js';
import { quotedAmountMissing } from './quoted-amount-missing.js';
import { quotedOwnerMissing } from './quoted-owner-missing.js';
import { reopenedWithoutDeadline } from './reopened-without-deadline.js';
import { repeatedField } from './repeated-field.js';
import { repeatedUnit } from './repeated-unit.js';
import { reportingLoad } from './reporting-load.js';
import { setCycle } from './set-cycle.js';
import { severalLeads } from './several-leads.js';
import { sharedUnitDetails } from './shared-unit-details.js';
import { strayLine } from './stray-line.js';
import { strengthWeakened } from './strength-weakened.js';
import { unapprovedExtension } from './unapproved-extension.js';
import { unbalancedBrackets } from './unbalanced-brackets.js';
import { uncoveredAsk } from './uncovered-ask.js';
import { undatedEvent } from './undated-event.js';
import { undecidedMember } from './undecided-member.js';
import { undefinedMechanism } from './undefined-mechanism.js';
import { unexpandableCollective } from './unexpandable-collective.js';
import { unknownActual } from './unknown-actual.js';
import { unknownChoice } from './unknown-choice.js';
import { unknownField } from './unknown-field.js';
import { unknownInCondition } from './unknown-in-condition.js';
import { unknownInRegister } from './unknown-in-register.js';
import { unknownMilestoneReached } from './unknown-milestone-reached.js';
import { unknownPerson } from './unknown-person.js';
import { unknownPhase } from './unknown-phase.js';
import { unknownUnit } from './unknown-unit.js';
import { unknownWord } from './unknown-word.js';
import { unreadDeadlineRest } from './unread-deadline-rest.js';
import { unreadableCadence } from './unreadable-cadence.js';
import { unreadableCondition } from './unreadable-condition.js';
import { unreadableOperand } from './unreadable-operand.js';
import { unreadableQuantity } from './unreadable-quantity.js';
import { unreadableSpan } from './unreadable-span.js';
import { unreadableSpeech } from './unreadable-speech.js';
import { unresolvedReference } from './unresolved-reference.js';
import { vacantPost } from './vacant-post.js';
import { vagueDeadline } from './vague-deadline.js';
import { wholeBeforeParts } from './whole-before-parts.js';
import { yearEndOnly } from './year-end-only.js';

export const RULES: readonly Rule[] = [
  abolishedUnit,
  beforeFirstHead,
  beyondCalendar,
  bodyWithoutConvenor,
  cadenceWithoutReceiver,
  childAfterParent,
  closeOutWithoutEvidence,
  conflictingSlots,
  consequenceWithoutTrigger,
  cyclicGroups,
  deadlineOnRestDay,
  declaredOverBuiltIn,
  defaultEvent,
  disputableDeadline,
  duplicateCode,
  duplicateId,
  duplicateName,
  duplicateTask,
  emptyField,
  factAfterCloseOut,
  farDeadline,
  fieldOutOfPlace,
  formerHolder,
  futureFact,
  goalIsIndicator,
  headSpelling,
  impossibleDeadline,
  incompleteFactDate,
  incompleteIndicator,
  invisibleCharacters,
  itemDates,
  laterThanQuoted,
  leadAlsoSupports,
  malformedExemption,
  malformedHead,
  milestoneAfterDeadline,
  milestoneWithoutDeadline,
  misplacedDocument,
  missedSetIndicator,
  missingCode,
  missingDeadline,
  missingDocumentDate,
  missingId,
  missingLeadUnit,
  missingRegister,
  missingSlot,
  missingTarget,
  missingTitle,
  officeRule,
  ongoingWithoutCadence,
  openUnitList,
  overdueItem,
  overloadedUnit,
  partsExceedWhole,
  pendingUnit,
  placeholderLeft,
  prerequisiteAfterTask,
  prerequisiteCycle,
  progressBackwards,
  quantityUnitMismatch,
  quoteNotInSpeech,
  quotedAmountMissing,
  quotedOwnerMissing,
  reopenedWithoutDeadline,
  repeatedField,
  repeatedUnit,
  reportingLoad,
  setCycle,
  severalLeads,
  sharedUnitDetails,
  strayLine,
  strengthWeakened,
  unapprovedExtension,
  unbalancedBrackets,
  uncoveredAsk,
  undatedEvent,
  undecidedMember,
  undefinedMechanism,
  unexpandableCollective,
  unknownActual,
  unknownChoice,
  unknownField,
  unknownInCondition,
  unknownInRegister,
  unknownMilestoneReached,
  unknownPerson,
  unknownPhase,
  unknownUnit,
  unknownWord,
  unreadDeadlineRest,
  unreadableCadence,
  unreadableCondition,
  unreadableOperand,
  unreadableQuantity,
  unreadableSpan,
  unreadableSpeech,
  unresolvedReference,
  vacantPost,
  vagueDeadline,
  wholeBeforeParts,
  yearEndOnly,
].toSorted((a, b) => (a.code < b.code ? -1 : 1));
