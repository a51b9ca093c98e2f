import { Refusal } from '@caseward/kernel';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aboutHart, ashdown, caseId, concernId, dale, decision, idNo, lim, milo, monday, notSafe, okoro, submitted, triaged, wilma } from './concern.fixture'; // prettier-ignore
import { aFile, declared, storedBy } from './files/files.fixture';
import { concernStatuses, type Concern, type OpenConcernEvent } from './concern';
import { concernLife, nextCommandsOf, type ConcernTurn } from './concern-states';
import { concernAggregate } from './index';

const reason = 'Because.';
const routed = {
  routing: { pupils: { [wilma]: ashdown, [milo]: ashdown }, adults: [], elsewhere: [], interests: {}, school: { appointments: [] }, trust: { appointments: [] } },
  restriction: { school: ashdown, tier: 'T2', about: [wilma], excluded: [] },
  aboutAnAdult: false,
  hadRead: [],
}; // prettier-ignore
const original = concernAggregate.evolve(concernAggregate.initial, submitted);
const opening = { taken: false, pupils: [wilma, milo] };
const linking = { fits: true, pupils: [wilma, milo] };

/** For each command, what a person might send and what its rule would be told. */
const sent: Readonly<Record<ConcernTurn, readonly (readonly [input: object, facts?: unknown])[]>> = {
  AcknowledgeConcern: [[{}]],
  RecordDangerResponse: [[{ safeNow: 'yes', response: reason }], [{ safeNow: 'no', response: reason }]],
  ReturnConcernForDetail: [[{ question: reason }]],
  ClaimTriage: [[{}]],
  ReassignTriage: [[{ triager: dale, reason }, { canRead: true }]],
  RecordTriageDecision: [
    [decision, {}],
    [{ ...decision, outcome: 'open_case', caseId }, { opening }],
    [{ ...decision, outcome: 'add_to_case', caseId }, { linking }],
    [{ ...decision, outcome: 'monitor', reviewOn: '2026-09-14' }, {}],
    [{ ...decision, outcome: 'no_action' }, {}],
  ],
  ReviseTriageDecision: [[decision]],
  OpenCaseFromConcern: [[{ caseId }, opening]],
  LinkConcernToCase: [[{ caseId }, linking]],
  ReturnConcernFromCase: [[{ caseId }]],
  ReturnConcernFromBreach: [[{ breachId: idNo(40) }, false], [{ breachId: idNo(40) }, true]],
  RouteConcernToBreach: [
    [{ breachId: idNo(40), subject: milo, category: 'image_use', personalData: 'no', reason }, { taken: false, personType: 'pupil', nobody: false }],
    [{ breachId: idNo(40), category: 'image_use', personalData: 'no', reason }, { taken: false, personType: 'unknown', nobody: false }],
  ],
  MonitorConcern: [[{ reviewOn: '2026-09-14' }]],
  ReviewMonitoredConcern: [[{ finding: reason }], [{ finding: reason, reviewOn: '2026-09-21' }]],
  RouteConcernToAdultConduct: [[{ reason }, [lim]]],
  RedirectConcern: [[{ to: 'pastoral', reason }]],
  MarkConcernDuplicate: [[{ ofConcern: idNo(33), reason }, { original, known: true }]],
  MarkConcernNotReportable: [[{ reason }]],
  WithdrawConcern: [[{ reason }]],
  SeekAdviceOnConcern: [[{ from: 'nspcc', on: '2026-09-07', question: reason }]],
  RecordAdviceOnConcern: [[{ from: 'nspcc', on: '2026-09-07', advice: reason }]],
  RecordStatutoryRoute: [
    [{ route: 'prevent', applies: false, on: '2026-09-07', reason }],
    [{ route: 'female_genital_mutilation', applies: true, on: '2026-09-07', reason }],
  ],
  InformReporter: [[{ message: 'read' }]],
  CloseConcern: [[{ reason }]],
  ReopenConcern: [[{ reason }]],
  AddConcernAddendum: [[{ text: reason }]],
  LinkPersonToConcern: [[{ personId: milo, part: 'witness', reason }, routed]],
  UnlinkPersonFromConcern: [[{ personId: milo, reason }]],
  ReattributeConcern: [[{ from: wilma, to: milo, reason }, routed], [{ from: milo, to: wilma, reason }, routed]],
  CorrectConcern: [[{ part: 'account', text: reason, reason }], [{ part: 'when', occurredOn: '2026-09-04', reason }]],
  RedactConcern: [[{ text: `${concernId}/1/account`, basis: 'other', reason }], [{ text: `${concernId}/2/reason`, basis: 'other', reason }]],
  AttachToConcern: [[aFile, { file: storedBy(lim), imagery: { status: 'none' } }], [aFile, { file: storedBy(okoro), imagery: declared }]],
  WithdrawConcernAttachment: [[{ attachmentId: aFile.attachmentId, reason }]],
}; // prettier-ignore

