import type { PartInConcern, SafeNow, ToldInPerson } from '@caseward/contract';
import type { Mark } from './body-map-words';
import { dayBefore, isUnlisted, newId, timeOf, today, type Found } from '@caseward/web-kit';

/** What is typed into the report, before it is a command. */
export type Report = Readonly<{
  concernId: string;
  schoolId: string;
  aboutAnAdult: boolean;
  adults: readonly Found[];
  children: readonly Found[];
  others: readonly Found[];
  /** By the id of whoever plays it: nobody gets the part of somebody else. */
  parts: Readonly<Record<string, string>>;
  safeNow: SafeNow | '';
  account: string;
  when: 'now' | 'earlier' | 'yesterday' | 'other';
  otherDay: string;
  time: string;
  place: string;
  toldInPerson: ToldInPerson | '';
  childsWords: string;
  actionTaken: string;
  marks: readonly Mark[];
}>;

type Bind = <K extends keyof Report & string>(
  name: K,
  as?: string,
) => Readonly<{ name: string; value: Report[K]; onChange: (value: Report[K]) => void; problem: string | undefined }>;
/** The part of the form that its pieces need. */
export type ReportForm = Readonly<{ values: Report; field: Bind; problems: Readonly<Record<string, string>> }>;

export const emptyReport = (): Report => ({
  concernId: newId(),
  schoolId: '',
  aboutAnAdult: false,
  adults: [],
  children: [],
  others: [],
  parts: {},
  safeNow: '',
  account: '',
  when: 'now',
  otherDay: '',
  time: '',
  place: '',
  toldInPerson: '',
  childsWords: '',
  actionTaken: '',
  marks: [],
});

const dayOfReport = ({ when, otherDay }: Report) =>
  when === 'other' ? otherDay : when === 'yesterday' ? dayBefore(today()) : today();
const timeOfReport = ({ when, time }: Report) => (when === 'now' ? timeOf(new Date().toISOString()) : time);
const unlessEmpty = <K extends string>(name: K, text: string) => (text.trim() === '' ? {} : { [name]: text });

type Named = Found & Readonly<{ part: string }>;
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

/** As the command has it. */
export const inputOf = (report: Report, onlySchool: string | undefined) => {
  const all = everybody(report);
  const unlisted = all.filter(isUnlisted).map(({ label, part }) => ({ part, description: label }));
  return {
    concernId: report.concernId,
    schoolId: onlySchool ?? report.schoolId,
    people: all.filter((person) => !isUnlisted(person)).map(({ id, part }) => ({ personId: id, part })),
    safeNow: report.safeNow,
    occurredOn: dayOfReport(report),
    account: report.account,
    ...(unlisted.length > 0 ? { unlisted } : {}),
    ...unlessEmpty('occurredTime', timeOfReport(report)),
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
