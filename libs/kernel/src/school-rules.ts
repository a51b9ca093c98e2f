import type { Calendar } from './calendar';
import { dayOf, type Day, type Instant } from './time';

/**
 * Where schools of a trust differ in what they do, and the law says nothing: who hears of a concern first, and how long
 * something may wait (domain guide 1.7 and 6). What a statute or a local procedure says is a constant, and no rule of a school.
 */
export type SchoolRules = Readonly<{
  /** Who receives a concern about a child: the safeguarding team, the head beside it, or the head called first of all. */
  childConcernsTo: 'team' | 'team_and_head' | 'head_first';
  /** Who receives a concern about an adult where the head does: the head alone, or the safeguarding lead as well. */
  adultConcernsTo: 'head' | 'head_and_lead';
  /** Minutes between two calls while a child may be in danger. Day and night: danger keeps no school hours. */
  dangerMinutes: number;
  urgentTriageMinutes: number;
  /** 0: on the same school day. */
  triageSchoolDays: number;
  lowLevelSchoolDays: number;
  breachSeveritySchoolDays: number;
  breachInformingSchoolDays: number;
  debriefSchoolDays: number;
  lessonSchoolDays: number;
  /** Without an entry in the case of a child in need or at risk. */
  quietAtRiskSchoolDays: number;
  quietSchoolDays: number;
}>;

/** Until a school says otherwise (product defaults; domain guide 5.1, 5.2 and 6, clocks 1, 2, 15, 19, 20 and 37). */
export const defaultRules: SchoolRules = {
  childConcernsTo: 'team',
  adultConcernsTo: 'head',
  dangerMinutes: 5,
  urgentTriageMinutes: 30,
  triageSchoolDays: 0,
  lowLevelSchoolDays: 5,
  breachSeveritySchoolDays: 2,
  breachInformingSchoolDays: 5,
  debriefSchoolDays: 10,
  lessonSchoolDays: 10,
  quietAtRiskSchoolDays: 20,
  quietSchoolDays: 40,
};

/** What a school set for itself from a day on; `until`: the first day on which it no longer counted. */
export type RulesFrom = Readonly<{ from: Day; until?: Day | undefined; rules: SchoolRules }>;

/** Of what a school has set, what counts on a day: the one that began last, of two from the same day the later said. */
export const setInForce = <S extends RulesFrom>(said: readonly S[], day: Day): S | undefined =>
  said
    .filter(({ from, until }) => from <= day && (until === undefined || day < until))
    .reduce<S | undefined>((last, one) => (last && one.from < last.from ? last : one), undefined);

/** The rules of the calendar's school on a day. Whatever waits or is routed asks here, and nowhere else. */
export const rulesOn = ({ rules = [] }: Pick<Calendar, 'rules'>, day: Day): SchoolRules =>
  setInForce(rules, day)?.rules ?? defaultRules;
/** What began at that instant goes on by the rules of its day, whatever is set afterwards. */
export const rulesAt = (calendar: Pick<Calendar, 'rules'>, at: Instant): SchoolRules => rulesOn(calendar, dayOf(at));
