import { graphql, type MyReportQuery } from '@caseward/contract';

export const MyReport = graphql(`
  query MyReport($id: ID!) {
    myReport(id: $id) {
      id
      reference
      schoolId
      submittedAt
      occurredOn
      status
      goesTo
      triageDue
      messages
      withdrawn
      mayWithdraw
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
      question {
        at
        text {
          text
          erased
        }
      }
      people {
        part
        person {
          id
          name
          className
          erased
        }
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
      addenda {
        at
        kind
        by {
          id
        }
        text {
          text
          erased
        }
      }
    }
  }
`);
export type OwnReport = NonNullable<MyReportQuery['myReport']>;
