import { mayKnow } from '@caseward/access-domain';
import { entryRef, id, optionalWords, Refusal, words } from '@caseward/kernel';
import { z } from 'zod';
import { byLeaders, debriefCommand, type DebriefRefusal } from './debrief';
import { ready } from './debrief-life';
import { contributoryFactor, wellbeingSupport } from './vocabulary';

const about = ({ debriefId }: Readonly<{ debriefId: string }>) => debriefId;
const recordOf = (entry: string) => entry.slice(0, entry.indexOf('/'));

/** What happened, as the records already say it: entries of stories that whoever picks them may read. */
export const pickDebriefFacts = debriefCommand({
  type: 'PickDebriefFacts',
  input: z.object({ debriefId: id, entries: z.array(entryRef).max(100) }),
  may: byLeaders,
  about,
  facts: async (read, { entries }, moment) => {
    const records = [...new Set(entries.map(recordOf))];
    const mine = await Promise.all(records.map((record) => mayKnow(read, moment.actor, record, moment)));
    return mine.every(Boolean);
  },
  decide(state, { debriefId, entries }, _, mine) {
    ready(state, 'PickDebriefFacts');
    if (!mine) throw new Refusal<DebriefRefusal>('debrief/entry-unknown');
    return [{ type: 'DebriefFactsPicked', data: { debriefId, entries: [...new Set(entries)] } }];
  },
});

const card = z.object({ debriefId: id, text: words(2_000) });

export const recordWhatWorked = debriefCommand({
  type: 'RecordWhatWorked',
  input: card,
  may: byLeaders,
  about,
  decide(state, input) {
    ready(state, 'RecordWhatWorked');
    return [{ type: 'WhatWorkedRecorded', data: input }];
  },
});

export const recordWhatFailed = debriefCommand({
  type: 'RecordWhatFailed',
  input: card,
  may: byLeaders,
  about,
  decide(state, input) {
    ready(state, 'RecordWhatFailed');
    return [{ type: 'WhatFailedRecorded', data: input }];
  },
});

export const recordContributoryFactor = debriefCommand({
  type: 'RecordContributoryFactor',
  input: card.extend({ factor: contributoryFactor }),
  may: byLeaders,
  about,
  decide(state, input) {
    const { factors } = ready(state, 'RecordContributoryFactor');
    // There may be several others; each of the rest is said once.
    if (input.factor !== 'other' && factors.includes(input.factor))
      throw new Refusal<DebriefRefusal>('debrief/factor-recorded');
    return [{ type: 'ContributoryFactorRecorded', data: input }];
  },
});

/** What was offered to the staff who went through it. Who took it up is theirs to tell. */
export const recordStaffWellbeing = debriefCommand({
  type: 'RecordStaffWellbeing',
  input: z.object({ debriefId: id, support: z.array(wellbeingSupport).min(1), text: optionalWords(2_000) }),
  may: byLeaders,
  about,
  decide(state, input) {
    ready(state, 'RecordStaffWellbeing');
    return [{ type: 'StaffWellbeingRecorded', data: input }];
  },
});

/** What all who were there agree on, in roles and not in names. From now on nothing is added to the cards. */
export const agreeDebriefNotes = debriefCommand({
  type: 'AgreeDebriefNotes',
  input: z.object({
    debriefId: id,
    notes: words(10_000),
    agreedBy: z.array(id).min(1).max(40),
    rolesNotNames: z.boolean(),
  }),
  may: byLeaders,
  about,
  sole: true,
  decide(state, { debriefId, notes, agreedBy, rolesNotNames }) {
    ready(state, 'AgreeDebriefNotes');
    if (!rolesNotNames) throw new Refusal<DebriefRefusal>('debrief/names-not-checked');
    return [{ type: 'DebriefNotesAgreed', data: { debriefId, notes, agreedBy } }];
  },
});
