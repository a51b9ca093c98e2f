import { describe } from '@jest/globals';

import { appendCases } from './contract/append';
import { casesOf } from './contract/cases';
import { failureCases } from './contract/failures';
import { idempotencyCases } from './contract/idempotency';
import { orderCases } from './contract/order';
import { readingCases } from './contract/reading';
import { resumptionCases } from './contract/resumption';
import { sizeCases } from './contract/size';
import { subscriptionCases } from './contract/subscriptions';
import type { StoreUnderTest } from './subject';

/** The 61 cases every adapter of the port passes. To be called from a spec. */
export const storeContract = (subject: StoreUnderTest): void => {
  const cases = casesOf(subject);
  describe(`the event store contract: ${subject.name}`, () => {
    describe('append and concurrency', () => appendCases(cases));
    describe('idempotency', () => idempotencyCases(cases));
    describe('reading', () => readingCases(cases));
    describe('size', () => sizeCases(cases));
    describe('global order', () => orderCases(cases));
    describe('subscription', () => subscriptionCases(cases));
    describe('resumption', () => resumptionCases(cases));
    describe('failure and lifecycle', () => failureCases(cases));
    cases.finish();
  });
};
