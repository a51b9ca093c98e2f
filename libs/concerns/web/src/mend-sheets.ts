import { field } from '@caseward/web-kit';
import { concernSheet as sheet, domain, type Acted } from './acted';
import { basisWords, correctedWords, textWords } from './mend-words';
import { concernStory } from './story';

const { choice, day, text, time } = field;

export const correctReport = sheet({
  command: 'CorrectConcern',
  schema: () => domain().then((of) => of.correctConcern),
  title: 'Put right what the report says',
  button: 'Put it right',
  hint: 'What you write is shown from now on, with your name and why. What was written first stays, beside it. More that you learned is added to the concern, and is no correction.',
  // Nothing is filled in: a draft would keep a copy of what the report says.
  fields: {
    part: choice('What is wrong?', correctedWords),
    text: text('What is right?', { rows: 6, max: 20_000, when: ({ part }) => part !== '' && part !== 'when' }),
    occurredOn: day('On which day did it happen?', { when: ({ part }) => part === 'when' }),
    occurredTime: time('At what time?', { optional: true, when: ({ part }) => part === 'when' }),
    reason: text('How do you know?', { rows: 2, max: 2_000 }),
  },
});

const BEGINNING = 60;
const beginning = (words: string) => (words.length > BEGINNING ? `${words.slice(0, BEGINNING).trimEnd()}…` : words);

/** Every text of it that can still be read, newest last: in what it was written, and how it begins. */
export const textsOf = ({
  id,
  history,
  unlisted,
  bodyMap,
}: Pick<Acted, 'id' | 'history' | 'unlisted' | 'bodyMap'>): readonly { value: string; label: string }[] =>
  history.flatMap(({ recordId, number, kind, details }) => {
    if (recordId !== id) return [];
    const label = (name: string, words = '') =>
      `${concernStory.events[kind] ?? kind} (entry ${number}): ${textWords[name] ?? name}${words && `: “${beginning(words)}”`}`;
    const value = (name: string) => `${id}/${number}/${name}`;
    const written = details.flatMap(({ field: name, text: words }) =>
      words && !words.erased && words.text ? [{ value: value(name), label: label(name, words.text) }] : [],
    );
    // Sealed as a whole, and told elsewhere on the page.
    const whole = [
      ...(kind === 'ConcernSubmitted' && unlisted.length > 0 ? ['unlisted'] : []),
      ...(kind === 'BodyMapMarked' && bodyMap.length > 0 ? ['points'] : []),
    ];
    return [...written, ...whole.map((name) => ({ value: value(name), label: label(name) }))];
  });

export const redactText = sheet({
  command: 'RedactConcern',
  schema: () => domain().then((of) => of.redactConcern),
  title: 'Take a text out, so that nobody reads it any more',
  button: 'Take it out',
  danger: true,
  hint: 'Nobody reads it any more, here or wherever it is shown, and this cannot be undone. That there was a text, who took it out and why stays. If only a part of it must go, put the rest right first and then take out what was there before.',
  fields: {
    text: choice('Which text?', textsOf),
    basis: choice('On what ground?', basisWords),
    reason: text('Why?', { rows: 2, max: 2_000, hint: 'This stays to be read: do not repeat what you take out.' }),
  },
});
