import { beforeEach, expect, it } from '@jest/globals';
import { prefer, preferred, reloadPreferences } from './preferences';

const forget = () => {
  document.cookie = 'caseward_look=; path=/; max-age=0';
  reloadPreferences();
};
beforeEach(forget);

it('begins as the device says, roomy, with keys', () => {
  expect(preferred()).toEqual({ theme: 'system', density: 'comfortable', keys: true });
  expect({ ...document.documentElement.dataset }).toEqual({});
});

it('is as it was after a reload, and leaves three codes in the browser', () => {
  prefer({ theme: 'dark', density: 'compact' });
  prefer({ keys: false });
  reloadPreferences();
  expect(preferred()).toEqual({ theme: 'dark', density: 'compact', keys: false });
  expect({ ...document.documentElement.dataset }).toEqual({ theme: 'dark', density: 'compact' });
  expect(document.cookie).toBe('caseward_look=dark.compact.quiet');
  expect(localStorage.length + sessionStorage.length).toBe(0);
});

it('does not mind what somebody else wrote there', () => {
  document.cookie = 'caseward_look=purple.huge; path=/';
  reloadPreferences();
  expect(preferred()).toEqual({ theme: 'system', density: 'comfortable', keys: true });
});
