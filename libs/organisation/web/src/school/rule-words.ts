import type { SchoolPageQuery } from '@caseward/contract';

export type Rules = NonNullable<SchoolPageQuery['school']>['rules'];
export type OneSet = Rules['said'][number];
export type RulesNow = Omit<Rules['now'], '__typename'>;
export type RuleName = keyof RulesNow;

export const childConcernWords: Readonly<Record<RulesNow['childConcernsTo'], string>> = {
  team: 'To the safeguarding lead and the deputies',
  team_and_head: 'To the safeguarding team, and to the head as well',
  head_first: 'To the safeguarding team and the head, and the head is called first',
};
export const adultConcernWords: Readonly<Record<RulesNow['adultConcernsTo'], string>> = {
  head: 'To the head alone',
  head_and_lead: 'To the head and the safeguarding lead (DSL)',
};

const minutes = (n: number) => (n === 1 ? 'after 1 minute' : `after ${n} minutes`);
const within = (n: number) => (n === 1 ? 'within 1 school day' : `within ${n} school days`);

type Line = Readonly<{ label: string; asked: string; inWords: (rules: RulesNow) => string }>;
const schoolDays = (label: string, asked: string, name: RuleName): Line => ({
  label,
  asked,
  // Every rule that is told so is a number.
  inWords: (rules) => within(rules[name] as number),
});

/** How each rule reads on the page, and how it is asked in the form; in the order of both. */
export const ruleLines: Readonly<Record<RuleName, Line>> = {
  childConcernsTo: {
    label: 'A concern about a child goes',
    asked: 'Who receives a concern about a child?',
    inWords: ({ childConcernsTo }) => childConcernWords[childConcernsTo],
  },
  adultConcernsTo: {
    label: 'A concern about an adult who works here goes',
    asked: 'Who receives a concern about an adult who works here?',
    inWords: ({ adultConcernsTo }) => adultConcernWords[adultConcernsTo],
  },
  dangerMinutes: {
    label: 'A child may be in danger and nobody answers: the next one is called',
    asked: 'A child may be in danger: after how many minutes is the next one called?',
    inWords: ({ dangerMinutes }) => minutes(dangerMinutes),
  },
  urgentTriageMinutes: {
    label: 'A child is not safe and nobody has decided: told again',
    asked: 'A child is not safe: after how many minutes must somebody have decided?',
    inWords: ({ urgentTriageMinutes }) => minutes(urgentTriageMinutes),
  },
  triageSchoolDays: {
    label: 'Every other concern is decided on',
    asked: 'Any other concern: within how many school days must somebody have decided?',
    inWords: ({ triageSchoolDays }) => (triageSchoolDays === 0 ? 'on the same school day' : within(triageSchoolDays)),
  },
  lowLevelSchoolDays: schoolDays(
    'A low-level concern about an adult is answered',
    'Low-level concern about an adult: school days to answer it',
    'lowLevelSchoolDays',
  ),
  breachSeveritySchoolDays: schoolDays(
    'How grave a breach of a policy is, is said',
    'Breach of a policy: school days to say how grave it is',
    'breachSeveritySchoolDays',
  ),
  breachInformingSchoolDays: schoolDays(
    'Everybody concerned hears of its outcome',
    'Breach of a policy: school days to tell everybody concerned of the outcome',
    'breachInformingSchoolDays',
  ),
  debriefSchoolDays: schoolDays('A debrief is held', 'School days to hold a debrief', 'debriefSchoolDays'),
  lessonSchoolDays: schoolDays(
    'A lesson is accepted or rejected',
    'School days to accept or reject a lesson',
    'lessonSchoolDays',
  ),
  quietAtRiskSchoolDays: {
    label: 'A case with a child in need or at risk in which nothing was written: its lead is reminded',
    asked: 'Case with a child in need or at risk: school days without an entry before its lead is reminded',
    inWords: ({ quietAtRiskSchoolDays }) => `after ${quietAtRiskSchoolDays} school days`,
  },
  quietSchoolDays: {
    label: 'Any other case in which nothing was written: its lead is reminded',
    asked: 'Any other case: school days without an entry before its lead is reminded',
    inWords: ({ quietSchoolDays }) => `after ${quietSchoolDays} school days`,
  },
};
export const ruleNames = Object.keys(ruleLines) as RuleName[]; // of exactly these
