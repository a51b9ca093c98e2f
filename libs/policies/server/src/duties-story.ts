import { acknowledgementAggregate, adoptionAggregate, campaignAggregate, statutoryReferenceAggregate } from '@caseward/policies-domain'; // prettier-ignore
import type { RecordId } from '@caseward/kernel';
import { timelineFor, type Platform } from '@caseward/server-kit';

/** What happened when schools took policies on, when people read them, and to the editions that they cite. */
export const dutiesStory = timelineFor('policy_duty_entry', 1, [
  adoptionAggregate,
  campaignAggregate,
  acknowledgementAggregate,
  statutoryReferenceAggregate,
]);

/** Of one record, for whoever may read it. */
export const ownStory = ({ db }: Pick<Platform, 'db'>) => ({
  story: async ({ id }: Readonly<{ id: RecordId }>) =>
    (await dutiesStory.of(db, [id])).map((row) => ({ ...row, through: id })),
  entries: async ({ id }: Readonly<{ id: RecordId }>) => (await dutiesStory.of(db, [id])).at(-1)?.number ?? 0,
});
