import {
  codes,
  commandFor,
  day,
  defaultRules,
  folding,
  id,
  instant,
  Refusal,
  setInForce,
  type Aggregate,
  type Day,
  type EventOf,
  type Id,
  type Instant,
  type OpenOf,
  type PersonId,
  type RulesFrom,
  type SchoolRules,
} from '@caseward/kernel';
import { z } from 'zod';
import type { OrganisationRefusal } from './refusals';
import { hasLeftBy, schoolAggregate } from './school';

const days = (least: number, most: number) => z.int().min(least, `At least ${least}`).max(most, `At most ${most}`);

/**
 * The bounds keep a slip of the hand from silencing a clock: a school may be quicker than the default in everything, and slower
 * only as far as somebody would still look.
 */
export const ruleChoices = {
  childConcernsTo: codes('ChildConcernsTo', ['team', 'team_and_head', 'head_first']),
  adultConcernsTo: codes('AdultConcernsTo', ['head', 'head_and_lead']),
  dangerMinutes: days(1, 15),
  urgentTriageMinutes: days(5, 60),
  triageSchoolDays: days(0, 2),
  lowLevelSchoolDays: days(1, 10),
  breachSeveritySchoolDays: days(1, 10),
  breachInformingSchoolDays: days(1, 20),
  debriefSchoolDays: days(1, 20),
  lessonSchoolDays: days(1, 20),
  quietAtRiskSchoolDays: days(5, 30),
  quietSchoolDays: days(5, 60),
} satisfies Readonly<Record<keyof SchoolRules, z.ZodType>>;
const ruleNames = Object.keys(ruleChoices) as (keyof SchoolRules)[]; // of exactly these

const of = { ruleSetId: id, schoolId: id };
const events = {
  RuleSetDefined: z.object({ ...of, from: day, ...ruleChoices, definedBy: id, definedAt: instant }),
  /** `until`: the first day on which it no longer counts; its own first day when it never did. */
  RuleSetWithdrawn: z.object({ ...of, until: day, withdrawnBy: id, withdrawnAt: instant }),
};
type Schemas = typeof events;
export type RuleSetEvent = EventOf<Schemas>;

/** What a school set for itself, by whom, and until when it counted. */
export type RuleSet = RulesFrom &
  Readonly<{
    id: Id;
    definedBy: PersonId;
    definedAt: Instant;
    withdrawnBy?: PersonId;
  }>;
/** All that a school has ever set, in the order in which it was said. */
export type RuleSets = Readonly<{ said: readonly RuleSet[] }>;

/** After any of these what is running may be due at another time. */
export const ruleSetEventTypes = Object.keys(events);

const say = (code: OrganisationRefusal) => new Refusal<OrganisationRefusal>(code);
const commands = commandFor<RuleSets, Schemas>();
const may = { roles: ['HT', 'EHT', 'TSL', 'ADM', 'SYS'], at: ({ schoolId }: { schoolId: Id }) => schoolId, tier: 'T0' } as const; // prettier-ignore
const about = ({ schoolId }: { schoolId: Id }) => schoolId;

/** Each of its names, and nothing besides. */
const rulesIn = (input: SchoolRules): SchoolRules => z.object(ruleChoices).parse(input);
const same = (a: SchoolRules, b: SchoolRules) => ruleNames.every((name) => a[name] === b[name]);
const rulesFor = (said: readonly RuleSet[], on: Day) => setInForce(said, on)?.rules ?? defaultRules;

/**
 * Where a school does otherwise than the product: who hears of a concern, and by when things are done. The whole of it, from a
 * day on. What began before goes on by what counted then.
 */
export const setRuleSet = commands({
  type: 'SetRuleSet',
  input: z
    .object({ ...of, from: day, ...ruleChoices })
    .refine((rules) => rules.quietAtRiskSchoolDays <= rules.quietSchoolDays, {
      path: ['quietAtRiskSchoolDays'],
      message: 'A child at risk is looked at no later than any other',
    }),
  may,
  about,
  sole: true,
  facts: async (read, { schoolId }) => ({ school: await read(schoolAggregate, schoolId) }),
  decide({ said }, input, { today, now, actor }, { school }) {
    if (!school.registered) throw say('school/unknown');
    if (hasLeftBy(school, input.from)) throw say('school/has-left');
    if (said.some((one) => one.id === input.ruleSetId)) throw say('rules/id-in-use');
    // What was due yesterday was due by the rules of yesterday.
    if (input.from < today) throw say('rules/in-the-past');
    if (same(rulesFor(said, input.from), rulesIn(input))) throw say('rules/unchanged');
    return [{ type: 'RuleSetDefined', data: { ...input, definedBy: actor, definedAt: now } }];
  },
});

/** It no longer counts, from today on; or never will, when it had not begun. What counted before it counts again. */
export const withdrawRuleSet = commands({
  type: 'WithdrawRuleSet',
  input: z.object(of),
  may,
  about,
  sole: true,
  decide({ said }, input, { today, now, actor }) {
    const set = said.find((one) => one.id === input.ruleSetId);
    if (!set) throw say('rules/unknown');
    if (set.until !== undefined) throw say('rules/already-withdrawn');
    const until = set.from > today ? set.from : today;
    return [{ type: 'RuleSetWithdrawn', data: { ...input, until, withdrawnBy: actor, withdrawnAt: now } }];
  },
});

/** One stream for each school. */
export const ruleSetAggregate: Aggregate<RuleSets, Schemas> = {
  name: 'ruleset',
  events,
  initial: { said: [] },
  evolve: folding<RuleSets, OpenOf<Schemas>>({
    RuleSetDefined: ({ said }, { ruleSetId, from, definedBy, definedAt, ...rules }) => ({
      said: [...said, { id: ruleSetId, from, definedBy, definedAt, rules: rulesIn(rules) }],
    }),
    RuleSetWithdrawn: ({ said }, { ruleSetId, until, withdrawnBy }) => ({
      said: said.map((one) => (one.id === ruleSetId ? { ...one, until, withdrawnBy } : one)),
    }),
  }),
  commands: [setRuleSet, withdrawRuleSet],
};
