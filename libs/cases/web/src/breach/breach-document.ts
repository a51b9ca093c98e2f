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
        text
        erased
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
          text
          erased
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
        id
        kind
        recordId
        reference
        number
        recordedAt
        occurredOn
        actingRole
        by {
          name
          erased
        }
        details {
          field
          place
          value
          text {
            text
            erased
          }
          person {
            name
            erased
          }
        }
      }
      attachments {
        id
        blobId
        kind
        size
        sha256
        scanned
        preview
        contentNotes
        addedAt
        withdrawn
        sealed
        by {
          name
          erased
        }
        name {
          text
          erased
        }
        what {
          text
          erased
        }
        capturedOn {
          text
          erased
        }
        capturedTime {
          text
          erased
        }
        capturedWhere {
          text
          erased
        }
        capturedBy {
          text
          erased
        }
        reason {
          text
          erased
        }
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
