import type { Organisation } from '@caseward/access-domain';
import { breachLine, type BreachNaming, type BreachRoutingFacts } from '@caseward/concerns-domain';
import { holdersOf } from '@caseward/organisation-domain';
import type { PersonId, Restriction, Role } from '@caseward/kernel';
import type { Called } from './events';

export type BreachRoute = Readonly<{ restriction: Restriction; called: readonly Called[]; nobody: boolean }>;
const unique = <T>(items: readonly T[]) => [...new Set(items)];
/** Posts that open a case of this tier by themselves (domain guide 5.1, T1). */
const byRole: readonly Role[] = ['DDSL', 'DSL', 'HT'];

/** Who holds a post at the trust or the school and may know. */
export const holdersWho = (
  { school, trust, interestsOf, today }: Pick<Organisation, 'school' | 'trust' | 'interestsOf' | 'today'>,
  role: Role,
  shut: Pick<Restriction, 'about' | 'excluded'>,
): readonly PersonId[] =>
  unique([...holdersOf(school, role, today), ...holdersOf(trust, role, today)]).filter(
    (one) => !shut.excluded.includes(one) && !interestsOf(one).persons.some((other) => shut.about.includes(other)),
  );

/**
 * Who may know of a breach case: the head and the safeguarding team, but nobody whom it is about, who declared that they
 * are close to them, or was shut out of the concern that it comes from. When it is about whoever leads, it goes to the
 * next in line and to nobody else (domain guide 5.2).
 */
export const routeBreach = (
  naming: BreachNaming,
  opener: PersonId | undefined,
  involvesData: boolean,
  facts: BreachRoutingFacts,
): BreachRoute => {
  const { organisation, before } = facts;
  const { route, adult, about, nobody } = breachLine(naming, facts);
  const { excluded } = route;
  const shut = { about, excluded };
  const headsOwn = route.to === 'HT';
  const headIsOut = adult && !headsOwn && holdersOf(organisation.school, 'HT', organisation.today).length > 0;
  const readers = before?.readers?.filter((one) => !excluded.includes(one)) ?? (headIsOut ? route.readers : undefined);
  const posts = unique(byRole.flatMap((role) => holdersWho(organisation, role, shut)));
  const leads = headsOwn ? [] : route.readers;
  const called: Called[] = [
    ...leads.map((personId) => ({ personId, as: 'lead' as const })),
    ...(opener && !excluded.includes(opener) && !posts.includes(opener) && !leads.includes(opener)
      ? [{ personId: opener, as: 'opener' as const }]
      : []),
    ...(involvesData ? dataOfficers(organisation, shut, readers ? [] : posts) : []),
  ];
  return {
    restriction: { school: naming.schoolId, tier: 'T1', about, excluded, ...(readers ? { readers } : {}) },
    called,
    nobody,
  };
};

/** Whoever looks after personal information for the trust, as far as they may know of it. */
export const dataOfficers = (
  organisation: Parameters<typeof holdersWho>[0],
  shut: Pick<Restriction, 'about' | 'excluded'>,
  already: readonly PersonId[] = [],
): readonly Called[] =>
  holdersWho(organisation, 'DPO', shut)
    .filter((one) => !already.includes(one))
    .map((personId) => ({ personId, as: 'data' }));
