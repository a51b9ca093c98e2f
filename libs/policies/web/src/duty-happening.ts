import type { OpenAcknowledgementEvent, OpenAdoptionEvent, OpenCampaignEvent } from '@caseward/policies-domain';
import { graphql } from '@caseward/contract';
import { happeningIn, roleWords } from '@caseward/web-kit';
import { adoptionBodyWords, alignmentWords, closingWords, exemptionWords, reminderWords } from './duty-words';

/** What a page tells of a record's story. */
export const DutyStory = graphql(`
  fragment DutyStory on ChronologyEntry {
    id
    kind
    recordId
    reference
    number
    recordedAt
    occurredOn
    actingRole
    by {
      name
      erased
    }
    details {
      field
      place
      value
      text {
        text
        erased
      }
      person {
        name
        erased
      }
    }
  }
`);

const events: Readonly<Record<(OpenAdoptionEvent | OpenCampaignEvent | OpenAcknowledgementEvent)['type'], string>> = {
  AdoptionRequired: 'The school is asked to take it on',
  PolicyAdoptedInFull: 'Taken on in full',
  LocalFieldsSet: 'Local details written',
  OwnPolicyDrafted: 'A version of the school’s own written',
  AlignmentAssessed: 'Held against the trust’s text, clause by clause',
  AlignmentApproved: 'Approved by the trust',
  AlignmentReturned: 'Returned by the trust',
  LocalAdoptionRatified: 'Ratified by the governors',
  AdoptionInForce: 'In force at the school',
  AlignmentLapsed: 'Lapsed: the trust’s text has changed',
  AdoptionEscalated: 'Overdue: others were told',
  CampaignIssued: 'People were asked to read it',
  JoinerEnrolled: 'Somebody new was asked',
  CampaignClosed: 'The campaign was closed',
  AcknowledgementRequired: 'Asked to read it',
  AcknowledgementNotified: 'Told that it is to be read',
  DocumentOpened: 'Opened the policy',
  PolicyVersionAcknowledged: 'Acknowledged',
  AcknowledgementDeclined: 'Declined',
  AcknowledgementExempted: 'Exempted',
  AcknowledgementRecordedOnBehalf: 'Signed on paper',
  AcknowledgementReminded: 'Reminded',
  AcknowledgementOverdueMarked: 'Not read in time',
  AcknowledgementEscalated: 'Others were told',
  AcknowledgementLapsed: 'Lapsed: another text is in force',
  LeaverAcknowledgementClosed: 'Closed: they have left',
};

/** Titles, fields and codes of adoptions, campaigns and acknowledgements. */
export const dutyHappening = happeningIn({
  events,
  fields: {
    dueOn: 'Due',
    fields: 'Local fields',
    blocks: 'Blocks of the school’s own',
    rows: 'Clause',
    title: 'Title',
    text: 'Text',
    reason: 'Why',
    note: 'Note',
    body: 'Ratified by',
    meetingOn: 'Meeting',
    minute: 'Minute',
    present: 'Present',
    quorum: 'Quorum',
    from: 'From',
    own: 'A version of its own',
    people: 'Who',
    statement: 'Statement',
    notifyOn: 'Asked from',
    effectiveFrom: 'In force from',
    because: 'Because',
    ground: 'Ground',
    signedOn: 'Signed on',
    kept: 'Where the sheet is',
    step: 'When',
    to: 'Told',
    role: 'As',
    confirmedBy: 'How it was made sure',
    assessedBy: 'Filled in by',
    edition: 'Writing',
  },
  codes: {
    alignment: alignmentWords,
    body: adoptionBodyWords,
    ground: exemptionWords,
    because: closingWords,
    step: { ...reminderWords, adopt: 'To take it on', approve: 'To approve', ratify: 'To ratify' },
    to: { line_manager: 'Line manager', head: 'Head' },
    role: roleWords,
    roles: roleWords,
    confirmedBy: { signed_in_again: 'Signed in again', chosen_again_in_demo: 'Chose themselves again (demo)' },
  },
  untold: ['hash', 'joiner', 'lapses', 'by', 'personTypes', 'model', 'on', 'rows.clauseId', 'blocks.after'],
});