const step = fc
  // The keys of the table are its commands.
  .constantFrom(...(Object.keys(sent) as ConcernTurn[]))
  .chain((command) =>
    fc.record({
      command: fc.constant(command),
      what: fc.constantFrom(...sent[command]),
      actor: fc.constantFrom(lim, okoro, dale),
    }),
  );
const inCase = ['opened_as_case', 'linked_to_case'];
const aside = ['closed', 'breach_routed', 'redirected', 'duplicate', 'not_reportable'];

const holds = (concern: Concern) => {
  if (concern.status === 'none') throw new Error('a concern never goes away');
  expect(concernStatuses).toContain(concern.status);
  // What is in a case has one, what is watched has a day, and nobody puts away a child who is not safe.
  expect(concern.caseId !== undefined || !inCase.includes(concern.status)).toBe(true);
  expect(concern.reviewOn !== undefined || concern.status !== 'monitored').toBe(true);
  expect(concern.danger === 'open' && [...aside, 'monitored'].includes(concern.status)).toBe(false);
  expect(concern.asked && aside.includes(concern.status)).toBe(false);
  expect(concern.people.length).toBeGreaterThan(0);
  expect(concern).toMatchObject({ school: ashdown, reporter: lim });
};

it('whatever is sent in whatever order, a concern is in a state that makes sense, and every no has its reason', () => {
  const reached = new Set<string>();
  const life = () =>
    fc.property(
      fc.constantFrom([submitted], [notSafe], [aboutHart], [submitted, triaged]),
      fc.array(step, { maxLength: 40 }),
      (beginning, steps) => {
        let concern: Concern = (beginning as readonly OpenConcernEvent[]).reduce(
          concernAggregate.evolve,
          concernAggregate.initial,
        );
        for (const { command: type, what, actor } of steps) {
          const command = concernAggregate.commands.find((one) => one.type === type);
          if (!command || concern.status === 'none') throw new Error(`${type} is no command`);
          const offered = nextCommandsOf(concern).includes(type.charAt(0).toLowerCase() + type.slice(1));
          const input: unknown = command.input.parse({ concernId, ...what[0] });
          try {
            const events = command.decide(concern, input, { ...monday, actor }, what[1]);
            // What goes through stood in the table, in this state.
            expect(concernLife.turns[type].from).toContain(concern.status);
            expect(
              offered || ['WithdrawConcern', 'ReturnConcernFromCase', 'ReturnConcernFromBreach'].includes(type),
            ).toBe(true);
            // A rule writes an event with its words; the fold looks at the open ones only.
            for (const event of events) concern = concernAggregate.evolve(concern, event as OpenConcernEvent);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            expect(error.code).toMatch(/^concern\//);
          }
          holds(concern);
          reached.add(concern.status);
        }
      },
    );
  // What chance left out is looked for longer.
  for (let round = 0; round < 10 && reached.size < concernStatuses.length; round++) fc.assert(life(), { numRuns: 500 });
  expect([...reached].sort()).toEqual([...concernStatuses].sort());
});
