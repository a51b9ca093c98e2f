import { graphql, type SchoolPageQuery } from '@caseward/contract';

export const SchoolPage = graphql(`
  query SchoolPage($id: ID!) {
    school(id: $id) {
      id
      name
      phase
      localAuthority
      lastDay
      dutyPhone
      onCall {
        bodyId
        role
        onDuty
        workPhone
        person {
          id
          bodyId
          name
          erased
        }
      }
      week {
        bodyId
        day
        duties {
          bodyId
          from
          until
          person {
            id
            name
            erased
          }
        }
      }
      rota {
        bodyId
        from
        dutyPhone
        duties {
          bodyId
          personId
          weekdays
          from
          until
        }
        ahead {
          bodyId
          isSwap
          from
          to
        }
      }
      calendar {
        terms {
          from
          to
        }
        closed
        closures {
          id
          from
          to
          reason
        }
      }
      agencies {
        all {
          ...Agency
        }
        own {
          ...Agency
        }
        shared {
          ...Agency
        }
      }
      rules {
        bodyId
        inForce
        entries
        now {
          ...Rules
        }
        usual {
          ...Rules
        }
        said {
          id
          bodyId
          from
          until
          definedAt
          definedBy {
            id
            name
            erased
          }
          withdrawnBy {
            id
            name
            erased
          }
          rules {
            ...Rules
          }
        }
      }
      appointments {
        id
        role
        from
        to
        inForce
        covers
        person {
          id
          name
          erased
        }
      }
    }
  }
  fragment Rules on SchoolRules {
    childConcernsTo
    adultConcernsTo
    dangerMinutes
    urgentTriageMinutes
    triageSchoolDays
    lowLevelSchoolDays
    breachSeveritySchoolDays
    breachInformingSchoolDays
    debriefSchoolDays
    lessonSchoolDays
    quietAtRiskSchoolDays
    quietSchoolDays
  }
  fragment Agency on AgencyContact {
    agency
    name
    phone
    email
    hours
  }
`);
export type School = NonNullable<SchoolPageQuery['school']>;
export type OnCallPerson = School['onCall'][number];
export type Contact = School['agencies']['all'][number];
