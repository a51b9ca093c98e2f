import { graphql, type PolicyOnPaperQuery } from '@caseward/contract';

export const PolicyOnPaper = graphql(`
  query PolicyOnPaper($id: ID!) {
    policyVersion(id: $id) {
      id
      reference
      number
      status
      hash
      channels
      effectiveFrom
      heldFrom
      heldTo
      lapsesOn
      clauses {
        ...Clause
      }
      reasons {
        ...Reason
      }
      decided {
        kind
        at
        by {
          name
          erased
        }
        role
        hash
        body
        committee
        meetingOn
        minute
        present
        quorum
        inFavour
        against
        abstained
        interestsDeclared
      }
      policy {
        id
        reference
        schoolId
        title
        summary
        adoption
        statutory
        audience
        reviewMonths
        reviewOn
        owner {
          name
          erased
        }
        linked {
          id
          title
        }
        versions {
          id
          number
          status
          changeClass
          hash
          heldFrom
          heldTo
        }
      }
    }
  }
`);

export type OnPaper = NonNullable<PolicyOnPaperQuery['policyVersion']>;
export type DecidedOnPaper = OnPaper['decided'][number];
/** What a body decided about this text, newest last. */
export const ratifications = ({ decided }: OnPaper) =>
  decided.filter(({ kind }) => kind === 'VersionRatified' || kind === 'VersionNoted');
/** The approval that stands: of the text that was submitted last. */
export const approvalOf = ({ decided }: OnPaper) => decided.findLast(({ kind }) => kind === 'VersionApproved');
