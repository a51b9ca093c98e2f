import type { ContactRestrictionKind } from '@caseward/contract';

export const restrictionWords: Readonly<Record<ContactRestrictionKind, string>> = {
  no_contact: 'No contact',
  supervised_contact: 'Contact only when supervised',
  not_to_collect: 'Must not collect the child',
  address_protected: 'Must not learn the address',
  other: 'Restricted',
};
