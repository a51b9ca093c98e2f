import { graphql, type AdultConductFileQuery } from '@caseward/contract';

export const AdultConductFile = graphql(`
  query AdultConductFile($id: ID!) {
    breachCases(first: 100, show: open) {
      items {
        id
        reference
        schoolId
        openedAt
      }
    }
    adultConductRecord(id: $id) {
      id
      reference
      schoolId
      status
      way
      raised
      raisedAt
      learnedAt
      adultIs
      concernId
      ladoDue
      responseDue
      lead
      adultInformedOn
      parentsInformedOn
      agencyInformedOn
      response
      fileNote
      patternReviewedAt
      overdue
      entries
      nextCommands
      restrictionsInForce
      subject {
        id
        name
        erased
      }
      recipients {
        id
        name
        erased
      }
      caseManager {
        id
        name
        erased
      }
      children {
        id
        name
        className
        yearGroup
        erased
      }
      account {
        ...Words
      }
      threshold {
        harmedChild
        possibleOffence
        riskOfHarm
        unsuitable
        result
        at
      }
      lado {
        contactedOn
        policeToo
        advisedOn
        tellAdult
        tellParents
        nextReviewOn
        reference {
          ...Words
        }
        advice {
          ...Words
        }
        mayBeSaid {
          ...Words
        }
      }
      measures {
        id
        kind
        from
        reviewOn
        inForce
        contactPerson {
          name
          erased
        }
      }
      allegations {
        id
        outcome
        allegation {
          ...Words
        }
      }
      duties {
        to
        duty
        referredOn
      }
      pattern {
        id
        reference
        status
        way
        raisedAt
      }
      investigations {
        id
        reference
        status
      }
      breaches {
        id
        reference
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
/** With the breach cases that its reader may know of: one of them may be about the same matter. */
export type Conduct = NonNullable<AdultConductFileQuery['adultConductRecord']> &
  Readonly<{ openBreaches: AdultConductFileQuery['breachCases']['items'] }>;
