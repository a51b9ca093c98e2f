import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { asOkoro, closed, concernId, monday, submitted, triaged } from './concern.fixture';
import { concernAggregate } from './index';
import { recordStatutoryRoute } from './record-statutory-route';
import { recordAdviceOnConcern, seekAdviceOnConcern } from './seek-advice-on-concern';

const given = scenario(concernAggregate, { ...monday, ...asOkoro });
const asked = {
  concernId,
  from: 'childrens_services' as const,
  on: monday.today,
  question: 'May we speak to the mother?',
};
const said = { concernId, from: 'childrens_services' as const, on: monday.today, advice: 'Not before we have met.' };
const route = {
  concernId, route: 'female_genital_mutilation' as const, applies: true, on: monday.today, reportedBy: 'Ms Lim, by 101',
  reason: 'The child told her.',
}; // prettier-ignore
const tomorrow = { on: '2026-09-08' };

describe('advice on a concern', () => {
  it('is asked for, and what was said stands beside it', () => {
    given(submitted).when(seekAdviceOnConcern, asked).then({ type: 'AdviceSought', data: asked });
    given(submitted, triaged).when(recordAdviceOnConcern, said).then({ type: 'AdviceReceived', data: said });
  });
  it('has happened, and is not about what was put away', () => {
    given(submitted)
      .when(seekAdviceOnConcern, { ...asked, ...tomorrow })
      .refused('concern/occurred-in-the-future');
    given(submitted)
      .when(recordAdviceOnConcern, { ...said, ...tomorrow })
      .refused('concern/occurred-in-the-future');
    given(submitted, triaged, closed).when(seekAdviceOnConcern, asked).refused('concern/closed');
  });
});

describe('a duty beside the usual route', () => {
  it('is kept, or somebody says why it does not apply', () => {
    const thought = { ...route, route: 'prevent' as const, applies: false, reportedBy: undefined };
    given(submitted).when(recordStatutoryRoute, route).then({ type: 'StatutoryRouteRecorded', data: route });
    given(submitted).when(recordStatutoryRoute, thought).then({ type: 'StatutoryRouteRecorded', data: thought });
    given(submitted)
      .when(recordStatutoryRoute, { ...route, ...tomorrow })
      .refused('concern/occurred-in-the-future');
  });
  it('of a teacher who was told of mutilation, says who told the police', () =>
    given(submitted)
      .when(recordStatutoryRoute, { ...route, reportedBy: ' ' })
      .refused('concern/who-reported-missing'));
  it('may be written down by whoever reported', () => expect(recordStatutoryRoute.may.relations).toContain('reporter'));
});
