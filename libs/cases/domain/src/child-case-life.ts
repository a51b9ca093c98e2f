import { lifecycleFor } from '@caseward/kernel';
import type { ChildCase, ChildCaseRefusal, OpenChildCase } from './child-case';
import { workTurns } from './work/work-turns';

const live = ['open', 'active', 'dormant'] as const;
const atWork = ['open', 'active'] as const;
const ever = [...live, 'closed'] as const;

/** The life of a case. Rules refuse by it, pages offer by it, and it is the picture of its life. */
export const childCaseLife = lifecycleFor<OpenChildCase, ChildCaseRefusal>()({
  none: 'case/concern-not-opened',
  begins: { OpenChildCase: 'open' },
  because: { open: 'case/is-open', active: 'case/is-active', dormant: 'case/is-dormant', closed: 'case/is-closed' },
  turns: {
    TakeConcernIntoCase: { from: ever, to: atWork, offered: false },
    ...workTurns(live),
    AddCaseNote: { from: live },
    AttachToCase: { from: live },
    WithdrawCaseAttachment: {
      from: ever,
      unless: ({ attachments }) => attachments.every(({ withdrawn }) => withdrawn) && 'case/attachment-unknown',
    },
    LinkPersonToCase: { from: live },
    AssignCaseOwner: { from: live },
    AddCaseTeamMember: { from: live },
    RemoveCaseTeamMember: { from: ever },
    StepUpCase: {
      from: atWork,
      to: ['active'],
      unless: (c) => c.support === 'child_protection' && 'case/not-a-step-up',
    },
    StepDownCase: { from: ['active'], unless: (c) => c.support === 'school_support' && 'case/not-a-step-down' },
    MakeCaseDormant: { from: atWork, to: ['dormant'] },
    ReactivateCase: { from: ['dormant'], to: atWork },
    EscalateInactiveCase: { from: live, unless: (c) => c.reminded && 'case/not-quiet-yet', offered: false },
    CorrectCaseEntry: { from: ever },
    RedactCaseEntry: { from: ever },
    CloseChildCase: { from: live, to: ['closed'] },
    ReopenChildCase: { from: ['closed'], to: atWork },
  },
});
export type ChildCaseTurn = keyof typeof childCaseLife.turns;

/** The case, when it takes this command now. @throws Refusal */
export const ready = (file: ChildCase, command: ChildCaseTurn): OpenChildCase => childCaseLife.ready(file, command);
