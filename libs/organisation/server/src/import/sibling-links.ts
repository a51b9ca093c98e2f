import type { Id } from '@caseward/kernel';
import { MOST_SIBLINGS } from '@caseward/organisation-domain';
import type { Fault } from './csv-rows';
import type { childrenOf, Present } from './present';
import type { Row } from './read-row';

/** Whom one child is newly linked to; the other direction is said of the other child. `line` names somebody of the family. */
export type Links = Readonly<{ pupilId: Id; schoolId: Id; siblingIds: readonly Id[]; line: number }>;

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

  const resolve = async (present: Present): Promise<readonly Links[]> => {
    const wanted = new Map<Id, { line: number; siblingIds: Set<Id> }>();
    const one = (a: Id, b: Id, line: number) => {
      const links = wanted.get(a) ?? { line, siblingIds: new Set() };
      wanted.set(a, links);
      links.siblingIds.add(b);
    };
    const pair = (a: Id, b: Id, line: number) => {
      if (a === b) return;
      one(a, b, line);
      one(b, a, line);
    };
    for (const { line, children } of families.values()) {
      if (children.length > LARGEST_FAMILY)
        fault({ line, column: 'Family', what: `is shared by ${children.length} children: empty the cell where it names no family` }); // prettier-ignore
      else for (const [i, a] of children.entries()) for (const b of children.slice(i + 1)) pair(a, b, line);
    }
    for (const { line, pupilId, upns } of named)
      for (const upn of upns) {
        const sibling = byUpn.get(upn) ?? known.byUpn.get(upn)?.id;
        if (sibling) pair(pupilId, sibling, line);
        else
          note({ line, column: 'Siblings', what: 'a UPN here is of nobody in the file or in the trust: not linked' });
      }
    for (const { line, siblingIds } of wanted.values())
      if (siblingIds.size > MOST_SIBLINGS)
        fault({ line, column: 'Siblings', what: `makes one child the brother or sister of ${siblingIds.size}: check the UPNs` }); // prettier-ignore
    const inFile = new Set([...byUpn.values(), ...[...families.values()].flatMap(({ children }) => children)]);
    const elsewhere = [...wanted.keys()].filter((id) => !inFile.has(id));
    for (const [id, { siblings }] of await present.families(elsewhere)) linked.set(id, new Set(siblings));
    return [...wanted].flatMap(([pupilId, { line, siblingIds }]) => {
      const already = linked.get(pupilId);
      const fresh = [...siblingIds].filter((sibling) => !already?.has(sibling));
      const at = inFile.has(pupilId) ? schoolId : (known.byId.get(pupilId)?.bodyId ?? schoolId);
      return fresh.length > 0 ? [{ pupilId, schoolId: at, siblingIds: fresh, line }] : [];
    });
  };
  return { take, resolve };
};
