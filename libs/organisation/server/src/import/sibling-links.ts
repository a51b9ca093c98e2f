import type { Id } from '@caseward/kernel';
import type { Fault } from './csv-rows';
import type { childrenOf, Present } from './present';
import type { Row } from './read-row';

/** Said of one child; the other direction is a link of its own. */
export type Link = Readonly<{ pupilId: Id; schoolId: Id; siblingId: Id }>;

/** More children than this under one family's name are not brothers and sisters. */
const LARGEST_FAMILY = 12;

/** Collects who is whose brother or sister, by UPN or by the name of the family, and says at the end which links are new. */
export const siblingLinks = (
  schoolId: Id,
  known: ReturnType<typeof childrenOf>,
  fault: (f: Fault) => void,
  note: (f: Fault) => void,
) => {
  const byUpn = new Map<string, Id>();
  const families = new Map<string, Readonly<{ line: number; children: Id[] }>>();
  const named: Readonly<{ line: number; pupilId: Id; upns: readonly string[] }>[] = [];
  /** Of those in the file whose links have been read. */
  const linked = new Map<Id, ReadonlySet<Id>>();

  const take = (pupilId: Id, { line, identity, siblings, family }: Row, already: readonly Id[]) => {
    if (identity.upn) byUpn.set(identity.upn, pupilId);
    if (siblings.length > 0) named.push({ line, pupilId, upns: siblings });
    if (family !== '') {
      const one = families.get(family);
      if (one) one.children.push(pupilId);
      else families.set(family, { line, children: [pupilId] });
    }
    if (already.length > 0) linked.set(pupilId, new Set(already));
  };

  const resolve = async (present: Present): Promise<readonly Link[]> => {
    const pairs = new Map<string, readonly [Id, Id]>();
    const pair = (a: Id, b: Id) => {
      if (a === b) return;
      pairs.set(`${a}/${b}`, [a, b]);
      pairs.set(`${b}/${a}`, [b, a]);
    };
    for (const { line, children } of families.values()) {
      if (children.length > LARGEST_FAMILY)
        fault({ line, column: 'Family', what: `is shared by ${children.length} children: empty the cell where it names no family` }); // prettier-ignore
      else for (const [i, a] of children.entries()) for (const b of children.slice(i + 1)) pair(a, b);
    }
    for (const { line, pupilId, upns } of named)
      for (const upn of upns) {
        const sibling = byUpn.get(upn) ?? known.byUpn.get(upn)?.id;
        if (sibling) pair(pupilId, sibling);
        else
          note({ line, column: 'Siblings', what: 'a UPN here is of nobody in the file or in the trust: not linked' });
      }
    const inFile = new Set([...byUpn.values(), ...[...families.values()].flatMap(({ children }) => children)]);
    const elsewhere = [...new Set([...pairs.values()].map(([a]) => a))].filter((id) => !inFile.has(id));
    for (const [id, { siblings }] of await present.families(elsewhere)) linked.set(id, new Set(siblings));
    return [...pairs.values()].flatMap(([pupilId, siblingId]) =>
      linked.get(pupilId)?.has(siblingId)
        ? []
        : [{ pupilId, siblingId, schoolId: inFile.has(pupilId) ? schoolId : (known.byId.get(pupilId)?.bodyId ?? schoolId) }],
    ); // prettier-ignore
  };
  return { take, resolve };
};
