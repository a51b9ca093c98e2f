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
        ...Attachment
      }
      filesLocked
      question {
        at
        text {
          ...Words
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
        ...Words
      }
      childsWords {
        ...Words
      }
      place {
        ...Words
      }
      actionTaken {
        ...Words
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
          ...Words
        }
      }
    }
  }
`);
export type OwnReport = NonNullable<MyReportQuery['myReport']>;
