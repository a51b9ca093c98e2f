import { breachRows, caseRows } from '@caseward/cases-web';
import { concernRows } from '@caseward/concerns-web';
import { personRows } from '@caseward/organisation-web';
import type { Me, PaletteRow, PaletteRows, SearchHit } from '@caseward/web-kit';

/** Every context's own rows. A kind of hit that nobody shows does not compile. */
const rows: PaletteRows<SearchHit['__typename']> = { ...personRows, ...concernRows, ...caseRows, ...breachRows };

export const rowOf = (hit: SearchHit, me: Me): PaletteRow =>
  // The row is looked up by the very name that makes the hit its argument.
  (rows[hit.__typename] as (hit: SearchHit, me: Me) => PaletteRow)(hit, me);

export const groupWords: Readonly<Record<string, string>> = {
  people: 'Children',
  staff: 'Staff',
  concerns: 'Concerns',
  cases: 'Cases',
  breaches: 'Breaches of policy',
  reports: 'Your reports',
  written: 'In what was written',
};
