import type { ConductTurn } from '@caseward/conduct-domain';
import { WhatNext, type Clock } from '@caseward/web-kit';
import type { Conduct } from './conduct-document';
import { overdueWords } from './words';

type Next = readonly [string, ...ConductTurn[]];
/** The one thing that has to be done next, in words, and the forms for it. */
const nextOf = (record: Conduct): Next => {
  const { status, lado, caseManager, allegations, response, measures, duties, fileNote } = record;
  if (status === 'closed') return ['Nothing: it is closed.'];
  if (status === 'handed_over') return ['Nothing here: somebody outside has it.'];
  if (!caseManager) return ['Say who manages it.', 'AppointCaseManager'];
  if (status === 'raised') return ['Answer the four questions of the harm threshold.', 'AssessThreshold'];
  if (status === 'consulting')
    return lado.contactedOn
      ? ['Write down the LADO’s advice, then assess the threshold again.', 'RecordLADOAdvice', 'AssessThreshold']
      : ['Ask the LADO, before anything else.', 'ContactLADO'];
  if (status === 'low_level')
    return response
      ? ['Look at it with other concerns about this adult, then close it.', 'ReviewPattern', 'CloseAdultConductRecord']
      : ['Answer the low-level concern.', 'RecordLLCResponse'];
  if (!lado.contactedOn) return ['Tell the LADO, before anybody is informed or interviewed.', 'ContactLADO'];
  if (!lado.advisedOn) return ['Write down the LADO’s advice.', 'RecordLADOAdvice'];
  if (allegations.some(({ outcome }) => !outcome))
    return ['Follow the LADO’s advice until each allegation has its outcome.', 'DetermineAllegationOutcome'];
  if (measures.some(({ inForce }) => inForce)) return ['End the interim measures.', 'EndInterimMeasure'];
  if (allegations.some(({ outcome }) => outcome === 'substantiated') && !duties.some(({ to }) => to === 'dbs'))
    return ['Test whether the law asks for a referral to the DBS.', 'RecordReferralDutyTest'];
  if (duties.some(({ duty, referredOn }) => duty === 'must' && !referredOn))
    return ['Make the referral that the law asks for.', 'MakeDBSReferral', 'MakeTRAReferral', 'MakeRegulatorReferral'];
  return fileNote
    ? ['Close the record.', 'CloseAdultConductRecord']
    : ['Agree what stays on the personnel file.', 'AgreeFileNote'];
};

const clocksOf = ({ ladoDue, responseDue, measures, lado }: Conduct): readonly Clock[] => {
  const review = measures.filter(({ inForce }) => inForce).map(({ reviewOn }) => reviewOn).sort()[0]; // prettier-ignore
  return [
    { id: 'lado', what: 'Tell the LADO: one working day after the school learned of it', due: ladoDue },
    { id: 'response', what: 'Answer the low-level concern', due: responseDue },
    { id: 'measure', what: 'Look again at an interim measure', due: review },
    { id: 'review', what: 'Next review with the LADO', due: lado.nextReviewOn },
  ].flatMap(({ due, ...one }) => (due ? [{ ...one, due }] : []));
};

/** What comes next, and every clock that runs. */
export const ConductNext = ({ record }: Readonly<{ record: Conduct }>) => {
  const [next, ...forms] = nextOf(record);
  return (
    <WhatNext
      next={next}
      forms={forms}
      nextCommands={record.nextCommands}
      clocks={clocksOf(record)}
      late={record.overdue.map((what) => overdueWords[what])}
    />
  );
};
