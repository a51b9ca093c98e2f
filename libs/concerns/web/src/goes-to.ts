import { roleName } from '@caseward/web-kit';

/** As roles, never people: a name could be the wrong one to know. */
export const goesToWords = (roles: readonly string[]): string =>
  roles.length === 0
    ? 'Nobody inside the school is independent. Call the local authority’s designated officer (LADO).'
    : roles.map(roleName).join(', ');
