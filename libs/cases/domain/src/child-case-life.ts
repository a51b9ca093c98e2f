import { lifecycleFor } from '@caseward/kernel';
import type { ChildCase, ChildCaseRefusal, OpenChildCase } from './child-case';

/** The life of a case. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const childCaseLife = lifecycleFor<OpenChildCase, ChildCaseRefusal>()({
  none: 'case/concern-not-opened',
  begins: { OpenChildCase: 'open' },
  because: { open: 'case/already-open' },
  turns: {
    TakeConcernIntoCase: { from: ['open'], offered: false },
    RecordChildWishes: { from: ['open'] },
    AttachToCase: { from: ['open'] },
    WithdrawCaseAttachment: {
      from: ['open'],
      unless: ({ attachments }) => attachments.every(({ withdrawn }) => withdrawn) && 'case/attachment-unknown',
    },
  },
});
export type ChildCaseTurn = keyof typeof childCaseLife.turns;

/** The case, when it takes this command now. @throws Refusal */
export const ready = (file: ChildCase, command: ChildCaseTurn): OpenChildCase => childCaseLife.ready(file, command);
