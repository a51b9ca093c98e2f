import { graphql, type BreachFileQuery } from '@caseward/contract';

export const BreachFile = graphql(`
  query BreachFile($id: ID!) {
    breachCase(id: $id) {
      id
      reference
      schoolId
      status
      openedAt
      awareAt
      occurredOn
      personType
      category
      severity
      mandatory
      concernId
      investigationId
      investigation {
        id
        reference
        status
      }
      debrief {
        id
        reference
      }
      outcome
      also
      decidedAt
      hindrances
      entries
      nextCommands
      restrictionsInForce
      subject {
        id
        name
        className
        yearGroup
        erased
      }
      affected {
        id
        name
        className
        yearGroup
        erased
      }
      investigationId
      hold {
        automatic
        lead
        since
      }
      account {
        ...Words
      }
      clauses {
        policy
        version
        clause
        wording
      }
      data {
        awareAt
        due
        risk
        people
        settled
        report
        reportedAt
        late
        reportReference {
          ...Words
        }
      }
      parties {
        party
        how
        on
        complaints
        whistleblowing
        colleague
      }
      clocks {
        clock
        due
      }
      lessons {
        proposed
        routed
      }
      story {
        ...StoryEntry
      }
      attachments {
        ...Attachment
      }
      filesLocked
      imageryProtocol
      whoCanSee {
        personId
        name
        role
      }
    }
  }
`);
export type BreachCase = NonNullable<BreachFileQuery['breachCase']>;
