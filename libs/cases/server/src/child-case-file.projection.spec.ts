import { caseNotices, isWorkOnCase } from '@caseward/cases-domain';
import { metaOf } from '@caseward/kernel/testing';
import { passesOver } from '@caseward/server-kit';
import { describe, expect, it } from '@jest/globals';
import { childCaseFileProjection, type ChildCaseRow } from './child-case-file.projection';

const quiet = {
  ...{ id: 'case', status: 'open', children: [], team: [], people: [], concerns: [], attachments: [] },
  ...{ reminded: true, quietSince: '2026-09-07T09:00:00.000Z' },
} as unknown as ChildCaseRow; // what a reminder asks of it
/** The row of a quiet case after an event of that type, of which no more is asked. */
const after = (type: string): ChildCaseRow | undefined => {
  const handler = childCaseFileProjection.on[type as keyof typeof childCaseFileProjection.on];
  if (handler === passesOver) return quiet;
  if (typeof handler !== 'function') throw new Error(`${type} changes more than its own row`);
  return handler(quiet, { type, data: {}, sealed: {}, meta: metaOf() } as never, 'case');
};
const inactive = caseNotices.find(({ name }) => name === 'CASE_INACTIVE');
const types = Object.keys(childCaseFileProjection.on);

describe('a case that was said to be quiet', () => {
  it.each(types)('%s: the list says of it what its alert says', (type) => {
    const said = isWorkOnCase(type) ? { reminded: false, quietSince: null } : { reminded: true };
    expect(after(type)).toMatchObject(said);
    expect(Object.hasOwn(inactive?.settles ?? {}, type)).toBe(isWorkOnCase(type));
  });
  it('is worked on by whoever adds a file to it, and not by a concern that it could not take', () => {
    expect(after('CaseAttachmentAdded')).toMatchObject({ reminded: false, quietSince: null });
    expect(after('ConcernTurnedAway')).toMatchObject({ reminded: true, quietSince: quiet.quietSince });
  });
});
