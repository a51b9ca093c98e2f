import { graphql, type ClauseChainQuery, type LearnedFragment } from '@caseward/contract';

export const ClauseChainFile = graphql(`
  query ClauseChain($policyId: ID!, $clauseId: ID!) {
    clauseChain(policyId: $policyId, clauseId: $clauseId) {
      policyId
      title
      clauseId
      number
      text
      isFull
      links {
        versionId
        number
        how
        changeClass
        before
        after
        heldFrom
        reasons {
          reason
          statute
          incident {
            id
            reference
          }
          lesson {
            ...Learned
            ...FromWhere
            beside {
              ...Learned
            }
          }
        }
        decided {
          hash
          submittedOn
          approvedOn
          part
          body
          meetingOn
          present
          quorum
          inFavour
          against
          abstained
          interestsDeclared
        }
        acknowledged {
          asked
          done
        }
        effect {
          asAt
          terms {
            term
            part
            breaches
          }
        }
      }
    }
  }
  fragment FromWhere on ChainLesson {
    origin {
      source
      reported
      found
      lookedBack
    }
  }
  fragment Learned on ChainLesson {
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

export type Chain = NonNullable<ClauseChainQuery['clauseChain']>;
export type Link = Chain['links'][number];
export type Lesson = NonNullable<Link['reasons'][number]['lesson']>;
/** A lesson, by what it changes: without where it came from. */
export type Learned = LearnedFragment;
