import { addDays, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
import { again, glimpses, more } from './came-of-it-words';
import { idOf } from './ids';
import { step, type Step } from './steps';
import type { ToldStory } from './told-story';

/** Of a story, what is told after it. */
type Afterwards = readonly (readonly [story: string, steps: readonly Step[]])[];
type Decided = ToldStory & Readonly<{ decision: NonNullable<ToldStory['decision']> }>;
const MINUTE = 60_000;
const later = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * MINUTE).toISOString();
const concernOf = ({ key }: ToldStory) => idOf(`concern/${key}`);
const isDecided = (story: ToldStory): story is Decided => story.decision !== undefined;
/** About children alone, calm, and not a case of its own: it is watched, or goes to a case that there is. */
const isOpenEnded = (story: ToldStory): story is Decided =>
  isDecided(story) && !story.decision.opensCase && story.safeNow === 'yes' && story.people.every(({ part }) => part !== 'adult_of_concern'); // prettier-ignore

/** Watched: one whose day has come, and two that sleep until theirs. */
const WATCHED_UNTIL = [6, 0, 12];
/** Nothing is watched for half a year. */
const WATCHED_DAYS = 45;
const watched = (told: readonly ToldStory[], today: Day): Afterwards =>
  told
    .filter(isOpenEnded)
    .filter(({ decision }) => decision.at > addDays(today, -WATCHED_DAYS) && dayOf(decision.at) < today)
    .sort((a, b) => b.decision.at.localeCompare(a.decision.at))
    .slice(0, WATCHED_UNTIL.length)
    .map((story, i) => [
      story.key,
      [
        step(`${story.key}/watch`, later(story.decision.at, 4), story.decision.by, 'MonitorConcern', {
          ...{ concernId: concernOf(story), reviewOn: onSchoolDay(addDays(today, WATCHED_UNTIL[i] ?? 0)) },
          reason: 'Enough for now. The class teacher watches, and we look at it again on that day.',
        }),
      ],
    ]);

/** What somebody noticed last week, and the lead decided to watch. */
const noticed = (told: readonly ToldStory[], account: string | undefined, today: Day): Afterwards => {
  const latest = told.filter(isOpenEnded).sort((a, b) => b.decision.at.localeCompare(a.decision.at))[0];
  if (!latest || !account) return [];
  const { key, schoolId, reporter, decision } = latest;
  const lately = addDays(today, -6);
  const occurredOn = isWeekend(lately) ? addDays(lately, -2) : lately;
  const concernId = idOf(`concern/${key}/noticed`);
  const people = latest.people.filter(({ part }) => part === 'subject');
  const at = `${occurredOn}T11:05:00.000Z`;
  const steps = [
    step(`${key}/noticed`, at, reporter, 'SubmitConcern', {
      concernId,
      schoolId,
      people,
      safeNow: 'yes',
      occurredOn,
      account,
    }),
    step(`${key}/noticed-decided`, later(at, 40), decision.by, 'RecordTriageDecision', {
      ...{
        concernId,
        threshold: 'school_support',
        category: decision.outcome.category,
        level: 'low',
        parents: 'to_be_informed',
      },
      rationale:
        'On its own it says little. Their teachers keep an eye on it, and I look at it with whatever else has come by then.',
    }),
    step(`${key}/noticed-watched`, later(at, 44), decision.by, 'MonitorConcern', {
      ...{ concernId, reviewOn: onSchoolDay(addDays(today, 8)) },
      reason: 'To be read again together with the notes of the week.',
    }),
  ];
  return [[key, steps]];
};

const isWeekend = (day: Day) => [0, 6].includes(new Date(day).getUTCDay());
const onSchoolDay = (day: Day): Day => (isWeekend(day) ? onSchoolDay(addDays(day, 1)) : day);

/** Some days after a case was opened somebody writes something more about the child: it goes into that case, which takes it. */
const linked = (told: readonly ToldStory[], account: string | undefined, today: Day): Afterwards => {
  const its = told
    .filter(isDecided)
    .filter(
      ({ decision, safeNow }) => decision.opensCase && safeNow === 'yes' && addDays(dayOf(decision.at), 6) < today,
    )
    .sort((a, b) => b.decision.at.localeCompare(a.decision.at))[0];
  const other = told.find(({ reporter }) => reporter !== its?.reporter)?.reporter;
  if (!its || !other || !account) return [];
  const { key, schoolId, decision } = its;
  const occurredOn = onSchoolDay(addDays(dayOf(decision.at), 3));
  const [concernId, caseId] = [idOf(`concern/${key}/more`), idOf(`case/${key}`)];
  const people = its.people.filter(({ part }) => part === 'subject');
  const at = `${occurredOn}T12:40:00.000Z`;
  const linkedAt = later(at, 48);
  const steps = [
    step(`${key}/more`, at, other, 'SubmitConcern', {
      concernId,
      schoolId,
      people,
      safeNow: 'yes',
      occurredOn,
      account,
    }),
    step(`${key}/more-decided`, later(at, 45), decision.by, 'RecordTriageDecision', {
      ...{
        concernId,
        threshold: 'school_support',
        category: decision.outcome.category,
        level: 'low',
        parents: 'informed',
      },
      rationale:
        'One more piece of the picture. It belongs to the case that is open, and whoever leads it will see it there.',
    }),
    step(`${key}/link`, linkedAt, decision.by, 'LinkConcernToCase', { concernId, caseId }),
    // What the reaction would do, at its own time in the story.
    step(`${key}/take`, linkedAt, 'system', 'TakeConcernIntoCase', {
      ...{ concernId, caseId, children: people.map(({ personId }) => personId) },
    }),
  ];
  return [[key, steps]];
};

/** The same thing told twice, by somebody else an hour later; the lead puts the second one aside. */
const toldTwice = (told: readonly ToldStory[], account: string | undefined): Afterwards => {
  const original = told.filter(isOpenEnded).sort((a, b) => b.decision.at.localeCompare(a.decision.at))[3];
  const other = told.find(({ reporter }) => reporter !== original?.reporter)?.reporter;
  if (!original || !other || !account) return [];
  const { key, schoolId, people, safeNow, occurredOn, decision } = original;
  const at = later(original.at, 55);
  const concernId = idOf(`concern/${key}/again`);
  const steps = [
    step(`${key}/again`, at, other, 'SubmitConcern', { concernId, schoolId, people, safeNow, occurredOn, account }),
    step(`${key}/aside`, later(decision.at > at ? decision.at : at, 6), decision.by, 'MarkConcernDuplicate', {
      ...{ concernId, ofConcern: concernOf(original) },
      reason: 'The same incident, already reported by a colleague. Both are kept.',
    }),
  ];
  return [[key, steps]];
};

/**
 * What became of some of them: watched, added to a case, or found to be told twice, at every school where it fits. To be told
 * with the story that each belongs to, by its key.
 */
export const whatCameOfIt = (
  told: readonly ToldStory[],
  today: Day,
  now: Instant,
): ReadonlyMap<string, readonly Step[]> => {
  const bySchool = new Map<Id, ToldStory[]>();
  for (const story of told) bySchool.set(story.schoolId, [...(bySchool.get(story.schoolId) ?? []), story]);
  const came = new Map<string, readonly Step[]>();
  [...bySchool.values()].forEach((of, i) => {
    for (const [key, steps] of [
      ...watched(of, today),
      ...noticed(of, glimpses[i], today),
      ...linked(of, more[i], today),
      ...toldTwice(of, again[i]),
    ])
      came.set(key, [...(came.get(key) ?? []), ...steps.filter(({ at }) => at < now)]);
  });
  return came;
};
