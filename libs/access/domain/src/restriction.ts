import {
  commandFor,
  folding,
  id,
  notFound,
  Refusal,
  tier,
  type Aggregate,
  type EventOf,
  type Id,
  type OpenOf,
  type PersonId,
  type Restriction,
  type Role,
} from '@caseward/kernel';
import { z } from 'zod';
import type { AccessRefusal } from './interest';
import { narrowedBy } from './narrowed-by';
import { organisationAround } from './organisation-around';

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
  /** Who may know from now on: the people it names have changed, or a record whose restriction this one follows. */
  RestrictionNarrowed: z.object({ recordId: id, tier, about: people, readers: people.optional(), excluded: people }),
  /** Another record tells of this one: whoever is shut out here is shut out there. */
  RestrictionFollowed: z.object({ recordId: id, follower: id }),
  /** Something changed here that the follower has to learn of. */
  RestrictionPassedOn: z.object({ recordId: id, follower: id }),
  /** Called to a record that their role alone does not open to them. */
  ReadersLetIn: z.object({ recordId: id, people }),
  /** They have no part in it any more. */
  ReadersLetOut: z.object({ recordId: id, people }),
};
type Schemas = typeof events;
export type OpenRestrictionEvent = OpenOf<Schemas>;
export type RestrictionEvent = EventOf<Schemas>;
/** Undefined: nothing by that id may be known to anyone. */
export type RestrictionState =
  | (Restriction &
      Readonly<{
        kind: string;
        /** Records that learn of whoever is shut out of this one. */
        followers?: readonly Id[];
        /** Named beside whoever has it by role. */
        letIn?: readonly PersonId[];
      }>)
  | undefined;

/** For every follower, what it has to learn of. */
const passedOn = (restriction: RestrictionState, recordId: Id): readonly RestrictionEvent[] =>
  (restriction?.followers ?? []).map((follower) => ({ type: 'RestrictionPassedOn', data: { recordId, follower } }));

const told = ({ tier, about, readers, excluded }: Restriction) => JSON.stringify([tier, about, readers, excluded]);

/** A record that exists, with another restriction; followers learn of it. Nothing when that is how it stands. */
export const narrowedTo = (
  restriction: RestrictionState,
  recordId: Id,
  to: Restriction,
): readonly RestrictionEvent[] => {
  if (!restriction || told(restriction) === told(to)) return [];
  const { tier, about, readers, excluded } = to;
  return [
    { type: 'RestrictionNarrowed', data: { recordId, tier, about, excluded, ...(readers ? { readers } : {}) } },
    ...passedOn(restriction, recordId),
  ];
};

/** Who decides about others. Whoever was only called to a record, or looks into it for them, shuts nobody out of it. */
const deciding: readonly Role[] = ['HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT'];

/** Shuts one person out of one record, at once and in every list, count and search. */
export const excludePerson = commandFor<RestrictionState, Schemas>()({
  type: 'ExcludePerson',
  input: z.object({ recordId: id, personId: id }),
  may: { roles: ['HT', 'TSL', 'COG', 'COT', 'SYS'], relations: ['named'], namedAs: deciding, at: 'record', tier: 'T5' },
  about: ({ recordId }) => recordId,
  decide(restriction, input) {
    if (restriction?.excluded.includes(input.personId)) throw new Refusal<AccessRefusal>('exclusion/already-there');
    return [{ type: 'PersonExcluded', data: input }, ...passedOn(restriction, input.recordId)];
  },
});

/** From now on the follower learns of whoever is shut out of this record, beginning with those who are already. */
export const followRestriction = commandFor<RestrictionState, Schemas>()({
  type: 'FollowRestriction',
  input: z.object({ recordId: id, follower: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T5' },
  about: ({ recordId }) => recordId,
  decide(restriction, input) {
    if (restriction?.followers?.includes(input.follower))
      throw new Refusal<AccessRefusal>('restriction/already-followed');
    return [
      { type: 'RestrictionFollowed', data: input },
      { type: 'RestrictionPassedOn', data: input },
    ];
  },
});

/** Shuts out of this record whoever is shut out of the one that it follows. Somebody is always left to read it, if anybody is. */
export const narrowLike = commandFor<RestrictionState, Schemas>()({
  type: 'NarrowLike',
  input: z.object({ recordId: id, like: id }),
  may: { roles: ['SYS'], at: 'record', tier: 'T5' },
  about: ({ recordId }) => recordId,
  facts: async (read, { recordId, like }, moment) => ({
    other: await read(restrictionAggregate, like),
    organisation: await organisationAround(read, (await read(restrictionAggregate, recordId))?.school, moment),
  }),
  decide(restriction, { recordId }, _, { other, organisation }) {
    if (!restriction || !other) throw notFound();
    const events = narrowedTo(restriction, recordId, narrowedBy(restriction, other, organisation));
    if (!events.some(({ type }) => type === 'RestrictionNarrowed'))
      throw new Refusal<AccessRefusal>('restriction/already-so');
    return events;
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
    RestrictionNarrowed: (restriction, { tier, about, readers, excluded }) => {
      if (!restriction) return restriction;
      const { readers: _, ...others } = restriction;
      return { ...others, tier, about, excluded, ...(readers ? { readers } : {}) };
    },
    RestrictionFollowed: (restriction, { follower }) =>
      restriction && { ...restriction, followers: [...(restriction.followers ?? []), follower] },
    RestrictionPassedOn: (restriction) => restriction,
    ReadersLetIn: (restriction, { people }) =>
      restriction && { ...restriction, letIn: [...(restriction.letIn ?? []), ...people] },
    ReadersLetOut: (restriction, { people }) =>
      restriction && { ...restriction, letIn: (restriction.letIn ?? []).filter((one) => !people.includes(one)) },
  }),
  commands: [excludePerson, followRestriction, narrowLike],
};
