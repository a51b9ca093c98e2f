import {
  acknowledgementAggregate,
  acknowledgementDeadlines,
  acknowledgementNotices,
  adoptionAggregate,
  adoptionComesIntoForce,
  adoptionToDo,
  askPeople,
  campaignAggregate,
  editionComesIntoForce,
  editionGivesWay,
  followRoster,
  issueStarted,
  keepRoster,
  overdueAdoption,
  roleEnds,
  rosterAggregate,
  statutoryReferenceAggregate,
} from '@caseward/policies-domain';
import type { Platform } from '@caseward/server-kit';
import acknowledgement from './acknowledgement.graphql';
import { acknowledgementFileProjection } from './acknowledgement-file.projection';
import { acknowledgementQuestions } from './acknowledgement-questions';
import adoption from './adoption.graphql';
import { adoptionFileProjection } from './adoption-file.projection';
import { adoptionQuestions } from './adoption-questions';
import atSchool from './at-school.graphql';
import campaign from './campaign.graphql';
import { campaignFileProjection } from './campaign-file.projection';
import { campaignQuestions } from './campaign-questions';
import { campaignReach } from './campaign-reach';
import { dutiesStory } from './duties-story';
import { dutiesWork } from './duties-work';
import { schoolSaidProjection } from './school-said.projection';
import statutoryEdition from './statutory-edition.graphql';
import { statutoryEditionProjection } from './statutory-edition.projection';
import { statutoryQuestions } from './statutory-questions';

/** What policies ask of schools and of people: to take them on, to read them, and to cite what is in force. */
export const duties = {
  sdl: [adoption, atSchool, campaign, acknowledgement, statutoryEdition],
  aggregates: [
    rosterAggregate,
    adoptionAggregate,
    campaignAggregate,
    acknowledgementAggregate,
    statutoryReferenceAggregate,
  ],
  deadlines: [adoptionComesIntoForce, overdueAdoption, editionComesIntoForce, roleEnds, ...acknowledgementDeadlines],
  reactions: [keepRoster, followRoster, issueStarted, askPeople, editionGivesWay],
  notices: [adoptionToDo, ...acknowledgementNotices],
  projections: [
    adoptionFileProjection,
    schoolSaidProjection,
    campaignFileProjection,
    acknowledgementFileProjection,
    statutoryEditionProjection,
    dutiesStory.projection,
  ],
  parts: (platform: Platform) => [
    adoptionQuestions(platform),
    campaignQuestions(platform),
    campaignReach(platform),
    acknowledgementQuestions(platform),
    statutoryQuestions(platform),
  ],
  work: dutiesWork,
};
