import { dayOf } from '@caseward/kernel';
import { agencyContactsAggregate, contactsFor, dutyPhoneOn, onCallRotaAggregate } from '@caseward/organisation-domain';
import type { UrgentCard } from '@caseward/organisation-domain/urgent-help';
import type { Platform } from '@caseward/server-kit';
import { allBodies } from '../schools.projection';

export type { UrgentCard };

/** The numbers that everybody may know. Of people it holds nothing: an on-call line is the school's. */
export const urgentCard = async ({
  db,
  streams,
  clock,
}: Pick<Platform, 'db' | 'streams' | 'clock'>): Promise<UrgentCard> => {
  const today = dayOf(clock.now());
  const shared = (await streams.fold(agencyContactsAggregate, streams.trust)).state;
  const schools = (await allBodies(db)).filter(({ kind }) => kind === 'school');
  return {
    asOf: today,
    authorities: Object.entries(shared).map(([name, contacts]) => ({ name, contacts })),
    schools: await Promise.all(
      schools.map(async ({ id, name, localAuthority }) => {
        const [rota, own] = await Promise.all([
          streams.fold(onCallRotaAggregate, id),
          streams.fold(agencyContactsAggregate, id),
        ]);
        const onCall = dutyPhoneOn(rota.state, today);
        return {
          name,
          authority: localAuthority ?? '',
          ...(onCall ? { onCall } : {}),
          contacts: contactsFor(own.state),
        };
      }),
    ),
  };
};
