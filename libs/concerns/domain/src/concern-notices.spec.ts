import { metaOf } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { concernYours, excludedHadRead, reportAsked } from './concern.notices';
import { concernId, lim, okoro } from './concern.fixture';

const meta = metaOf();
const text = { concernId, addedBy: lim, text: null };

describe('a question to a reporter', () => {
  it('is told to whoever reported it, and to nobody by name', () => {
    expect(reportAsked.tells.DetailRequested?.({ concernId }, meta)).toEqual({ record: concernId, to: 'reporter' });
  });
  it('is settled by what answers it, by what was added before that was said, and by a decision', () => {
    const settles = reportAsked.settles.ConcernAddended;
    expect(settles?.({ ...text, answers: true }, meta)).toBe(concernId);
    expect(settles?.(text, meta)).toBe(concernId);
    expect(settles?.({ ...text, answers: false }, meta)).toBeUndefined();
    expect(Object.keys(reportAsked.settles)).toEqual(['ConcernAddended', 'TriageDecided']);
  });
});

it('a concern that is handed on is told to whoever has it then, and to nobody who had it before', () => {
  const handed = { concernId, triager: okoro, reason: null } as never; // nothing else of it is asked
  expect(concernYours.tells.TriageReassigned?.(handed, meta)).toEqual({ record: concernId, to: [okoro] });
  expect(concernYours.settles.TriageReassigned?.(handed, meta)).toBe(concernId);
});

it('that somebody had read it who is shut out is told to those who may know of it: never to them by name', () => {
  const telling = excludedHadRead.tells.ExcludedPeopleHadRead?.({ concernId, people: [okoro] }, meta);
  expect(telling).toEqual({ record: concernId, to: 'readers' });
  expect(JSON.stringify(telling)).not.toContain(okoro);
});
