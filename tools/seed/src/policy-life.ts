import { hashOf } from '@caseward/policies-domain';
import { adultId, schoolId, type SchoolKey } from './people';
import type { Back } from './policy-telling';
import type { DemoClause } from './policy-texts';
import { policyIdOf, versionIdOf as versionId } from './policy-versions';
import { step, type Step } from './steps';

type Told = Readonly<{
  policyId: string;
  tell: (days: number, at: string, as: string, type: string, input: object) => Step;
}>;

export const board = { approver: 'CEO', body: 'trust_board', part: 'ratifies', quorum: 3, basis: 'Scheme of delegation, row 12' }; // prettier-ignore

/** One policy and its owner, told by day. */
export const policyOf = (key: string, back: Back): Told => {
  const policyId = policyIdOf(key);
  let told = 0;
  return {
    policyId,
    tell: (days, at, as, type, input) => ({
      ...step(
        `policy/${key}/${told++}`,
        `${back(days)}T${at}:00.000Z`,
        as === 'system' ? 'system' : adultId(as),
        type,
        input,
      ),
    }),
  };
};

type Registered = Readonly<{ days: number; title: string; owner: string; adoption: string; statutory?: boolean; audience?: readonly string[]; reviewMonths: number; summary: string; school?: SchoolKey; delegation?: object }>; // prettier-ignore
export const registered = ({ policyId, tell }: Told, policy: Registered): Step => {
  const { days, owner, school, delegation = board, statutory = false, audience = ['all_staff'], ...details } = policy;
  return tell(days, '09:00', 'clay', 'RegisterPolicy', {
    ...{ policyId, ...details, statutory, audience, owner: adultId(owner), ...delegation },
    ...(school ? { schoolId: schoolId(school) } : {}),
    reviewedEarlyFor: ['statutory_edition', 'lesson', 'technology'],
  });
};

type Drafted = Readonly<{ key: string; number: string; days: number; owner: string; clauses: readonly DemoClause[]; why: object; basedOn?: string; changeClass?: string }>; // prettier-ignore
export const drafted = ({ policyId, tell }: Told, draft: Drafted): readonly Step[] => {
  const { key, number, days, owner, clauses, why, basedOn, changeClass = 'material' } = draft;
  const its = { versionId: versionId(key, number) };
  return [
    tell(days, '10:00', owner, 'DraftPolicyVersion', {
      ...{ ...its, policyId, number, changeClass, ...why },
      ...(basedOn ? { basedOn: versionId(key, basedOn) } : {}),
    }),
    tell(days, '10:20', owner, 'ImportPolicyText', { ...its, format: 'typed', clauses }),
    { ...tell(days, '10:21', 'system', 'RunPolicyLint', its) },
  ];
};

type Decided = Drafted & Readonly<{ approver?: string; body?: string; minute: string; notes?: boolean }>;
/** From a draft to the text in force, within a fortnight. What reactions do is told at its own time, and found done. */
export const through = (told: Told, version: Decided): readonly Step[] => {
  const { key, number, days, owner, clauses, basedOn, changeClass = 'material', approver = 'stone', body = 'trust_board', minute, notes } = version; // prettier-ignore
  const { policyId, tell } = told;
  const its = { versionId: versionId(key, number) };
  const marked = { ...its, hash: hashOf(clauses) };
  const on = tell(days - 9, '18:00', 'clay', 'none', {}).at.slice(0, 10);
  const met = { ...marked, body, meetingOn: on, minute };
  return [
    ...drafted(told, version),
    tell(days - 2, '09:30', owner, 'SubmitPolicyVersion', { ...its, changeClass }),
    tell(days - 4, '16:00', approver, 'ApprovePolicyVersion', { ...marked, rationale: 'It says plainly what staff must do, and can be kept.' }),
    notes
      ? tell(days - 9, '18:30', 'clay', 'NotePolicyVersion', { ...met, interestsDeclared: 0 })
      : tell(days - 9, '18:30', 'clay', 'RatifyPolicyVersion', {
          ...{ ...met, present: 6, inFavour: 5, against: 0, abstained: 1, interestsAsked: true },
          interests: [{ declared: 'One trustee’s firm supplies the schools’ network; she withdrew.' }],
        }),
    tell(days - 9, '19:00', 'clay', 'PublishPolicyVersion', { ...its, channels: ['website', 'staff_network', 'staff_email'], effectiveFrom: on }),
    tell(days - 9, '19:01', 'system', 'NotePolicyInForce', { ...{ policyId, ...its, from: on }, emergency: false, reviewed: true }),
    ...(basedOn
      ? [tell(days - 9, '19:02', 'system', 'SupersedePolicyVersion', { versionId: versionId(key, basedOn), by: its.versionId, on })]
      : []),
  ];
}; // prettier-ignore
