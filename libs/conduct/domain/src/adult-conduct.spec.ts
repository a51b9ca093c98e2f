import { scenario } from '@caseward/kernel/testing';
import { describe, expect, it } from '@jest/globals';
import { evolve, unraised, type OpenConductEvent } from './adult-conduct';
import * as f from './conduct.fixture';
import { assessThreshold, changeLeadAgency, conductAggregate, contactLado, determineAllegationOutcome, endInterimMeasure, informAdultOfAllegation, informParentsOfAllegation, informSupplyAgency, recordInterimMeasure, recordLadoAdvice, recordLadoReview, recordLlcResponse, recordStrategyMeeting, reclassifyAsAllegation, reviewInterimMeasure, reviewPattern } from './index'; // prettier-ignore
import { escalateLadoContact } from './lado';
import { linkConductToBreach } from './lead-agency';
import { resultOf } from './assess-threshold';

const given = scenario(conductAggregate, f.monday);
const { conductId, raised, appointed, meets, contacted, advised, allegationId, measureId, breachId } = f;
const begun = [raised, appointed] as const;
const alleged = [...begun, ...meets, contacted, advised] as const;
const { allegations, ...oneYes } = f.oneLimb;

describe('the threshold', () => {
  it('is met by one yes; a doubt goes to the LADO; four times no is low-level', () => {
    expect([f.oneLimb, f.unsureLimb, f.noLimb, { ...oneYes, unsuitable: 'unsure' as const }].map(resultOf)).toEqual(['allegation', 'unsure', 'low_level', 'allegation']); // prettier-ignore
    given(...begun)
      .knowing(f.restriction)
      .when(assessThreshold, f.oneLimb)
      .then(
        { type: 'ThresholdAssessed', data: { ...oneYes, result: 'allegation' } },
        { type: 'AllegationStated', data: { conductId, allegationId, allegation: 'Pulled by the wrist.' } },
      );
    given(...begun).knowing(f.restriction).when(assessThreshold, oneYes).refused('conduct/allegation-not-stated'); // prettier-ignore
  });
  it('is the case manager’s alone to answer', () => {
    given(...begun).knowing(f.restriction).when(assessThreshold, f.noLimb, { actor: f.cole }).refused('conduct/not-yours'); // prettier-ignore
    given(raised).knowing(f.restriction).when(assessThreshold, f.noLimb).refused('conduct/not-yours');
    given().knowing(undefined).when(assessThreshold, f.noLimb).refused('conduct/not-raised');
  });
  it('makes it T4 or T5, and leaves its few readers the few', () => {
    expect(assessThreshold.narrows?.(f.noLimb, f.monday, f.restriction)).toEqual({ ...f.restriction, tier: 'T4' });
    expect(assessThreshold.narrows?.(f.oneLimb, f.monday, f.restriction)).toEqual(f.restriction);
    expect(reclassifyAsAllegation.narrows?.({ ...f.judgement, allegations: allegations }, f.monday, { ...f.restriction, tier: 'T4' })).toEqual(f.restriction); // prettier-ignore
  });
  it('in doubt, has the LADO before anything else', () => {
    const doubt = [...begun, f.unsure] as const;
    given(...doubt)
      .knowing(f.restriction)
      .when(assessThreshold, f.noLimb)
      .refused('conduct/lado-first');
    given(...doubt)
      .when(informAdultOfAllegation, { ...f.toldOn, support: 'A colleague.' })
      .refused('conduct/lado-first');
    given(...doubt, contacted, advised)
      .knowing(f.restriction)
      .when(assessThreshold, f.noLimb)
      .then({ type: 'ThresholdAssessed', data: { ...f.noLimb, result: 'low_level' } });
  });
  it('once met, is unmet only on the LADO’s advice, and never after an outcome', () => {
    for (const past of [[...begun, ...meets, contacted], [...alleged, f.determined('false_allegation')]] as const)
      given(...past).knowing(f.restriction).when(assessThreshold, f.noLimb).refused('conduct/lado-decides-below'); // prettier-ignore
  });
});

