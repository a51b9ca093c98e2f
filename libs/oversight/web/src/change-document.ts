import { graphql } from '@caseward/contract';

// A document carries its own fragments: each names what it asks of a lesson again.
export const ChangesFile = graphql(`
  query LearnedChanges($first: Int!, $after: String, $type: LessonType, $stage: ChangeStage, $late: Boolean!) {
    learnedChanges(first: $first, after: $after, type: $type, stage: $stage, late: $late) {
      total
      next
      items {
        ...RegisteredChange
      }
    }
  }
  fragment RegisteredChange on ChainLesson {
    id
    reference
    type
    stage
    isLate
    accepted
    sharedOn
    dueOn
    implementedOn
    trainedBefore
    seenIn
    checks {
      on
      result
      seenIn
    }
    taught {
      inSubject
      inYears
      ledBy
    }
    clauses {
      policy {
        id
        title
      }
      clauseId
      number
      heldFrom
    }
  }
`);

export const ChangeFile = graphql(`
  query LearnedChange($id: ID!) {
    learnedChange(id: $id) {
      ...FollowedChange
      origin {
        source
        reported
        found
        lookedBack
      }
      beside {
        ...FollowedChange
      }
    }
  }
  fragment FollowedChange on ChainLesson {
    id
    reference
    type
    stage
    isLate
    accepted
    sharedOn
    dueOn
    implementedOn
    trainedBefore
    seenIn
    checks {
      on
      result
      seenIn
    }
    taught {
      inSubject
      inYears
      ledBy
    }
    clauses {
      policy {
        id
        title
      }
      clauseId
      number
      heldFrom
    }
  }
`);
