import { describe, expect, it } from '@jest/globals';

import { notFound, Refusal } from './refusal';

describe('a refusal', () => {
  it('is an error that carries its code and what it depends on', () => {
    const refusal = new Refusal<'debrief/in-the-future'>('debrief/in-the-future', { today: '2026-09-07' });
    expect(refusal).toBeInstanceOf(Error);
    expect({ ...refusal, message: refusal.message }).toEqual({
      name: 'Refusal',
      code: 'debrief/in-the-future',
      details: { today: '2026-09-07' },
      message: 'debrief/in-the-future',
    });
  });

  it('takes only the codes of its rule', () => {
    // @ts-expect-error -- the other code belongs to no rule here
    expect(new Refusal<'debrief/in-the-future'>('debrief/twice').details).toEqual({});
  });

  it('is the same for a record that is not there and one that is not yours', () => {
    const [missing, hidden] = [notFound(), notFound()];
    expect({ ...missing }).toEqual({ ...hidden });
    expect(missing.code).toBe('record/not-found');
  });
});
