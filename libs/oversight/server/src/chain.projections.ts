import type { OpenBreachEvent } from '@caseward/cases-domain';
import { dayOf } from '@caseward/kernel';
import type { OpenDebriefEvent } from '@caseward/learning-domain';
import { revised, revisionOf, type OpenAcknowledgementEvent, type OpenVersionEvent } from '@caseward/policies-domain';
import { projectionOf } from '@caseward/server-kit';
import { chainBreaches, chainDebriefs, chainReadings, chainVersions } from './chain-tables';

type Some<E extends Readonly<{ type: string }>, T extends E['type']> = Extract<E, { type: T }>;

export const chainVersionProjection = projectionOf<
  Some<OpenVersionEvent, 'VersionDrafted' | 'VersionRenumbered' | 'ChangeReasonLinked' | 'PolicyTextImported' | 'ClauseRevised' | 'ApprovalsVoided' | 'VersionSubmitted' | 'VersionApproved' | 'VersionRatified' | 'VersionNoted' | 'EmergencyVersionIssued' | 'VersionInForce'> // prettier-ignore
>()({
  name: 'chain_version',
  version: 2,
  table: chainVersions,
  on: {
    VersionDrafted: (_, { data: { versionId, policyId, number, basedOn, changeClass, clauses } }) => ({
      ...{ id: versionId, policyId, number, changeClass, basedOn: basedOn ?? null, clauses, reasons: [] },
      ...{ hash: null, submittedOn: null, approvedOn: null, ratified: null, heldFrom: null },
    }),
    ChangeReasonLinked: (row, { data: { reason, clauseId, lessonId, incidentId, statute } }) =>
      row && {
        ...row,
        reasons: [
          ...row.reasons,
          {
            reason,
            ...(clauseId && { clauseId }),
            ...(lessonId && { lessonId }),
            ...(incidentId && { incidentId }),
            ...(statute && { statute }),
          },
        ],
      },
    VersionRenumbered: (row, { data: { number } }) => row && { ...row, number },
    PolicyTextImported: (row, { data: { clauses } }) => row && { ...row, clauses },
    ClauseRevised: (row, { data }) => row && { ...row, clauses: revised(row.clauses, revisionOf(data)) },
    ApprovalsVoided: (row) => row && { ...row, hash: null, submittedOn: null, approvedOn: null },
    VersionSubmitted: (row, { data: { hash, changeClass }, meta }) =>
      row && { ...row, hash, changeClass, submittedOn: dayOf(meta.recordedAt) },
    VersionApproved: (row, { meta }) => row && { ...row, approvedOn: dayOf(meta.recordedAt) },
    VersionRatified: (row, { data }) => {
      const { body, meetingOn, present, quorum, inFavour, against, abstained, interestsDeclared } = data;
      const votes = { present, quorum, inFavour, against, abstained };
      return row && { ...row, ratified: { part: 'ratified' as const, body, meetingOn, ...votes, interestsDeclared } };
    },
    VersionNoted: (row, { data: { body, meetingOn, interestsDeclared } }) =>
      row && { ...row, ratified: { part: 'noted' as const, body, meetingOn, interestsDeclared } },
    EmergencyVersionIssued: (row, { data: { hash } }) => row && { ...row, hash, changeClass: 'emergency' as const },
    VersionInForce: (row, { data: { effectiveFrom } }) => row && { ...row, heldFrom: row.heldFrom ?? effectiveFrom },
  },
});

type Reading = Readonly<{ id: string; versionId: string; stands: 'asked' | 'done' | 'out' }>;
const stands = (now: Reading['stands']) => (row: Reading | undefined) => row && { ...row, stands: now };
export const chainReadingProjection = projectionOf<
  Some<OpenAcknowledgementEvent, 'AcknowledgementRequired' | 'PolicyVersionAcknowledged' | 'AcknowledgementRecordedOnBehalf' | 'AcknowledgementExempted' | 'AcknowledgementLapsed' | 'LeaverAcknowledgementClosed'> // prettier-ignore
>()({
  name: 'chain_reading',
  version: 1,
  table: chainReadings,
  on: {
    AcknowledgementRequired: (_, { data: { acknowledgementId, versionId } }) => ({
      ...{ id: acknowledgementId, versionId, stands: 'asked' as const },
    }),
    PolicyVersionAcknowledged: stands('done'),
    AcknowledgementRecordedOnBehalf: stands('done'),
    AcknowledgementExempted: stands('out'),
    // Whoever had acknowledged it had: another text has come since.
    AcknowledgementLapsed: (row) => row && { ...row, stands: row.stands === 'done' ? ('done' as const) : ('out' as const) }, // prettier-ignore
    LeaverAcknowledgementClosed: stands('out'),
  },
});

export const chainDebriefProjection = projectionOf<Some<OpenDebriefEvent, 'DebriefHeld'>>()({
  name: 'chain_debrief',
  version: 1,
  table: chainDebriefs,
  on: { DebriefHeld: (_, { data: { debriefId, on } }) => ({ id: debriefId, heldOn: on }) },
});

export const chainBreachProjection = projectionOf<
  Some<OpenBreachEvent, 'BreachCaseOpened' | 'ClausesCited' | 'BreachCaseCorrected' | 'FindingsReceived' | 'BreachOutcomeDecided'> // prettier-ignore
>()({
  name: 'chain_breach',
  version: 1,
  table: chainBreaches,
  on: {
    BreachCaseOpened: (_, { data: { breachId, occurredOn, awareAt } }) => ({
      ...{ id: breachId, occurredOn: occurredOn ?? dayOf(awareAt), reportedOn: dayOf(awareAt) },
      ...{ foundOn: null, noBreachOn: null, rules: [] },
    }),
    ClausesCited: (row, { data: { rules = [] }, meta }) => {
      const on = dayOf(meta.recordedAt);
      return row && { ...row, rules: [...row.rules, ...rules.map(({ policyId, clauseId }) => ({ policyId, clauseId, on }))] }; // prettier-ignore
    },
    BreachCaseCorrected: (row, { data: { occurredOn } }) => row && { ...row, occurredOn: occurredOn ?? row.occurredOn },
    FindingsReceived: (row, { meta }) => row && { ...row, foundOn: row.foundOn ?? dayOf(meta.recordedAt) },
    BreachOutcomeDecided: (row, { data: { outcome }, meta }) => {
      const on = dayOf(meta.recordedAt);
      return row && { ...row, foundOn: row.foundOn ?? on, noBreachOn: outcome === 'no_breach' ? (row.noBreachOn ?? on) : null }; // prettier-ignore
    },
  },
});
