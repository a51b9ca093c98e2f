import { graphql, type PersonKind } from '@caseward/contract';
import { classAndYear, execute, type Found } from '@caseward/web-kit';

const FindPeople = graphql(`
  query FindPeople($input: FindPeopleInput!) {
    findPeople(input: $input) {
      id
      name
      yearGroup
      className
      erased
    }
  }
`);

/** For a Combobox. What is typed travels in the body, never in an address. */
export const findPeople =
  (schoolId: string, kind: PersonKind) =>
  async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const { data } = await execute(FindPeople, { input: { schoolId, text, kind, first: 10 } }, signal);
    return data.findPeople
      .filter((person) => !person.erased)
      .map(({ id, name, className, yearGroup }) => ({
        id,
        label: name,
        note: classAndYear({ className, yearGroup }),
      }));
  };
