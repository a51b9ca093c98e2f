import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import * as f from './breach.fixture';
import { closeBreachCase } from './close';
import { holdBreachForProcess, liftBreachHold, placeBreachHold, releaseBreachFromProcess } from './hold';
import { breachAggregate } from './index';
import { informParties } from './inform-parties';
import { decideBreachOutcome, noteInvestigationGivenUp } from './outcome';
import { investigationOfBreach, manageInformally, orderInvestigation } from './ways-forward';

const { breachId, opened, cited, assessed, held } = f;
const given = scenario(breachAggregate, f.monday);

describe('held by more than one', () => {
  const [police, lado] = [f.idNo(70), f.idNo(71)];
  const heldBy = (process: string) => ({ type: 'HeldForStatutoryProcess' as const, data: { breachId, automatic: true, process } }); // prettier-ignore
  const lifted = (process: string | undefined, still: boolean) => ({ type: 'HoldLifted' as const, data: { breachId, still, investigationId: undefined, ...(process ? { process } : {}) } }); // prettier-ignore
  const placing = (process: string) => ({ ...heldBy(process), data: { ...heldBy(process).data, investigationId: undefined } }); // prettier-ignore
  const close = { breachId, summary: 'x' };

  it('each linked process lets go of its own hold only', () => {
    given(opened, heldBy(police)).when(holdBreachForProcess, { breachId, process: lado }, f.asSystem).then(placing(lado)); // prettier-ignore
    const both = [opened, heldBy(police), heldBy(lado)];
    given(...both)
      .when(holdBreachForProcess, { breachId, process: lado }, f.asSystem)
      .refused('breach/held');
    given(...both)
      .when(releaseBreachFromProcess, { breachId, process: police }, f.asSystem)
      .then(lifted(police, true));
    const one = [...both, lifted(police, true)];
    given(...one)
      .when(releaseBreachFromProcess, { breachId, process: police }, f.asSystem)
      .refused('breach/not-held');
    given(...one)
      .when(closeBreachCase, close)
      .refused('breach/held');
    given(...one)
      .when(releaseBreachFromProcess, { breachId, process: lado }, f.asSystem)
      .then(lifted(lado, false));
    given(...one, lifted(lado, false))
      .when(closeBreachCase, close)
      .refused('breach/severity-first');
  });
  it('a hold by hand stands in the way of no process, and no process lifts it', () => {
    given(opened, held(false)).when(holdBreachForProcess, { breachId, process: lado }, f.asSystem).then(placing(lado));
    given(opened, heldBy(lado)).when(placeBreachHold, { breachId, reason: 'x' })
      .then({ type: 'HeldForStatutoryProcess', data: { breachId, automatic: false, reason: 'x', investigationId: undefined } }); // prettier-ignore
    const both = [opened, held(false), heldBy(lado)];
    given(...both)
      .when(releaseBreachFromProcess, { breachId, process: lado }, f.asSystem)
      .then(lifted(lado, true));
    given(...both, lifted(lado, true))
      .when(closeBreachCase, close)
      .refused('breach/held');
    const byHand = { type: 'HoldLifted' as const, data: { breachId, reason: 'x', still: true, investigationId: undefined } }; // prettier-ignore
    given(...both)
      .when(liftBreachHold, { breachId, reason: 'x' })
      .then(byHand);
    given(...both, byHand)
      .when(liftBreachHold, { breachId, reason: 'x' })
      .refused('breach/held-by-the-process');
  });
  it('what was held before processes had names is let go by the first that is done', () => {
    given(opened, held(true)).when(releaseBreachFromProcess, { breachId, process: lado }, f.asSystem).then(lifted(lado, false)); // prettier-ignore
    const old = { type: 'HoldLifted' as const, data: { breachId } };
    given(opened, held(true), old).when(closeBreachCase, close).refused('breach/severity-first');
  });
});

describe('a closed case', () => {
  const lado = f.idNo(71);
  const closed = [...f.done, { type: 'BreachCaseClosed' as const, data: { breachId, summary: 'x' } }];
  const holding = { type: 'HeldForStatutoryProcess' as const, data: { breachId, automatic: true, process: lado, investigationId: undefined } }; // prettier-ignore
  const reopened = { type: 'BreachCaseReopened' as const, data: { breachId, reason: 'x' } };
  const letting = { type: 'HoldLifted' as const, data: { breachId, still: false, process: lado, investigationId: undefined } }; // prettier-ignore

  it('is held as well when a process begins that somebody outside leads, and let go when it is done', () => {
    given(...closed)
      .when(holdBreachForProcess, { breachId, process: lado }, f.asSystem)
      .then(holding);
    given(...closed, holding)
      .when(releaseBreachFromProcess, { breachId, process: lado }, f.asSystem)
      .then(letting);
  });
  it('reopened while they lead, has nothing decided and nobody told', () => {
    const told = { breachId, party: 'subject' as const, how: 'letter' as const, on: '2026-09-07', said: 'x', complaints: true, whistleblowing: true }; // prettier-ignore
    given(...closed, holding, reopened)
      .when(informParties, told)
      .refused('breach/held');
    const informal = [...closed, holding, reopened, f.informal];
    given(...informal)
      .when(decideBreachOutcome, { breachId, ...f.decision, outcome: 'advice' })
      .refused('breach/held');
    given(...informal, letting)
      .when(informParties, told)
      .refused('breach/no-outcome');
  });
  it('is put on hold by nobody by hand: there is nothing in it to wait for', () =>
    given(...closed)
      .when(placeBreachHold, { breachId, reason: 'x' })
      .refused('breach/closed'));
});

describe('an investigation that was given up', () => {
  const { investigationId } = f;
  const gone = { type: 'InvestigationGivenUp' as const, data: { breachId, investigationId } };
  const ordered = [opened, cited, assessed(), f.ordered];
  it('is noted, and another may be ordered, under an id of its own', () => {
    given(...ordered)
      .when(noteInvestigationGivenUp, { breachId, investigationId }, f.asSystem)
      .then(gone);
    given(...ordered).when(noteInvestigationGivenUp, { breachId, investigationId: f.idNo(90) }, f.asSystem).refused('breach/not-this-investigation'); // prettier-ignore
    const again = { ...f.ordered, data: { ...f.ordered.data, investigationId: investigationOfBreach(breachId, 1) } };
    expect(again.data.investigationId).not.toBe(investigationId);
    given(...ordered, gone)
      .when(orderInvestigation, { breachId, ...f.decision })
      .then(again);
  });
  it('lets the case go on without one, when it need not be investigated', () =>
    given(...ordered, gone)
      .when(manageInformally, { breachId, ...f.decision })
      .then(f.informal));
});
