import { graphql, type PolicyAtSchoolQuery, type PolicyOnADayQuery } from '@caseward/contract';

/** What a school made of the text that held on a day, for whoever has that text before them. */
export const AtSchoolOn = graphql(`
  query PolicyAtSchool($policyId: ID!, $schoolId: ID!, $on: Day!) {
    policyInForce(policyId: $policyId, schoolId: $schoolId, on: $on) {
      id
      atSchool {
        adoptionId
        schoolId
        schoolName
        from
        current
        own
        ownTitle
        ownText
        fields {
          field
          role
          value
          holders {
            name
            erased
          }
        }
        blocks {
          after
          heading
          text
        }
      }
    }
  }
`);

/** Which text held at a school on a day, with all that it said there. */
export const PolicyOnADay = graphql(`
  query PolicyOnADay($policyId: ID!, $schoolId: ID!, $on: Day!) {
    policyInForce(policyId: $policyId, schoolId: $schoolId, on: $on) {
      id
      number
      heldFrom
      heldTo
      clauses {
        id
        number
        kind
        level
        text
      }
      reasons {
        reason
        clauseId
        lessonId
        lesson
        statute
        since
        note
      }
      atSchool {
        adoptionId
        schoolId
        schoolName
        from
        current
        own
        ownTitle
        ownText
        fields {
          field
          role
          value
          holders {
            name
            erased
          }
        }
        blocks {
          after
          heading
          text
        }
      }
    }
  }
`);

export type AtSchool = NonNullable<NonNullable<PolicyAtSchoolQuery['policyInForce']>['atSchool']>;
export type HeldThen = NonNullable<PolicyOnADayQuery['policyInForce']>;
