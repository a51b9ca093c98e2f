import { describe, expect, it } from '@jest/globals';
import { held, letterLife, none, type Letter } from './letter.fixture';
import { onTheWire } from './lifecycle';

const refused = (code: string) => expect.objectContaining({ name: 'Refusal', code });
const readying = (letter: Letter, command: keyof typeof letterLife.turns, actor?: string) => () =>
  letterLife.ready(letter, command, actor);

describe('a record takes a command', () => {
  it('in the statuses that the table names, and comes back as it is', () => {
    const letter = held('open');
    expect(letterLife.ready(letter, 'SealLetter', 'ada')).toBe(letter);
  });

  it('not before it is there', () => expect(readying(none, 'SealLetter')).toThrow(refused('letter/none')));

  it('not in another status, and says which one it is in', () => {
    expect(readying(held('sealed'), 'SealLetter', 'ada')).toThrow(refused('letter/sealed'));
    expect(readying(held('sent'), 'OpenLetter')).toThrow(refused('letter/sent'));
  });

  it('from those alone whom it names, when it names some', () => {
    expect(readying(held('open'), 'SealLetter', 'bob')).toThrow(refused('letter/not-yours'));
    expect(readying(held('sealed'), 'OpenLetter', 'bob')).not.toThrow();
  });

  it('unless something else stands in its way', () =>
    expect(readying(held('sealed', { stamped: false }), 'SendLetter')).toThrow(refused('letter/no-stamp')));
});

describe('a page offers', () => {
  it('exactly what would be taken from whoever looks at it', () => {
    expect(letterLife.takes(held('open'), 'SealLetter', 'ada')).toBe(true);
    expect(letterLife.takes(held('open'), 'SealLetter', 'bob')).toBe(false);
    expect(letterLife.takes(held('sealed', { stamped: false }), 'SendLetter', 'ada')).toBe(false);
  });

  it('nothing that comes from elsewhere, although it is taken', () => {
    expect(readying(held('sent'), 'ForgetLetter')).not.toThrow();
    expect(letterLife.takes(held('sent'), 'ForgetLetter', 'ada')).toBe(false);
  });

  it('nothing that is in no table', () => expect(letterLife.takes(held('open'), 'BurnLetter', 'ada')).toBe(false));
});

it('names its statuses, and a command as the wire does', () => {
  expect(letterLife.statuses).toEqual(['open', 'sealed', 'sent']);
  expect(onTheWire('RecordChildWishes')).toBe('recordChildWishes');
});
