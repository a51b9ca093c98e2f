import { addCalendarMonths, daysBetween } from '@caseward/kernel';
import { dateTold, datesIn, periodIn } from '../dates';
import type { Finding } from '../document';
import { at, called, dayWords, list, monthsWords, sentences, type Rule, type View } from './view';

/** Of the policy itself: a risk assessment or a training that is renewed yearly is something else. */
const aboutReview = /\breview(?:ed|s|ing)?\b/i;
const ofPolicy =
  /\b(?:this|the|our) (?:policy|document|procedure)(?! (?:and|or) )|\bpolicy (?:will|is to|shall|must|should|be) |\bpolicy be\b/i;
const reviewHeading = /\breview\b/i;
const ofOther = /\b(?:risk assessment|training|filter\w*|monitoring|standards|approach|curriculum|procedures? for|systems?|accounts?|incidents?)\b[^.]{0,60}\breview|\breviews? of (?:our|the) (?!policy|document)/i; // prettier-ignore

interface Said {
  readonly months: number;
  readonly text: string;
  readonly where: string;
  readonly clause?: string;
  readonly line?: number;
}

const periodsSaid = (view: View): readonly Said[] => {
  const header = view.doc.header.flatMap(({ field, label, value, line }): readonly Said[] => {
    const period = field === 'reviewPeriod' ? periodIn(value) : undefined;
    return period ? [{ ...period, where: `"${label}" at the front`, ...(line ? { line } : {}) }] : [];
  });
  const clauses = view.rows.flatMap((clause): readonly Said[] =>
    sentences(clause.text).flatMap((sentence) => {
      const period = aboutReview.test(sentence) && ofPolicy.test(sentence) && !ofOther.test(sentence) ? periodIn(sentence) : undefined; // prettier-ignore
      return period ? [{ ...period, where: called(clause), ...at(clause) }] : [];
    }),
  );
  return [...header, ...clauses];
};

export const contradictoryPeriods: Rule = (view) => {
  const said = periodsSaid(view);
  const [first] = said;
  const other = said.find(({ months }) => months !== first?.months);
  if (!first || !other) return [];
  const { clause, line } = other.clause ? other : first;
  return [
    {
      rule: 'review/contradiction',
      severity: 'error',
      ...(clause ? { clause } : {}),
      ...(line ? { line } : {}),
      says: `The review period contradicts itself: ${first.where} says "${first.text}", ${other.where} says "${other.text}".`,
      why: 'Nobody can tell when the policy must come back to its approvers.',
      mend: 'Say one period, in one place, and let the rest of the text point to it.',
    },
  ];
};

export const overdueReview: Rule = (view) => {
  const next = view.values('reviewOn').map(dateTold).find(Boolean);
  const periods = periodsSaid(view);
  const period = view.period ?? periods[0];
  const begun = view.approved ?? [...view.values('writtenOn'), ...view.values('version')].map(dateTold).find(Boolean);
  const due = next?.to ?? (begun && period ? addCalendarMonths(begun.to, period.months) : undefined);
  if (due === undefined || due >= view.asAt) return [];
  const line = view.doc.header.find(({ field }) => field === (next ? 'reviewOn' : 'reviewPeriod'))?.line;
  const by = next ? `its own next review date (${next.text})` : `${begun?.text} and a review ${monthsWords(period?.months ?? 12)}`; // prettier-ignore
  return [
    {
      rule: 'review/overdue',
      severity: 'warning',
      ...(line ? { line } : {}),
      says: `The review is overdue: by ${by} it was due by ${dayWords(due)}, ${daysBetween(due, view.asAt)} days ago.`,
      why: 'Staff follow a text that its board promised to have looked at by now.',
      mend: 'Start a review; a review without change is ratified as well.',
    },
  ];
};

