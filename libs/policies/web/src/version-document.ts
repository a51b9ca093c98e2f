import { graphql, type PolicyVersionQuery } from '@caseward/contract';

export const VersionFile = graphql(`
  query PolicyVersion($id: ID!) {
    policyVersion(id: $id) {
      id
      reference
      number
      status
      changeClass
      basedOn
      hash
      sourceHash
      channels
      effectiveFrom
      heldFrom
      heldTo
      lapsesOn
      nextCommands
      entries
      findingsAreOld
      authors {
        name
        erased
      }
      policy {
        id
        title
        reference
        statutory
        delegation {
          approver
          body
          part
          committee
          quorum
          basis
        }
        versions {
          id
          number
          status
        }
      }
      clauses {
        ...Clause
      }
      reasons {
        ...Reason
      }
      decided {
        ...Decided
      }
      comments {
        id
        clauseId
        answers
        settled
        at
        by {
          name
          erased
        }
        comment {
          text
          erased
        }
      }
      findings {
        rule
        severity
        clause
        says
        why
        mend
        waived
      }
      consultation {
        groups
        until
        question
        open
        summary
      }
      responses {
        group
        on
        outcome
        response {
          text
          erased
        }
        answer {
          text
          erased
        }
      }
    }
  }
`);

export type Version = NonNullable<PolicyVersionQuery['policyVersion']>;
