import { lifecycleFor, type PersonId } from '@caseward/kernel';
import type { Imagery, ImageryRefusal, OpenImagery } from './imagery';

const open = ['declared', 'police_step_done'] as const;
/** What only the lead, or whoever stands in for one when it is about the staff, may decide. */
const leads = (imagery: OpenImagery) => imagery.leads;

/** The life of the protocol: police first, and no end before they were told or it was decided and written why not. */
export const imageryLife = lifecycleFor<OpenImagery, ImageryRefusal>()({
  none: 'imagery/not-declared',
  notYours: 'imagery/for-the-lead',
  begins: { DeclareSuspectedImagery: 'declared' },
  because: {
    declared: 'imagery/police-step-missing',
    police_step_done: 'imagery/police-step-done',
    closed: 'imagery/closed',
  },
  turns: {
    RecordPoliceNotified: {
      from: open,
      to: ['police_step_done'],
      unless: ({ police }) => police === 'told' && 'imagery/police-already-told',
    },
    RecordPoliceNotNotified: {
      from: ['declared'],
      by: leads,
      to: ['police_step_done'],
      unless: ({ adultInvolved }) => adultInvolved === 'yes' && 'imagery/police-at-once',
    },
    RecordImageryLocator: { from: open },
    LogDeviceSecured: { from: open },
    RecordDeviceHandover: {
      from: open,
      unless: ({ devices }) => devices.every(({ out }) => out) && 'imagery/device-unknown',
    },
    RecordDSLViewed: { from: open, by: ({ viewers }) => viewers },
    SealFoundImagery: { from: open, by: leads },
    CloseImageryProtocol: {
      by: leads,
      from: ['police_step_done'],
      to: ['closed'],
      unless: ({ devices }) => devices.some(({ out }) => !out) && 'imagery/device-still-held',
    },
    ReopenImageryProtocol: { from: ['closed'], to: ['declared'] },
  },
});
export type ImageryTurn = keyof typeof imageryLife.turns;

/** @throws Refusal */
export const ready = (imagery: Imagery, command: ImageryTurn, actor?: PersonId): OpenImagery =>
  imageryLife.ready(imagery, command, actor);