describe('the LADO', () => {
  const advice = {
    conductId,
    on: f.monday.today,
    advice: 'Wait.',
    tellAdult: 'in_part',
    tellParents: 'not_yet',
  } as const;
  it('is told before anybody is informed, met or judged', () => {
    const past = [...begun, ...meets] as const;
    given(...past).when(informAdultOfAllegation, { ...f.toldOn, support: 'A colleague.' }).refused('conduct/lado-not-told'); // prettier-ignore
    given(...past)
      .when(informParentsOfAllegation, f.toldOn)
      .refused('conduct/lado-not-told');
    given(...past, contacted).when(determineAllegationOutcome, { ...f.judgement, allegationId, outcome: 'false_allegation', ladoView: 'Agrees.' }).refused('conduct/lado-not-advised'); // prettier-ignore
    given(...past).when(recordLadoAdvice, { ...advice, mayBeSaid: 'That there is one.' }).refused('conduct/lado-not-told'); // prettier-ignore
    given(...past).when(contactLado, { conductId, on: '2026-09-08', how: 'phone', policeToo: false, officer: 'Duty', summary: 'All.' }).refused('conduct/in-the-future'); // prettier-ignore
  });
  it('says what may be said, and to whom', () => {
    const past = [...begun, ...meets, contacted] as const;
    given(...past)
      .when(recordLadoAdvice, advice)
      .refused('conduct/what-may-be-said-missing');
    const not = { ...advised, data: { ...advised.data, tellAdult: 'not_yet' as const } };
    given(...past, not).when(informAdultOfAllegation, { ...f.toldOn, support: 'One.' }).refused('conduct/lado-not-agreed-adult'); // prettier-ignore
    given(...alleged)
      .when(informParentsOfAllegation, f.toldOn)
      .refused('conduct/lado-not-agreed-parents');
    const said = { ...f.toldOn, support: 'One.' };
    given(...alleged)
      .when(informAdultOfAllegation, said)
      .then({ type: 'AdultInformed', data: said });
    given(...alleged).when(recordLadoReview, { conductId, on: f.monday.today, review: 'As is.', nextOn: f.monday.today }).refused('conduct/review-in-the-past'); // prettier-ignore
  });
  it('is asked for again and again while nobody has rung, and not otherwise', () => {
    given(...begun).knowing({}).when(escalateLadoContact, { conductId }).then({ type: 'LADOContactEscalated', data: { conductId, step: 1, nextAt: '2026-09-07T15:00:00.000Z' } }); // prettier-ignore
    for (const past of [
      [...begun, f.lowLevel],
      [...begun, contacted],
    ] as const)
      given(...past)
        .knowing({})
        .when(escalateLadoContact, { conductId })
        .refused('conduct/lado-not-due');
  });
  it('is told again of what looked low-level when they were asked, and advises again', () => {
    const past = [...begun, f.unsure, contacted, advised, f.lowLevel, f.reclassified, f.meets[1]] as const;
    given(...past).when(informAdultOfAllegation, { ...f.toldOn, support: 'One.' }).refused('conduct/lado-not-told'); // prettier-ignore
    given(...past).when(informParentsOfAllegation, f.toldOn).refused('conduct/lado-not-told'); // prettier-ignore
    given(...past)
      .when(recordLadoAdvice, advice)
      .refused('conduct/lado-not-told');
    given(...past, contacted).when(determineAllegationOutcome, { ...f.judgement, allegationId, outcome: 'false_allegation', ladoView: 'Agrees.' }).refused('conduct/lado-not-advised'); // prettier-ignore
    given(...past).knowing({}).when(escalateLadoContact, { conductId }).then({ type: 'LADOContactEscalated', data: { conductId, step: 1, nextAt: '2026-09-07T15:00:00.000Z' } }); // prettier-ignore
    given(...past, contacted).knowing({}).when(escalateLadoContact, { conductId }).refused('conduct/lado-not-due'); // prettier-ignore
  });
  it('is told of a supply worker, and then the agency is', () => {
    const told = { ...f.toldOn, agency: 'Agency.' };
    given(...alleged)
      .when(informSupplyAgency, told)
      .refused('conduct/not-from-an-agency');
    given(...begun, ...f.supplyMeets)
      .when(informSupplyAgency, told)
      .refused('conduct/lado-not-told');
    given(...begun, ...f.supplyMeets, contacted).when(informSupplyAgency, told).then({ type: 'SupplyAgencyInformed', data: told }); // prettier-ignore
  });
});

describe('interim measures', () => {
  it('are looked at within a month, and the adult is not their own contact', () => {
    given(...begun).when(recordInterimMeasure, { ...f.measure, reviewOn: f.monday.today }).refused('conduct/review-in-the-past'); // prettier-ignore
    given(...begun).when(recordInterimMeasure, { ...f.measure, reviewOn: '2026-10-09' }).refused('conduct/review-too-late'); // prettier-ignore
    given(...begun).when(recordInterimMeasure, { ...f.measure, contactPerson: f.reid }).refused('conduct/contact-is-the-adult'); // prettier-ignore
    given(...begun).when(recordInterimMeasure, f.measure).then({ type: 'InterimMeasureSet', data: { ...f.measure, nextReviewOn: '2026-09-21' } }); // prettier-ignore
  });
  it('are reviewed and ended one by one', () => {
    const review = { conductId, measureId, finding: 'Still needed.', reviewOn: '2026-10-01' };
    given(...begun)
      .when(reviewInterimMeasure, review)
      .refused('conduct/no-such-measure');
    given(...begun, f.measured).when(reviewInterimMeasure, review).then({ type: 'InterimMeasureReviewed', data: { ...review, nextReviewOn: '2026-10-01' } }); // prettier-ignore
    given(...begun, f.measured).when(endInterimMeasure, { conductId, measureId: breachId, reason: 'No.' }).refused('conduct/no-such-measure'); // prettier-ignore
    given(...begun, f.measured).when(endInterimMeasure, { conductId, measureId, reason: 'Over.' }).then({ type: 'InterimMeasureEnded', data: { conductId, measureId, reason: 'Over.' } }); // prettier-ignore
  });
});

