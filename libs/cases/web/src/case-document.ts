import { graphql, type ChildCaseFileQuery } from '@caseward/contract';

export const ChildCaseFile = graphql(`
  query ChildCaseFile($id: ID!) {
    childCase(id: $id) {
      id
      reference
      schoolId
      status
      openedAt
      closedAt
      level
      category
      support
      reviewOn
      reminded
      outcome
      entries
      nextCommands
      restrictionsInForce
      owner {
        id
        name
        erased
      }
      team {
        id
        name
        erased
      }
      children {
        id
        bodyId
        name
        className
        yearGroup
        erased
      }
      people {
        part
        person {
          id
          kind
          name
          className
          yearGroup
          erased
        }
      }
      dues {
        id
        name
        due
      }
      files {
        id
        plan
        planSince
        child {
          id
          name
          erased
        }
      }
      chronology {
        ...StoryEntry
        redacted
        significant
        isDecision
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
type Answer = NonNullable<ChildCaseFileQuery['childCase']>;
export type Entry = Answer['chronology'][number];
/** A case with its story, under the name by which forms ask what a decision rests on. */
export type ChildCase = Answer & Readonly<{ story: Answer['chronology'] }>;
export const asRecord = (file: Answer): ChildCase => ({ ...file, story: file.chronology });
