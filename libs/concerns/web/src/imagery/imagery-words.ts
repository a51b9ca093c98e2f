import type {
  AdultInvolved,
  DeviceHandedTo,
  ImageryHowKnown,
  ImageryStatus,
  LocatorKind,
  PoliceStep,
} from '@caseward/contract';
import type { ImageryRefusal, policeTrigger, viewingReason } from '@caseward/concerns-domain';
import { happeningIn } from '@caseward/web-kit';
import type { z } from 'zod';

export const howKnownWords: Readonly<Record<ImageryHowKnown, string>> = {
  child_told: 'A child said so',
  somebody_told: 'Somebody else said so',
  seen_by_accident: 'Somebody saw it by accident',
  on_a_device: 'It may be on a device',
  alert: 'A filter or a provider raised an alert',
  in_a_file: 'In a file that somebody wanted to add, or has added',
};
export const adultWords: Readonly<Record<AdultInvolved, string>> = { yes: 'Yes', no: 'No', not_known: 'Not known' };
export const statusWords: Readonly<Record<ImageryStatus, string>> = {
  declared: 'Waiting for the police step',
  police_step_done: 'Police step done',
  closed: 'Closed',
};
export const policeWords: Readonly<Record<PoliceStep, string>> = {
  not_yet: 'Not told yet',
  told: 'Told',
  not_told: 'Decided not to tell them',
};
export const triggerWords: Readonly<Record<z.infer<typeof policeTrigger>, string>> = {
  adult_involved: 'An adult is involved',
  coerced_or_capacity:
    'A child was pressed, blackmailed or groomed, or may not be able to consent (such as by special needs)',
  unusual_or_violent: 'It may show sexual acts that are unusual for the age, or violent',
  under_13: 'It may show sexual acts, and somebody in it is under 13',
  immediate_risk: 'A child is at risk of harm now because of it, such as self-harm',
};
export const viewingWords: Readonly<Record<z.infer<typeof viewingReason>, string>> = {
  only_way_to_decide: 'It was the only way to decide whether to tell other agencies',
  to_report_for_removal: 'It was needed to have it taken down, and no child could be asked to report it',
  shown_unavoidably: 'It was shown to them, and they could not help seeing it',
};
export const handedWords: Readonly<Record<DeviceHandedTo, string>> = {
  police: 'The police',
  childrens_services: 'Children’s services',
  parent: 'A parent or carer',
  owner: 'Its owner',
};
export const locatorWords: Readonly<Record<LocatorKind, string>> = {
  device: 'A device',
  account: 'An account',
  provider_ticket: 'A provider’s ticket',
  police_reference: 'A police reference',
};

export const refusals: Readonly<Record<ImageryRefusal, string>> = {
  'imagery/not-declared': 'Nothing of the kind has been declared here.',
  'imagery/already-declared': 'It has been declared already. Go to the safeguarding lead in person now.',
  'imagery/declared-before':
    'Something like this was declared here before. Go to the safeguarding lead in person now: they open it again.',
  'imagery/for-the-lead': 'Only the safeguarding lead or the headteacher does this.',
  'imagery/closed': 'It is closed. Reopen it first.',
  'imagery/police-step-missing': 'First record that the police were told, or decide and write down why not.',
  'imagery/police-already-told': 'It is recorded already that the police were told.',
  'imagery/police-step-done': 'The police step is done already.',
  'imagery/police-at-once':
    'The police must be told at once: an adult is involved, or one of the triggers applies. Call 101, or 999 in an emergency.',
  'imagery/police-first': 'A device goes back only after the police step. Until then only the police may have it.',
  'imagery/never-a-link':
    'There is something in it that looks like a link or a file’s fingerprint. Take it out: nothing that leads to the image is ever written down.',
  'imagery/in-the-future': 'That time is still to come. Enter when it was.',
  'imagery/device-unknown': 'The school does not hold that device.',
  'imagery/device-still-held': 'The school still holds a device. Record to whom it went, then close.',
  'imagery/already-recorded': 'It is recorded already.',
  'imagery/custodian-unknown': 'Choose a member of staff who keeps it.',
  'imagery/needs-two-others':
    'Two other people are needed: one who allowed it, and another who was there. Neither may be you.',
  'imagery/attachment-unknown': 'There is no such file in this record.',
  'imagery/already-sealed': 'It has been sealed already.',
};

export const titles: Readonly<Record<string, string>> = {
  SuspectedImageryDeclared: 'Declared: files are locked',
  ImageryProtocolReopened: 'Reopened: files are locked again',
  PoliceNotified: 'The police were told',
  PoliceNotNotified: 'Decision not to tell the police',
  ImageryLocatorRecorded: 'Where the police will find it',
  DeviceSecured: 'A device was taken into keeping',
  DeviceHandedOver: 'A device was handed over',
  DSLViewingRecorded: 'The lead had to look',
  FoundImagerySealed: 'A file was sealed for the police',
  ImageryProtocolClosed: 'Closed: files can be added again',
};
export const happening = happeningIn({
  events: titles,
  fields: {
    account: 'What was said', howKnown: 'How it became known', adultInvolved: 'An adult involved?', reason: 'Why', logNumber: 'Police log number',
    who: 'Who was spoken to', on: 'On', at: 'At', kind: 'Kind', locator: 'Where', device: 'Device', seal: 'Seal', place: 'Place', custodian: 'Kept by',
    to: 'To', receivedBy: 'Received by', authoriser: 'Allowed by', witness: 'Also there', why: 'Why', rationale: 'Reasons',
    optionsConsidered: 'What else was considered', adviceTaken: 'Advice taken', reliedOn: 'Rests on', outcome: 'What became of it',
  },
  codes: { howKnown: howKnownWords, adultInvolved: adultWords, to: handedWords, kind: locatorWords, why: viewingWords },
  untold: ['declaredBy', 'leads', 'viewers', 'ofKind', 'schoolId', 'ofRecord', 'imageryId'],
}); // prettier-ignore
