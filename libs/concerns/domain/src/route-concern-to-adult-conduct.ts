import { companionId, id, type Id } from '@caseward/kernel';
import { staffAggregate } from '@caseward/organisation-domain';
import { z } from 'zod';
import { byTeam, concernCommand, concernStream, reason, type ConcernEvent } from './concern';
import { ready } from './concern-states';
import { adultsIn } from './routing';

/** The record about one adult that a concern leads to; about somebody who is not on the list there is one as well. */
export const conductOf = (concernId: Id, adult: Id | undefined): Id =>
  companionId(concernId, `adultconduct/${adult ?? ''}`);

/**
 * A concern about an adult goes on as a record of its own, with the same few readers. Whoever reported it sees their own words
 * and a safe status, as before; the child's file learns nothing of it.
 */
export const routeConcernToAdultConduct = concernCommand({
  type: 'RouteConcernToAdultConduct',
  input: z.object({ concernId: id, reason: reason.optional() }),
  may: { ...byTeam, tier: 'T5' },
  about: ({ concernId }) => concernId,
  sole: true,
  async facts(read, { concernId }) {
    const concern = await read(concernStream, concernId);
    const named = concern.status === 'none' ? [] : concern.people.map(({ personId }) => personId);
    const staff = await Promise.all(
      named.map(async (one) => ({ one, known: (await read(staffAggregate, one)).known })),
    );
    return staff.filter(({ known }) => known).map(({ one }) => one);
  },
  decide(state, { concernId, reason }, _, staff) {
    const concern = ready(state, 'RouteConcernToAdultConduct');
    const adults = adultsIn(concern.people, staff);
    const children = concern.children.filter((person) => !staff.includes(person));
    return (adults.length > 0 ? adults : [undefined]).map((subject): ConcernEvent => ({
      type: 'ConcernRoutedToAdultConduct',
      data: {
        ...{ concernId, conductId: conductOf(concernId, subject), schoolId: concern.school, subject, children },
        ...{ learnedAt: concern.submittedAt, reason },
      },
    }));
  },
});
