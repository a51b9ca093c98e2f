import { graphql, type PolicyVersionQuery } from '@caseward/contract';

/** A document is sent as it stands here, so its fragments stand in it. */
export const VersionFile = graphql(`
  query PolicyVersion($id: ID!) {
    policyVersion(id: $id) {
      id
      reference
      number
      status
      changeClass
      basedOn
      overtakenBy {
        id
        number
      }
      hash
      source {
        format
        bytes
        sha256
      }
      around {
        header {
          field
          label
          value
        }
        remainder {
          line
          text
        }
      }
      channels
      effectiveFrom
      adoptBy
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
        schoolId
        statutory
        summary
        adoption
        audience
        reviewMonths
        reviewedEarlyFor
        nextCommands
        entries
        linked {
          id
        }
        reviewOn
        delegation {
          approver
          body
          part
          committee
          quorum
          basis
        }
        inForce {
          id
        }
        versions {
          id
          number
          status
          heldFrom
          heldTo
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
          ...Words
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
          ...Words
        }
        answer {
          ...Words
        }
      }
    }
    policies {
      id
      title
    }
  }
`);

export type Version = NonNullable<PolicyVersionQuery['policyVersion']>;
/** The register, to which a text points. */
export type Titled = PolicyVersionQuery['policies'][number];
