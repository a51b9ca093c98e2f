import { graphql, type ConcernSiblingsQuery } from '@caseward/contract';
import { useAsk } from '@caseward/web-kit';

const ConcernSiblings = graphql(`
  query ConcernSiblings($id: ID!) {
    concern(id: $id) {
      id
      people {
        part
        person {
          id
          siblings {
            id
            name
            className
            yearGroup
            erased
            concerns(first: 1) {
              total
            }
            cases(first: 1) {
              total
            }
          }
        }
      }
    }
  }
`);
type Named = NonNullable<ConcernSiblingsQuery['concern']>['people'][number];
export type Sibling = NonNullable<Named['person']['siblings']>[number];

/** Brothers and sisters of the children whom it is about, who are not named in it themselves. */
export const siblingsIn = (people: readonly Named[]): readonly Sibling[] => {
  const named = new Set(people.map(({ person }) => person.id));
  const theirs = people
    .filter(({ part }) => part === 'subject' || part === 'affected')
    .flatMap(({ person }) => person.siblings ?? []);
  return [...new Map(theirs.map((one) => [one.id, one])).values()].filter(({ id }) => !named.has(id));
};

/** Asked after the concern is on the screen: none while they are not known, or are not this reader's to know. */
export const useSiblings = (concernId: string): readonly Sibling[] => {
  const ask = useAsk(ConcernSiblings, { id: concernId }, { topics: ['concern', 'childcase', 'pupil'] });
  return siblingsIn(ask.data?.concern?.people ?? []);
};
