import { graphql, type AtSchoolFragment, type PolicyOnADayQuery } from '@caseward/contract';

graphql(`
  fragment AtSchool on PolicyAtSchool {
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
`);

/** What a school made of the text that held on a day, for whoever has that text before them. */
export const AtSchoolOn = graphql(`
  query PolicyAtSchool($policyId: ID!, $schoolId: ID!, $on: Day!) {
    policyInForce(policyId: $policyId, schoolId: $schoolId, on: $on) {
      id
      atSchool {
        ...AtSchool
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
        ...Clause
      }
      reasons {
        ...Reason
      }
      atSchool {
        ...AtSchool
      }
    }
  }
`);

export type AtSchool = AtSchoolFragment;
export type HeldThen = NonNullable<PolicyOnADayQuery['policyInForce']>;
