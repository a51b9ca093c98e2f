import { v5 } from 'uuid';
import type { Id } from './vocabulary';

/** Version 8 is free for rules of one's own (RFC 9562): what nobody makes by chance, and a client may not choose. */
const COMPANION = '8';
const VERSION_AT = 14;

/** Whether an id is that of a companion. Whoever knows the one can work out the other, so it is no id to begin a record with. */
export const isCompanionId = (id: Id): boolean => id[VERSION_AT] === COMPANION;

/**
 * The id of the one record of a kind that belongs to another: a breach case's debrief. The same every time, so that a
 * reaction that runs twice names the same record, and as unlike any other id as the first one is. It does not lead back: nobody
 * can make up a record whose companion would be one that is there already.
 */
export const companionId = (of: Id, name: string): Id => {
  const made = v5(name, of);
  return made.slice(0, VERSION_AT) + COMPANION + made.slice(VERSION_AT + 1);
};
