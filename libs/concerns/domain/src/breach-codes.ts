import { codes } from '@caseward/kernel';

/** What kind of rule was broken: the categories that the trust's own policies use (domain guide 10). */
export const breachCategory = codes('BreachCategory', [
  'personal_account_contact',
  'friend_or_follow',
  'confidentiality',
  'defamation_or_abuse',
  'image_use',
  'logo_or_name_use',
  'unofficial_account',
  'excessive_use',
  'device_use',
  'under_age_account',
  'login_sharing',
  'off_site_conduct',
  'illegal_material',
]);

/** Who broke it. Unknown: nobody can say yet. */
export const breachPersonType = codes('BreachPersonType', ['staff', 'pupil', 'parent', 'volunteer', 'outsider', 'unknown']); // prettier-ignore

/** Whether information about people got out, was lost or was changed: then the data protection officer decides (UK GDPR article 33). */
export const personalData = codes('PersonalDataInvolved', ['yes', 'no', 'not_sure']);
