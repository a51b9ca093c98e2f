import type { Role } from '@caseward/contract';

/** Every role in words a teacher knows. */
export const roleWords: Readonly<Record<Role, string>> = {
  STAFF: 'Member of staff',
  DDSL: 'Deputy safeguarding lead (DDSL)',
  DSL: 'Safeguarding lead (DSL)',
  HT: 'Headteacher',
  EHT: 'Executive headteacher',
  TSL: 'Trust safeguarding lead',
  CEO: 'Chief executive',
  COG: 'Chair of governors',
  COT: 'Chair of trustees',
  CM: 'Case manager',
  INV: 'Investigator',
  HR: 'Human resources',
  COMMS: 'Head of communications',
  DPO: 'Data protection officer',
  SG: 'Safeguarding governor',
  GOV: 'Governor',
  CLERK: 'Clerk to governors',
  POL: 'Policy owner',
  AUD: 'Auditor',
  ADM: 'Administrator',
};

/** For a code that stands in a record: shown as it is when we no longer have words for it. */
export const roleName = (code: string): string => {
  if (code === 'SYS') return 'The system';
  const known: Readonly<Record<string, string>> = roleWords;
  return known[code] ?? code;
};
