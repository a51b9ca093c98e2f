import { describe, expect, it } from '@jest/globals';
import { adviseOn, type Account } from './advice';
import { adviceInWords } from './advice-words';
import { goodAccounts } from './good-accounts.fixture';

const nothing = { linked: [], seen: [], pasted: 0, has: { time: false, place: false, voice: false } };
const whole = { time: true, place: true, voice: true };
const on = (text: string, more: Partial<Account> = {}) => adviseOn({ ...nothing, text, ...more });
const codes = (text: string, more: Partial<Account> = {}) => on(text, { has: whole, ...more }).map(({ code }) => code);

describe('a good account', () => {
  it.each(goodAccounts)('needs no advice: %s', (text) => expect(on(text)).toEqual([]));
});

describe('advice', () => {
  it.each(['JL told me in the hall.', 'I spoke to K.M. about it.', 'Child B hit child C.', 'He saw MRT there.'])(
    'asks who initials are: %s',
    (text) => expect(codes(text)).toEqual(['initials']),
  );
  it.each([
    'The DSL and the SENCO know.',
    'She has an EHCP.',
    'At 3 PM in PE.',
    'He watches TV.',
    'Plan A did not work.',
  ])('knows the letters of a school: %s', (text) => expect(codes(text)).toEqual([]));
  it.each(['He is attention-seeking again.', 'She was probably hit.', 'They are a rough family.', 'Ben is naughty.'])(
    'asks for what was seen instead of a judgement: %s',
    (text) => expect(codes(text)).toEqual(['opinion']),
  );
  it('leaves a judgement alone that somebody else spoke', () =>
    expect(codes('Mum said “he is just attention-seeking”.')).toEqual([]));
  it.each([
    'I asked her if dad hit her.',
    'I asked him if he had been hurt at home.',
    'I asked “Did your dad hit you?” and he nodded.',
  ])('asks for the question word for word, when it may have led: %s', (text) =>
    expect(codes(text)).toEqual(['leading-question']),
  );
  it('asks for the words when somebody spoke and none are given', () => {
    const text = 'At break in the playground Ada spoke about her weekend and told me many things about her cousin.';
    expect(on(text).map(({ code }) => code)).toEqual(['voice']);
    expect(on(text, { has: { time: false, place: false, voice: true } })).toEqual([]);
  });
  it('asks for time and place when neither the text nor the form says them, and not before there is a text', () => {
    const text = 'Ada had a red mark across her cheek and would not let anybody look at it.';
    expect(on(text).map(({ code }) => code)).toEqual(['time', 'place']);
    expect(on(text, { has: whole })).toEqual([]);
    expect(on('Ada had a red mark.')).toEqual([]);
  });
  it('asks where pasted text comes from, when there is much of it', () => {
    expect(codes('See above.', { pasted: 299 })).toEqual([]);
    expect(codes('See above.', { pasted: 300 })).toEqual(['copied']);
  });
  it('names somebody who was looked for and is in the text, but is not linked', () => {
    const people = { linked: ['Ada Byron'], seen: ['Ada Byron', 'Ada Mensah', 'Zoë Hill'] };
    expect(on('Ada was with Zoe’s sister.', people)).toEqual([{ code: 'name-not-linked', about: 'Zoë' }]);
    expect(on('Ada was there.', people)).toEqual([]);
    expect(on('They went up the hill.', people)).toEqual([]);
  });
  it('is a calm sentence', () => {
    for (const { code, about } of on('JL told me Ada is naughty.'))
      expect(adviceInWords({ code, about: about ?? '' })).toMatch(/^[“A-Z].*[.?]$/);
  });
  it('is quick on the longest account that can be sent', () => {
    const text = 'She said that “nobody” came at 9, and then went to (the hall. '.repeat(330).slice(0, 20_000);
    const since = performance.now();
    adviseOn({ ...nothing, text });
    adviseOn({ ...nothing, text: 'I asked '.repeat(2_500) });
    adviseOn({ ...nothing, text: '"'.repeat(20_000) });
    adviseOn({ ...nothing, text: "a'".repeat(10_000) });
    adviseOn({ ...nothing, text: 'in the aa '.repeat(2_000) });
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
