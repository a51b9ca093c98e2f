import { companionId, dayOf, type Instant } from '@caseward/kernel';
import { idOf } from './ids';
import { step, type Step } from './steps';
import type { ToldStory } from './told-story';

const later = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString();
const clockOf = (at: Instant) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );

/**
 * A picture is said to be going round, and nobody uploads it: the lead declares it, tells the police, takes a telephone
 * into keeping, and hands it over. Told up to the present, so that a fresh demo has something still to do.
 */
export const imagerySteps = ({ key, schoolId, at, imagery }: ToldStory, now: Instant): readonly Step[] => {
  if (!imagery) return [];
  const { lead, head } = imagery;
  const ofRecord = idOf(`concern/${key}`);
  const imageryId = companionId(ofRecord, 'imagery');
  const deviceId = idOf(`device/${key}`);
  const when = (minutes: number) => ({ on: dayOf(later(at, minutes)), at: clockOf(later(at, minutes)) });
  const steps = [
    step(`${key}/imagery`, later(at, 12), lead, 'DeclareSuspectedImagery', {
      ...{ ofKind: 'concern', ofRecord, schoolId, howKnown: 'child_told', adultInvolved: 'no' },
      account: 'She said that he has a picture of her from the summer and has shown it to two others. Nobody on our side has seen it or asked to.',
    }),
    step(`${key}/device`, later(at, 25), head, 'LogDeviceSecured', {
      ...{ imageryId, deviceId, ...when(20), device: 'His telephone, black, cracked at one corner, switched off by himself', seal: 'S-0418', place: 'Safe in the head’s office', custodian: head },
    }),
    step(`${key}/police`, later(at, 40), lead, 'RecordPoliceNotified', {
      ...{ imageryId, ...when(35), logNumber: 'CAD 2207', who: 'Control room, then the schools officer' },
    }),
    step(`${key}/locator`, later(at, 46), lead, 'RecordImageryLocator', {
      ...{ imageryId, locatorId: idOf(`locator/${key}`), kind: 'account', locator: 'Sent in a group on the messaging app they both use; the group has his nickname' },
    }),
  ]; // prettier-ignore
  return steps.filter((one) => one.at < now);
};
