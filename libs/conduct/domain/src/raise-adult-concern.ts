import { day, id, instant, londonInstant, notFound, optionalWords, type Moment, type ReadFact } from '@caseward/kernel';
import { restrictionAggregate } from '@caseward/access-domain';
import { restrictionFor, routingFacts } from '@caseward/concerns-domain';
import type { Restriction } from '@caseward/kernel';
import { z } from 'zod';
import { conductCommand, no, type ConductEvent } from './adult-conduct';

const input = z.object({
  conductId: id,
  schoolId: id,
  /** Left out: an adult who is not on the list. */
  subject: id.optional(),
  children: z.array(id).max(30).optional(),
  learnedOn: day.optional(),
  account: optionalWords(20_000),
  /** Said by a reaction alone: where it came from. */
  concernId: id.optional(),
  referralId: id.optional(),
  learnedAt: instant.optional(),
});
type Input = z.output<typeof input>;

const unique = <T>(items: readonly T[]) => [...new Set(items)];
const SCHOOL_BEGINS = 9;

/** Routed as a concern about this adult would be; whoever it is about is shut out, and so is whoever is close to them. */
const routed = async (read: ReadFact, { schoolId, subject, children = [] }: Input, moment: Moment) => {
  const people = [
    ...(subject ? [{ personId: subject, part: 'adult_of_concern' as const }] : []),
    ...children.map((personId) => ({ personId, part: 'affected' as const })),
  ];
  const unlisted = subject ? undefined : [{ part: 'adult_of_concern' as const, description: 'not on the list' }];
  const naming = { schoolId, people, unlisted };
  const facts = await routingFacts(read, naming, moment);
  const known =
    (!subject || facts.adults.includes(subject)) && children.every((child) => facts.pupils[child] === schoolId);
  return { known, restriction: restrictionFor(naming, moment.actor, moment, facts) };
};

/**
 * A record about an adult's conduct. From a concern it takes over who may know of it; raised directly, it is routed in the
 * same way, by somebody who is among those to whom it then goes.
 */
export const raiseAdultConcern = conductCommand({
  type: 'RaiseAdultConcern',
  input,
  may: { roles: ['HT', 'EHT', 'COG', 'TSL', 'CEO', 'COT', 'SYS'], at: ({ schoolId }) => schoolId, tier: 'T5' },
  about: ({ conductId }) => conductId,
  times: ({ learnedAt }) => (learnedAt ? { learnedAt } : {}),
  async facts(read, given, moment): Promise<Readonly<{ known: boolean; restriction: Restriction | undefined }>> {
    const origin = given.concernId ?? given.referralId;
    return origin
      ? { known: true, restriction: await read(restrictionAggregate, origin) }
      : routed(read, given, moment);
  },
  restricts: ({ schoolId, subject, children = [] }, _, { restriction }) => ({
    school: schoolId,
    tier: 'T5',
    about: unique([...(restriction?.about ?? []), ...(subject ? [subject] : []), ...children]),
    readers: restriction?.readers?.filter((person) => person !== subject) ?? [],
    excluded: unique([...(restriction?.excluded ?? []), ...(subject ? [subject] : [])]),
  }),
  decide(record, given, { actor, actingRole, now, today }, { known, restriction }) {
    const { conductId, schoolId, subject, children = [], concernId, referralId, account } = given;
    if (record.status !== 'none') throw no('conduct/already-raised');
    const bySystem = actingRole === 'SYS';
    // What it came from is for the platform to say.
    if (!bySystem && (concernId ?? referralId ?? given.learnedAt) !== undefined) throw notFound();
    if (!known || !restriction) throw no('conduct/adult-unknown');
    const recipients = restriction.readers?.filter((person) => person !== subject) ?? [];
    if (!bySystem && !recipients.includes(actor)) throw no('conduct/report-it-instead');
    const on = given.learnedOn;
    if (on !== undefined && on > today) throw no('conduct/in-the-future');
    const learnedAt = given.learnedAt ?? (on === undefined || on === today ? now : londonInstant(on, SCHOOL_BEGINS));
    const raised = concernId ? 'concern' : referralId ? 'self_referral' : 'directly';
    const events: ConductEvent[] = [
      {
        type: 'AdultConcernRaised',
        data: { conductId, schoolId, subject, children, raised, concernId, referralId, recipients, learnedAt, account },
      },
    ];
    // Nobody inside is independent: the LADO is called, and the record says so.
    if (recipients.length === 0)
      events.push({ type: 'ExternalHandoffRecorded', data: { conductId, to: 'lado', on: today } });
    return events;
  },
});
