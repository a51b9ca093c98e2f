import { graphql } from '@caseward/contract';

export const FindDrafts = graphql(`
  query Drafts($input: DraftsInput!) {
    drafts(input: $input) {
      name
      revision
      savedAt
      keptUntil
      content
      other {
        savedAt
        content
      }
    }
  }
`);
export const SaveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      revision
      savedAt
      keptUntil
      other {
        savedAt
        content
      }
    }
  }
`);
export const DiscardDraft = graphql(`
  mutation DiscardDraft($input: DiscardDraftInput!) {
    discardDraft(input: $input) {
      discarded
    }
  }
`);
