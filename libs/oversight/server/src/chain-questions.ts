import { dayOf, id, referenceTo, type Day } from '@caseward/kernel';
import { policyStream } from '@caseward/policies-domain';
import { question, type Platform, type Served } from '@caseward/server-kit';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { chainBreaches, chainLessons, chainReadings, chainVersions } from './chain-tables';
import { changesOf, type Change } from './changes';
import { effectOf } from './effect';
import { overseeing } from './overseers';
import { termsBetween } from './school-terms';

/** Before the change as well. */
const YEARS_BEFORE = 1;

type Link = Change & Readonly<{ schoolId: string | undefined; clauseId: string; knownFrom: Day }>;
type Reason = Change['reasons'][number];

export const chainQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, calendars, clock, streams } = platform;
  const oversees = overseeing(platform);
  const clauseChain = question({
    name: 'clauseChain',
    input: z.object({ policyId: id, clauseId: id }),
    needs: 'signed-in',
    async answer({ policyId, clauseId }) {
      const { state: policy } = await streams.fold({ ...policyStream, commands: [] }, policyId);
      if (policy.status === 'none' || !policy.inForce) return null;
      const { title, school: schoolId, inForce } = policy;
      const versions = await db.select().from(chainVersions).where(eq(chainVersions.policyId, policyId));
      const now = versions.find((one) => one.id === inForce.versionId);
      const clause = now?.clauses.find((one) => one.id === clauseId);
      if (!clause) return null;
      const changes = changesOf(inForce.versionId, clauseId, versions);
      const knownFrom = changes.at(-1)?.version.heldFrom ?? inForce.from;
      const links = changes.map((change): Link => ({ ...change, schoolId, clauseId, knownFrom }));
      return { policyId, title, clauseId, number: clause.number, text: clause.text, links };
    },
  });

  const acknowledgedOf = async (versionId: string) => {
    const done = sql<number>`count(*) filter (where ${chainReadings.stands} = 'done')::int`;
    const asked = sql<number>`count(*) filter (where ${chainReadings.stands} <> 'out')::int`;
    const [all] = await db.select({ asked, done }).from(chainReadings).where(eq(chainReadings.versionId, versionId)); // prettier-ignore
    return all && all.asked > 0 ? { asked: all.asked, done: all.done } : null;
  };
  const effectAfter = async ({ how, clauseId, schoolId, knownFrom, version: { heldFrom } }: Link) => {
    if (heldFrom === null || how === 'first') return null;
    const before = `${Number(heldFrom.slice(0, 4)) - YEARS_BEFORE}${heldFrom.slice(4)}`;
    const since = before > knownFrom ? before : knownFrom;
    const of = sql`${chainBreaches.rules} @> ${JSON.stringify([{ clauseId }])}::jsonb`;
    const [rows, calendar] = await Promise.all([
      db.select().from(chainBreaches).where(of),
      schoolId === undefined ? undefined : calendars.of(schoolId),
    ]);
    const breaches = rows.map(({ occurredOn, noBreachOn, rules }) => ({
      on: occurredOn,
      citedOn: rules.filter((rule) => rule.clauseId === clauseId).reduce((first, rule) => (rule.on < first ? rule.on : first), '9999'), // prettier-ignore
      noBreachOn: noBreachOn ?? undefined,
    }));
    return effectOf(breaches, heldFrom, termsBetween(since, dayOf(clock.now()), calendar)) ?? null;
  };
  const types: Served['types'] = {
    ClauseChain: { isFull: (_: unknown, __, ask) => oversees(ask) },
    ChainLink: {
      versionId: ({ version }: Link) => version.id,
      number: ({ version }: Link) => version.number,
      changeClass: ({ version }: Link) => version.changeClass,
      heldFrom: ({ version }: Link) => version.heldFrom,
      decided: ({ version: { hash, submittedOn, approvedOn, ratified } }: Link) => ({
        ...{ hash, submittedOn, approvedOn },
        ...ratified,
      }),
      acknowledged: async ({ version }: Link, _, ask) => ((await oversees(ask)) ? acknowledgedOf(version.id) : null),
      effect: async (link: Link, _, ask) => ((await oversees(ask)) ? effectAfter(link) : null),
    },
    ChainReason: {
      statute: ({ statute }: Reason) => statute ?? null,
      incident: async ({ incidentId }: Reason, _, ask) => {
        if (incidentId === undefined || !(await ask.mayRead(incidentId, 'open', false))) return null;
        const [breach] = await db.select({ id: chainBreaches.id }).from(chainBreaches).where(eq(chainBreaches.id, incidentId)); // prettier-ignore
        return breach ? { id: incidentId, reference: referenceTo('breach', incidentId) } : null;
      },
      lesson: async ({ lessonId }: Reason) =>
        lessonId === undefined
          ? null
          : ((await db.select().from(chainLessons).where(eq(chainLessons.id, lessonId)))[0] ?? null),
    },
  };
  return { questions: [clauseChain], types };
};
