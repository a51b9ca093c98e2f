import { codes, id, words, day } from '@caseward/kernel';
import { useState } from 'react';
import { z } from 'zod';
import { receipt } from '../testing';
import * as field from './fields';
import { RecordActions, type ActionGroup } from './record-actions';
import { sheetsOf } from './sheet';

export const recordId = 'dddddddd-0000-4000-8000-000000000001';
export const ada = { id: 'aaaaaaaa-0000-4000-8000-000000000001', label: 'Ada Byron', note: '4B' };

/** A record that a meeting is held about: one question of every kind. */
const input = z.object({
  recordId: id,
  meetingId: id,
  on: day,
  at: z.string().optional(),
  place: words(200),
  happened: words(5_000),
  present: z.int(),
  agreed: z.boolean(),
  minuted: z.boolean(),
  why: words(2_000).optional(),
  kind: codes('MeetingKind', ['review', 'strategy']),
  heard: z.array(codes('Heard', ['child', 'parent'])).min(1),
  chair: id,
  others: z.array(id).optional(),
  actions: z.array(z.object({ what: words(200), owner: codes('Owner', ['school', 'other']), who: words(50).optional() })).min(1), // prettier-ignore
});
const note = z.object({ recordId: id, words: words(100) });

export type Meeting = Readonly<{ id: string; entries: number; nextCommands: readonly string[]; heldOn: string }>;
export const meeting: Meeting = { id: recordId, entries: 4, nextCommands: ['holdMeeting'], heldOn: '2026-11-02' };

const sheet = sheetsOf<Meeting>({
  refusals: {
    'meeting/held': 'That meeting was held already.',
    'meeting/no-note': 'Nobody wrote a note.',
    'meeting/no-room': 'No room.',
    'meeting/no-plan': 'No plan.',
  },
  mends: () => ({ 'meeting/no-note': '#writeNote', 'meeting/no-room': '/rooms', 'meeting/no-plan': '#makePlan' }),
  changes: ['concern'],
  fixed: (record) => ({ recordId: record.id }),
});
const { choice, line, number, people, person, rows, several, text, tick, time, yesNo } = field;
const find = () => () => Promise.resolve([ada]);

export const holdMeeting = sheet({
  command: 'HoldMeeting',
  schema: () => Promise.resolve({ input }),
  title: 'Hold a meeting',
  button: 'Record the meeting',
  hint: ({ heldOn }) => `The last one was on ${heldOn}.`,
  fixed: (record, fresh) => ({ recordId: record.id, meetingId: fresh }),
  initial: ({ heldOn }) => ({ on: heldOn }),
  fields: {
    on: field.day('When was it held?'),
    at: time('At what time?', { optional: true }),
    place: line('Where?'),
    happened: text('What was said?'),
    present: number('How many were there?'),
    agreed: yesNo('Did all agree?'),
    why: text('Why not?', { when: ({ agreed }) => agreed === 'no' }),
    minuted: tick('Minutes were taken'),
    kind: choice('What kind of meeting?', { review: 'Review', strategy: 'Strategy' }),
    heard: several('Who was heard?', { child: 'The child', parent: 'A parent' }),
    chair: person('Who chaired it?', find),
    others: people('Who else was there?', find, { optional: true }),
    actions: rows('What was agreed?', 'Action', {
      what: line('What is to be done?'),
      owner: choice('By whom?', { school: 'The school', other: 'Somebody else' }),
      who: line('By which agency?', { when: ({ owner }) => owner === 'other' }),
    }),
  },
  note: ({ kind }) => kind === 'strategy' && <p>The police are asked first.</p>,
});
export const writeNote = sheet({
  command: 'WriteNote',
  schema: () => Promise.resolve({ input: note }),
  title: 'Write a note',
  button: 'Keep the note',
  fields: { words: text('What is there to say?', { max: 100 }) },
});
const hidden = sheet({ ...writeNote, command: 'HideNote', title: 'Hide a note', if: () => false });
const groups: readonly ActionGroup<Meeting>[] = [
  { title: 'Meetings', sheets: [holdMeeting] },
  { title: 'Notes', sheets: [writeNote, hidden] },
];

/** Its page, with a button by which the record becomes what it is after somebody else was there. */
export const MeetingPage = ({ record, then }: Readonly<{ record: Meeting; then?: Partial<Meeting> }>) => {
  const [now, become] = useState(record);
  return (
    <>
      <h1 tabIndex={-1}>Meeting</h1>
      <button type="button" onClick={() => become({ ...now, ...then })}>
        Time goes by
      </button>
      <RecordActions record={now} groups={groups} since={(seen) => <p>Entries after {seen}</p>} />
    </>
  );
};
export const taken = (name: string) => () => ({ [name]: receipt(recordId) });
