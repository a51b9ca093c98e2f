import { graphql } from '@caseward/contract';
import { execute, moment, type Found } from '@caseward/web-kit';

const FindConcern = graphql(`
  query FindConcern($input: SearchInput!) {
    search(input: $input) {
      groups {
        items {
          __typename
          ... on Concern {
            id
            reference
            submittedAt
          }
        }
      }
    }
  }
`);

/** For a Combobox: concerns by their reference, among those that one may open. */
export const findConcern =
  () =>
  async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const { data } = await execute(FindConcern, { input: { text, kinds: ['concerns'], first: 10 } }, signal);
    return data.search.groups
      .flatMap(({ items }) => items)
      .flatMap((hit) =>
        hit.__typename === 'Concern'
          ? [{ id: hit.id, label: `Concern ${hit.reference}`, note: moment(hit.submittedAt) }]
          : [],
      );
  };
