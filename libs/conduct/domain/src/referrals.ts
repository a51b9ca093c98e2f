import { day, decisionInput, id, optionalWords, words } from '@caseward/kernel';
import { z } from 'zod';
import { byNamed, conductCommand, no, notLaterThan, type Conduct } from './adult-conduct';
import { ready, type ConductTurn } from './adult-conduct-life';
import { harmTest, referralBody, removedFromWork, type referralDuty } from './vocabulary';

type Test = Readonly<{ removed: z.infer<typeof removedFromWork>; harm: z.infer<typeof harmTest> }>;

/**
 * Whether the law asks for a referral: the person was removed or would have been, had they not gone first, and the harm test
 * is met (Safeguarding Vulnerable Groups Act 2006, section 35; for teachers, Education Act 2011, part 2).
 */
export const dutyOf = ({ removed, harm }: Test): z.infer<typeof referralDuty> => {
  if (removed === 'not_removed' || harm === 'not_met') return 'none';
  return harm === 'met' ? 'must' : 'consider';
};

export const recordReferralDutyTest = conductCommand({
  type: 'RecordReferralDutyTest',
  input: z.object({ conductId: id, to: referralBody, removed: removedFromWork, harm: harmTest, ...decisionInput }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  sole: true,
  decide(state, input, { actor }) {
    ready(state, 'RecordReferralDutyTest', actor);
    return [{ type: 'ReferralDutyTested', data: { ...input, duty: dutyOf(input) } }];
  },
});

const made = { conductId: id, on: day, reference: optionalWords(100), summary: words(10_000) };

/** @throws Refusal */
const referring = (
  state: Conduct,
  command: ConductTurn,
  body: z.infer<typeof referralBody>,
  { on }: Readonly<{ on: string }>,
  { actor, today }: Readonly<{ actor: string; today: string }>,
): void => {
  const { referred } = ready(state, command, actor);
  if (referred.includes(body)) throw no('conduct/already-referred');
  notLaterThan(today, on);
};

export const makeDbsReferral = conductCommand({
  type: 'MakeDBSReferral',
  input: z.object(made),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, moment) {
    referring(state, 'MakeDBSReferral', 'dbs', input, moment);
    return [{ type: 'DBSReferred', data: input }];
  },
});

export const makeTraReferral = conductCommand({
  type: 'MakeTRAReferral',
  input: z.object(made),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, moment) {
    referring(state, 'MakeTRAReferral', 'tra', input, moment);
    return [{ type: 'TRAReferred', data: input }];
  },
});

export const makeRegulatorReferral = conductCommand({
  type: 'MakeRegulatorReferral',
  input: z.object({ ...made, regulator: words(200) }),
  may: byNamed,
  about: ({ conductId }) => conductId,
  decide(state, input, moment) {
    referring(state, 'MakeRegulatorReferral', 'regulator', input, moment);
    return [{ type: 'RegulatorReferred', data: input }];
  },
});
