import { scenario } from '@caseward/kernel/testing';
import { describe, it } from '@jest/globals';
import { policyAggregate } from './index';
import { amin, monday, policyId, registering, registered, bound } from './policies.fixture';
import { registerPolicy } from './register-policy';

const given = scenario(policyAggregate, monday);
const known = { known: true };

describe('a policy', () => {
  it('is registered with its owner, its rule of review, and who approves and ratifies it', () =>
    given().knowing(known).when(registerPolicy, registering).then(registered, bound));
  it('is owned by somebody who works here', () => {
    given().knowing({ known: false }).when(registerPolicy, registering).refused('policy/owner-unknown');
    given().knowing({ known: true, closed: true }).when(registerPolicy, registering).refused('policy/owner-unknown');
  });
  it('is registered once', () =>
    given(registered, bound).knowing(known).when(registerPolicy, { ...registering, policyId, owner: amin }).refused('policy/already-registered')); // prettier-ignore
});
