import type { PartInConcern, SafeNow, ToldInPerson } from '@caseward/contract';
import { isUnlisted, newId, type Found } from '@caseward/web-kit';
import type { Mark } from './body-map-words';
import { isBegun, noMark, type HalfMark } from './half-mark';
import { happened, neverSaid, type SaidWhen } from './report-when';

/** Somebody besides; of an adult it is known that they are one, since that may turn who receives it. */
export type Other = Found & Readonly<{ adult?: true }>;

/** What is typed into the report, before it is a command. */
export type Report = Readonly<{
  concernId: string;
  /** A new one with each change, and kept with the draft: the same words are the same command, after a reload as well. */
  commandId: string;
  schoolId: string;
  aboutAnAdult: boolean;
  adults: readonly Found[];
  children: readonly Found[];
  others: readonly Other[];
  /** By the id of whoever plays it: nobody gets the part of somebody else. */
  parts: Readonly<Record<string, string>>;
  safeNow: SafeNow | '';
  account: string;
  place: string;
  toldInPerson: ToldInPerson | '';
  childsWords: string;
  actionTaken: string;
  marks: readonly Mark[];
  /** A mark that was begun and not added. */
  half: HalfMark;
}> &
  SaidWhen;

type Bind = <K extends keyof Report & string>(
  name: K,
  as?: string,
) => Readonly<{ name: string; value: Report[K]; onChange: (value: Report[K]) => void; problem: string | undefined }>;
/** The part of the form that its pieces need. */
export type ReportForm = Readonly<{ values: Report; field: Bind; problems: Readonly<Record<string, string>> }>;

export const emptyReport = (): Report => ({
  concernId: newId(),
  commandId: newId(),
  schoolId: '',
  aboutAnAdult: false,
  adults: [],
  children: [],
  others: [],
  parts: {},
  safeNow: '',
  account: '',
  ...neverSaid,
  place: '',
  toldInPerson: '',
  childsWords: '',
  actionTaken: '',
  marks: [],
  half: noMark,
});

const unlessEmpty = <K extends string>(name: K, text: string) => (text.trim() === '' ? {} : { [name]: text });

type Named = Other & Readonly<{ part: string }>;
/** Everybody in it with the part of their own. In a report about an adult the children are those it affected. */
const everybody = ({ aboutAnAdult, adults, children, others, parts }: Report): readonly Named[] => {
  const as = (part: PartInConcern) => (person: Found) => ({ ...person, part });
  const main = [
    ...(aboutAnAdult ? adults.map(as('adult_of_concern')) : []),
    ...children.map(as(aboutAnAdult ? 'affected' : 'subject')),
  ];
  const besides = others.filter(({ id }) => !main.some((one) => one.id === id));
  return [...main, ...besides.map((person) => ({ ...person, part: parts[person.id] ?? '' }))];
};

/** Whom it names, and who of them are adults: all that says who receives it. */
export const namedIn = (report: Report) => {
  const all = everybody(report);
  const listed = all.filter((person) => !isUnlisted(person));
  return {
    people: listed.map(({ id, part }) => ({ personId: id, part })),
    unlisted: all.filter(isUnlisted).map(({ label, part }) => ({ part, description: label })),
    adults: listed.filter(({ adult, part }) => adult ?? part === 'adult_of_concern').map(({ id }) => id),
  };
};

/** As the command has it. */
export const inputOf = (report: Report, onlySchool: string | undefined) => {
  const { people, unlisted } = namedIn(report);
  const { day, time } = happened(report);
  return {
    concernId: report.concernId,
    schoolId: onlySchool ?? report.schoolId,
    people,
    safeNow: report.safeNow,
    occurredOn: day,
    account: report.account,
    ...(unlisted.length > 0 ? { unlisted } : {}),
    ...unlessEmpty('occurredTime', time),
    ...unlessEmpty('toldInPerson', report.toldInPerson),
    ...unlessEmpty('childsWords', report.childsWords),
    ...unlessEmpty('place', report.place),
    ...unlessEmpty('actionTaken', report.actionTaken),
    ...(report.marks.length > 0 ? { bodyMap: report.marks } : {}),
  };
};

export const missing = (report: Report): Readonly<Record<string, string>> => ({
  ...((report.aboutAnAdult ? report.adults : report.children).length === 0 ? { people: asks.people } : {}),
  ...(everybody(report).some(({ part }) => part === '') ? { others: asks.others } : {}),
  ...(isBegun(report.half) ? { bodyMap: 'Add this mark, or clear it' } : {}),
});

export const asks = {
  schoolId: 'Choose a school',
  people: 'Say who it is about',
  safeNow: 'Say whether they are safe right now',
  account: 'Enter what you saw or heard',
  occurredOn: 'Enter the day on which it happened',
  occurredTime: 'Enter the time as on a clock, or leave it out',
  others: 'Say what part each of the others has in it',
};
