import { Refusal } from '@caseward/kernel';
import type { OpenPolicy } from './policy';
import { hashOf } from './submit-version';
import { overtakenBy } from './text-in-force';
import type { OpenVersion, VersionRefusal } from './version';

const no = (code: VersionRefusal) => new Refusal<VersionRefusal>(code);

/** It holds from that day, and whatever held before does not. @throws Refusal when a later text holds already */
export const inForce = (version: OpenVersion, { inForce: now, standing }: OpenPolicy, effectiveFrom: string) => {
  if (now !== undefined && now.from > effectiveFrom) throw no('version/overtaken');
  const before = [now?.versionId, standing].filter((one) => one !== undefined && one !== version.id);
  return {
    ...{ policyId: version.policyId, versionId: version.id, changeClass: version.changeClass, effectiveFrom },
    hash: version.hash ?? hashOf(version.clauses),
    supersedes: [...new Set(before as readonly string[])], // what is undefined was just left out
    ...(version.school === undefined ? {} : { schoolId: version.school }),
    ...(version.adoptBy === undefined ? {} : { adoptBy: version.adoptBy }),
  };
};

/** The text that came into force before the day of this one, and beside which nobody has read it, or that is of a later day. */
export const cameFirst = (
  version: OpenVersion,
  { inForce: now }: OpenPolicy,
  effectiveFrom: string,
): string | undefined =>
  now !== undefined && now.from > effectiveFrom ? now.versionId : overtakenBy(version, now?.versionId);

/** Schools take on what is the trust's, and not before it holds. @throws Refusal */
export const adoptable = ({ school }: OpenVersion, adoptBy: string | undefined, effectiveFrom: string): void => {
  if (adoptBy === undefined) return;
  if (school !== undefined) throw no('version/adopted-by-no-school');
  if (adoptBy < effectiveFrom) throw no('version/adopted-before-in-force');
};

/** A child protection policy must be public (KCSIE part two): so must every other that the law asks for. */
export const publicEnough = ({ statutory }: OpenPolicy, channels: readonly string[]): void => {
  if (statutory && !channels.includes('website')) throw no('version/not-public');
};
