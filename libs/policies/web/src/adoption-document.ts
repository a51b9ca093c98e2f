import { graphql } from '@caseward/contract';

/** How one school takes on one policy: everything that its page shows. */
export const AdoptionFile = graphql(`
  query PolicyAdoption($id: ID!) {
    adoption(id: $id) {
      id
      reference
      policyId
      policyTitle
      schoolId
      schoolName
      status
      model
      versionId
      dueOn
      overdue
      fields
      filled {
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
      own
      ownTitle
      ownText
      clauses {
        id
        number
        text
      }
      places {
        id
        number
        text
      }
      editions {
        from
        own
        title
      }
      alignment {
        clauseId
        alignment
        own
        reason
      }
      assessedBy {
        name
        erased
      }
      returned
      note
      ratified {
        body
        meetingOn
        minute
        present
        quorum
      }
      from
      story {
        ...StoryEntry
      }
      nextCommands
      entries
    }
  }
`);
