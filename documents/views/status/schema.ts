import * as z from 'zod/mini';

/**
 * `duban status --format json`: what a workspace means as of a day. Days are `YYYY-MM-DD`, keys are `代号#编号`. The shape only
 * ever grows within a `version`. Hosts load this module when they need it: it carries zod.
 */

function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.int();
const key = z.string();

export const STATUS = z.strictObject({
  version: z.literal(1),
  asOf: day,
  counts: z.strictObject({
    tasks: count,
    states: described(z.record(z.string(), count), 'Tasks by state code; only those that occur.'),
    lights: described(z.record(z.string(), count), 'Tasks by light code; only those that occur.'),
  }),
  tasks: z.array(
    z.strictObject({
      key,
      title: z.string(),
      state: z.string(),
      light: z.string(),
      due: z.nullable(day),
      daysLeft: described(z.nullable(z.int()), 'Negative when late; null where nothing is due any more or ever was.'),
      percent: described(z.nullable(z.number()), 'As last reported, 0–100.'),
      leads: described(z.array(z.string()), 'Registered names; as written where nobody registered one.'),
      reasons: described(z.array(z.string()), 'Why its light shines as it does, in Chinese.'),
    }),
  ),
  sets: z.array(
    z.strictObject({
      name: z.string(),
      members: z.array(key),
      unknown: described(z.array(z.strictObject({ key, why: z.string() })), 'Items that could not be decided.'),
      indicators: z.array(
        z.strictObject({
          text: z.string(),
          value: described(z.nullable(z.number()), 'In the unit of the target.'),
          target: z.number(),
          unit: z.string(),
          met: z.enum(['met', 'missed', 'notYet', 'unknown']),
          due: z.nullable(day),
        }),
      ),
      matrix: z.optional(
        z.strictObject({
          slots: z.array(z.string()),
          rows: described(
            z.array(z.strictObject({ key, cells: z.array(z.enum(['present', 'missing', 'noFile', 'overdue'])) })),
            'A cell for each slot, in their order.',
          ),
          moves: described(
            z.array(z.strictObject({ key, to: z.string(), missing: z.array(z.string()) })),
            'What 要件不齐转 proposes; nothing moves by itself.',
          ),
        }),
      ),
    }),
  ),
  reports: z.strictObject({
    due: z.array(z.strictObject({ key, unit: z.string(), due: day, to: z.nullable(z.string()) })),
    missed: z.array(z.strictObject({ key, unit: z.string(), since: day, times: count })),
  }),
  rankings: z.array(
    z.strictObject({
      name: z.string(),
      metric: z.string(),
      unit: z.string(),
      rows: z.array(
        z.strictObject({
          rank: count,
          name: z.string(),
          key,
          value: z.number(),
          of: described(count, 'How many have a place.'),
          tied: z.boolean(),
        }),
      ),
      missing: described(z.array(key), 'Members without a figure.'),
    }),
  ),
  queues: z.strictObject({
    toVerify: z.array(z.strictObject({ key, since: day })),
    extensions: z.array(z.strictObject({ key, since: day, until: z.nullable(day) })),
    replies: z.array(z.strictObject({ key, since: day })),
  }),
  load: described(
    z.array(z.strictObject({ unit: z.string(), month: z.string(), reports: count, tasks: count })),
    'What each unit owes a month: reports, and tasks that fall due.',
  ),
});

/** What is printed and written: the JSON itself is the view, so that no format says more than another. */
export type Status = z.infer<typeof STATUS>;
