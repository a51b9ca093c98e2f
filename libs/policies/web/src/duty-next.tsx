import type { AcknowledgementStatus, AdoptionStatus } from '@caseward/policies-domain';
import { WhatNext } from '@caseward/web-kit';
import type { Acknowledgement } from './campaign-sheets';
import type { Adoption } from './adoption-sheets';
import { dayWithYear } from './day-with-year';

type Turn = Readonly<{ next: string; forms: readonly string[] }>;

const adoptionTurns: Readonly<Record<AdoptionStatus, Turn>> = {
  required: { next: 'The head takes the policy on for the school.', forms: ['AdoptPolicyInFull', 'SetLocalFields'] },
  lapsed: { next: 'The trust’s text has changed: the head takes it on again.', forms: ['AdoptPolicyInFull', 'SetLocalFields'] },
  own_drafted: { next: 'The head says of each clause of the trust’s text how the school’s own version meets it.', forms: ['AssessAlignment'] },
  assessed: { next: 'The trust safeguarding lead approves the clause-by-clause table, or returns it.', forms: ['ApproveAlignment'] },
  adopted_full: { next: 'The governors of the school ratify it, and the clerk records it.', forms: ['RatifyLocalAdoption'] },
  approved: { next: 'The governors of the school ratify it, and the clerk records it.', forms: ['RatifyLocalAdoption'] },
  ratified: { next: 'Nothing: it comes into force by itself on its day.', forms: [] },
  in_force: { next: 'Nothing: the school follows it. When the trust’s text changes, it stands here again.', forms: [] },
}; // prettier-ignore

/** Whose turn it is in taking a policy on, and by when. */
export const AdoptionNext = ({ of }: Readonly<{ of: Adoption }>) => {
  const { next, forms } = adoptionTurns[of.status];
  const settled = of.status === 'in_force' || of.status === 'ratified';
  // A policy with details of the school's own is taken on by filling them in.
  const first = of.filled.length < of.fields.length ? [...forms].reverse() : forms;
  return (
    <WhatNext
      next={next}
      forms={first}
      nextCommands={of.nextCommands}
      clocks={settled ? [] : [{ id: 'due', what: 'To be in force', due: of.dueOn }]}
    />
  );
};

const acknowledgementTurns: Readonly<Record<AcknowledgementStatus, Turn>> = {
  required: { next: 'Nothing yet: they are asked on the day.', forms: [] },
  notified: { next: 'They read it and acknowledge it themselves.', forms: ['RemindToAcknowledge'] },
  opened: { next: 'They have opened it; now they acknowledge it themselves.', forms: ['RemindToAcknowledge'] },
  declined: {
    next: 'Talk to them about what stands in the way. They can read it again and acknowledge it.',
    forms: [],
  },
  acknowledged: { next: 'Nothing: it is done.', forms: [] },
  on_paper: { next: 'Nothing: it is done, on paper.', forms: [] },
  exempt: { next: 'Nothing: they do not have to.', forms: [] },
  lapsed: { next: 'Nothing: they are asked about the later text.', forms: [] },
  left: { next: 'Nothing: they have left.', forms: [] },
};

/** What comes next with somebody who was asked to read a policy. */
export const AcknowledgementNext = ({ of }: Readonly<{ of: Acknowledgement }>) => {
  const { next, forms } = acknowledgementTurns[of.status];
  const waits = of.status === 'notified' || of.status === 'opened';
  return (
    <WhatNext
      next={next}
      forms={forms}
      nextCommands={of.nextCommands}
      clocks={waits && !of.overdue ? [{ id: 'due', what: 'To be read', due: of.dueOn }] : []}
      late={of.overdue ? [`It was to be read by ${dayWithYear(of.dueOn)}.`] : []}
    />
  );
};
