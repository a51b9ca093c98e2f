import { restrictionAggregate, type RestrictionState } from '@caseward/access-domain';
import { notFound, type Moment, type PersonId, type ReadFact, type RecordId, type Restriction } from '@caseward/kernel';
import { holdersOf, roleRegisterAggregate } from '@caseward/organisation-domain';

/** Who leads safeguarding for the trust today: called to what its schools must not keep to themselves. */
export const trustLeads = async (read: ReadFact, { trust, today }: Moment): Promise<readonly PersonId[]> =>
  holdersOf(await read(roleRegisterAggregate, trust), 'TSL', today);

/** Who may know of a record, as a fact. */
export const restrictionOf = (read: ReadFact, record: RecordId): Promise<RestrictionState> =>
  read(restrictionAggregate, record);

/** @throws Refusal when there is no such record, for anybody */
export const known = (restriction: RestrictionState): NonNullable<RestrictionState> => {
  if (!restriction) throw notFound();
  return restriction;
};

/** The same people may know of it as of the record that it looks back on. */
export const likeItsSource = (source: RestrictionState): Restriction => {
  const { school, tier, about, excluded, readers } = known(source);
  return { school, tier, about, excluded, ...(readers ? { readers } : {}) };
};
