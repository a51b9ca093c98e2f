import { codes, commandFor, folding, id, Refusal, type Aggregate, type OpenOf } from '@caseward/kernel';
import { z } from 'zod';
import { phoneNumber } from './phone-number';
import type { OrganisationRefusal } from './refusals';
import { schoolAggregate } from './school';
import { title, trustAggregate } from './trust';

/** Whom a school calls outside itself, in the order in which a card lists them. */
export const agencies = ['childrens_services', 'childrens_services_out_of_hours', 'lado', 'police', 'other'] as const;
export type Agency = (typeof agencies)[number];

/** An office and its line. Everybody may read it, also without signing in: never a person's name or own number. */
export const agencyContact = z
  .object({
    agency: codes('Agency', agencies),
    /** What it calls itself, such as "Westmere Integrated Front Door". */
    name: z.string().trim().min(1).max(100),
    phone: phoneNumber,
    email: z.email().optional(),
    hours: z.string().trim().max(100).optional(),
  })
  .meta({ id: 'AgencyContactInput' });
export type AgencyContact = Readonly<z.infer<typeof agencyContact>>;

const contactsSet = z.object({
  bodyId: id,
  /** At the trust: the authority whose schools these are for. */
  localAuthority: title.optional(),
  contacts: z.array(agencyContact).max(20),
});
const events = { AgencyContactsSet: contactsSet };

/** By local authority, or under '' what a school has for itself. */
export type AgencyContacts = Readonly<Record<string, readonly AgencyContact[]>>;
const OWN = '';

/** What was said for an authority; without one, what a school has for itself. */
export const contactsFor = (said: AgencyContacts, localAuthority = OWN): readonly AgencyContact[] =>
  Object.hasOwn(said, localAuthority) ? (said[localAuthority] ?? []) : [];

/** What a school calls: its own entry for an agency comes before that of its local authority. */
export const agencyContactsFor = (
  school: AgencyContacts,
  trust: AgencyContacts,
  localAuthority: string,
): readonly AgencyContact[] => {
  const own = contactsFor(school);
  const shared = contactsFor(trust, localAuthority);
  return agencies.flatMap((agency) => {
    const mine = own.filter((one) => one.agency === agency);
    return mine.length > 0 ? mine : shared.filter((one) => one.agency === agency);
  });
};

/** The numbers on the wall: for all schools of one local authority, said at the trust, or for one school. */
export const setAgencyContacts = commandFor<AgencyContacts, typeof events>()({
  type: 'SetAgencyContacts',
  input: contactsSet,
  may: { roles: ['DSL', 'TSL', 'ADM', 'SYS'], at: ({ bodyId }) => bodyId, tier: 'T0' },
  about: ({ bodyId }) => bodyId,
  facts: async (read, { bodyId }) => ({
    school: await read(schoolAggregate, bodyId),
    trust: await read(trustAggregate, bodyId),
  }),
  decide(_, input, __, { school, trust }) {
    if (!school.registered && !trust.registered) throw new Refusal<OrganisationRefusal>('school/unknown');
    if (trust.registered !== (input.localAuthority !== undefined))
      throw new Refusal<OrganisationRefusal>('agency/which-authority');
    return [{ type: 'AgencyContactsSet', data: input }];
  },
});

export const agencyContactsAggregate: Aggregate<AgencyContacts, typeof events> = {
  name: 'agencies',
  events,
  initial: {},
  evolve: folding<AgencyContacts, OpenOf<typeof events>>({
    AgencyContactsSet: (known, { localAuthority = OWN, contacts }) => ({ ...known, [localAuthority]: contacts }),
  }),
  commands: [setAgencyContacts],
};
