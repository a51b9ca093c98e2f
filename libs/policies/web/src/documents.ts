import { graphql, type PolicyQuery } from '@caseward/contract';

export const PolicyFile = graphql(`
  query Policy($id: ID!) {
    policy(id: $id) {
      id
      reference
      status
      title
      summary
      schoolId
      owner {
        name
        erased
      }
      adoption
      statutory
      audience
      reviewMonths
      reviewedEarlyFor
      reviewOn
      overdue
      checkBy
      triggers {
        on
        trigger
        lessonId
        statute
        note
        impact
        finding
      }
      delegation {
        approver
        body
        part
        committee
        quorum
        basis
      }
      linked {
        id
        title
      }
      emergency
      retiredOn
      mayDraft
      nextCommands
      entries
      inForce {
        id
        number
        status
        changeClass
        hash
        heldFrom
        lapsesOn
        channels
        clauses {
          ...Clause
        }
        reasons {
          ...Reason
        }
        decided {
          ...Decided
        }
      }
      versions {
        id
        number
        status
        changeClass
        heldFrom
        heldTo
        effectiveFrom
        draftedAt
        lapsesOn
      }
    }
    policies {
      id
      title
    }
  }
  fragment Clause on PolicyClause {
    id
    number
    kind
    level
    text
  }
  fragment Reason on PolicyChangeReason {
    reason
    clauseId
    lessonId
    lesson
    statute
    since
    note
  }
  fragment Decided on PolicyDecision {
    kind
    at
    by {
      name
      erased
    }
    role
    hash
    why {
      ...Words
    }
    reason
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
    interests
  }
`);
export const OtherText = graphql(`
  query PolicyText($id: ID!) {
    policyVersion(id: $id) {
      id
      number
      clauses {
        ...Clause
      }
    }
  }
`);

export type Policy = NonNullable<PolicyQuery['policy']> & Readonly<{ others: PolicyQuery['policies'] }>;
type InForce = NonNullable<Policy['inForce']>;
export type Clause = InForce['clauses'][number];
export type Reason = InForce['reasons'][number];
export type Decided = InForce['decided'][number];
