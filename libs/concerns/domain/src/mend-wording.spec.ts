import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { asOkoro, closed, concernId, idNo, monday, submitted, triaged } from './concern.fixture';
import type { ConcernEvent, OpenConcernEvent } from './concern';
import { concernAggregate, correctConcern, redactConcern } from './index';

const given = scenario(concernAggregate, { ...monday, ...asOkoro });
const reason = 'The reporter named the wrong street.';
const addended: ConcernEvent = { type: 'ConcernAddended', data: { concernId, addedBy: idNo(10), text: 'And again.' } };
const redacted = (entry: number, field: string): ConcernEvent => ({
  type: 'ConcernRedacted',
  data: { concernId, entry: `${concernId}/${entry}`, field, basis: 'wrong_person', reason },
});

describe('a report that was wrong', () => {
  it('is put right, one text at a time, and says why', () => {
    const right = { concernId, part: 'place' as const, text: 'Mill Lane', reason };
    given(submitted).when(correctConcern, right).then({ type: 'ConcernCorrected', data: right });
    given(submitted, triaged, closed).when(correctConcern, right).then({ type: 'ConcernCorrected', data: right });
  });
  it('is put right in when it happened; that is never still to come', () => {
    const right = { concernId, part: 'when' as const, occurredOn: '2026-09-04', occurredTime: '15:10', reason };
    given(submitted).when(correctConcern, right).then({ type: 'ConcernCorrected', data: right });
    expect(correctConcern.times?.(right)).toEqual({ occurredAt: '2026-09-04T14:10:00.000Z' });
    given(submitted).when(correctConcern, { ...right, occurredOn: '2026-09-08' }).refused('concern/occurred-in-the-future'); // prettier-ignore
  });
  it('must say what is right, and is a report', () => {
    for (const wrong of [{ part: 'account' }, { part: 'account', text: ' ' }, { part: 'when', text: 'Friday' }])
      expect(correctConcern.input.safeParse({ concernId, reason, ...wrong }).success).toBe(false);
    given().when(correctConcern, { concernId, part: 'place', text: 'Mill Lane', reason }).refused('concern/not-submitted'); // prettier-ignore
  });
});

describe('a text that nobody may read any more', () => {
  const takes = (entry: number, field: string) => ({ concernId, text: `${concernId}/${entry}/${field}`, basis: 'wrong_person' as const, reason }); // prettier-ignore
  it('is any text of any entry, and no other of it', () => {
    given(submitted, addended).when(redactConcern, takes(1, 'account')).then(redacted(1, 'account'));
    given(submitted, addended).when(redactConcern, takes(2, 'text')).then(redacted(2, 'text'));
    given(submitted, redacted(1, 'place')).when(redactConcern, takes(1, 'account')).then(redacted(1, 'account'));
  });
  it('is no id, code or day, no entry that there is not, and nothing of another concern', () => {
    for (const wrong of [takes(1, 'occurredOn'), takes(1, 'toString'), takes(9, 'account'), takes(2, 'account')])
      given(submitted, addended).when(redactConcern, wrong).refused('concern/no-such-text');
    given(submitted).when(redactConcern, { ...takes(1, 'account'), text: `${idNo(99)}/1/account` }).refused('concern/no-such-text'); // prettier-ignore
  });
  it('is taken out once', () =>
    given(submitted, redacted(1, 'account')).when(redactConcern, takes(1, 'account')).refused('concern/text-redacted'));
  it('is for the lead and the data protection officer, and never for a deputy or a teacher', () => {
    expect(redactConcern.may.roles).toEqual(['DPO', 'DSL']);
    expect(redactConcern.may.namedAs).not.toContain('STAFF');
  });
  it('leaves the rest of the concern as it was', () => {
    const before = [submitted, triaged].reduce(concernAggregate.evolve, concernAggregate.initial);
    const after = concernAggregate.evolve(before, redacted(1, 'account') as OpenConcernEvent);
    expect({ ...after, told: [], redacted: [] }).toEqual({ ...before, told: [], redacted: [] });
  });
});
