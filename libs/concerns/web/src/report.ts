import type { SafeNow } from '@caseward/contract';
import { dayBefore, newId, today, type Found } from '@caseward/web-kit';

/** What is typed into the report, before it is a command. */
export type Report = Readonly<{
  concernId: string;
  schoolId: string;
  aboutAnAdult: boolean;
  adults: readonly Found[];
  children: readonly Found[];
  safeNow: SafeNow | '';
  account: string;
  when: 'today' | 'yesterday' | 'other';
  otherDay: string;
  place: string;
  childsWords: string;
  actionTaken: string;
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
  safeNow: '',
  account: '',
  when: 'today',
  otherDay: '',
  place: '',
  childsWords: '',
  actionTaken: '',
});

const dayOfReport = ({ when, otherDay }: Report) =>
  when === 'today' ? today() : when === 'yesterday' ? dayBefore(today()) : otherDay;
const unlessEmpty = <K extends string>(name: K, text: string) => (text.trim() === '' ? {} : { [name]: text });

/** In a report about an adult the children are those it affected; their names are not a must. */
export const inputOf = (report: Report, onlySchool: string | undefined) => ({
  concernId: report.concernId,
  schoolId: onlySchool ?? report.schoolId,
  people: [
    ...(report.aboutAnAdult ? report.adults.map(({ id }) => ({ personId: id, part: 'adult_of_concern' })) : []),
    ...report.children.map(({ id }) => ({ personId: id, part: report.aboutAnAdult ? 'affected' : 'subject' })),
  ],
  safeNow: report.safeNow,
  occurredOn: dayOfReport(report),
  account: report.account,
  ...unlessEmpty('childsWords', report.childsWords),
  ...unlessEmpty('place', report.place),
  ...unlessEmpty('actionTaken', report.actionTaken),
});

export const missing = ({ aboutAnAdult, adults, children }: Report): Readonly<Record<string, string>> =>
  (aboutAnAdult ? adults : children).length === 0 ? { people: asks.people } : {};

export const asks = {
  schoolId: 'Choose a school',
  people: 'Say who it is about',
  safeNow: 'Say whether they are safe right now',
  account: 'Enter what you saw or heard',
  occurredOn: 'Enter the day on which it happened',
};
