import type { InvestigationTurn } from '@caseward/cases-domain';
import { WhatNext, type Clock } from '@caseward/web-kit';
import type { Investigation } from './investigation-document';
import { tasksOf } from './tasks';

type Next = readonly [string, ...InvestigationTurn[]];
const next: Readonly<Record<Investigation['status'], Next>> = {
  commissioned: ['An investigator is appointed, and the terms of reference are set.', 'AppointInvestigator', 'SetTermsOfReference'], // prettier-ignore
  terms_set: ['The investigator starts.', 'AppointInvestigator', 'StartInvestigation'],
  active: ['The investigator collects and weighs the evidence, then closes it.', 'LogEvidence', 'AgreeChildInterviewPlan'], // prettier-ignore
  paused: ['Wait until it is resumed: its clock stands still.', 'ResumeInvestigation'],
  evidence_closed: ['The investigator gives each allegation a finding.', 'DraftFindings'],
  findings_drafted: ['The investigator lets those concerned check the facts.', 'OpenFactCheck'],
  fact_check: ['A second person signs the findings, then they are issued.', 'SignOffFindings', 'IssueFindings'],
  findings_issued: ['The findings may be challenged, or are accepted.', 'AcceptFindings', 'ChallengeFindings'],
  accepted: ['Whoever commissioned it concludes it.', 'ConcludeInvestigation'],
  challenged: ['Somebody who had no part in it reviews the findings.', 'AppointReviewer', 'ReviewFindings'],
  reviewed: ['Whoever commissioned it concludes it.', 'ConcludeInvestigation'],
  concluded: ['Nothing: it is concluded.'],
  abandoned: ['Nothing: it was ended without findings.'],
};
const declaring: Next = ['The investigator declares whether they are independent.', 'DeclareIndependence'];
const replacing: Next = ['The investigator is replaced: they declared a conflict.', 'ReplaceInvestigator'];
const ended: readonly Investigation['status'][] = ['concluded', 'abandoned'];

const nextOf = ({ status, independence }: Investigation): Next => {
  if (ended.includes(status)) return next[status];
  if (independence === 'conflict') return replacing;
  return independence === 'asked' && status !== 'paused' ? declaring : next[status];
};
const clocksOf = ({ clock: { termsDue, evidenceDue, findingsDue, progressDue } }: Investigation): readonly Clock[] =>
  [
    { id: 'terms', what: 'Terms of reference', due: termsDue },
    { id: 'evidence', what: 'Evidence', due: evidenceDue },
    { id: 'findings', what: 'Findings', due: findingsDue },
    { id: 'progress', what: 'A progress note', due: progressDue },
  ].flatMap(({ due, ...one }) => (due === null ? [] : [{ ...one, due }]));

/** What comes next, by when, and every step of it. */
export const InvestigationNext = ({ record }: Readonly<{ record: Investigation }>) => {
  const [words, ...forms] = nextOf(record);
  return (
    <WhatNext
      next={words}
      forms={forms}
      nextCommands={record.nextCommands}
      clocks={clocksOf(record)}
      steps={tasksOf(record)}
    />
  );
};
