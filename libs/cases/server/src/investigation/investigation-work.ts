import { dueOn, type Milestone } from '@caseward/cases-domain';
import { endOfSchoolDay, type Calendar, type Day, type Instant, type PersonId } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, notInArray } from 'drizzle-orm';
import { inHandsOf } from './in-hands';
import { investigations as n, type InvestigationRow } from './investigation-file.projection';

type Waits = Readonly<{ what: string; due?: Instant | undefined; from?: Day; part?: string }>;
type Due = (milestone: Milestone) => Instant | undefined;

const forCommissioner = (row: InvestigationRow, due: Due, calendar: Calendar): readonly Waits[] => {
  const { status, independence, investigator, signer, reviewer, challengeUntil } = row;
  if (independence === 'conflict') return [{ what: 'REPLACE_INVESTIGATOR' }];
  if (status === 'fact_check') return signer ? [] : [{ what: 'SIGN_OFF_FINDINGS', due: due('findings') }];
  if (status === 'findings_issued')
    return [{ what: 'ACCEPT_FINDINGS', due: challengeUntil ? endOfSchoolDay(calendar, challengeUntil) : undefined }];
  if (status === 'challenged') return reviewer ? [] : [{ what: 'APPOINT_REVIEWER' }];
  if (status === 'accepted' || status === 'reviewed') return [{ what: 'CONCLUDE_INVESTIGATION' }];
  if (status === 'paused') return [];
  return [
    ...(investigator ? [] : [{ what: 'APPOINT_INVESTIGATOR' }]),
    ...(status === 'commissioned' ? [{ what: 'SET_TERMS_OF_REFERENCE', due: due('terms') }] : []),
  ];
};

const forInvestigator = (row: InvestigationRow, due: Due, calendar: Calendar): readonly Waits[] => {
  const { status, independence, clock, signer } = row;
  if (independence === 'asked') return [{ what: 'SAY_WHETHER_INDEPENDENT' }];
  if (independence !== 'declared') return [];
  const progress = clock.since && clock.progressSince ? dueOn(calendar, { since: clock.progressSince, spent: 0 }, 'progress') : undefined; // prettier-ignore
  const word = progress
    ? [{ what: 'SEND_PROGRESS_NOTE', from: progress, due: endOfSchoolDay(calendar, progress) }]
    : [];
  const findings = due('findings');
  if (status === 'terms_set') return [{ what: 'START_INVESTIGATION' }];
  if (status === 'active') return [{ what: 'GATHER_EVIDENCE', due: due('evidence') }, ...word];
  if (status === 'evidence_closed') return [{ what: 'DRAFT_FINDINGS', due: findings }, ...word];
  if (status === 'findings_drafted') return [{ what: 'OPEN_FACT_CHECK', due: findings }, ...word];
  if (status === 'fact_check') return [...(signer ? [{ what: 'ISSUE_FINDINGS', due: findings }] : []), ...word];
  return [];
};

/** What of one investigation waits for a person, by what they are in it. */
export const investigationItems = (
  row: InvestigationRow,
  person: PersonId,
  calendar: Calendar,
): readonly WorkItem[] => {
  const { clock, plans, status } = row;
  const due: Due = (milestone) => {
    const on = dueOn(calendar, { since: clock.since ?? undefined, spent: clock.spent }, milestone);
    return on && endOfSchoolDay(calendar, on);
  };
  const planned = status === 'terms_set' || status === 'active';
  const waits = [
    ...(row.commissioner === person ? forCommissioner(row, due, calendar) : []),
    ...(row.investigator === person ? forInvestigator(row, due, calendar) : []),
    ...(row.reviewer === person && status === 'challenged' ? [{ what: 'REVIEW_FINDINGS' }] : []),
    ...plans
      .filter(({ lead, agreed }) => planned && lead === person && !agreed)
      .map(({ child }) => ({ what: 'AGREE_CHILD_INTERVIEW', part: child })),
  ];
  const since = new Date(row.commissionedAt).toISOString();
  return waits.map((one) => ({ ...{ recordId: row.id, of: 'investigation', schoolId: row.schoolId, since }, ...one }));
};

/** What of investigations waits for somebody: what is in their own hands. */
export const investigationWork = ({ db, access, calendars }: Pick<Platform, 'db' | 'access' | 'calendars'>): Work => {
  return async ({ asker }) => {
    const rows = await db
      .select()
      .from(n)
      .where(
        and(
          notInArray(n.status, ['concluded', 'abandoned']),
          inHandsOf(asker.person),
          await access.visible(asker, n.id),
        ),
      )
      .orderBy(asc(n.commissionedAt))
      .limit(MOST_WORK);
    return (
      await Promise.all(
        rows.map(async (row) => investigationItems(row, asker.person, await calendars.of(row.schoolId))),
      )
    ).flat();
  };
};
