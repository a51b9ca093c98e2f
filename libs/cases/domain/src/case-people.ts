import { narrowedBy, organisationAround, restrictionAggregate } from '@caseward/access-domain';
import { optionalWords, Refusal, type ReadFact, id } from '@caseward/kernel';
import { pupilAggregate, staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { aboutCase, byLead, childCaseCommand, ofCase, type ChildCaseRefusal, type PersonInCase } from './child-case';
import { ready } from './child-case-life';
import { partInCase } from './vocabulary';

/** Parts of a child whom the case is about. */
const ofIt: readonly PersonInCase['part'][] = ['subject', 'affected'];
/** Somebody who helps, or saw something, may work on the case; everybody else in it is shut out of it. */
const mayWorkOnIt: readonly PersonInCase['part'][] = ['witness', 'professional'];

const known = async (read: ReadFact, personId: string) => ({
  pupil: (await read(pupilAggregate, personId)).knownAt !== undefined,
  adult: (await read(staffAggregate, personId)).known,
});

/**
 * Somebody has a part in the case: another child with a part of their own, a relative, whoever helps. Whoever it is about is
 * shut out of it, and so is everybody who has declared to be close to them.
 */
export const linkPersonToCase = childCaseCommand({
  type: 'LinkPersonToCase',
  input: z.object({ ...ofCase, personId: id, part: partInCase, note: optionalWords(2_000) }),
  may: byLead,
  about: aboutCase,
  async facts(read, { caseId, personId, part }, moment) {
    const own = await read(restrictionAggregate, caseId);
    const person = await known(read, personId);
    if (!own) return { ...person, narrowed: undefined };
    const linked = { about: [personId], excluded: mayWorkOnIt.includes(part) ? [] : [personId] };
    return { ...person, narrowed: narrowedBy(own, linked, await organisationAround(read, own.school, moment)) };
  },
  narrows: (_, __, { narrowed }) => narrowed,
  decide(state, input, _, { pupil, adult }) {
    const file = ready(state, 'LinkPersonToCase');
    const say = (code: ChildCaseRefusal) => new Refusal<ChildCaseRefusal>(code);
    if (!pupil && !adult) throw say('case/person-unknown');
    const isChildOfIt = ofIt.includes(input.part);
    if (isChildOfIt && !pupil) throw say('case/not-a-child');
    const { personId, part } = input;
    if (file.people.some((one) => one.personId === personId && one.part === part))
      throw say('case/person-already-in-it');
    if (file.children.includes(personId)) throw say('case/person-already-in-it');
    return [{ type: 'CasePersonLinked', data: { ...input, schoolId: file.school, isChildOfIt } }];
  },
});
