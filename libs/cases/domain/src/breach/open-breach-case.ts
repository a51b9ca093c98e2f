import { clockTime, day, dayOf, id, instant, optionalWords, Refusal } from '@caseward/kernel';
import { breachFacts, concernAggregate, happenedAt } from '@caseward/concerns-domain';
import { z } from 'zod';
import { breachCommand, type BreachEvent } from './breach';
import { chosenRules, citedRules } from './citing';
import { breachCategory, breachPersonType, citedClauses, personalData, ruleRefs } from './codes';
import type { BreachRefusal } from './refusals';
import { routeBreach } from './routing';

const no = (code: BreachRefusal) => new Refusal<BreachRefusal>(code);

/** Who may have broken it, as somebody who opens a case says it. */
export const openBreachInput = z.object({
  breachId: id,
  schoolId: id,
  personType: breachPersonType,
  subject: id.optional(),
  /** As many as could ever be named in a concern, one by one: an answer to an event that does not parse is never sent. */
  affected: z.array(id).max(300).default([]),
  category: breachCategory,
  occurredOn: day.optional(),
  /** When the school learned of it, by the clock on its wall; left out: now. */
  awareOn: day.optional(),
  awareTime: clockTime.optional(),
  /** The same, from a concern. */
  awareAt: instant.optional(),
  personalData,
  account: optionalWords(20_000),
  clauses: citedClauses.optional(),
  rules: ruleRefs.optional(),
  concernId: id.optional(),
  reporter: id.optional(),
  openedFor: id.optional(),
});

const listed: readonly string[] = ['staff', 'volunteer', 'pupil'];

/**
 * A rule was broken. Somebody says who, when and which rule; or a concern turned out to be this, and then the rule is
 * cited afterwards. Who may know is settled before anybody is told.
 */
export const openBreachCase = breachCommand({
  type: 'OpenBreachCase',
  input: openBreachInput,
  may: { roles: ['DSL', 'HT', 'COMMS', 'TSL', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ breachId }) => breachId,
  times: ({ occurredOn, awareAt, awareOn, awareTime }) => ({
    ...(occurredOn ? { occurredAt: `${occurredOn}T00:00:00.000Z` } : {}),
    ...(awareAt ? { learnedAt: awareAt } : awareOn ? { learnedAt: happenedAt(awareOn, awareTime) } : {}),
  }),
  async facts(read, input, moment) {
    const routing = await breachFacts(read, input, moment);
    const opener = moment.actingRole === 'SYS' ? input.openedFor : moment.actor;
    return {
      known: routing.known,
      route: routeBreach(input, opener, input.personalData !== 'no', routing),
      concern: input.concernId ? await read(concernAggregate, input.concernId) : undefined,
      chosen: await chosenRules(read, input.rules),
    };
  },
  restricts: (_, __, { route }) => route.restriction,
  decide(
    breach,
    { clauses, rules: _refs, openedFor: _, awareOn, awareTime, ...input },
    { now, today, actingRole },
    { known, route, concern, chosen },
  ) {
    if (breach.status !== 'none') throw no('breach/already-open');
    const { subject, personType, affected, occurredOn, breachId } = input;
    const awareAt = input.awareAt ?? (awareOn ? happenedAt(awareOn, awareTime) : now);
    const bySystem = actingRole === 'SYS';
    const isTheirs = concern?.status !== undefined && concern.status !== 'none' && concern.breachId === breachId;
    // Only its own concern says that it comes from one.
    if (bySystem ? !isTheirs : input.concernId !== undefined) throw no('breach/concern-not-routed');
    if (!bySystem && !input.account?.trim()) throw no('breach/account-missing');
    if ((occurredOn ?? '') > today || awareAt > now) throw no('breach/in-the-future');
    if (subject && !listed.includes(personType)) throw no('breach/person-does-not-fit');
    // A child who has changed school since they were reported did it here all the same.
    const fits = personType !== 'pupil' ? ['staff'] : bySystem ? ['pupil', 'elsewhere'] : ['pupil'];
    if (subject && !fits.includes(known[subject] ?? '')) throw no('breach/person-does-not-fit');
    if (!bySystem && affected.some((one) => known[one] === undefined || known[one] === 'elsewhere'))
      throw no('breach/person-unknown');
    if (route.nobody) throw no('breach/nobody-may-deal-with-it');
    const { reporter, ...said } = input;
    const data = { ...said, ...(bySystem ? { reporter } : {}), awareAt, called: [...route.called] };
    const opened: BreachEvent = { type: 'BreachCaseOpened', data };
    if (bySystem && !clauses) return [opened];
    const cited = citedRules(clauses, chosen, { schoolId: input.schoolId, on: occurredOn ?? dayOf(awareAt) });
    return [opened, { type: 'ClausesCited', data: { breachId, ...cited } }];
  },
  letsIn: (events) =>
    events.flatMap((e) => (e.type === 'BreachCaseOpened' ? e.data.called.map(({ personId }) => personId) : [])),
});
