import { Refusal, type Moment, type PersonId, type ReadFact, type RecordId, type Restriction } from '@caseward/kernel';
import { readingAggregate, restrictionAggregate } from '@caseward/access-domain';
import { concernStream, type ConcernEvent, type ConcernRefusal, type PersonInConcern } from './concern';
import { adultsIn, restrictionFor, routingFacts, type RoutingFacts } from './routing';

type Change = (people: readonly PersonInConcern[]) => readonly PersonInConcern[];
export type NamingFacts = Readonly<{
  routing: RoutingFacts;
  restriction: Restriction;
  aboutAnAdult: boolean;
  /** Those whom the change shuts out, and who have read it. */
  hadRead: readonly PersonId[];
}>;

/**
 * What a concern would be with other people in it: routed anew, and who of those then shut out has read it already. Being
 * shut out works backwards (domain guide 5.2, rule 5). Undefined for a concern that is not there.
 */
export const namingFacts = async (
  read: ReadFact,
  concernId: RecordId,
  change: Change,
  moment: Moment,
): Promise<NamingFacts | undefined> => {
  const [concern, before] = await Promise.all([read(concernStream, concernId), read(restrictionAggregate, concernId)]);
  if (concern.status === 'none' || !before) return undefined;
  const naming = { schoolId: concern.school, people: change(concern.people) };
  const routing = await routingFacts(read, naming, moment);
  const restriction = restrictionFor(naming, concern.reporter, moment, routing, before);
  const shutNow = restriction.excluded.filter((person) => !before.excluded.includes(person));
  const looked = await Promise.all(
    shutNow.map(async (person) => ((await read(readingAggregate, person)).includes(concernId) ? [person] : [])),
  );
  const aboutAnAdult = concern.aboutAnAdult || adultsIn(naming.people, routing.adults).length > 0;
  return { routing, restriction, aboutAnAdult, hadRead: looked.flat() };
};

/** @throws Refusal when there is no such child at the school, and no such adult. */
export const knownAt = (
  school: string,
  { personId, part }: PersonInConcern,
  { pupils, adults }: RoutingFacts,
): void => {
  const atSchool = part === 'adult_of_concern' ? undefined : pupils[personId];
  if (atSchool === undefined && !adults.includes(personId)) throw new Refusal<ConcernRefusal>('concern/person-unknown');
  if (atSchool !== undefined && atSchool !== school)
    throw new Refusal<ConcernRefusal>('concern/child-at-another-school');
};

/** The alert that belongs to a change, when there is one. */
export const alerting = (concernId: RecordId, { hadRead }: NamingFacts): readonly ConcernEvent[] =>
  hadRead.length === 0 ? [] : [{ type: 'ExcludedPeopleHadRead', data: { concernId, people: [...hadRead] } }];
