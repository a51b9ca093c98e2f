import { id, referenceTo, type Role } from '@caseward/kernel';
import {
  acknowledgementAggregate,
  campaignAggregate,
  isEntitled,
  keepers,
  policyStream,
} from '@caseward/policies-domain';
import { nextCommandsOf, question, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, asc, count, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { acknowledgementFiles as k, type AcknowledgementRow } from './acknowledgement-file.projection';
import { campaignFiles as c, type CampaignRow } from './campaign-file.projection';
import { around } from './duties-around';
import { askingOf } from './offered';
import { ownStory } from './duties-story';

/** Who sees how many have read what: those who lead, those who govern, and those who look after staff. Never a name. */
const overseers: readonly Role[] = ['HT', 'EHT', 'DSL', 'TSL', 'CEO', 'COG', 'COT', 'GOV', 'SG', 'CLERK', 'HR', 'POL'];
/** Who sees by name who has not: those who lead the school, and those who look after its staff. */
const managers: readonly Role[] = ['HT', 'EHT', 'HR'];
/** Enough for a trust of thirty schools and as many policies. */
const MOST = 1_000;

export const campaignQuestions = (platform: Platform): Pick<Served, 'questions' | 'types'> => {
  const { db, access } = platform;
  const { policyTitle, schoolName } = around(platform);
  const campaigns = question({
    name: 'campaigns',
    input: z.object({}),
    needs: { roles: overseers },
    async answer(_, ask) {
      // A governor of one school who teaches at another oversees the first alone.
      const roles = await access.rolesOf(ask.by);
      const bodies = [...new Set(roles.filter(({ role }) => overseers.includes(role)).map(({ body }) => body))];
      const here = bodies.includes(platform.streams.trust) ? undefined : inArray(c.schoolId, bodies);
      const rows = await db.select().from(c).where(and(here, await access.visible(ask.by, c.id))).orderBy(desc(c.issuedAt)).limit(MOST); // prettier-ignore
      const open = await access.among(ask.by, rows.map((row) => row.id)); // prettier-ignore
      return rows.filter((row) => open.has(row.id));
    },
  });
  const campaign = question({
    name: 'campaign',
    input: z.object({ id }),
    needs: { roles: overseers },
    of: ({ id: record }) => ({ record }),
    answer: async ({ id: campaignId }) => (await db.select().from(c).where(eq(c.id, campaignId)))[0] ?? null,
  });
  const campaignPeople = question({
    name: 'campaignPeople',
    input: z.object({ id }),
    needs: { roles: managers },
    of: ({ id: record }) => ({ record }),
    answer: ({ id: campaignId }) =>
      db.select().from(k).where(and(eq(k.campaignId, campaignId), notInArray(k.status, ['left']))).orderBy(asc(k.settledOn), asc(k.id)).limit(MOST), // prettier-ignore
  });

  const having = (...statuses: readonly AcknowledgementRow['status'][]) =>
    sql<number>`count(*) filter (where ${inArray(k.status, [...statuses])})::int`;
  const countOf = async ({ id: campaignId }: CampaignRow) => {
    const [all] = await db
      .select({
        asked: count(),
        done: having('acknowledged', 'on_paper'),
        declined: having('declined'),
        exempt: having('exempt'),
        overdue: sql<number>`count(*) filter (where ${k.overdue})::int`,
      })
      .from(k)
      .where(and(eq(k.campaignId, campaignId), notInArray(k.status, ['lapsed', 'left'])));
    return all;
  };
  const { story, entries } = ownStory(platform);
  /** Whom it asks is for those who manage them (`campaignPeople`), and for nobody else who may read what happened. */
  const withoutPeople = async (row: CampaignRow) =>
    (await story(row)).map(({ open: { people: _people, ...open }, ...entry }) => ({ ...entry, open }));
  const next = nextCommandsOf(platform, campaignAggregate);
  /** What is asked for a policy of the trust is ended by nobody who keeps the register of one school. */
  const keeps = async ({ policyId }: CampaignRow, ask: Ask) => {
    const [{ state }, asking] = await Promise.all([platform.streams.fold(policyStream, policyId), askingOf(platform, ask.by)]); // prettier-ignore
    return isEntitled({ posts: keepers }, policyStream.knownTo(state, asking), asking.person, []);
  };
  const types: Served['types'] = {
    AcknowledgementCampaign: {
      reference: (row: CampaignRow) => referenceTo('campaign', row.id),
      policyTitle,
      schoolName,
      count: countOf,
      nextCommands: async (row: CampaignRow, args, ask) => ((await keeps(row, ask)) ? next(row, args, ask) : []),
      ...{ story: withoutPeople, entries },
    },
    AskedPerson: {
      person: ({ personId, campaignId }: AcknowledgementRow, _, ask) => ask.refer('Person', personId, campaignId),
      nextCommands: nextCommandsOf(platform, acknowledgementAggregate),
      entries,
    },
  };
  return { questions: [campaigns, campaign, campaignPeople], types };
};
