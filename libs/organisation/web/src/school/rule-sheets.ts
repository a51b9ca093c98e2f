import { field, sheetsOf, today, type ActedOn, type Sheet } from '@caseward/web-kit';
import { refusals } from '../refusals';
import { adultConcernWords, childConcernWords, ruleLines, ruleNames, type RuleName, type RulesNow } from './rule-words';

type OfSchool = ActedOn & Readonly<{ schoolId: string }>;
const domain = () => import('@caseward/organisation-domain');
const kind = { refusals, changes: ['school' as const] };

type Setting = OfSchool & Readonly<{ now: RulesNow }>;
const bounds: Readonly<Partial<Record<RuleName, string>>> = {
  dangerMinutes: '1 to 15. Day and night, in the holidays as well.',
  urgentTriageMinutes: '5 to 60',
  triageSchoolDays: '0 to 2. 0 is the same school day.',
  quietAtRiskSchoolDays: '5 to 30, and no more than for any other case',
  quietSchoolDays: '5 to 60',
};
const number = (name: RuleName) => field.number<Setting>(ruleLines[name].asked, { hint: bounds[name] ?? '1 or more' });

export const setRules = sheetsOf<Setting>({
  ...kind,
  fixed: ({ schoolId }, fresh) => ({ ruleSetId: fresh, schoolId }),
})({
  command: 'SetRuleSet',
  schema: () => domain().then((of) => of.setRuleSet),
  title: 'Change how this school does it',
  button: 'Set these rules',
  hint: 'As your policy has it. What has begun before goes on by what counted then. Times that the law or the local authority sets are not here: they are the same for every school.',
  initial: ({ now }) => ({
    from: today(),
    // A form holds what somebody types.
    ...Object.fromEntries(ruleNames.map((name) => [name, String(now[name])])),
  }),
  fields: {
    from: field.day('From which day?'),
    childConcernsTo: field.choice(ruleLines.childConcernsTo.asked, childConcernWords, {
      hint: 'Never somebody who is family of the child, or has declared that they are close to them.',
    }),
    adultConcernsTo: field.choice(ruleLines.adultConcernsTo.asked, adultConcernWords, {
      hint: 'A concern about the safeguarding team, the head or a governor has a way of its own, and goes past them.',
    }),
    dangerMinutes: number('dangerMinutes'),
    urgentTriageMinutes: number('urgentTriageMinutes'),
    triageSchoolDays: number('triageSchoolDays'),
    lowLevelSchoolDays: number('lowLevelSchoolDays'),
    breachSeveritySchoolDays: number('breachSeveritySchoolDays'),
    breachInformingSchoolDays: number('breachInformingSchoolDays'),
    debriefSchoolDays: number('debriefSchoolDays'),
    lessonSchoolDays: number('lessonSchoolDays'),
    quietAtRiskSchoolDays: number('quietAtRiskSchoolDays'),
    quietSchoolDays: number('quietSchoolDays'),
  },
});

/** `id`: of the set that is taken back. */
export const takeRulesBack: Sheet<OfSchool> = sheetsOf<OfSchool>({
  ...kind,
  fixed: ({ id, schoolId }) => ({ ruleSetId: id, schoolId }),
})({
  command: 'WithdrawRuleSet',
  schema: () => domain().then((of) => of.withdrawRuleSet),
  title: 'Take these rules back',
  button: 'Take them back',
  danger: true,
  hint: 'They count no more from today on, and what counted before them counts again. That they were set stays on this page.',
  fields: {},
});
