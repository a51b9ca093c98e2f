import { graphql, type ClauseChainQuery } from '@caseward/contract';

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
          lesson {
            id
            reference
            type
            accepted
            sharedOn
            implementedOn
            checks {
              on
              result
            }
            origin {
              source
              reported
              found
              lookedBack
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
`);

export type Chain = NonNullable<ClauseChainQuery['clauseChain']>;
export type Link = Chain['links'][number];
export type Lesson = NonNullable<Link['reasons'][number]['lesson']>;
