import type { DemoPupil } from '../pupils';
import type { Step } from '../steps';
import { clubAccount, leftOnCopier, photoPosted } from './around-school';
import { cyberbullying, offSite, underAge } from './between-pupils';
import { pictureSentOn } from './picture';
import type { Scene } from './telling';

/** Where each of twelve kinds of case is told from the report to its end: the record, and the command that ends it. */
export const wholeKinds = {
  cyberbullying: { key: 'breach/cyberbullying', ends: 'CloseBreachCase' },
  underAgeAccount: { key: 'breach/under-age-account', ends: 'CloseBreachCase' },
  formerPupilDeclaredFamily: { key: 'breach/former-pupil', ends: 'CloseBreachCase' },
  messageFromPupil: { key: 'conduct/personal-account', ends: 'CloseAdultConductRecord' },
  photoWithoutConsent: { key: 'breach/photo-posted', ends: 'CloseBreachCase' },
  unofficialAccount: { key: 'breach/club-account', ends: 'CloseBreachCase' },
  allegationToLado: { key: 'conduct/invented', ends: 'CloseAdultConductRecord' },
  patternThatEscalates: { key: 'conduct/favourites-again', ends: 'CloseAdultConductRecord' },
  imageryWithoutUpload: { key: 'case/picture-sent-on', ends: 'CloseChildCase' },
  offSiteJurisdiction: { key: 'breach/off-site-chat', ends: 'CloseBreachCase' },
  confidenceAndData: { key: 'breach/left-on-copier', ends: 'CloseBreachCase' },
  wrongDuplicate: { key: 'concern/off-site-chat-again', ends: 'MarkConcernDuplicate' },
} as const;

const stories = [cyberbullying, underAge, offSite, photoPosted, clubAccount, leftOnCopier, pictureSentOn];

/** Those of the twelve that no other story tells; each ended before today, so that all of it is past. */
export const wholeStories = (
  pupils: readonly DemoPupil[],
  back: Scene['back'],
  now: Scene['now'],
): readonly (readonly Step[])[] => {
  const child: Scene['child'] = (school, className, place) =>
    pupils.filter((one) => one.school === school && one.className === className)[place]!.pupilId; // a class has eight
  return stories.map((told) =>
    [...told({ back, child, now })].sort((a, b) => a.at.localeCompare(b.at)).filter(({ at }) => at < now),
  );
};
