import { codes, dayOf, id, londonInstant, sealed, type Day, type Instant } from '@caseward/kernel';
import { z } from 'zod';

/** Written out here, not taken from `concern.ts`, which is made of these. */
const note = (most: number) => z.string().max(most);
const text = (most: number) => note(most).refine((words) => words.trim() !== '', { message: 'Write something here' });

/** "14:05", as the clock on the wall of an English school shows it. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day');

/** Whether somebody who can act has been told by word of mouth as well. */
export const toldInPerson = codes('ToldInPerson', ['yes', 'not_yet']);

export const unlistedPart = codes('PartInConcern', [
  'subject',
  'affected',
  'may_have_caused_harm',
  'witness',
  'informant',
  'family_member',
  'adult_of_concern',
]);
/** Somebody the directory does not know, in the reporter's words: nobody's report waits for a list. The DSL links them. */
export const unlistedPerson = z
  .object({ part: unlistedPart, description: text(300) })
  .meta({ id: 'UnlistedPersonInput' });
export type UnlistedPerson = z.infer<typeof unlistedPerson>;

/** An adult nobody can find in the list: as long as it is not known who, it goes where a concern about any adult goes. */
export const namesUnlistedAdult = (unlisted: readonly UnlistedPerson[] = []): boolean =>
  unlisted.some(({ part }) => part === 'adult_of_concern');

export const bodyRegion = codes('BodyRegion', [
  'head', 'forehead', 'eye', 'ear', 'nose', 'cheek', 'mouth', 'jaw', 'neck', 'shoulder', 'upper_arm', 'elbow', 'forearm', 'wrist',
  'hand', 'chest', 'stomach', 'groin', 'upper_back', 'lower_back', 'bottom', 'thigh', 'knee', 'lower_leg', 'ankle', 'foot',
]); // prettier-ignore
export const bodyView = codes('BodyView', ['front', 'back']);
/** The child's own left and right. */
export const bodySide = codes('BodySide', ['left', 'middle', 'right']);
/** What can be seen, or is said to hurt; never what it means. */
export const markKind = codes('MarkKind', [
  'bruise',
  'cut',
  'graze',
  'red_mark',
  'swelling',
  'burn',
  'bite',
  'scar',
  'hurts',
  'other',
]);
export const bodyMapPoint = z
  .object({
    region: bodyRegion,
    view: bodyView,
    side: bodySide,
    kind: markKind,
    note: note(300).optional(),
  })
  .meta({ id: 'BodyMapPointInput' });
export type BodyMapPoint = z.infer<typeof bodyMapPoint>;

/** What a report may say besides. Each may be left out: a report from before these fields is still whole. */
export const reportDetails = {
  occurredTime: timeOfDay.optional(),
  toldInPerson: toldInPerson.optional(),
};
export const unlistedPeople = z.array(unlistedPerson).max(10);
export const bodyMapPoints = z.array(bodyMapPoint).min(1).max(40);

/** No rule needs to know where somebody is hurt, so the points are sealed whole, not in part. */
export const bodyMapMarked = z.object({
  concernId: id,
  /** Whose body; left out when the child is not on the list. */
  personId: id.optional(),
  points: sealed('record', bodyMapPoints),
});

/** Why something is added. What was written first stays, a mistake in it as well. */
export const addendumKind = codes('AddendumKind', ['more', 'correction', 'answer']);
export const concernAddended = z.object({
  concernId: id,
  addedBy: id,
  kind: addendumKind.optional(),
  /** Whether a question to the reporter ends with it. Left out by what was added before that was said. */
  answers: z.boolean().optional(),
  text: sealed('record', text(20_000)),
});

/** The instant that day and clock say; the beginning of the day when nobody noted the time. */
export const happenedAt = (on: Day, time: string | undefined): Instant => {
  if (time === undefined) return `${on}T00:00:00.000Z`;
  const [hour, minute] = time.split(':').map(Number);
  return new Date(Date.parse(londonInstant(on, hour ?? 0)) + (minute ?? 0) * 60_000).toISOString();
};

/** A telephone's clock may be ahead of ours. */
const CLOCKS_DIFFER_MS = 15 * 60_000;

export const isStillToCome = (on: Day, time: string | undefined, now: Instant): boolean =>
  on > dayOf(now) || (time !== undefined && Date.parse(happenedAt(on, time)) > Date.parse(now) + CLOCKS_DIFFER_MS);
