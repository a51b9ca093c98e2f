import { graphql } from '@caseward/contract';

/** Whether any investigation is in one's hands. */
export const InvestigationsDocument = graphql(`
  query InvestigationsInHand {
    investigations(first: 1) {
      total
    }
  }
`);
