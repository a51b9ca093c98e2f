import type { Advice, AdviceCode } from './advice';

/** One calm sentence each: what a reader will need. Never that something is wrong, and never that it must be done. */
const words: Readonly<Record<AdviceCode, (about: string) => string>> = {
  'name-not-linked': (name) => `You write “${name}”. If they are part of this, you can add them by name above.`,
  initials: (letters) => `Who is “${letters}”? A full name can still be read in ten years.`,
  'leading-question': () => 'If you asked something, write your question word for word. Then it can be weighed.',
  opinion: (word) => `“${word}” is a judgement. What did you see or hear that made you think so?`,
  copied: () => 'Some of this was pasted. Say where it comes from, and who wrote it.',
  voice: () => 'If somebody spoke, write their own words in quotation marks.',
  time: () => 'About what time was it? You can choose it below.',
  place: () => 'Where was it? A word or two is enough.',
};

export const adviceInWords = ({ code, about = '' }: Advice): string => words[code](about);
