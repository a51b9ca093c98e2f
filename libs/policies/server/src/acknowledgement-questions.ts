import { dayOf, id, referenceTo } from '@caseward/kernel';
import { acknowledgementAggregate } from '@caseward/policies-domain';
import { nextCommandsOf, question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, desc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { acknowledgementFiles as k, type AcknowledgementRow } from './acknowledgement-file.projection';
import { atSchools } from './at-school';
import { around } from './duties-around';
import { ownStory } from './duties-story';

/** Nobody is asked for more in a working life. */
const MOST = 500;

export const acknowledgementQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, clock } = platform;
  const { atSchool, ownTextOf } = atSchools(platform);
  const { policyTitle, clausesOf } = around(platform);
  const mine = (ask: Ask) => and(eq(k.personId, ask.by.person), notInArray(k.status, ['required', 'lapsed', 'left']));
  const myPolicies = question({
    name: 'myPolicies',
    input: z.object({}),
    needs: 'signed-in',
    answer: (_, ask) => db.select().from(k).where(mine(ask)).orderBy(desc(k.notifyOn), desc(k.id)).limit(MOST),
  });
  const myPolicy = question({
    name: 'myPolicy',
    input: z.object({ id }),
    needs: 'signed-in',
    answer: async ({ id: one }, ask) =>
      (
        await db
          .select()
          .from(k)
          .where(and(eq(k.id, one), mine(ask)))
      )[0] ?? null,
  });
  const acknowledgement = question({
    name: 'acknowledgement',
    input: z.object({ id }),
    needs: { roles: ['HT', 'HR'], relations: ['named'] },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: one }) => (await db.select().from(k).where(eq(k.id, one)))[0] ?? null,
  });

  /** What they signed last for this policy; otherwise the text that stood before. */
  const beforeOf = async ({ personId, policyId, versionId, previousVersionId, ofSchool }: AcknowledgementRow) => {
    // What changed is told of the trust's texts.
    if (ofSchool) return [];
    const signed = and(eq(k.personId, personId), eq(k.policyId, policyId), ne(k.versionId, versionId), inArray(k.status, ['acknowledged', 'on_paper', 'lapsed'])); // prettier-ignore
    const [last] = await db.select().from(k).where(signed).orderBy(desc(k.settledOn)).limit(1);
    return clausesOf(last?.settledOn ? last.versionId : previousVersionId);
  };
  const next = nextCommandsOf(platform, acknowledgementAggregate);
  const shared = {
    reference: (row: AcknowledgementRow) => referenceTo('acknowledgement', row.id),
    policyTitle,
    nextCommands: next,
  };
  const { story, entries } = ownStory(platform);
  const types: Served['types'] = {
    MyAcknowledgement: {
      ...shared,
      entries,
      clauses: ({ versionId }: AcknowledgementRow) => clausesOf(versionId),
      before: beforeOf,
      ownText: ({ ofSchool }: AcknowledgementRow) => ownTextOf(ofSchool),
      atSchool: ({ policyId, versionId, schoolId }: AcknowledgementRow, _, ask) =>
        atSchool({ policyId, versionId, schoolId, on: dayOf(clock.now()) }, ask),
    },
    Acknowledgement: {
      ...shared,
      ...{ story, entries },
      person: ({ personId, id: of }: AcknowledgementRow, _, ask) => ask.refer('Person', personId, of),
      schoolEdition: ({ ofSchool }: AcknowledgementRow) => ofSchool?.edition ?? null,
      reason: ({ reason }: AcknowledgementRow, _, ask) => ask.text(reason),
      kept: ({ kept }: AcknowledgementRow, _, ask) => ask.text(kept),
      whoCanSee: ({ id: of }: AcknowledgementRow, _, ask) => ask.whoCanSee(of),
    },
  };
  return { questions: [myPolicies, myPolicy, acknowledgement], types };
};
