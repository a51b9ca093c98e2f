import {
  isEntitled,
  policyVersionAggregate,
  versionEntitled,
  versionLife,
  type Version,
} from '@caseward/policies-domain';
import type { Asker, Platform } from '@caseward/server-kit';

/** Whether somebody may bring a whole text into this version now: what ImportPolicyText asks, before a file is read for it. */
export const mayBringIn =
  ({ streams, access }: Pick<Platform, 'streams' | 'access'>) =>
  async (asker: Asker, version: string): Promise<boolean> => {
    const [{ state }, held] = await Promise.all([streams.fold(policyVersionAggregate, version), access.rolesOf(asker)]);
    const text: Version = state;
    if (text.status === 'none' || !versionLife.takes(text, 'ImportPolicyText', asker.person)) return false;
    return isEntitled(versionEntitled.ImportPolicyText, held.map(({ role }) => role), asker.person, text.authors); // prettier-ignore
  };
