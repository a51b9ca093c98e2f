import { debriefDue, decisionDue } from '@caseward/learning-domain';
import { endOfSchoolDay, londonInstant, type Calendar, type Day, type Instant, type PersonId } from '@caseward/kernel';
import { MOST_WORK, type Platform, type Work, type WorkItem } from '@caseward/server-kit';
import { and, asc, notInArray } from 'drizzle-orm';
import { debriefFiles as d, type DebriefRow } from './debrief-file.projection';
import { lessonFiles as l, type LessonRow } from './lesson-file.projection';

/** Who somebody is: where they lead, where they are head, and whether they lead safeguarding for the trust. */
export type Learner = Readonly<{
  person: PersonId;
  leads: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  trust: boolean;
}>;
type Waits = Readonly<{ what: string; since?: Instant; due?: Instant | undefined; from?: Day }>;

const instant = (at: string): Instant => new Date(at).toISOString();
const onDay = (calendar: Calendar, day: Day) => ({ due: endOfSchoolDay(calendar, day) });

/** A debrief waits for those who lead its school until it has a facilitator, who then sees it through; late, for the trust's lead too. */
export const debriefItems = (row: DebriefRow, who: Learner, calendar: Calendar): readonly WorkItem[] => {
  const { status, plannedOn, heldOn, facilitator } = row;
  const begun = instant(row.begunAt);
  const by = debriefDue(calendar, begun);
  const leads = who.leads.has(row.schoolId) || (row.overdue && who.trust);
  const waits = ((): readonly Waits[] => {
    if (status === 'due') return leads ? [{ what: 'PLAN_DEBRIEF', due: by }] : [];
    if (facilitator !== who.person) return [];
    if (status === 'scheduled' && plannedOn)
      return [{ what: 'HOLD_DEBRIEF', from: plannedOn, ...onDay(calendar, plannedOn) }];
    const since = heldOn ? { since: londonInstant(heldOn, 0) } : {};
    if (status === 'held') return [{ what: 'WRITE_DEBRIEF', ...since }];
    return status === 'notes_agreed' || status === 'lessons_extracted' ? [{ what: 'CLOSE_DEBRIEF', ...since }] : [];
  })();
  return waits.map((one) => ({ ...{ recordId: row.id, of: 'debrief', schoolId: row.schoolId, since: begun }, ...one }));
};

/** A lesson waits for whoever decides on it, then for its owner, then for the trust's lead, who looks whether it works. */
export const lessonItems = (row: LessonRow, who: Learner, calendar: Calendar): readonly WorkItem[] => {
  const { status, deidentified, scope, owner, dueOn, nextCheckOn, overdue, proposedBy } = row;
  const proposed = instant(row.proposedAt);
  const decides = scope === 'trust' || overdue.includes('decision') ? who.trust : false;
  const waits = ((): readonly Waits[] => {
    if (status === 'proposed' || status === 'reopened') {
      // Open again, it waits anew.
      const due = { due: decisionDue(calendar, instant(row.undecidedSince)) };
      if (deidentified) return decides || who.heads.has(row.schoolId) ? [{ what: 'DECIDE_ON_LESSON', ...due }] : [];
      const reads = (decides || who.leads.has(row.schoolId)) && proposedBy !== who.person;
      return reads ? [{ what: 'READ_LESSON_FOR_NAMES', ...due }] : [];
    }
    if (status === 'accepted' || status === 'planned')
      return owner === who.person ? [{ what: 'PUT_LESSON_IN_PLACE', ...(dueOn ? onDay(calendar, dueOn) : {}) }] : [];
    return who.trust && nextCheckOn && (status === 'implemented' || status === 'checked')
      ? [{ what: 'CHECK_LESSON', from: nextCheckOn, ...onDay(calendar, nextCheckOn) }]
      : [];
  })();
  return waits.map((one) => ({
    ...{ recordId: row.id, of: 'lesson', schoolId: row.schoolId, since: proposed },
    ...one,
  }));
};

/** What of debriefs and lessons waits for somebody. */
export const learningWork = ({ db, access, calendars }: Pick<Platform, 'db' | 'access' | 'calendars'>): Work => {
  return async ({ asker }) => {
    const [roles, ofDebriefs, ofLessons] = await Promise.all([
      access.rolesOf(asker),
      access.visible(asker, d.id),
      access.visible(asker, l.id),
    ]);
    const [debriefs, lessons] = await Promise.all([
      db
        .select()
        .from(d)
        .where(and(notInArray(d.status, ['closed', 'waived']), ofDebriefs))
        .orderBy(asc(d.begunAt))
        .limit(MOST_WORK),
      db
        .select()
        .from(l)
        .where(and(notInArray(l.status, ['closed', 'merged', 'rejected']), ofLessons))
        .orderBy(asc(l.proposedAt))
        .limit(MOST_WORK),
    ]);
    const at = (...as: readonly string[]) =>
      new Set(roles.filter(({ role }) => as.includes(role)).map(({ body }) => body));
    const who = { person: asker.person, leads: at('HT', 'DSL'), heads: at('HT'), trust: at('TSL').size > 0 };
    const schools = [...new Set([...debriefs, ...lessons].map(({ schoolId }) => schoolId))];
    const terms = new Map(await Promise.all(schools.map(async (id) => [id, await calendars.of(id)] as const)));
    // Each row's school has just been asked for.
    return [
      ...debriefs.flatMap((row) => debriefItems(row, who, terms.get(row.schoolId)!)),
      ...lessons.flatMap((row) => lessonItems(row, who, terms.get(row.schoolId)!)),
    ];
  };
};
