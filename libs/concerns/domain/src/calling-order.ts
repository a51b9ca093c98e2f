import type { Interests, RestrictionState } from '@caseward/access-domain';
import { dayOf, type Instant, type PersonId, type RecordId, type Role } from '@caseward/kernel';
import { appointmentsOn, holdersOf, onCallNow, type OnCallOrganisation } from '@caseward/organisation-domain';

/** Some who are called together when others have not answered, and in which role. */
export type Rung = Readonly<{ role: Role; people: readonly PersonId[] }>;

export type WhoCanBeCalled = OnCallOrganisation &
  Readonly<{
    restriction: NonNullable<RestrictionState>;
    record: RecordId;
    interestsOf: (person: PersonId) => Interests;
    now: Instant;
  }>;

/** Only where nobody who may be on call is left. */
const beyond: readonly Role[] = ['COG', 'CEO', 'COT'];
const team: readonly Role[] = ['DSL', 'DDSL'];

/**
 * Who is called about a concern, one rung after another: whoever is on duty, then the lead, the deputies, the head, the lead of
 * the trust (domain guide, deadline 1). A role that is vacant, or whose holders are shut out, is no rung at all: it costs no
 * minute and never ends the chain. Whoever reported is called only when there is nobody else. A record about an adult is for
 * its few readers alone, however long they are silent. Empty: nobody inside is left, and the LADO is called.
 */
export const callingOrder = (known: WhoCanBeCalled): readonly Rung[] => {
  const { restriction, record, school, trust, interestsOf, now } = known;
  const { excluded, about, reporter, readers, tier } = restriction;
  const today = dayOf(now);
  const mayBe = (person: PersonId) => {
    const { persons, records } = interestsOf(person);
    return !excluded.includes(person) && !records.includes(record) && !persons.some((p) => about.includes(p));
  };
  if (readers && tier >= 'T4') return fewReaders(known, readers.filter(mayBe));

  const onCall = onCallNow(known, now);
  const last = beyond.flatMap((role) =>
    [...holdersOf(school, role, today), ...holdersOf(trust, role, today)].map((personId) => ({ personId, role })),
  );
  const others = (call: Call) => call.personId !== reporter;
  const tries = [onCall.filter(others), last.filter(others), onCall, last];
  return tries.map((calls) => rungsOf(calls.filter(({ personId }) => mayBe(personId)))).find((rungs) => rungs.length > 0) ?? []; // prettier-ignore
};

type Call = Readonly<{ personId: PersonId; role: Role; onDuty?: boolean }>;

/** Each who is on duty alone, first; then everybody of one role together, and nobody twice. */
const rungsOf = (calls: readonly Call[]): readonly Rung[] => {
  const rungs: { role: Role; people: PersonId[]; onDuty: boolean }[] = [];
  for (const { personId, role, onDuty = false } of calls) {
    if (rungs.some(({ people }) => people.includes(personId))) continue;
    const same = rungs.find((rung) => !rung.onDuty && !onDuty && rung.role === role);
    if (same) same.people.push(personId);
    else rungs.push({ role, people: [personId], onDuty });
  }
  return rungs.map(({ role, people }) => ({ role, people }));
};

const fewReaders = ({ school, trust, now }: WhoCanBeCalled, readers: readonly PersonId[]): readonly Rung[] => {
  const held = [...appointmentsOn(school, dayOf(now)), ...appointmentsOn(trust, dayOf(now))];
  const people = readers.filter((person) => held.some((a) => a.personId === person));
  const chief = held.find((a) => people.includes(a.personId) && a.role !== 'STAFF');
  return people.length > 0 ? [{ role: chief?.role ?? 'STAFF', people }] : [];
};

/** Those above the safeguarding team. */
export const aboveTheTeam = (order: readonly Rung[]): Rung | undefined =>
  order.find(({ role }) => !team.includes(role));

/** Whom to call next: the lowest rung with somebody who has not been called in this round. Undefined: the round is over. */
export const nextRung = (order: readonly Rung[], called: readonly PersonId[]): Rung | undefined =>
  order.find(({ people }) => people.some((person) => !called.includes(person)));
