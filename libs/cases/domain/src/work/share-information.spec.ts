import { scenario } from '@caseward/kernel/testing';
import { describe, it } from '@jest/globals';
import { childCaseAggregate } from '../index';
import { recordParentContact, shareInformation } from './share-information';
import { contact, keptAway, milo, monday, opened, parent, restriction, shared } from './work.fixture';

const given = scenario(childCaseAggregate, monday);
const none = { restrictions: [] };
const away = { restrictions: [keptAway] };
const told = (data: object) => ({ type: 'InformationShared' as const, data: { ...shared, restrictions: [], ...data } });

describe('information that leaves the school', () => {
  it('says to whom, what, why and on which ground', () =>
    given(opened).knowing(none).when(shareInformation, shared).then(told({})));
  it('without consent says why it is shared nevertheless, and does not rest on consent', () => {
    given(opened).knowing(none).when(shareInformation, { ...shared, consent: 'refused' }).refused('case/consent-reason-missing'); // prettier-ignore
    const overridden = { consent: 'not_sought' as const, overrideReason: 'She would be hurt.' };
    given(opened).knowing(none).when(shareInformation, { ...shared, ...overridden }).then(told(overridden)); // prettier-ignore
    given(opened).knowing(none).when(shareInformation, { ...shared, ...overridden, basis: 'consent' }).refused('case/consent-reason-missing'); // prettier-ignore
  });
  it('never goes to somebody whom a restriction keeps away', () =>
    given(opened).knowing(away).when(shareInformation, { ...shared, contactId: contact }).refused('case/contact-kept-away')); // prettier-ignore
  it('goes to no parent or carer before somebody has looked at the restrictions in force', () => {
    given(opened).knowing(away).when(shareInformation, shared).refused('case/restriction-unchecked');
    const restrictionCheck = 'It names the father; this goes to the mother, at the new address.';
    given(opened).knowing(away).when(shareInformation, { ...shared, restrictionCheck }).then(told({ restrictionCheck, restrictions: [restriction] })); // prettier-ignore
    given(opened).knowing(away).when(shareInformation, { ...shared, with: 'police' }).then(told({ with: 'police', restrictions: [restriction] })); // prettier-ignore
  });
  it('is about children of the case, and has happened', () => {
    given(opened).knowing(none).when(shareInformation, { ...shared, children: [milo] }).refused('case/another-child'); // prettier-ignore
    given(opened).knowing(none).when(shareInformation, { ...shared, on: '2026-09-08' }).refused('case/in-the-future'); // prettier-ignore
  });
});

describe('a parent or carer', () => {
  const spoken = (restricted: boolean, data: object = {}) => ({
    type: 'ParentContactRecorded' as const,
    data: { ...parent, restricted, ...data },
  });
  it('was spoken to, or was not, and the record says why', () => {
    given(opened).knowing(none).when(recordParentContact, parent).then(spoken(false));
    given(opened).knowing(none).when(recordParentContact, { ...parent, said: undefined }).refused('case/words-missing'); // prettier-ignore
    const kept = { decision: 'not_made' as const, said: undefined };
    given(opened).knowing(none).when(recordParentContact, { ...parent, ...kept }).then(spoken(false, kept)); // prettier-ignore
  });
  it('whom a restriction keeps away: what happened is written down, and marked', () =>
    given(opened).knowing(away).when(recordParentContact, parent).then(spoken(true)));
});
