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
          agency
          name
          phone
          email
          hours
        }
        own {
          agency
          name
          phone
          email
          hours
        }
        shared {
          agency
          name
          phone
          email
          hours
        }
      }
      rules {
        bodyId
        inForce
        entries
        now {
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
        usual {
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
`);
export type School = NonNullable<SchoolPageQuery['school']>;
export type OnCallPerson = School['onCall'][number];
export type Contact = School['agencies']['all'][number];
