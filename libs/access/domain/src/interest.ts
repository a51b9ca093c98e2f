import {
  codes,
  commandFor,
  folding,
  id,
  notFound,
  sealed,
  type Aggregate,
  type OpenOf,
  type PersonId,
  type ReadFact,
  type RecordId,
  type Restriction,
} from '@caseward/kernel';
import { everyRecordOf } from '@caseward/organisation-domain';
import { z } from 'zod';

export const interestKind = codes('InterestKind', ['relative', 'partner', 'friend', 'business', 'other']);

const declared = {
  personId: id,
  interestId: id,
  kind: interestKind,
  /** A person to whom they are close, or a record in which they have a part. */
  inPerson: id.optional(),
  inRecord: id.optional(),
};
const note = z.string().trim().max(2000).optional();
const events = { InterestDeclared: z.object({ ...declared, note: sealed('person', note) }) };
export type OpenInterestEvent = OpenOf<typeof events>;

/** What one person has declared. Beats every role they hold. */
export type Interests = Readonly<{ persons: readonly PersonId[]; records: readonly RecordId[] }>;
/** Whether what somebody declared shuts them out of this record, whoever put it into their hands. */
export const isClose = (
  { persons, records }: Interests,
  record: RecordId,
  { about }: Pick<Restriction, 'about'>,
): boolean => records.includes(record) || about.some((person) => persons.includes(person));
export type AccessRefusal =
  'interest/says-nothing' | 'exclusion/already-there' | 'restriction/already-followed' | 'restriction/already-so';

/** Somebody says that they are too close to a person or a record. It shuts them out at once, and they cannot undo it. */
export const declareInterest = commandFor<Interests, typeof events>()({
  type: 'DeclareInterest',
  input: z.object({ ...declared, note }).refine((i) => i.inPerson !== undefined || i.inRecord !== undefined, {
    path: ['inPerson'],
    message: 'Say who or what it is about',
  }),
  may: {
    roles: ['STAFF', 'DDSL', 'DSL', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT', 'DPO', 'SG', 'GOV', 'CLERK'],
    at: 'anywhere',
    tier: 'T1',
  },
  about: ({ personId }) => personId,
  decide(_, input, { actor }) {
    if (input.personId !== actor) throw notFound();
    return [{ type: 'InterestDeclared', data: input }];
  },
});

export const interestAggregate: Aggregate<Interests, typeof events> = {
  name: 'interest',
  events,
  initial: { persons: [], records: [] },
  evolve: folding<Interests, OpenInterestEvent>({
    InterestDeclared: ({ persons, records }, { inPerson, inRecord }) => ({
      persons: inPerson === undefined ? persons : [...persons, inPerson],
      records: inRecord === undefined ? records : [...records, inRecord],
    }),
  }),
  commands: [declareInterest],
};

/**
 * What somebody has declared, as every decision must know it: whoever is close to a child is so under each record of that
 * child. Search offers only the one that stays, and records about the child may name any of them.
 */
export const declaredBy = async (read: ReadFact, person: PersonId): Promise<Interests> => {
  const declared = await read(interestAggregate, person);
  return { ...declared, persons: await everyRecordOf(read, declared.persons) };
};
