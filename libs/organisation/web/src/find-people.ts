import { graphql, type PersonKind } from '@caseward/contract';
import { classAndYear, execute, type Found } from '@caseward/web-kit';
import { standingWords } from './standing';

const FindPeople = graphql(`
  query FindPeople($input: FindPeopleInput!) {
    findPeople(input: $input) {
      id
      name
      yearGroup
      className
      erased
      standing
    }
  }
`);

/**
 * For a Combobox: those on the roll; false for those who are not (any more), null for everybody, each with a word for it.
 * What is typed travels in the body, never in an address.
 */
export const findPeople =
  (schoolId: string, kind: PersonKind, onRoll: boolean | null = true) =>
  async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const { data } = await execute(FindPeople, { input: { schoolId, text, kind, first: 10, onRoll } }, signal);
    return data.findPeople
      .filter((person) => !person.erased)
      .map(({ id, name, className, yearGroup, standing }) => ({
        id,
        label: name,
        note: [classAndYear({ className, yearGroup }), standingWords(standing)].filter(Boolean).join(', '),
      }));
  };
