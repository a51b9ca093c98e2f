import { graphql } from '@caseward/contract';
import { execute, type Found } from '@caseward/web-kit';

const FindBreaches = graphql(`
  query FindBreaches {
    now: breachCases(first: 100) {
      items {
        id
        reference
      }
    }
    closed: breachCases(first: 100, show: closed) {
      items {
        id
        reference
      }
    }
  }
`);
const MOST = 12;

/** For a Combobox: breaches that somebody may know of, by their reference alone. */
export const findBreaches = async (typed: string, signal: AbortSignal): Promise<readonly Found[]> => {
  const { data } = await execute(FindBreaches, {}, signal);
  return [...data.now.items, ...data.closed.items]
    .map(({ id, reference }) => ({ id, label: `Breach ${reference}`, note: '' }))
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, MOST);
};
