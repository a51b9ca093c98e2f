import { graphql } from '@caseward/contract';
import { useAsk } from '@caseward/web-kit';

const InboxTotal = graphql(`
  query InboxTotal {
    triageInbox(input: { first: 1 }) {
      total
    }
  }
`);

/** How many concerns wait for a first look or a next step, of those this person may know of. */
export const InboxCount = () => {
  const total = useAsk(InboxTotal, {}, { topics: ['concern'] }).data?.triageInbox.total ?? 0;
  return total === 0 ? null : (
    <span className="door-count">
      {total}
      <span className="out-of-sight"> waiting</span>
    </span>
  );
};
