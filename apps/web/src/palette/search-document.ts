import { graphql } from '@caseward/contract';

/** Of a record only what a list shows: initials and class, never what was written, unless that was searched. */
export const Search = graphql(`
  query Search($input: SearchInput!) {
    search(input: $input) {
      groups {
        kind
        total
        lookedThrough
        items {
          __typename
          ... on Person {
            id
            bodyId
            kind
            name
            yearGroup
            className
            onRoll
          }
          ... on Concern {
            id
            reference
            state: status
            submittedAt
            aboutAnAdult
            people {
              part
              person {
                id
                initials
                className
              }
            }
          }
          ... on Report {
            id
            reference
            told: status
            submittedAt
          }
          ... on ChildCase {
            id
            reference
            openedAt
            children {
              id
              initials
              className
            }
          }
          ... on BreachCase {
            id
            reference
            openedAt
          }
          ... on WrittenHit {
            concernId
            reference
            submittedAt
            excerpt
          }
        }
      }
    }
  }
`);
