import { childCaseAggregate, openWork, SUPERVISION_DAYS, type CaseWork, type Expected } from '@caseward/cases-domain';
import { addDays, dayOf, referenceTo, type Day } from '@caseward/kernel';
import { keptAwayFrom, marked, restrictionsOn, type PupilContact } from '@caseward/organisation-domain';
import type { SealedText } from '@caseward/sealing';
import { question, readingOf, type Ask, type Platform, type Served } from '@caseward/server-kit';
import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { caseActions as a, type CaseActionRow } from './case-actions.projection';
import { caseReferrals as r, type CaseReferralRow } from './case-referrals.projection';
import type { ChildCaseRow } from './child-case-file.projection';
import { chronology } from './chronology';

const instant = (at: string | null) => at && new Date(at).toISOString();
type OfCase = Pick<ChildCaseRow, 'id' | 'children' | 'openedAt'>;
type Dated = Expected & Readonly<{ through: string; overdue: boolean }>;

/** What of a case is its daily work: tasks, referrals, dates that are awaited, and whom it may be shared with. */
export const workAnswers = ({ db, access, streams, clock }: Platform) => {
  const today = (): Day => dayOf(clock.now());
  const read = readingOf(streams);
  const workOf = async (caseId: string): Promise<CaseWork | undefined> => {
    const file = await read(childCaseAggregate, caseId);
    return file.status === 'none' ? undefined : file.work;
  };
  const isOverdue = ({ status, due }: CaseActionRow) => status === 'open' && due < today();
  const isOpen = sql`${a.status} = 'open'`;

  const myCaseActions = question({
    name: 'myCaseActions',
    input: z.object({ first: z.int().min(1).max(100).default(50) }),
    needs: 'signed-in',
    async answer({ first }, ask) {
      const mine = and(eq(a.owner, ask.by.person), isOpen, await access.visible(ask.by, a.caseId));
      const [rows, [all]] = await Promise.all([
        db.select().from(a).where(mine).orderBy(asc(a.due), asc(a.id)).limit(first),
        db.select({ n: count() }).from(a).where(mine),
      ]);
      const open = await access.among(ask.by, rows.map(({ caseId }) => caseId)); // prettier-ignore
      const items = rows.filter(({ caseId }) => open.has(caseId));
      return { items, total: (all?.n ?? 0) - (rows.length - items.length) };
    },
  });

  const expectedOf = async ({ id, openedAt }: OfCase): Promise<readonly Dated[]> => {
    const { expected } = (await workOf(id)) ?? { expected: [] };
    // Before the first supervision its clock runs from the day on which the case was opened.
    const supervised = expected.some(({ what }) => what === 'supervision');
    const first: Expected = {
      what: 'supervision',
      by: addDays(dayOf(new Date(openedAt).toISOString()), SUPERVISION_DAYS),
    };
    return [...expected, ...(supervised ? [] : [first])]
      .map((one) => ({ ...one, through: id, overdue: one.by < today() }))
      .sort((one, other) => one.by.localeCompare(other.by));
  };
  const awaitedOf = async ({ id }: OfCase) => {
    const awaited = (await workOf(id))?.awaited ?? [];
    const told = await chronology.of(db, [id]);
    return told.flatMap(({ kind, open }) =>
      kind === 'CaseAdviceSought' && awaited.includes(String(open['adviceId']))
        ? [{ id: open['adviceId'], from: open['from'], on: open['on'] }]
        : [],
    );
  };
  const contactsOf = async (row: OfCase, ask: Ask) => {
    const inForce = await keptAwayFrom(read, row.children);
    const listed = await Promise.all(
      row.children.map(async (childId) => {
        // As the organisation keeps it.
        const family = (await ask.refer('PupilFamily', childId)) as Readonly<{ contacts: SealedText | null }> | null;
        const contacts = (await ask.value<readonly PupilContact[]>(family?.contacts)) ?? [];
        return marked(contacts, inForce).map(({ contactId, name, relation, keptAway }) => ({
          ...{ contactId, name, relation: relation ?? null, childId, keptAway },
        }));
      }),
    );
    return listed.flat();
  };

  const types: Served['types'] = {
    ChildCase: {
      actions: ({ id }: OfCase) =>
        db
          .select()
          .from(a)
          .where(eq(a.caseId, id))
          .orderBy(sql`${isOpen} desc`, sql`case when ${isOpen} then ${a.due} end asc`, desc(a.endedAt), asc(a.id)),
      referrals: ({ id }: OfCase) => db.select().from(r).where(eq(r.caseId, id)).orderBy(desc(r.begunAt), asc(r.id)),
      expected: (row: OfCase) => expectedOf(row),
      openWork: async ({ id }: OfCase) => {
        const work = await workOf(id);
        return work ? openWork(work, today()) : [];
      },
      awaitedAdvice: (row: OfCase) => awaitedOf(row),
      contacts: (row: OfCase, _, ask) => contactsOf(row, ask),
      restrictionsInForce: ({ children }: OfCase) => restrictionsOn(read, children),
    },
    CaseAction: {
      caseReference: ({ caseId }: CaseActionRow) => referenceTo('childcase', caseId),
      owner: (row: CaseActionRow, _, ask) => ask.refer('Person', row.owner, row.caseId),
      overdue: isOverdue,
      addedAt: ({ addedAt }: CaseActionRow) => instant(addedAt),
      endedAt: ({ endedAt }: CaseActionRow) => instant(endedAt),
      what: ({ what }: CaseActionRow, _, ask) => ask.text(what),
      basisNote: ({ basisNote }: CaseActionRow, _, ask) => ask.text(basisNote),
      ending: ({ ending }: CaseActionRow, _, ask) => ask.text(ending),
    },
    CaseReferral: {
      by: (row: CaseReferralRow, _, ask) => ask.refer('Person', row.by, row.caseId),
      begunAt: ({ begunAt }: CaseReferralRow) => instant(begunAt),
      answerDue: ({ answerDue }: CaseReferralRow) => instant(answerDue),
      overdue: ({ status, answerDue, answerBy }: CaseReferralRow) =>
        (['made', 'acknowledged'].includes(status) &&
          answerDue !== null &&
          Date.parse(answerDue) < Date.parse(clock.now())) ||
        (status !== 'closed' && answerBy !== null && answerBy < today()),
      children: (row: CaseReferralRow, _, ask) =>
        Promise.all(row.children.map((child) => ask.refer('Person', child, row.caseId))),
      concerns: ({ concerns }: CaseReferralRow, _, ask) => ask.text(concerns),
      said: ({ said }: CaseReferralRow, _, ask) => ask.text(said),
      agencyReference: ({ agencyReference }: CaseReferralRow, _, ask) => ask.text(agencyReference),
    },
    ExpectedDate: {
      child: ({ child, through }: Dated, _, ask) => (child ? ask.refer('Person', child, through) : null),
    },
  };
  return { questions: [myCaseActions], types };
};
