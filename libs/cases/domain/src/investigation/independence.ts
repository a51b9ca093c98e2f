import { declaredBy, restrictionAggregate, type Interests, type RestrictionState } from '@caseward/access-domain';
import { Refusal, type Moment, type PersonId, type ReadFact, type RecordId, type Restriction } from '@caseward/kernel';
import { appointmentsOn, roleRegisterAggregate, staffAggregate } from '@caseward/organisation-domain';
import { childCaseStream } from '../child-case';
import { investigationStream, type InvestigationRefusal, type OpenInvestigation } from './investigation';

const say = (code: InvestigationRefusal) => new Refusal<InvestigationRefusal>(code);

/** What must be known of somebody before a matter is put into their hands. */
export type CandidateFacts = Readonly<{
  /** They hold a role at the school or at the trust, so that they can open the record at all. */
  here: boolean;
  /** Whom they declared that they are close to, or of what they have a part. */
  interests: Interests;
  /** Whom the people it is about declared that they are close to. */
  closeToSubjects: readonly PersonId[];
  /** Who manages the people it is about, as far as the list of staff says. */
  managersOfSubjects: readonly PersonId[];
  /** Who has it in hand now. */
  formerly: PersonId | undefined;
  own: RestrictionState;
  /** Who may know of the record that it belongs to. */
  other: RestrictionState;
  /** Who reported what it is about. */
  reporters: readonly PersonId[];
}>;

/** Of a child's case: who reported the concerns in it. Any other record has one reporter at most. */
const reportersOf = async (read: ReadFact, { ofKind, ofRecord }: OpenInvestigation, other: RestrictionState) => {
  const file = ofKind === 'childcase' ? await read(childCaseStream, ofRecord) : undefined;
  const concerns = file && file.status !== 'none' ? file.concerns : [];
  const restrictions = await Promise.all(concerns.map((concern) => read(restrictionAggregate, concern)));
  return [other, ...restrictions].flatMap((restriction) => restriction?.reporter ?? []);
};

export const candidateFacts = async (
  read: ReadFact,
  investigationId: RecordId,
  candidate: PersonId,
  { trust, today }: Pick<Moment, 'trust' | 'today'>,
): Promise<CandidateFacts> => {
  const record = await read(investigationStream, investigationId);
  const own = await read(restrictionAggregate, investigationId);
  const bodies = own ? [own.school, trust] : [trust];
  const [interests, other, ...registers] = await Promise.all([
    declaredBy(read, candidate),
    record.status === 'none' ? undefined : read(restrictionAggregate, record.ofRecord),
    ...bodies.map((body) => read(roleRegisterAggregate, body)),
  ]);
  const subjects = record.status === 'none' ? [] : record.subjects;
  const close = await Promise.all(subjects.map((subject) => declaredBy(read, subject)));
  const managed = await Promise.all(subjects.map((subject) => read(staffAggregate, subject)));
  return {
    here: registers.some((register) => appointmentsOn(register, today).some((a) => a.personId === candidate)),
    interests,
    closeToSubjects: close.flatMap(({ persons }) => persons),
    managersOfSubjects: managed.flatMap(({ manager }) => manager ?? []),
    formerly: record.status === 'none' ? undefined : record.investigator,
    own,
    other,
    reporters: record.status === 'none' ? [] : await reportersOf(read, record, other),
  };
};

/** @throws Refusal for somebody who is part of it, close to it, or could not open it: each for its own reason */
export const independentOf = (
  { subjects, ofRecord, commissioner }: OpenInvestigation,
  candidate: PersonId,
  { here, interests, closeToSubjects, own, other, reporters }: CandidateFacts,
): void => {
  if (subjects.includes(candidate)) throw say('investigation/person-is-subject');
  if (candidate === commissioner) throw say('investigation/person-decides');
  if (reporters.includes(candidate)) throw say('investigation/person-reported');
  const named = [...subjects, ...(own?.about ?? []), ...(other?.about ?? [])];
  const close =
    closeToSubjects.includes(candidate) ||
    interests.records.includes(ofRecord) ||
    interests.persons.some((person) => named.includes(person)) ||
    [own, other].some((restriction) => restriction?.excluded.includes(candidate));
  if (close) throw say('investigation/person-too-close');
  if (!here) throw say('investigation/person-not-here');
};

/** As it stands, with somebody more among its few readers and, when they leave, somebody less. */
export const readBy = (own: RestrictionState, more: PersonId, less?: PersonId): Restriction | undefined =>
  own && {
    ...own,
    readers: [...new Set([...(own.readers ?? []), more])].filter((person) => person !== less),
  };
