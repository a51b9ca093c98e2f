import { graphql, type ConcernFileQuery } from '@caseward/contract';

export const ConcernFile = graphql(`
  query ConcernFile($id: ID!) {
    concern(id: $id) {
      id
      reference
      schoolId
      status
      submittedAt
      occurredOn
      safeNow
      aboutAnAdult
      overdue
      triageDue
      caseId
      breachId
      adultConduct {
        id
        reference
      }
      danger
      withdrawn
      acknowledged
      reviewOn
      messages
      triager {
        id
        name
        erased
      }
      question {
        at
        text {
          text
          erased
        }
      }
      openCases {
        id
        reference
      }
      related {
        id
        reference
        submittedAt
        status
        level
      }
      earlierIn30Days
      earlierConcerns
      nextCommands
      restrictionsInForce
      people {
        part
        person {
          id
          name
          className
          yearGroup
          erased
        }
      }
      reporter {
        name
        erased
      }
      account {
        text
        erased
      }
      childsWords {
        text
        erased
      }
      place {
        text
        erased
      }
      actionTaken {
        text
        erased
      }
      occurredTime
      toldInPerson
      unlisted {
        part
        description
      }
      bodyMap {
        region
        view
        side
        kind
        note
      }
      corrections {
        at
        part
        onBefore
        timeBefore
        by {
          name
          erased
        }
        before {
          text
          erased
        }
        reason {
          text
          erased
        }
      }
      addenda {
        at
        kind
        by {
          name
          erased
        }
        text {
          text
          erased
        }
      }
      decision {
        decidedAt
        actingRole
        threshold
        category
        level
        parents
        decidedBy {
          name
          erased
        }
        rationale {
          text
          erased
        }
        parentsReason {
          text
          erased
        }
        optionsConsidered {
          text
          erased
        }
        adviceTaken {
          text
          erased
        }
        reliedOn
      }
      history {
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
export type Concern = NonNullable<ConcernFileQuery['concern']>;
