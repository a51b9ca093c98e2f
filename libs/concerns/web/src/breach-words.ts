import type { breachCategory, breachPersonType, personalData } from '@caseward/concerns-domain';
import type { z } from 'zod';

export const breachCategoryWords: Readonly<Record<z.infer<typeof breachCategory>, string>> = {
  personal_account_contact: 'Contact through a personal account',
  friend_or_follow: 'Friending or following',
  confidentiality: 'Something confidential got out',
  defamation_or_abuse: 'Abuse or damaging statements about somebody',
  image_use: 'Pictures taken or shared',
  logo_or_name_use: 'Use of the school’s name or logo',
  unofficial_account: 'An account in the school’s name that nobody agreed',
  excessive_use: 'Too much private use at work',
  device_use: 'Use of a phone or another device',
  under_age_account: 'An account of a child below the age limit',
  login_sharing: 'A shared login or password',
  off_site_conduct: 'Behaviour outside school',
  illegal_material: 'Illegal material',
};
export const personalDataWords: Readonly<Record<z.infer<typeof personalData>, string>> = {
  yes: 'Yes',
  no: 'No',
  not_sure: 'Not sure',
};
export const personTypeWords: Readonly<Record<z.infer<typeof breachPersonType>, string>> = {
  staff: 'Somebody who works here',
  pupil: 'A pupil',
  parent: 'A parent or carer',
  volunteer: 'A volunteer or governor',
  outsider: 'Somebody else from outside',
  unknown: 'Nobody knows yet',
};
