import { addDays, dayOf, type Day, type Id, type Instant } from '@caseward/kernel';
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
          ...{ concernId: concernOf(story), reviewOn: addDays(today, WATCHED_UNTIL[i] ?? 0) },
          reason: 'Enough for now. The class teacher watches, and we look at it again on that day.',
        }),
      ],
    ]);

/** What is written about a child who has a case already: one for each school. */
const more = [
  'Came in late again and went straight to the medical room. Said their head hurt and fell asleep for half an hour.',
  'Asked twice today whether anybody had rung home. Would not say why they wanted to know.',
  'Has not had their glasses for a week. Sits at the front now, and says a new pair is coming.',
  'Was collected by somebody I have not met, who knew the password. The child went with them gladly.',
  'Told me at lunch that things are better, and that there was a birthday on Sunday.',
  'Gave their snack away and then asked for another. We have put two by.',
  'Very quiet in the afternoon. When I sat down beside them they asked whether I would be here tomorrow.',
  'Brought a drawing of the family to show me, and had left one of them out on purpose.',
  'A parent rang the office, upset, and then put the telephone down. The number was the one on file.',
  'Wore the same jumper all week. We have found another one in the spare box, without a word.',
  'Stayed behind to tidy up, for the third time. I let them help, and walked them to the gate.',
  'Said that they have to look after the little one on Saturday, by themselves, until four.',
];
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

/** What a second colleague writes about the same thing: one for each school. */
const again = [
  'A colleague and I both saw it, and I am not sure that they have written it down. I have nothing to add to what they will say.',
  'I was told about this in the staff room and asked to write it down. I did not see it myself.',
  'Writing this down as well, in case nobody has: I was on the same corridor and heard the end of it.',
  'I was with the class when it happened. My colleague was going to report it after lunch; here it is from me too.',
  'This may be known already. I was covering next door, and the child came to me first.',
  'I said I would pass it on, and then saw my colleague at the computer. Sent to be safe.',
  'Told to me at the gate by another member of staff, who was there. Please treat theirs as the account.',
  'We were two on duty. I write the same as my colleague, because we agreed that one of us would and then both did.',
  'I had it from the child an hour later, in fewer words than the first time.',
  'Same matter as this morning. I had not seen that it was reported.',
  'For the record: I was the second adult there.',
  'I do not know whether the first note was sent, as the connection went. It is the same thing.',
];

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
    for (const [key, steps] of [...watched(of, today), ...linked(of, more[i], today), ...toldTwice(of, again[i])])
      came.set(key, [...(came.get(key) ?? []), ...steps.filter(({ at }) => at < now)]);
  });
  return came;
};
