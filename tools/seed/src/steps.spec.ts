import { Refusal } from '@caseward/kernel';
import { describe, expect, it } from '@jest/globals';
import { demoStory } from './demo-story';
import { idOf } from './ids';
import { refusedStep, step } from './steps';

const at = '2026-09-07T09:00:00.000Z';

describe('a step of the demo', () => {
  it('that is refused says in which story it stands, which command it is, by whom, when, and why', () => {
    const refusal = new Refusal('breach/already-open');
    const error = refusedStep({ about: 'breaches' }, step('lost-badge/open', at, 'system', 'OpenBreachCase', {}), refusal); // prettier-ignore
    expect(error.message).toBe(
      'the demo story was refused: breaches, lost-badge/open: OpenBreachCase by system at 2026-09-07T09:00:00.000Z: breach/already-open',
    );
    expect(error.cause).toBe(refusal);
  });
  it('has a name of its own in the whole of it', () => {
    const all = demoStory(at, idOf('trust'), 'small').flatMap(({ lanes }) => lanes.flat());
    const keys = all.map(({ key }) => key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});
