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
        text
        erased
      }
      policeLog {
        text
        erased
      }
      devices {
        id
        handedTo
        device {
          text
          erased
        }
        seal {
          text
          erased
        }
        place {
          text
          erased
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
          text
          erased
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
