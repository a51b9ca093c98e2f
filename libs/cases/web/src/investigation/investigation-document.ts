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
          ...Words
        }
        confidentiality {
          ...Words
        }
        accompaniment {
          ...Words
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
            ...Words
          }
        }
      }
      allegations {
        number
        question {
          ...Words
        }
        clauses {
          ...Words
        }
        weights {
          evidence
          bearing
          note {
            ...Words
          }
        }
        finding {
          finding
          before
          evidence
          systemCauses
          rationale {
            ...Words
          }
          clauses {
            ...Words
          }
          mitigation {
            ...Words
          }
          systemNote {
            ...Words
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
          ...Words
        }
        source {
          ...Words
        }
        capturedWhere {
          ...Words
        }
        custody {
          on
          heldBy {
            ...Words
          }
          keptAt {
            ...Words
          }
          reason {
            ...Words
          }
        }
        corrections {
          part
          correct {
            ...Words
          }
          reason {
            ...Words
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
            ...Words
          }
          present {
            ...Words
          }
          account {
            ...Words
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
          ...Words
        }
        plan {
          ...Words
        }
        support {
          ...Words
        }
      }
      comments {
        from
        on
        comment {
          ...Words
        }
        response {
          ...Words
        }
      }
      challenge {
        from
        receivedOn
        grounds
        challenge {
          ...Words
        }
      }
      story {
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
export type Investigation = NonNullable<InvestigationFileQuery['investigation']>;
export type Allegation = Investigation['allegations'][number];
export type Evidence = Investigation['evidence'][number];
