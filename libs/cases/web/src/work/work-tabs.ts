import type { ActionGroup } from '@caseward/web-kit';
import type { ComponentType } from 'react';
import { taskActions } from './action-sheets';
import type { CaseWork } from './case-work';
import { contactActions } from './contact-sheets';
import { meetingActions } from './meeting-sheets';
import { referralActions } from './referral-sheets';
import { ReferralsNow } from './referrals-tab';
import { TasksEnded, TasksNow } from './tasks-tab';
import { DatesNow, MeetingsTold, SharingNow, SharingTold } from './told-tab';
import { workParts, type WorkPath } from './work-parts';

type Shown = ComponentType<Readonly<{ file: CaseWork }>>;
type Shows = Readonly<{
  /** Above what can be done: what stands now. */
  Now: Shown;
  /** Below it: what has been. */
  Told?: Shown;
  groups: readonly ActionGroup<CaseWork>[];
}>;
const shows: Readonly<Record<WorkPath, Shows>> = {
  tasks: { Now: TasksNow, Told: TasksEnded, groups: taskActions },
  referrals: { Now: ReferralsNow, groups: referralActions },
  meetings: { Now: DatesNow, Told: MeetingsTold, groups: meetingActions },
  shared: { Now: SharingNow, Told: SharingTold, groups: contactActions },
};
/** A part of a case's daily work: its address below the case, what it shows, what can be done there. */
export type WorkTab = (typeof workParts)[number] & Shows;
export const workTabs: readonly WorkTab[] = workParts.map((part) => ({ ...part, ...shows[part.path] }));
