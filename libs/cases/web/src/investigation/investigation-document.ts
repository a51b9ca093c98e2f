import { graphql, type InvestigationFileQuery } from '@caseward/contract';

// prettier-ignore -- a person and a text are one line each
export const InvestigationFile = graphql(`
  query InvestigationFile($id: ID!) {
    investigation(id: $id) {
      id
      reference
      schoolId
      status
      pausedAs
      ofKind
      ofReference
      ofRecord
      commissionedAt
      yours
      independence
      factCheckUntil
      challengeUntil
      entries
      nextCommands
      commissioner {
        id
        name
        erased
      }
      investigator {
        id
        name
        erased
      }
      reviewer {
        id
        name
        erased
      }
      signer {
        id
        name
        erased
      }
      subjects {
        id
        name
        className
        yearGroup
        erased
      }
      terms {
        targetDate
        scope {
          text
          erased
        }
        confidentiality {
          text
          erased
        }
        accompaniment {
          text
          erased
        }
      }
      clock {
        spent
        of
        running
        termsDue
        evidenceDue
        findingsDue
        progressDue
        pauses {
          from
          to
          why
          reason {
            text
            erased
          }
        }
      }
      allegations {
        number
        question {
          text
          erased
        }
        clauses {
          text
          erased
        }
        weights {
          evidence
          bearing
          note {
            text
            erased
          }
        }
        finding {
          finding
          before
          evidence
          systemCauses
          rationale {
            text
            erased
          }
          clauses {
            text
            erased
          }
          mitigation {
            text
            erased
          }
          systemNote {
            text
            erased
          }
        }
      }
      evidence {
        number
        kind
        loggedAt
        capturedOn
        originalSeen
        sha256
        description {
          text
          erased
        }
        source {
          text
          erased
        }
        capturedWhere {
          text
          erased
        }
        custody {
          on
          heldBy {
            text
            erased
          }
          keptAt {
            text
            erased
          }
          reason {
            text
            erased
          }
        }
        corrections {
          part
          correct {
            text
            erased
          }
          reason {
            text
            erased
          }
        }
        interview {
          on
          child
          recordAgreed
          person {
            name
            erased
          }
          somebody {
            text
            erased
          }
          present {
            text
            erased
          }
          account {
            text
            erased
          }
        }
      }
      plans {
        agreed
        child {
          id
          name
          erased
        }
        lead {
          name
          erased
        }
        purpose {
          text
          erased
        }
        plan {
          text
          erased
        }
        support {
          text
          erased
        }
      }
      comments {
        from
        on
        comment {
          text
          erased
        }
        response {
          text
          erased
        }
      }
      challenge {
        from
        receivedOn
        grounds
        challenge {
          text
          erased
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
export type Investigation = NonNullable<InvestigationFileQuery['investigation']>;
export type Allegation = Investigation['allegations'][number];
export type Evidence = Investigation['evidence'][number];
