import * as z from 'zod/mini';

/**
 * The interchange form of a workspace: plain JSON with everything resolved, for programs that know nothing of the
 * language. Names are those of the glossary; days are `YYYY-MM-DD`; what is not written is absent, lists may be empty.
 * The shape only ever grows within a `version`. Hosts load this module when they need it: it carries zod.
 */

function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const optional = z.optional;

export const UNIT_REF = described(
  z.strictObject({
    written: described(z.string(), 'As written in the file.'),
    name: described(optional(z.string()), 'Registered short name; absent where nobody registered it.'),
    kind: described(optional(z.enum(['unit', 'group', 'body'])), 'What it is registered as.'),
    members: described(optional(z.array(z.string())), 'Short names of the units that a group stands for.'),
    open: described(optional(z.literal(true)), 'The list does not end here: 等部门, 有关单位.'),
  }),
  'A unit as a task names it.',
);

export const PERSON_REF = described(
  z.strictObject({
    written: z.string(),
    person: described(optional(z.string()), 'The name, of a post its holder on the as-of day.'),
    post: optional(z.string()),
  }),
  'A person or post as a task names it.',
);

export const DEADLINE = described(
  z.strictObject({
    words: described(z.string(), 'The leader’s own words.'),
    deadline: described(
      optional(day),
      'Last day on which the work is in time; absent where the words cannot be dated.',
    ),
    certainty: z.enum(['exact', 'approximate', 'vague']),
    reading: described(z.string(), 'How the words were understood, in Chinese.'),
    steps: described(
      optional(z.array(z.strictObject({ words: z.string(), deadline: optional(day) }))),
      'Where the words name several steps; the last one is the deadline.',
    ),
  }),
  'A deadline in words and as a day.',
);

export const QUANTITY = described(
  z.strictObject({
    comparator: optional(z.enum(['≥', '≤', '>', '<', '='])),
    low: z.number(),
    high: described(z.number(), 'Equal to `low` but for ranges (3-5 个).'),
    unit: z.string(),
  }),
  'A number with its unit.',
);

export const FACT = described(
  z.strictObject({
    kind: described(z.string(), 'Key of the field: progress, actuals, closeOuts …'),
    date: optional(day),
    text: z.string(),
    percent: optional(z.number()),
    newDeadline: optional(day),
    indicator: optional(z.string()),
    quantity: optional(QUANTITY),
    by: optional(z.string()),
    attachments: optional(z.array(z.string())),
    reportedBy: optional(z.string()),
    approvedBy: optional(z.string()),
    basis: optional(z.string()),
  }),
  'Something that happened on a day, as written.',
);

export const TASK = described(
  z.strictObject({
    key: described(z.string(), '`代号#编号`, unique in the workspace.'),
    id: described(optional(z.string()), 'Absent for a draft.'),
    title: z.string(),
    document: described(z.string(), 'Code of its document.'),
    section: optional(z.strictObject({ id: z.string(), title: z.string() })),
    file: z.string(),
    line: described(z.number(), 'Line of its head, from 1.'),
    strength: optional(z.string()),
    ongoing: z.boolean(),
    leadUnits: z.array(UNIT_REF),
    responsibleUnits: z.array(UNIT_REF),
    supportUnits: z.array(UNIT_REF),
    leadOfficials: z.array(PERSON_REF),
    sponsorLeaders: z.array(PERSON_REF),
    responsiblePersons: z.array(PERSON_REF),
    deadline: optional(DEADLINE),
    originalDue: optional(day),
    due: described(optional(day), 'The day it is due now, approved extensions included.'),
    milestones: z.array(
      z.strictObject({ what: z.string(), deadline: DEADLINE, state: z.string(), reached: optional(day) }),
    ),
    goals: z.array(z.string()),
    indicators: z.array(
      z.strictObject({
        name: z.string(),
        target: optional(QUANTITY),
        actual: optional(QUANTITY),
        actualOn: optional(day),
        percent: optional(z.number()),
        met: optional(z.boolean()),
      }),
    ),
    reporting: z.array(z.string()),
    prerequisites: described(z.array(z.string()), 'Keys of the tasks that come first, else as written.'),
    quotes: z.array(z.string()),
    facts: z.array(FACT),
    tracking: z.strictObject({
      state: z.strictObject({
        code: z.string(),
        label: z.string(),
        reason: described(
          optional(z.string()),
          'What the state rests on, where that is not plain: 待申请销号, 待核查 …',
        ),
      }),
      light: z.strictObject({ code: z.string(), label: z.string(), reason: z.string() }),
      percent: optional(z.number()),
      elapsed: described(optional(z.number()), '序时进度 in per cent.'),
      gap: described(optional(z.number()), 'Percentage minus 序时进度, in points.'),
      daysLeft: optional(z.number()),
    }),
  }),
  'A task with everything resolved.',
);

export const ITEM = described(
  z.strictObject({
    key: described(z.string(), '`代号#编号`; the bare id where its file has no document.'),
    id: optional(z.string()),
    class: described(z.string(), 'The head word: 项目, 交办问题 … or a class of the office.'),
    title: z.string(),
    file: z.string(),
    line: described(z.number(), 'Line of its head, from 1.'),
    fields: described(
      z.array(z.strictObject({ name: z.string(), text: z.string() })),
      'Every field but the facts, under its canonical name, as written.',
    ),
    facts: z.array(FACT),
  }),
  'An item that is no task: a project, an assigned problem.',
);

export const UNIT = z.strictObject({
  name: z.string(),
  kind: z.enum(['unit', 'group', 'body']),
  fullName: optional(z.string()),
  aliases: z.array(z.string()),
  members: described(optional(z.array(z.string())), 'Short names of all units that a group stands for.'),
  folder: described(z.string(), 'Its names are known in this folder and below.'),
});

export const DOCUMENT = z.strictObject({
  code: z.string(),
  title: z.string(),
  kind: described(z.string(), '会议, 文件, 批示 or 台账.'),
  date: optional(day),
  docNumber: optional(z.string()),
  speech: optional(z.string()),
  file: z.string(),
});

export const INTERCHANGE = described(
  z.strictObject({
    version: z.literal(1),
    asOf: described(day, 'The day that states and lights are of.'),
    documents: z.array(DOCUMENT),
    units: z.array(UNIT),
    tasks: z.array(TASK),
    items: z.array(ITEM),
  }),
  'A Duban workspace as of a day.',
);

export type Interchange = z.infer<typeof INTERCHANGE>;
export type TaskJson = z.infer<typeof TASK>;
