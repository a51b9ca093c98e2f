import { graphql, type ChildFileStoryQuery, type PersonFileQuery } from '@caseward/contract';

export const PersonFile = graphql(`
  query PersonFile($id: ID!) {
    person(id: $id) {
      id
      bodyId
      name
      yearGroup
      className
      onRoll
      erased
      childFile {
        id
        reference
        schoolId
        status
        plan
        planSince
        entries
        nextCommands
        authority {
          ...Words
        }
        socialWorker {
          ...Words
        }
        planNote {
          ...Words
        }
        linked {
          as
          child {
            id
            name
            className
            yearGroup
            erased
          }
          note {
            ...Words
          }
        }
      }
      concerns(first: 100) {
        total
        items {
          id
          reference
          status
          submittedAt
          reporter {
            name
            erased
          }
          people {
            part
            person {
              id
            }
          }
        }
      }
      cases(first: 100) {
        total
        items {
          id
          reference
          status
          openedAt
          level
          category
          owner {
            name
            erased
          }
        }
      }
    }
  }
`);
export type Person = NonNullable<PersonFileQuery['person']>;
export type ChildFile = NonNullable<Person['childFile']>;

/** The whole story of a child: asked for when somebody reads it, since every reading of a record is written down. */
export const ChildFileStory = graphql(`
  query ChildFileStory($id: ID!) {
    person(id: $id) {
      id
      name
      erased
      yearGroup
      className
      childFile {
        id
        reference
        schoolId
        entries
        restrictionsInForce
        nextCommands
        story {
          ...StoryEntry
          redacted
          significant
          isDecision
        }
      }
    }
  }
`);
type StoryOwner = NonNullable<ChildFileStoryQuery['person']>;
export type FileStory = NonNullable<StoryOwner['childFile']>;
