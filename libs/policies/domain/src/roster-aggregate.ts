import type { Aggregate } from '@caseward/kernel';
import { rosterStream, type Roster, type RosterSchemas } from './roster';
import { putCampaignOnRoster, putEditionOnRoster, putPolicyOnRoster, putSchoolOnRoster, putSchoolTextOnRoster, putVersionOnRoster, takeCampaignOffRoster, takePolicyOffRoster, takeVersionOffRoster } from './roster-commands'; // prettier-ignore
import { putJoinerOnRoster, putRoleEndOnRoster, takeLeaverOffRoster, takeRoleOffRoster } from './roster-people';

export const rosterAggregate: Aggregate<Roster, RosterSchemas> = {
  ...rosterStream,
  commands: [
    putSchoolOnRoster,
    putPolicyOnRoster,
    takePolicyOffRoster,
    putVersionOnRoster,
    takeVersionOffRoster,
    putCampaignOnRoster,
    takeCampaignOffRoster,
    putJoinerOnRoster,
    putRoleEndOnRoster,
    takeRoleOffRoster,
    takeLeaverOffRoster,
    putEditionOnRoster,
    putSchoolTextOnRoster,
  ],
};
