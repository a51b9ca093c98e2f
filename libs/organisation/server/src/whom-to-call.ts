import { dayOf, rulesOn, type Id, type Instant } from '@caseward/kernel';
import {
  agencyContactsAggregate,
  agencyContactsFor,
  contactsFor,
  onCallNow,
  onCallRotaAggregate,
  roleRegisterAggregate,
  ruleSetAggregate,
} from '@caseward/organisation-domain';
import type { Streams } from '@caseward/server-kit';

/** Whom to call at a school, folded at the head of a few short streams: a call for help never waits for a projection. */
export const whoIsOnCall = async (streams: Streams, schoolId: Id, at: Instant) => {
  const { trust } = streams;
  const [school, atTrust, rota, trustRota, rules] = await Promise.all([
    streams.fold(roleRegisterAggregate, schoolId),
    streams.fold(roleRegisterAggregate, trust),
    streams.fold(onCallRotaAggregate, schoolId),
    streams.fold(onCallRotaAggregate, trust),
    streams.fold(ruleSetAggregate, schoolId),
  ]);
  const headFirst = rulesOn({ rules: rules.state.said }, dayOf(at)).childConcernsTo === 'head_first';
  const organisation = { school: school.state, trust: atTrust.state, rota: rota.state, trustRota: trustRota.state };
  return onCallNow({ ...organisation, headFirst }, at);
};

/** What a school calls, what of it is its own, and what its authority has for all. */
export const agenciesOf = async (streams: Streams, schoolId: Id, localAuthority: string) => {
  const [own, shared] = await Promise.all([
    streams.fold(agencyContactsAggregate, schoolId),
    streams.fold(agencyContactsAggregate, streams.trust),
  ]);
  return {
    all: agencyContactsFor(own.state, shared.state, localAuthority),
    own: contactsFor(own.state),
    shared: contactsFor(shared.state, localAuthority),
  };
};
