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
          ...Words
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
          ...Words
        }
        reason {
          ...Words
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
          ...Words
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
          id
          name
          erased
        }
        rationale {
          ...Words
        }
        parentsReason {
          ...Words
        }
        optionsConsidered {
          ...Words
        }
        adviceTaken {
          ...Words
        }
        reliedOn
      }
      history {
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
export type Concern = NonNullable<ConcernFileQuery['concern']>;
