import { lives } from '@caseward/kernel/living';
import { describe, expect, it } from '@jest/globals';
import { attachment, readyFile } from './breach/breach.fixture';
import { ada, calm, caseId, concernId, decision, fileId, fileOpened, later, lim, milo, moment, okoro, opened, shaw, wilma } from './case.fixture'; // prettier-ignore
import type { OpenChildCase } from './child-case';
import { childCaseLife } from './child-case-life';
import type { OpenChildFile } from './child-file';
import { childCaseAggregate, childFileAggregate } from './index';
import { workSent } from './work/work.fixture';

const reason = 'It has to be.';
const person = { pupil: true, adult: false, narrowed: undefined };
const plan = { ...calm, plans: ['child_protection'] as const };
const concern = { status: 'linked_to_case', caseId };
const later2 = '2026-10-01';

/** The case without its daily work, whose life is told beside it. */
const ofWork = Object.keys(workSent).filter((command) => command !== 'RecordChildWishes');
const turns = Object.fromEntries(Object.entries(childCaseLife.turns).filter(([command]) => !ofWork.includes(command)));
const spine = { ...childCaseAggregate, lifecycle: { ...childCaseLife, turns } };

describe('whatever is done with a case', () => {
  it('it stays a case with an owner and children, and closes only when nothing is open', () => {
    lives(spine, {
      reaches: ['active', 'closed', 'dormant', 'open'],
      begins: [[opened]],
      actors: [okoro, shaw, lim],
      moment,
      refusals: /^case\//,
      sent: {
        TakeConcernIntoCase: [[{ caseId, concernId: later, children: [wilma] }, { concern, records: [wilma], narrowed: undefined }], [{ caseId, concernId: ada, children: [milo] }, { concern, records: [milo] }]],
        RecordChildWishes: [[{ caseId, child: wilma, on: moment.today, how: 'drew', wishes: 'A house.' }], [{ caseId, child: milo, on: moment.today, how: 'drew', wishes: 'A dog.' }]],
        AddCaseNote: [[{ caseId, kind: 'call', on: moment.today, withWhom: 'The nurse', text: 'She is better.' }], [{ caseId, kind: 'note', on: later2, text: 'To come.' }]],
        LinkPersonToCase: [[{ caseId, personId: milo, part: 'affected' }, person], [{ caseId, personId: ada, part: 'friend' }, person]],
        AssignCaseOwner: [[{ caseId, owner: shaw, reason }, { fits: true }], [{ caseId, owner: okoro, reason }, { fits: true }], [{ caseId, owner: lim, reason }, { fits: false }]],
        AttachToCase: [[{ caseId, ...attachment }, readyFile]],
        WithdrawCaseAttachment: [[{ caseId, attachmentId: attachment.attachmentId, reason: 'The wrong file.' }]],
        AddCaseTeamMember: [[{ caseId, personId: lim, why: 'Teaches her.' }, { fits: true }]],
        RemoveCaseTeamMember: [[{ caseId, personId: lim, reason }]],
        StepUpCase: [[{ caseId, to: 'early_help', ...decision }], [{ caseId, to: 'child_in_need', ...decision }], [{ caseId, to: 'child_protection', ...decision }]],
        StepDownCase: [[{ caseId, to: 'school_support', reviewOn: later2, ...decision }], [{ caseId, to: 'early_help', reviewOn: later2, ...decision }]],
        MakeCaseDormant: [[{ caseId, reviewOn: later2, ...decision }, calm], [{ caseId, reviewOn: later2, ...decision }, plan]],
        ReactivateCase: [[{ caseId, reason }]],
        EscalateInactiveCase: [[{ caseId, because: 'quiet_40_school_days' }, calm], [{ caseId, because: 'quiet_20_school_days' }, plan], [{ caseId, because: 'review_day' }, calm]],
        CorrectCaseEntry: [[{ caseId, entry: `${caseId}/2`, correction: 'It was Tuesday.', reason }]],
        RedactCaseEntry: [[{ caseId, entry: `${caseId}/3`, basis: 'wrong_person', reason }]],
        CloseChildCase: (['needs_met', 'opened_in_error'] as const).flatMap((outcome) => [calm, plan].map((facts) => [{ caseId, outcome, outcomeReview: 'Well.', summary: 'She is safe.', ...decision }, facts] as const)),
        ReopenChildCase: [[{ caseId, reason }]],
      }, // prettier-ignore
      holds: (file: OpenChildCase) => {
        expect(file.owner).toBeTruthy();
        expect(file.children).toContain(wilma);
        expect(file.concerns).toContain(concernId);
        expect(new Set(file.team).size).toBe(file.team.length);
        if (file.status === 'active') expect(file.support).toBeDefined();
        if (file.status === 'open') expect(file.support).toBeUndefined();
        if (file.status === 'dormant') expect(file.reviewOn).toBeDefined();
      },
    });
  });
});

describe('whatever is done with a child’s file', () => {
  it('it stays the file of that child, with each case, mark and link once', () => {
    const plans = ['none', 'early_help', 'child_protection'] as const;
    lives(childFileAggregate, {
      reaches: ['archived', 'open'],
      begins: [[fileOpened]],
      actors: [okoro, shaw],
      moment,
      refusals: /^file\//,
      sent: {
        AddCaseToChildFile: [caseId, later].map((one) => [{ fileId, caseId: one }, { case: { status: 'open', children: [wilma] } }] as const),
        SetPlanStatus: plans.flatMap((one) => ['2026-08-01', '2026-09-01'].map((since) => [{ fileId, plan: one, since, authority: 'Ashshire' }] as const)),
        AddChronologyEntry: [[{ fileId, on: moment.today, kind: 'home', significant: true, text: 'They moved.' }]],
        CorrectChronologyEntry: [[{ fileId, entry: `${fileId}/2`, correction: 'On Friday.', reason }]],
        RedactChronologyEntry: [[{ fileId, entry: `${fileId}/2`, basis: 'other', reason }]],
        MarkSignificant: [[{ fileId, entry: `${concernId}/1` }, { known: true }], [{ fileId, entry: `${ada}/1` }, { known: false }]],
        UnmarkSignificant: [[{ fileId, entry: `${concernId}/1`, reason }]],
        LinkSiblingFile: [[{ fileId, other: milo, as: 'friend' }, { known: true }]],
        UnlinkSiblingFile: [[{ fileId, other: milo, reason }]],
        ArchiveChildFile: [true, false].map((allClosed) => [{ fileId, reason }, { allClosed }] as const),
      }, // prettier-ignore
      holds: (file: OpenChildFile) => {
        expect(file.child).toBe(wilma);
        expect(new Set(file.cases).size).toBe(file.cases.length);
        expect(new Set(file.significant).size).toBe(file.significant.length);
        expect(file.linked.length).toBeLessThan(2);
        if (file.status === 'archived') expect(file.plan).not.toBe('child_protection');
      },
    });
  });
});
