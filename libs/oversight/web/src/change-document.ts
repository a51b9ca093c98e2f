import { graphql } from '@caseward/contract';

export const ChangesFile = graphql(`
  query LearnedChanges($first: Int!, $after: String, $type: LessonType, $stage: ChangeStage, $late: Boolean!) {
    learnedChanges(first: $first, after: $after, type: $type, stage: $stage, late: $late) {
      total
      next
      items {
        ...Learned
      }
    }
  }
`);

export const ChangeFile = graphql(`
  query LearnedChange($id: ID!) {
    learnedChange(id: $id) {
      ...Learned
      origin {
        source
        reported
        found
        lookedBack
      }
      beside {
        ...Learned
      }
    }
  }
`);
