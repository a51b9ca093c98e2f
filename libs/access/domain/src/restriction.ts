import {
  commandFor,
  folding,
  id,
  Refusal,
  tier,
  type Aggregate,
  type EventOf,
  type OpenOf,
  type PersonId,
  type Restriction,
} from '@caseward/kernel';
import { z } from 'zod';
import type { AccessRefusal } from './interest';

const people = z.array(id).readonly();
const events = {
  /** Always first: who may know of the record, written before the record is. */
  RecordRestricted: z.object({
    recordId: id,
    kind: z.string(),
    schoolId: id,
    tier,
    about: people,
    readers: people.optional(),
    excluded: people,
    reporter: id.optional(),
  }),
  PersonExcluded: z.object({ recordId: id, personId: id }),
  /** Called to a record that their role alone does not open to them. */
  ReadersLetIn: z.object({ recordId: id, people }),
};
type Schemas = typeof events;
export type OpenRestrictionEvent = OpenOf<Schemas>;
export type RestrictionEvent = EventOf<Schemas>;
/** Undefined: nothing by that id may be known to anyone. */
export type RestrictionState =
  | (Restriction & Readonly<{ kind: string; /** Named beside whoever has it by role. */ letIn?: readonly PersonId[] }>)
  | undefined;

/** Shuts one person out of one record, at once and in every list, count and search. */
export const excludePerson = commandFor<RestrictionState, Schemas>()({
  type: 'ExcludePerson',
  input: z.object({ recordId: id, personId: id }),
  may: { roles: ['HT', 'TSL', 'COG', 'COT', 'SYS'], relations: ['named'], at: 'record', tier: 'T5' },
  about: ({ recordId }) => recordId,
  decide(restriction, input) {
    if (restriction?.excluded.includes(input.personId)) throw new Refusal<AccessRefusal>('exclusion/already-there');
    return [{ type: 'PersonExcluded', data: input }];
  },
});

export const restrictionAggregate: Aggregate<RestrictionState, Schemas> = {
  name: 'restriction',
  events,
  initial: undefined,
  evolve: folding<RestrictionState, OpenRestrictionEvent>({
    RecordRestricted: (_, { schoolId, readers, reporter, kind, tier, about, excluded }) => ({
      kind,
      school: schoolId,
      tier,
      about,
      excluded,
      ...(readers ? { readers } : {}),
      ...(reporter ? { reporter } : {}),
    }),
    PersonExcluded: (restriction, { personId }) =>
      restriction && { ...restriction, excluded: [...restriction.excluded, personId] },
    ReadersLetIn: (restriction, { people }) =>
      restriction && { ...restriction, letIn: [...(restriction.letIn ?? []), ...people] },
  }),
  commands: [excludePerson],
};
