import { companionId, type Id } from '@caseward/kernel';
import { idOf } from './ids';

export const policyIdOf = (key: string): Id => idOf(`policy/${key}`);
/** Texts whose drafts were opened by a lesson have the ids that it gave them. */
const openedBy: Readonly<Record<string, string>> = { 'media/2': 'chats-in-games', 'pictures/2': 'pictures-of-events' };
export const versionIdOf = (key: string, number: string): Id => {
  const lesson = openedBy[`${key}/${number}`];
  return lesson === undefined
    ? idOf(`policy-version/${key}/${number}`)
    : companionId(idOf(`lesson/${lesson}`), `draft/${policyIdOf(key)}`);
};
export const clauseIdOf = (key: string, number: string): Id => idOf(`clause/${key}/${number}`);
