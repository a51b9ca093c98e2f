import { companionId, type Dispatch, type Id } from '@caseward/kernel';
import { campaignOf } from './acknowledgement-vocabulary';
import { adoptionOf } from './adoption-required';
import { askedOf, statementFor, type OpenRosterEvent, type TextInForce } from './roster';

type Words = Readonly<{ campaignId?: Id; hash?: string; ofSchool?: Readonly<{ adoptionId: Id; edition: number }> }>;
/** `words`: where it is not the trust's text that they sign, or not the first time. */
export const campaign = (
  schoolId: Id,
  { versionId, policyId, hash, title, audience, previousVersionId, from, changeClass: change }: TextInForce,
  words: Words = {},
): readonly Dispatch[] => {
  const asked = askedOf(audience);
  if (asked.roles.length + asked.personTypes.length === 0) return [];
  const joinersOnly = change === 'editorial' && previousVersionId !== undefined;
  const bound = { policyId, versionId, hash, statement: statementFor(title) };
  const of = { campaignId: campaignOf(versionId, schoolId), schoolId, ...bound, ...asked, ...words };
  return [{ type: 'IssueCampaignAtSchool', input: { ...of, previousVersionId, effectiveFrom: from, joinersOnly } }];
};
export const adopt = (
  schoolId: Id,
  { policyId, versionId, hash, from, model, fields, adoptBy }: TextInForce,
): Dispatch => ({
  type: 'RequireAdoption',
  input: { policyId, schoolId, versionId, hash, from, model, fields, adoptBy },
});
export const lapse = (
  schoolId: Id,
  { policyId, versionId, hash, from, changeClass: change, model, fields, adoptBy }: TextInForce,
): Dispatch => ({
  type: 'LapseAlignment',
  input: { adoptionId: adoptionOf(policyId, schoolId), versionId, hash, from, changeClass: change, model, fields, adoptBy }, // prettier-ignore
});

/** What the chair does alone is read, and not adopted: it may be gone before any governors meet. */
export const alone = ({ changeClass: change }: Pick<TextInForce, 'changeClass'>) => change === 'emergency';

type OtherWords = Extract<OpenRosterEvent, { type: 'SchoolTextOnRoster' }>['data'];
/** The campaign for the words that a school follows from a day on: its own, or the trust's once more. */
export const campaignFor = ({ schoolId, adoptionId, own, text, from }: OtherWords): readonly Dispatch[] => {
  if (!text) return [];
  const campaignId = companionId(adoptionId, `campaign/${own?.edition ?? 'trust'}/${from}`);
  const itsOwn = own ? { hash: own.hash, ofSchool: { adoptionId, edition: own.edition } } : {};
  const since = from > text.from ? from : text.from;
  return campaign(schoolId, { ...text, from: since, changeClass: 'material', previousVersionId: undefined }, { campaignId, ...itsOwn }); // prettier-ignore
};