export const datesDisagree: Rule = ({ values, approved, asAt, period, doc }) => {
  const next = values('reviewOn').map(dateTold).find(Boolean);
  const line = doc.header.find(({ field }) => field === 'reviewOn' || field === 'approvedOn')?.line;
  const finding = (rule: string, says: string, mend: string): Finding => ({
    rule,
    severity: 'warning',
    ...(line ? { line } : {}),
    says,
    why: 'A date nobody can rely on makes every deadline that follows from it wrong.',
    mend,
  });
  if (approved && approved.from > asAt)
    return [finding('dates/approved-in-future', `It says it was approved ${approved.text}, which is still to come.`, 'Give the date of the meeting that approved it.')]; // prettier-ignore
  if (approved && next && next.to < approved.from)
    return [finding('dates/review-before-approval', `Its next review (${next.text}) lies before its approval (${approved.text}).`, 'Put both dates right.')]; // prettier-ignore
  if (!approved || !next || !period) return [];
  const due = addCalendarMonths(approved.to, period.months);
  if (Math.abs(daysBetween(due, next.to)) < 100) return [];
  return [
    finding(
      'dates/review-not-by-period',
      `Approved ${approved.text} and reviewed ${monthsWords(period.months)}, but the next review is given as ${next.text}.`,
      'Give the date that follows from the period, or the period that follows from the date.',
    ),
  ];
};

const planned = /\b(?:review\w*|next|renew\w*|will|shall|until|expir\w*|effective|come into|comes into|starting|begins?|due|by)\b/i; // prettier-ignore

export const laterThanApproval: Rule = ({ approved, rows, asAt }) => {
  if (!approved) return [];
  const late = rows.flatMap((clause) =>
    sentences(clause.text).flatMap((sentence) =>
      datesIn(sentence)
        .filter(({ from }) => from > approved.to && from <= asAt)
        .filter(
          ({ at: place }) =>
            !planned.test(sentence.slice(Math.max(0, place - 60), place)) && !aboutReview.test(sentence),
        ) // prettier-ignore
        .map(({ text }) => ({ clause, text })),
    ),
  );
  const [first] = late;
  if (!first) return [];
  return [
    {
      rule: 'dates/later-than-approval',
      severity: 'error',
      ...at(first.clause),
      says: `The text is later than its approval: approved ${approved.text}, but ${called(first.clause)} speaks of ${list([...new Set(late.map(({ text }) => text))])}.`,
      why: 'Words were changed after they were approved, and no version tells it.',
      mend: 'Record the change as a version of its own and have it approved, or take it out.',
    },
  ];
};

export const noDate: Rule = ({ doc, whole }) => {
  const dated = doc.header.some(({ field, value }) => ['approvedOn', 'ratifiedOn', 'writtenOn', 'reviewOn', 'version'].includes(field) && dateTold(value)); // prettier-ignore
  if (dated || /\b(?:approved|ratified|adopted|agreed|reviewed|updated)\b[^.\n]{0,60}\b(?:19|20)\d\d\b/i.test(whole)) return []; // prettier-ignore
  return [
    {
      rule: 'dates/none',
      severity: 'error',
      says: 'No date: the policy does not say when it was written, approved or ratified, nor when it is reviewed next.',
      why: 'Nobody can tell whether this text was in force on a given day.',
      mend: 'Enter the day of approval and the day of the next review.',
    },
  ];
};

export const noReviewRule: Rule = (view) => {
  if (view.values('reviewOn').length > 0 || periodsSaid(view).length > 0) return [];
  const loose = view.rows.find((clause) => reviewHeading.test(clause.text) && periodIn(clause.text) && clause.text.length < 400); // prettier-ignore
  if (loose) return [];
  return [
    {
      rule: 'review/none',
      severity: 'warning',
      says: 'It does not say when or how often it is reviewed.',
      why: 'A policy without a review rule is forgotten; a child protection policy must be reviewed at least once a year.',
      mend: 'Add a review period, and what brings a review forward.',
    },
  ];
};
