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
          ...InvestigationText
        }
        confidentiality {
          ...InvestigationText
        }
        accompaniment {
          ...InvestigationText
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
            ...InvestigationText
          }
        }
      }
      allegations {
        number
        question {
          ...InvestigationText
        }
        clauses {
          ...InvestigationText
        }
        weights {
          evidence
          bearing
          note {
            ...InvestigationText
          }
        }
        finding {
          finding
          before
          evidence
          systemCauses
          rationale {
            ...InvestigationText
          }
          clauses {
            ...InvestigationText
          }
          mitigation {
            ...InvestigationText
          }
          systemNote {
            ...InvestigationText
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
          ...InvestigationText
        }
        source {
          ...InvestigationText
        }
        capturedWhere {
          ...InvestigationText
        }
        custody {
          on
          heldBy {
            ...InvestigationText
          }
          keptAt {
            ...InvestigationText
          }
          reason {
            ...InvestigationText
          }
        }
        corrections {
          part
          correct {
            ...InvestigationText
          }
          reason {
            ...InvestigationText
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
            ...InvestigationText
          }
          present {
            ...InvestigationText
          }
          account {
            ...InvestigationText
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
          ...InvestigationText
        }
        plan {
          ...InvestigationText
        }
        support {
          ...InvestigationText
        }
      }
      comments {
        from
        on
        comment {
          ...InvestigationText
        }
        response {
          ...InvestigationText
        }
      }
      challenge {
        from
        receivedOn
        grounds
        challenge {
          ...InvestigationText
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
            ...InvestigationText
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
          ...InvestigationText
        }
        what {
          ...InvestigationText
        }
        capturedOn {
          ...InvestigationText
        }
        capturedTime {
          ...InvestigationText
        }
        capturedWhere {
          ...InvestigationText
        }
        capturedBy {
          ...InvestigationText
        }
        reason {
          ...InvestigationText
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
  fragment InvestigationText on SealedText {
    text
    erased
  }
`);
export type Investigation = NonNullable<InvestigationFileQuery['investigation']>;
export type Allegation = Investigation['allegations'][number];
export type Evidence = Investigation['evidence'][number];
