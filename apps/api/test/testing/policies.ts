import { companionId, type Id } from '@caseward/kernel';
import { adultId } from '@caseward/seed';
import type { Browser } from './browser';
import type { World } from './world';

type Keepers = Readonly<Record<'amin' | 'stone' | 'clay', Browser>>;

/** A policy of the trust for its staff, owned by its lead, approved by its chief executive and ratified by its board. */
export const registerPolicy = ({ amin }: Pick<Keepers, 'amin'>, policyId: Id, more: object = {}) =>
  amin.send('registerPolicy', {
    ...{ policyId, owner: adultId('amin'), title: 'Phones at school', adoption: 'principles', statutory: false },
    ...{ audience: ['all_staff'], reviewMonths: 12, reviewedEarlyFor: ['statutory_edition'] },
    ...{ approver: 'CEO', body: 'trust_board', part: 'ratifies', quorum: 3, basis: 'Scheme of delegation, row 4' },
    ...more,
  });

/** The clause of a policy of these tests, by its place. */
export const clauseOf = (policyId: Id, place: number): Id => companionId(policyId, `clause ${place}`);

type Text = Readonly<{ versionId: Id; policyId: Id; number: string; basedOn?: Id | undefined; changeClass?: 'editorial' | 'material'; body?: string }>; // prettier-ignore
/** Drafted, submitted and approved. It answers with its hash. */
export const approved = async (world: World, { amin, stone }: Keepers, { changeClass = 'material', body: _, ...text }: Text, texts: readonly string[]) => {
  const { versionId, policyId } = text;
  await amin.send('draftPolicyVersion', { ...text, changeClass, reason: 'annual_review' });
  const clauses = texts.map((says, i) => ({ id: clauseOf(policyId, i), number: `${i + 1}`, kind: 'paragraph', level: 1, text: says }));
  await amin.send('importPolicyText', { versionId, format: 'typed', clauses });
  await amin.send('submitPolicyVersion', { versionId, changeClass });
  const { aggregate } = world.product.catalogue.command('SubmitPolicyVersion');
  const { hash } = (await world.product.platform.streams.fold(aggregate, versionId)).state as Readonly<{ hash: string }>; // what was submitted
  await stone.send('approvePolicyVersion', { versionId, hash, rationale: 'It says what we do.' });
  return hash;
}; // prettier-ignore

export const ratified = async (world: World, by: Keepers, text: Text, texts: readonly string[]) => {
  const hash = await approved(world, by, text, texts);
  const votes = { present: 5, inFavour: 5, against: 0, abstained: 0, interestsAsked: true, interests: [] };
  const meetingOn = world.clock.now().slice(0, 10);
  await by.clay.send('ratifyPolicyVersion', { versionId: text.versionId, hash, body: text.body ?? 'trust_board', meetingOn, minute: '4.1', ...votes }); // prettier-ignore
  return hash;
};

/** A text goes the whole way, and holds from today. */
export const inForceToday = async (world: World, by: Keepers, text: Text, texts: readonly string[], more: object = {}) => {
  const hash = await ratified(world, by, text, texts);
  const effectiveFrom = world.clock.now().slice(0, 10);
  await by.clay.send('publishPolicyVersion', { versionId: text.versionId, channels: ['staff_network'], effectiveFrom, ...more });
  return hash;
}; // prettier-ignore
