import { graphql } from '@caseward/contract';
import { execute, type Found } from '@caseward/web-kit';

const FindRules = graphql(`
  query FindRules($schoolId: ID!, $text: String!) {
    rulesInForce(schoolId: $schoolId, text: $text) {
      id
      title
      number
      says
    }
  }
`);

/** For a Combobox: clauses of policies in force at that school. */
export const findRules =
  (schoolId: string) =>
  async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const { data } = await execute(FindRules, { schoolId, text }, signal);
    return data.rulesInForce.map(({ id, title, number, says }) => ({
      id,
      label: [title, number].filter(Boolean).join(', '),
      note: says,
    }));
  };
