import type { PartInConcern } from '@caseward/contract';

/** As a reporter says it. Nobody is called a victim or a perpetrator. */
export const otherParts: readonly Readonly<{ value: PartInConcern; label: string }>[] = [
  { value: 'affected', label: 'Was also affected' },
  { value: 'may_have_caused_harm', label: 'May have caused harm' },
  { value: 'witness', label: 'Saw or heard it' },
  { value: 'informant', label: 'Told me about it' },
  { value: 'family_member', label: 'Is family of the child' },
];
