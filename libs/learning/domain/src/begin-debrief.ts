import { mayKnow } from '@caseward/access-domain';
import { day, id, notFound, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { known, likeItsSource, restrictionOf } from './around';
import { debriefCommand, type DebriefRefusal } from './debrief';
import { debriefOf, debriefReady } from './vocabulary';

/**
 * A leader wants to look back on a case or a record of conduct. Not before its findings are issued or the statutory process is
 * over, unless the LADO agrees: a debrief must not disturb an enquiry. Whoever may not know of that record begins nothing.
 */
export const beginDebrief = debriefCommand({
  type: 'BeginDebrief',
  input: z.object({
    debriefId: id,
    schoolId: id,
    ofKind: debriefOf.extract(['childcase', 'adultconduct']).meta({ id: 'DebriefBegunFor' }),
    ofRecord: id,
    ready: debriefReady,
    ladoAgreedOn: day.optional(),
    serious: z.boolean(),
    reason: words(2_000),
  }),
  may: { roles: ['HT', 'DSL', 'TSL'], at: ({ schoolId }) => schoolId, tier: 'T1' },
  about: ({ debriefId }) => debriefId,
  facts: async (read, { ofRecord }, moment) => ({
    source: await restrictionOf(read, ofRecord),
    mine: await mayKnow(read, moment.actor, ofRecord, moment),
  }),
  restricts: (_, __, { source }) => likeItsSource(source),
  decide(debrief, { ladoAgreedOn, ...begun }, { today }, { source, mine }) {
    if (debrief.status !== 'none') throw new Refusal<DebriefRefusal>('debrief/already-required');
    const { school, kind } = known(source);
    if (!mine || school !== begun.schoolId) throw notFound();
    if (kind !== begun.ofKind) throw new Refusal<DebriefRefusal>('debrief/another-kind');
    if (begun.ready === 'lado_agrees' && ladoAgreedOn === undefined)
      throw new Refusal<DebriefRefusal>('debrief/lado-day-missing');
    if (ladoAgreedOn !== undefined && ladoAgreedOn > today) throw new Refusal<DebriefRefusal>('debrief/in-the-future');
    return [{ type: 'DebriefBegun', data: { ...begun, ...(ladoAgreedOn === undefined ? {} : { ladoAgreedOn }) } }];
  },
});
