import type { ActionGroup } from '@caseward/web-kit';
import type { ComponentType } from 'react';
import { taskActions } from './action-sheets';
import type { CaseWork } from './case-work';
import { contactActions } from './contact-sheets';
import { meetingActions } from './meeting-sheets';
import { referralActions } from './referral-sheets';
import { ReferralsTab } from './referrals-tab';
import { TasksTab } from './tasks-tab';
import { PlanTab, SharedTab } from './told-tab';
import { workParts, type WorkPath } from './work-parts';

type Shows = Readonly<{
  Shown: ComponentType<Readonly<{ file: CaseWork }>>;
  groups: readonly ActionGroup<CaseWork>[];
}>;
const shows: Readonly<Record<WorkPath, Shows>> = {
  tasks: { Shown: TasksTab, groups: taskActions },
  referrals: { Shown: ReferralsTab, groups: referralActions },
  plan: { Shown: PlanTab, groups: meetingActions },
  shared: { Shown: SharedTab, groups: contactActions },
};
/** A part of a case's daily work: its address below the case, what it shows, what can be done there. */
export const workTabs = workParts.map((part) => ({ ...part, ...shows[part.path] }));
export type WorkTab = (typeof workTabs)[number];
