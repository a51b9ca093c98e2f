import type { Interests, RestrictionState } from '@caseward/access-domain';
import type { Day, PersonId, Role } from '@caseward/kernel';
import { appointmentsOn, holdersOf, type RoleRegister } from '@caseward/organisation-domain';

/** Somebody who is called when others have not answered, and in which role. */
export type Rung = Readonly<{ role: Role; people: readonly PersonId[] }>;

export type WhoCanBeCalled = Readonly<{
  restriction: NonNullable<RestrictionState>;
  record: string;
  school: RoleRegister;
  trust: RoleRegister;
  /** Whom the rota calls first now; without a rota the lead is. */
  onCall?: PersonId | undefined;
  interestsOf: (person: PersonId) => Interests;
  today: Day;
}>;

/** On call, then the deputy, then the head, then the trust's lead (domain guide, deadline 1). */
const chain: readonly Role[] = ['DSL', 'DDSL', 'HT', 'TSL'];
/** Only where every one of those is vacant or shut out. */
const beyond: readonly Role[] = ['EHT', 'COG', 'CEO', 'COT'];
const team: readonly Role[] = ['DSL', 'DDSL'];

const unique = <T>(items: readonly T[]) => [...new Set(items)];

/**
 * Who is called about a concern, one after another. A role that is vacant, or whose holders are shut out, is no rung at all:
 * it costs no minute and never ends the chain. Whoever reported is called only when there is nobody else. A record with few
 * readers is for them alone, however long they are silent. Empty: nobody inside is left, and the LADO is called.
 */
export const callingOrder = (known: WhoCanBeCalled): readonly Rung[] => {
  const { restriction, record, school, trust, onCall, interestsOf, today } = known;
  const { excluded, about, reporter, readers, tier } = restriction;
  const held = [...appointmentsOn(school, today), ...appointmentsOn(trust, today)];
  const mayBe = (person: PersonId) => {
    const { persons, records } = interestsOf(person);
    return !excluded.includes(person) && !records.includes(record) && !persons.some((p) => about.includes(p));
  };
  const rungsFor = (roles: readonly Role[], open: (person: PersonId) => boolean): readonly Rung[] => {
    const called: PersonId[] = [];
    return roles.flatMap((role) => {
      const people = unique(holdersFor(role)).filter((person) => open(person) && !called.includes(person));
      called.push(...people);
      return people.length > 0 ? [{ role, people }] : [];
    });
  };
  const holders = (role: Role) => [...holdersOf(school, role, today), ...holdersOf(trust, role, today)];
  const holdersFor = (role: Role): readonly PersonId[] => {
    const first = onCall !== undefined && team.flatMap(holders).includes(onCall) && mayBe(onCall) ? onCall : undefined;
    if (role === 'DSL') return first === undefined ? holders('DSL') : [first];
    // When a deputy is on call, the lead is among those who are called next.
    return role === 'DDSL' ? team.flatMap(holders) : holders(role);
  };

  if (readers && tier >= 'T4') {
    const people = readers.filter((person) => mayBe(person) && held.some((a) => a.personId === person));
    const first = held.find((a) => people.includes(a.personId) && a.role !== 'STAFF');
    return people.length > 0 ? [{ role: first?.role ?? 'STAFF', people }] : [];
  }
  const others = (person: PersonId) => mayBe(person) && person !== reporter;
  return (
    [rungsFor(chain, others), rungsFor(beyond, others), rungsFor([...chain, ...beyond], mayBe)].find(
      (rungs) => rungs.length > 0,
    ) ?? []
  );
};

/** Those above the safeguarding team. */
export const aboveTheTeam = (order: readonly Rung[]): Rung | undefined =>
  order.find(({ role }) => !team.includes(role));

/** Whom to call next: the rung above the one that was called last; from the top it begins again at the bottom. */
export const rungAfter = (order: readonly Rung[], last: Role | undefined): Rung | undefined => {
  const all = [...chain, ...beyond];
  const height = last === undefined ? -1 : all.indexOf(last);
  return order.find(({ role }) => all.indexOf(role) > height) ?? order[0];
};
