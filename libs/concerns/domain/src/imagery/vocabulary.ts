import { codes, day, Refusal, words } from '@caseward/kernel';
import type { z } from 'zod';
import { timeOfDay } from '../report-details';
import type { ImageryRefusal } from './imagery';

/** Which kind of record somebody had before them. */
export const imageryOfKind = codes('ImageryOfKind', [
  'concern',
  'childcase',
  'breach',
  'adultconduct',
  'investigation',
]);
export const howKnown = codes('ImageryHowKnown', [
  'child_told',
  'somebody_told',
  'seen_by_accident',
  'on_a_device',
  'alert',
  'in_a_file',
]);
export const adultInvolved = codes('AdultInvolved', ['yes', 'no', 'not_known']);
/**
 * Any one of these sends it to the police and children's services at once (UKCIS, Sharing nudes and semi-nudes: advice for
 * education settings, 2024, section 2.2).
 */
export const policeTrigger = codes('PoliceTrigger', [
  'adult_involved',
  'coerced_or_capacity',
  'unusual_or_violent',
  'under_13',
  'immediate_risk',
]);
export const locatorKind = codes('LocatorKind', ['device', 'account', 'provider_ticket', 'police_reference']);
export const handedTo = codes('DeviceHandedTo', ['police', 'childrens_services', 'parent', 'owner']);
/** When a lead may have to look at all, and the only times (as above, section 2.6). */
export const viewingReason = codes('ViewingReason', [
  'only_way_to_decide',
  'to_report_for_removal',
  'shown_unavoidably',
]);

/** When something was done, as a person says it. */
export const done = { on: day, at: timeOfDay };
export const text = words;

const LINK =
  /\b[a-z][a-z\d+.-]{1,20}:\/\/\S|\bwww\.\S|\b[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,24}\/\S|\bmagnet:\?|\bdata:\w+\//i;
/** Thirty-two hexadecimal digits and more: MD5, SHA-1, SHA-256, PhotoDNA or PDQ. */
const HASH = /\b[\da-f]{32,}\b/i;
/** Whoever has a link or a hash of such an image holds a way to it: neither is ever written down. */
export const leadsToImage = (words: string): boolean => LINK.test(words) || HASH.test(words);

/** @throws Refusal when any of these would lead to the image */
export const neverALink = (...said: readonly (string | undefined)[]): void => {
  if (said.some((words) => words !== undefined && leadsToImage(words)))
    throw new Refusal<ImageryRefusal>('imagery/never-a-link');
};
export type ImageryOfKind = z.infer<typeof imageryOfKind>;
