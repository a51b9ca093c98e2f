import type { Chance } from './chance';
import { heritages, type Heritage } from './heritage';

/** Brothers and sisters share one: the seam for sibling links and contacts. */
export type DemoFamily = {
  readonly key: string;
  readonly localAuthority: string;
  readonly heritage: Heritage;
  readonly lastName: string;
  readonly children: { readonly pupilId: string; readonly year: number }[];
};

const MOST_CHILDREN = 4;

const lastNameOf = (heritage: Heritage, { pick, percent, weighed }: Chance): string => {
  const name = pick(heritage.last);
  if (!percent(6) || /[-\s]/.test(name)) return name;
  const second = pick((percent(50) ? weighed(heritages) : heritage).last);
  return second === name || /[-\s]/.test(second) ? name : `${name}-${second}`;
};

/** Families of one authority's schools, met again as their younger and older children come up. */
export const familiesOf = (localAuthority: string, chance: Chance) => {
  const known: DemoFamily[] = [];
  return {
    known,
    /** A family for a child of this year: every third child or so has a brother or sister in the trust. */
    forChild(year: number): DemoFamily {
      const { percent, pick, weighed } = chance;
      for (let tries = percent(45) ? 6 : 0; tries > 0 && known.length > 0; tries--) {
        const family = pick(known);
        const hasRoom = family.children.length < MOST_CHILDREN;
        if (hasRoom && family.children.every((child) => child.year !== year)) return family;
      }
      const heritage = weighed(heritages);
      const family: DemoFamily = {
        key: `family/${localAuthority}/${known.length}`,
        localAuthority,
        heritage,
        lastName: lastNameOf(heritage, chance),
        children: [],
      };
      known.push(family);
      return family;
    },
  };
};