describe('who leads', () => {
  const change = { conductId, lead: 'police' as const, reason: 'They said so.' };
  const leads = { type: 'LeadAgencyChanged' as const, data: { ...change, breaches: [breachId] } };
  it('holds the breach cases about the same matter, and lets them go', () => {
    given(...alleged, f.linkedBreach).when(changeLeadAgency, change).then(leads, { type: 'BreachHoldAsked', data: { conductId, breachId } }); // prettier-ignore
    given(...alleged, f.linkedBreach, f.ledBy('police')).when(changeLeadAgency, { ...change, lead: 'employer' }).then({ ...leads, data: { ...leads.data, lead: 'employer' } }, { type: 'BreachHoldNoLongerAsked', data: { conductId, breachId } }); // prettier-ignore
    given(...alleged, f.ledBy('police'))
      .when(changeLeadAgency, change)
      .refused('conduct/leads-already');
    given(...alleged, f.ledBy('police')).knowing(true).when(linkConductToBreach, { conductId, breachId }).then({ type: 'BreachLinked', data: { conductId, breachId } }, { type: 'BreachHoldAsked', data: { conductId, breachId } }); // prettier-ignore
    given(...alleged).knowing(false).when(linkConductToBreach, { conductId, breachId }).refused('conduct/breach-not-fit'); // prettier-ignore
    given(...alleged, f.linkedBreach).knowing(true).when(linkConductToBreach, { conductId, breachId }).refused('conduct/breach-already-linked'); // prettier-ignore
  });
  it('is settled in a strategy meeting as well', () => {
    const meeting = { conductId, kind: 'strategy_discussion', on: f.monday.today, attendees: 'Four.', discussed: 'All.', lead: 'police' } as const; // prettier-ignore
    given(...alleged).when(recordStrategyMeeting, meeting).then({ type: 'StrategyRecorded', data: meeting }, { type: 'LeadAgencyChanged', data: { conductId, lead: 'police', breaches: [], reason: undefined } }); // prettier-ignore
  });
});

describe('a low-level concern', () => {
  const response = { ...f.judgement, response: 'guidance', spokenWith: true, said: 'Sorry.' } as const;
  it('is answered by those to whom it went', () => {
    given(...begun, f.lowLevel)
      .when(recordLlcResponse, response)
      .then({ type: 'LLCResponded', data: response });
    given(...begun, f.lowLevel)
      .when(recordLlcResponse, response, { actor: f.dale })
      .refused('conduct/not-yours');
    given(...alleged)
      .when(recordLlcResponse, response)
      .refused('conduct/is-an-allegation');
    given(...begun)
      .when(recordLlcResponse, response)
      .refused('conduct/threshold-not-assessed');
    given(...begun, f.lowLevel)
      .when(informParentsOfAllegation, f.toldOn)
      .refused('conduct/is-low-level');
  });
  it('is looked at together with others about the same adult, which can make an allegation of it', () => {
    const review = { ...f.judgement, finding: 'pattern_meets' as const, looked: [f.idNo(40)] };
    const known = { fits: true, restriction: f.restriction };
    given(...begun, f.lowLevel).knowing({ ...known, fits: false }).when(reviewPattern, review).refused('conduct/not-in-the-pattern'); // prettier-ignore
    given(...begun, f.lowLevel)
      .knowing(known)
      .when(reviewPattern, review)
      .refused('conduct/allegation-not-stated');
    given(...begun, f.lowLevel)
      .knowing(known)
      .when(reviewPattern, { ...review, allegations })
      .then(
        { type: 'PatternReviewed', data: review },
        { type: 'Reclassified', data: { ...f.judgement, learnedAt: f.monday.now } },
        { type: 'AllegationStated', data: { conductId, allegationId, allegation: 'Pulled by the wrist.' } },
      );
    expect(reviewPattern.narrows?.({ ...review, finding: 'no_pattern' }, f.monday, known)).toBeUndefined();
    const after = [
      ...begun,
      f.lowLevel,
      { type: 'Reclassified', data: { conductId, learnedAt: f.monday.now } } as const,
    ];
    expect(after.reduce<ReturnType<typeof evolve>>((s, e: OpenConductEvent) => evolve(s, e), unraised).status).toBe('allegation'); // prettier-ignore
  });
});
