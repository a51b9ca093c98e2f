import { graphql, type ImageryFileQuery } from '@caseward/contract';

export const ImageryFile = graphql(`
  query ImageryFile($id: ID!) {
    imageryProtocol(id: $id) {
      id
      reference
      schoolId
      status
      ofKind
      ofRecord
      ofReference
      howKnown
      adultInvolved
      declaredAt
      police
      viewings
      entries
      nextCommands
      declaredBy {
        name
        erased
      }
      account {
        ...Words
      }
      policeLog {
        ...Words
      }
      devices {
        id
        handedTo
        device {
          ...Words
        }
        seal {
          ...Words
        }
        place {
          ...Words
        }
        custodian {
          name
          erased
        }
      }
      locators {
        id
        kind
        locator {
          ...Words
        }
      }
      attachments {
        id
        blobId
        withdrawn
        sealed
        name {
          text
        }
      }
      caseAttachments {
        id
        blobId
        withdrawn
        sealed
        name {
          text
        }
      }
      conductAttachments {
        id
        blobId
        withdrawn
        sealed
        name {
          text
        }
      }
      story {
        ...StoryEntry
      }
      whoCanSee {
        personId
        name
        role
      }
    }
  }
`);
export type Imagery = NonNullable<ImageryFileQuery['imageryProtocol']>;
export const filesOf = ({ attachments, caseAttachments, conductAttachments }: Imagery) =>
  [...attachments, ...caseAttachments, ...conductAttachments].filter(({ sealed }) => !sealed);
