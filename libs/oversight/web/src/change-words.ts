import type { LearnedChangesQueryVariables } from '@caseward/contract';
import { leadWords, resultWords, seenInWords, subjectWords, typeWords, yearWords } from '@caseward/learning-web';
import type { Learned } from './chain-document';

type Stage = NonNullable<LearnedChangesQueryVariables['stage']>;
type Kind = keyof typeof typeWords;

/** How far a change is, whatever is changed. */
export const stageWords: Readonly<Record<Stage, string>> = {
  proposed: 'Not decided yet',
  agreed: 'Accepted, not planned yet',
  planned: 'Planned',
  in_place: 'In place',
  reviewed: 'Reviewed',
  closed: 'Closed',
  open_again: 'Open again: it did not work',
  dropped: 'Given up',
  merged: 'Merged',
};
/** Those that somebody looks for; the rest is on its way there, or in no register. */
export const soughtStages = ({ agreed, planned, in_place, reviewed, closed, open_again }: typeof stageWords) => ({ agreed, planned, in_place, reviewed, closed, open_again }); // prettier-ignore
const done: Partial<Record<Kind, string>> = { curriculum_change: 'Taught', training: 'Held' };
/** What is in place is taught, where what is taught was changed. */
export const doneWord = (type: Learned['type']): string => (type && done[type]) ?? stageWords.in_place;

export const howFar = ({ type, stage, checks }: Pick<Learned, 'type' | 'stage' | 'checks'>): string => {
  const last = checks.at(-1);
  if (stage === 'in_place') return doneWord(type);
  return stage === 'reviewed' && last ? `Reviewed: ${resultWords[last.result].toLowerCase()}` : stageWords[stage];
};

type Year = keyof typeof yearWords;
const years = Object.keys(yearWords) as readonly Year[]; // its own keys
const and = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

/** "Year 1, Year 2 and Year 5 to Year 9": three and more in a row are told by their ends. */
export const yearsInWords = (some: readonly Year[]): string => {
  const runs: Year[][] = [];
  for (const [place, year] of years.entries()) {
    if (!some.includes(year)) continue;
    const run = runs.at(-1);
    if (run && years[place - 1] === run.at(-1)) run.push(year);
    else runs.push([year]);
  }
  const told = runs.flatMap((run) =>
    run.length < 3 ? run.map((year) => yearWords[year]) : [`${yearWords[run[0]!]} to ${yearWords[run.at(-1)!]}`],
  );
  return and(told);
};

export const taughtInWords = ({ inSubject, inYears }: Learned['taught'][number]): string =>
  [subjectWords[inSubject], yearsInWords(inYears)].filter(Boolean).join(': ');
export const ledInWords = ({ taught }: Pick<Learned, 'taught'>): string =>
  [...new Set(taught.flatMap(({ ledBy }) => (ledBy ? [leadWords[ledBy]] : [])))].join('; ');
export const seenInList = (kinds: Learned['seenIn']): string => {
  const words = and(kinds.map((kind) => seenInWords[kind].toLowerCase()));
  return words.charAt(0).toUpperCase() + words.slice(1);
};
