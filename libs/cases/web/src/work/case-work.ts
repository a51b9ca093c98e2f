import { graphql, type CaseWorkQuery } from '@caseward/contract';

export const CaseWorkDocument = graphql(`
  query CaseWork($id: ID!) {
    childCase(id: $id) {
      id
      reference
      schoolId
      entries
      nextCommands
      openWork
      restrictionsInForce
      children {
        id
        name
        className
        erased
      }
      contacts {
        contactId
        name
        relation
        childId
        keptAway
      }
      whoCanSee {
        personId
        name
        role
      }
      actions {
        id
        kind
        owner {
          id
          name
          erased
        }
        due
        dueFirst
        basis
        status
        overdue
        endedAt
        referralId
        what {
          ...Words
        }
        basisNote {
          ...Words
        }
        ending {
          ...Words
        }
      }
      referrals {
        id
        to
        status
        by {
          name
          erased
        }
        begunAt
        madeOn
        consent
        parents
        answerDue
        overdue
        timesChased
        outcome
        agreed
        stage
        stands
        answerBy
        children {
          id
          name
          erased
        }
        concerns {
          ...Words
        }
        said {
          ...Words
        }
        agencyReference {
          ...Words
        }
      }
      expected {
        what
        by
        overdue
        child {
          name
          erased
        }
      }
      awaitedAdvice {
        id
        from
        on
      }
      story: chronology {
        ...StoryEntry
      }
    }
  }
`);
/** A case as its daily work needs it. */
export type CaseWork = NonNullable<CaseWorkQuery['childCase']>;
export type CaseActionRow = CaseWork['actions'][number];
export type CaseReferralRow = CaseWork['referrals'][number];
