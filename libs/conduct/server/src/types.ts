import { conductAggregate, ladoDue, responseDueAfter, selfReferralAggregate } from '@caseward/conduct-domain';
import { imageryOf, shutByImagery } from '@caseward/concerns-domain';
import { referenceTo } from '@caseward/kernel';
import { restrictionsOn } from '@caseward/organisation-domain';
import {
  attachmentsOf,
  fileFieldsOf,
  nextCommandsOf,
  readingOf,
  timelineFor,
  type Ask,
  type Platform,
  type Served,
} from '@caseward/server-kit';
import { and, desc, eq, ne, type SQL } from 'drizzle-orm';
import {
  conductFiles as c,
  type AllegationRow,
  type ConductRow,
  type LadoRow,
  type MeasureRow,
} from './conduct-file.projection';
import { selfReferrals as s, type SelfReferralRow } from './self-referral.projection';

export const conductTimeline = timelineFor('conduct_entry', 1, [conductAggregate, selfReferralAggregate]);

const MOST_RELATED = 50;
const instant = (at: string) => new Date(at).toISOString();
type Within<T> = T & Readonly<{ conductId: string }>;
const ended: readonly string[] = ['closed', 'handed_over'];

export const conductTypes = (platform: Platform): Served['types'] => {
  const { db, access, calendars } = platform;
  const known = async (ask: Ask, fits: SQL | undefined): Promise<readonly ConductRow[]> => {
    const mine = and(fits, await access.visible(ask.by, c.id));
    const rows = await db.select().from(c).where(mine).orderBy(desc(c.raisedAt)).limit(MOST_RELATED);
    const open = await access.among(ask.by, rows.map((row) => row.id)); // prettier-ignore
    return rows.filter((row) => open.has(row.id));
  };
  const person = (one: string | null, row: Readonly<{ id: string }>, ask: Ask) =>
    one === null ? null : ask.refer('Person', one, row.id);
  const people = (all: readonly string[], row: Readonly<{ id: string }>, ask: Ask) =>
    Promise.all(all.map((one) => ask.refer('Person', one, row.id)));

  return {
    Concern: {
      adultConduct: ({ id }: Readonly<{ id: string }>, _, ask) => known(ask, eq(c.concernId, id)),
    },
    AdultConduct: {
      reference: ({ id }: ConductRow) => referenceTo('adultconduct', id),
      way: ({ status, before }: ConductRow) => (ended.includes(status) ? before : status),
      raisedAt: ({ raisedAt }: ConductRow) => instant(raisedAt),
      learnedAt: ({ learnedAt }: ConductRow) => instant(learnedAt),
      subject: (row: ConductRow, _, ask) => person(row.subject, row, ask),
      recipients: (row: ConductRow, _, ask) => people(row.recipients, row, ask),
      caseManager: (row: ConductRow, _, ask) => person(row.caseManager, row, ask),
      children: (row: ConductRow, _, ask) => people(row.children, row, ask),
      restrictionsInForce: ({ children }: ConductRow) => restrictionsOn(readingOf(platform.streams), children),
      async account({ account, referralId }: ConductRow, _, ask) {
        if (account || !referralId || !(await ask.mayRead(referralId, 'narrative', false))) return ask.text(account);
        return ask.text((await db.select().from(s).where(eq(s.id, referralId)))[0]?.account);
      },
      ladoDue: async ({ status, lado, learnedAt, schoolId }: ConductRow) =>
        lado.contactedOn || status === 'low_level' || ended.includes(status)
          ? null
          : ladoDue(await calendars.of(schoolId), instant(learnedAt)),
      lado: ({ lado }: ConductRow) => lado,
      responseDue: async ({ status, response, threshold, schoolId }: ConductRow) =>
        status === 'low_level' && !response && threshold
          ? responseDueAfter(await calendars.of(schoolId), threshold.at)
          : null,
      measures: ({ measures, id }: ConductRow) => measures.map((one) => ({ ...one, conductId: id })),
      adultInformedOn: ({ informed }: ConductRow) => informed.adult ?? null,
      parentsInformedOn: ({ informed }: ConductRow) => informed.parents ?? null,
      agencyInformedOn: ({ informed }: ConductRow) => informed.agency ?? null,
      patternReviewedAt: ({ patternReviewedAt }: ConductRow) => patternReviewedAt && instant(patternReviewedAt),
      pattern: ({ subject, id }: ConductRow, _, ask) =>
        subject ? known(ask, and(eq(c.subject, subject), ne(c.id, id))) : [],
      breaches: ({ breaches }: ConductRow) =>
        breaches.map((breachId) => ({ id: breachId, reference: referenceTo('breach', breachId) })),
      investigations: async ({ investigations, id }: ConductRow, _, ask) =>
        (await Promise.all(investigations.map((one) => ask.refer('Investigation', one, id)))).filter(Boolean),
      story: async ({ id }: ConductRow) =>
        (await conductTimeline.of(db, [id])).map((entry) => ({ ...entry, through: id })),
      nextCommands: nextCommandsOf(platform, conductAggregate),
      entries: async ({ id }: ConductRow) => (await conductTimeline.of(db, [id])).at(-1)?.number ?? 0,
      whoCanSee: ({ id }: ConductRow, _, ask) => ask.whoCanSee(id),
      ...fileFieldsOf(platform, shutByImagery, imageryOf),
    },
    ImageryProtocol: {
      conductAttachments: async (
        { ofKind, ofRecord, id: imageryId }: Readonly<{ ofKind: string; ofRecord: string; id: string }>,
        _,
        ask,
      ) => {
        if (ofKind !== 'adultconduct' || !(await ask.mayRead(ofRecord, 'narrative', false))) return [];
        const [row] = await db.select().from(c).where(eq(c.id, ofRecord));
        return row ? attachmentsOf(row).map((one) => ({ ...one, through: imageryId, record: ofRecord })) : [];
      },
    },
    ConductLado: {
      reference: ({ reference }: LadoRow, _, ask) => ask.text(reference),
      advice: ({ advice }: LadoRow, _, ask) => ask.text(advice),
      mayBeSaid: ({ mayBeSaid }: LadoRow, _, ask) => ask.text(mayBeSaid),
    },
    ConductMeasure: {
      contactPerson: ({ contactPerson, conductId }: Within<MeasureRow>, _, ask) =>
        ask.refer('Person', contactPerson, conductId),
    },
    ConductAllegation: { allegation: ({ allegation }: AllegationRow, _, ask) => ask.text(allegation) },
    SelfReferral: {
      reference: ({ id }: SelfReferralRow) => referenceTo('selfreferral', id),
      madeAt: ({ madeAt }: SelfReferralRow) => instant(madeAt),
      goesTo: async ({ id }: SelfReferralRow) => [...new Set((await access.whoCanSee(id)).map(({ role }) => role))],
      account: ({ account }: SelfReferralRow, _, ask) => ask.text(account),
    },
  };
};
