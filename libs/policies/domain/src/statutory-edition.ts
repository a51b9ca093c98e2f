import {
  commandFor,
  day,
  folding,
  id,
  optionalWords,
  words,
  type Day,
  type OpenOf,
  type PersonId,
} from '@caseward/kernel';
import { z } from 'zod';

/** What policies cite, by the code that the reader of texts knows it by: KCSIE, WTSC; an act by its name. */
export const statutoryCode = words(100);
export type StatutoryCode = z.infer<typeof statutoryCode>;

/** As printed on its cover: `2026`, `September 2025`. */
const edition = words(60);
const editionId = id;
const printed = {
  editionId,
  code: statutoryCode,
  title: words(200),
  edition,
  from: day,
  to: day.optional(),
  publishedOn: day,
  source: words(500),
  /** The edition that it takes the place of, when we hold that one. */
  replaces: id.optional(),
};
export const editionPrinted = z.object(printed);

/** Nothing here is about anybody: an edition is the same for every school of the country. */
export const statutoryEvents = {
  StatutoryEditionPublished: z.object({ ...printed, recordedBy: id }),
  StatutoryEditionConfirmed: z.object({ editionId, confirmedBy: id, from: day, how: optionalWords(2_000) }),
  StatutoryEditionInForce: z.object({ editionId, code: statutoryCode, edition, from: day, replaces: id.optional() }),
  StatutoryEditionSuperseded: z.object({ editionId, by: id.optional(), lastDay: day }),
};
export type StatutorySchemas = typeof statutoryEvents;
export type OpenStatutoryEvent = OpenOf<StatutorySchemas>;

export const statutoryStatuses = ['published', 'confirmed', 'in_force', 'superseded'] as const;
export type StatutoryStatus = (typeof statutoryStatuses)[number];
export type OpenEdition = Readonly<{
  status: StatutoryStatus;
  code: StatutoryCode;
  edition: string;
  from: Day;
  recordedBy: PersonId;
  replaces?: string | undefined;
}>;
export type StatutoryEdition = Readonly<{ status: 'none' }> | OpenEdition;
export type StatutoryRefusal =
  | 'statutory/none'
  | 'statutory/already-recorded'
  | 'statutory/not-confirmed'
  | 'statutory/confirmed'
  | 'statutory/in-force'
  | 'statutory/superseded'
  | 'statutory/confirmed-by-its-recorder'
  | 'statutory/ends-before-it-starts'
  | 'statutory/before-its-day'
  | 'statutory/replaces-another-reference';

const moved = (before: StatutoryEdition, status: StatutoryStatus): StatutoryEdition =>
  before.status === 'none' ? before : { ...before, status };
export const evolveEdition = folding<StatutoryEdition, OpenStatutoryEvent>({
  StatutoryEditionPublished: (_, { code, edition: as, from, recordedBy, replaces }) => ({
    status: 'published',
    code,
    edition: as,
    from,
    recordedBy,
    replaces,
  }),
  StatutoryEditionConfirmed: (before) => moved(before, 'confirmed'),
  StatutoryEditionInForce: (before) => moved(before, 'in_force'),
  StatutoryEditionSuperseded: (before) => moved(before, 'superseded'),
});

/** The stream of an edition, for a rule that looks at one. */
export const editionStream = {
  name: 'statutoryreference',
  events: statutoryEvents,
  initial: { status: 'none' } as StatutoryEdition,
  evolve: evolveEdition,
  commands: [],
};
export const editionCommand = commandFor<StatutoryEdition, StatutorySchemas>();
