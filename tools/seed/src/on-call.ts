import type { Id, Instant, Role } from '@caseward/kernel';
import { adultId } from './people';
import type { DemoAdult } from './staff';
import { step, type Step } from './steps';

/** Numbers that Ofcom keeps for drama: they belong to nobody. */
const mobile = (n: number) => `07700 900${String(n % 1_000).padStart(3, '0')}`;
const landline = (n: number) => `01632 960${String(n % 1_000).padStart(3, '0')}`;

const called: readonly Role[] = ['DSL', 'DDSL', 'TSL'];

/** The telephones of one safeguarding team, and who of it is on call on which day of the week. */
export const onCall = (at: string, bodyId: Id, adults: readonly DemoAdult[], begin: Instant): readonly Step[] => {
  const team = adults.flatMap((adult, place) =>
    adult.roles.some((held) => held.at === at && !held.until && called.includes(held.role)) ? [{ ...adult, place }] : [],
  ); // prettier-ignore
  const phones = team
    .filter((adult) => adult.at === at)
    .map(({ key, place }) =>
      step(`phone/${key}`, begin, 'system', 'SetWorkPhone', {
        staffId: adultId(key),
        bodyId,
        workPhone: mobile(place),
      }),
    );
  const days = [1, 2, 3, 4, 5, 6, 7];
  const duties = team.map(({ key }, i) => ({
    personId: adultId(key),
    weekdays: days.filter((day) => day % team.length === i),
  }));
  const rota = { bodyId, from: begin.slice(0, 10), duties, dutyPhone: landline(team[0]?.place ?? 0) };
  return team.length === 0 ? phones : [...phones, step(`rota/${at}`, begin, 'system', 'SetOnCallRota', rota)];
};
