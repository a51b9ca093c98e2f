import { addDays, reactionFor, type Day, type Dispatch, type Id, type Role } from '@caseward/kernel';
import type { OpenAppointmentEvent, OpenStaffEvent, SchoolEvent } from '@caseward/organisation-domain';
import { acknowledgementOf, type CampaignReminder } from './acknowledgement-vocabulary';
import type { OpenAdoptionEvent } from './adoption';
import type { OpenCampaignEvent } from './campaign';
import type { OpenPolicyEvent } from './policy-events';
import type { OpenRosterEvent } from './roster';
import { adopt, alone, campaign, campaignFor, lapse } from './roster-told';
import type { OpenStatutoryEvent } from './statutory-edition';
import type { OpenVersionEvent } from './version-events';

type Heard = SchoolEvent | OpenAdoptionEvent | OpenPolicyEvent | OpenVersionEvent | OpenCampaignEvent | OpenAppointmentEvent | OpenStaffEvent | OpenStatutoryEvent; // prettier-ignore

const roleEndsOn = (rosterId: Id, appointmentId: Id, schoolId: Id, from: Day): Dispatch => ({
  type: 'PutRoleEndOnRoster',
  input: { rosterId, appointmentId, schoolId, from },
});
type Appointed = Readonly<{ bodyId: Id; personId: Id; role: Role; from: Day; to?: Day | undefined }>;
/** `to`: the last day, which counts. */
const joins = (
  rosterId: Id,
  appointmentId: Id,
  { bodyId: schoolId, personId, role, from: startsOn, to }: Appointed,
) => [
  { type: 'PutJoinerOnRoster', input: { rosterId, personId, schoolId, role, startsOn } },
  ...(to === undefined ? [] : [roleEndsOn(rosterId, appointmentId, schoolId, addDays(to, 1))]),
];

/** One reaction, so that what happened first is heard first: somebody who joined while a campaign began is in it once. */
export const keepRoster = reactionFor<Heard>()({
  name: 'keep-policy-roster',
  on: {
    SchoolRegistered: ({ schoolId }, { trust }) => ({
      type: 'PutSchoolOnRoster',
      input: { rosterId: trust, schoolId },
    }),
    PolicyRegistered: ({ policyId, schoolId, title, adoption, audience }, { trust }) => ({
      type: 'PutPolicyOnRoster',
      input: { rosterId: trust, policyId, schoolId, title, adoption, audience },
    }),
    PolicyDetailsChanged: ({ policyId, title, adoption, audience }, { trust }) => ({
      type: 'PutPolicyOnRoster',
      input: { rosterId: trust, policyId, title, adoption, audience },
    }),
    PolicyRetired: ({ policyId }, { trust }) => ({
      type: 'TakePolicyOffRoster',
      input: { rosterId: trust, policyId },
    }),
    VersionInForce: ({ policyId, versionId, hash, changeClass: change, effectiveFrom: from, adoptBy }, { trust }) => ({
      type: 'PutVersionOnRoster',
      input: { rosterId: trust, policyId, versionId, hash, changeClass: change, from, adoptBy },
    }),
    // The body has confirmed what the chair did: from now on it is a text like any other.
    VersionRatified: ({ policyId, versionId, hash, confirms, from }, { trust }) =>
      confirms && from !== undefined
        ? { type: 'PutVersionOnRoster', input: { rosterId: trust, policyId, versionId, hash, changeClass: 'material', from } } // prettier-ignore
        : undefined,
    EmergencyVersionLapsed: ({ policyId, versionId }, { trust }) => ({
      type: 'TakeVersionOffRoster',
      input: { rosterId: trust, policyId, versionId },
    }),
    CampaignIssued: ({ campaignId, schoolId, policyId, versionId }, { trust }) => ({
      type: 'PutCampaignOnRoster',
      input: { rosterId: trust, campaignId, schoolId, policyId, versionId },
    }),
    CampaignClosed: ({ campaignId }, { trust }) => ({
      type: 'TakeCampaignOffRoster',
      input: { rosterId: trust, campaignId },
    }),
    AdoptionInForce: ({ adoptionId, policyId, schoolId, from }, { trust }) => ({
      type: 'PutSchoolTextOnRoster',
      input: { rosterId: trust, adoptionId, policyId, schoolId, from },
    }),
    RoleAppointmentEnded: ({ appointmentId, bodyId, endedFrom }, { trust }) =>
      roleEndsOn(trust, appointmentId, bodyId, endedFrom),
    RoleCoverEnded: ({ coverId, bodyId, endedFrom }, { trust }) => roleEndsOn(trust, coverId, bodyId, endedFrom),
    StaffRecordClosed: ({ staffId: personId }, { trust }) => ({
      type: 'TakeLeaverOffRoster',
      input: { rosterId: trust, personId },
    }),
    StatutoryEditionInForce: ({ editionId, code, edition, from }, { trust }) => ({
      type: 'PutEditionOnRoster',
      input: { rosterId: trust, editionId, code, edition, from },
    }),
  },
  each: {
    RoleAppointed: ({ appointmentId, ...of }, { trust }) => joins(trust, appointmentId, of),
    RoleCoverArranged: ({ coverId, ...of }, { trust }) => joins(trust, coverId, of),
  },
});

/** What the roster finds, each school and each person is told. */
export const followRoster = reactionFor<OpenRosterEvent>()({
  name: 'follow-policy-roster',
  on: {},
  each: {
    SchoolOnRoster: ({ schoolId, texts }) =>
      texts.flatMap((text) => [
        ...(alone(text) ? [] : [adopt(schoolId, text)]),
        ...campaign(schoolId, { ...text, previousVersionId: undefined }),
      ]),
    VersionOnRoster: ({ schools, campaigns, cites: _, local, ownText = [], ...text }, { trust }) => [
      ...campaigns.map((campaignId) => ({
        type: 'CloseCampaign',
        input: { campaignId, because: 'superseded', lapses: text.changeClass !== 'editorial', by: text.versionId },
      })),
      ...(local || alone(text) ? [] : schools.flatMap((schoolId) => [lapse(schoolId, text), adopt(schoolId, text)])),
      ...[...schools, ...(local || schools.length === 0 ? [] : [trust])]
        .filter((bodyId) => alone(text) || !ownText.includes(bodyId))
        .flatMap((bodyId) => campaign(bodyId, text)),
    ],
    SchoolTextOnRoster: (words) => [
      ...words.campaigns.map((campaignId) => ({
        type: 'CloseCampaign',
        input: {
          campaignId,
          because: 'superseded',
          lapses: true,
          by: words.own ? words.adoptionId : words.text?.versionId,
        },
      })),
      ...campaignFor(words),
    ],
    VersionOffRoster: ({ campaigns, versionId, by = versionId, joiners = [] }) => [
      ...campaigns.map((campaignId) => ({
        type: 'CloseCampaign',
        input: { campaignId, because: 'withdrawn', lapses: true, by },
      })),
      ...joiners.map((input) => ({ type: 'EnrolInCampaign', input })),
    ],
    JoinerOnRoster: ({ campaigns, personId, schoolId, role, startsOn }) =>
      campaigns.map((campaignId) => ({
        type: 'EnrolInCampaign',
        input: { campaignId, schoolId, personId, role, startsOn },
      })),
    PolicyOffRoster: ({ campaigns }) =>
      campaigns.map((campaignId) => ({ type: 'CloseCampaign', input: { campaignId, because: 'withdrawn' } })),
    RoleOffRoster: ({ campaigns, people, schoolId }) =>
      campaigns.flatMap((campaignId) =>
        people.map((personId) => ({
          type: 'CloseLeaverAcknowledgement',
          input: {
            acknowledgementId: acknowledgementOf(campaignId, personId),
            unless: { campaignId, schoolId, personId },
          },
        })),
      ),
    LeaverOnRoster: ({ campaigns, personId }) =>
      campaigns.map((campaignId) => ({
        type: 'CloseLeaverAcknowledgement',
        input: { acknowledgementId: acknowledgementOf(campaignId, personId) },
      })),
    EditionOnRoster: ({ policies, code, edition }) =>
      policies.map((policyId) => ({
        type: 'TriggerPolicyReview',
        input: {
          policyId,
          trigger: 'statutory_edition',
          statute: `${code} ${edition}`.slice(0, 100),
          note: `Another edition of what its text cites is in force: ${code} ${edition}`,
        },
      })),
  },
});

type Campaign = Extract<OpenCampaignEvent, { type: 'CampaignIssued' | 'JoinerEnrolled' }>['data'];
type More = Readonly<{ previousVersionId?: string | undefined; reminders?: readonly CampaignReminder[] | undefined }>;
const askEach = (joiner: boolean) => (data: Campaign & More) =>
  data.people.map(({ personId, role, startsOn }) => {
    const {
      campaignId,
      schoolId,
      policyId,
      versionId,
      hash,
      statement,
      ofSchool,
      effectiveFrom,
      dueOn,
      previousVersionId,
      reminders,
    } = data;
    const notifyOn = startsOn > effectiveFrom ? startsOn : effectiveFrom;
    const bound = { policyId, versionId, hash, statement, ...(ofSchool ? { ofSchool } : {}) };
    return { type: 'RequireAcknowledgement', input: { campaignId, schoolId, personId, role, ...bound, previousVersionId, notifyOn, dueOn, joiner, ...(reminders === undefined ? {} : { reminders }) } }; // prettier-ignore
  });
/** A campaign asks each of its people; when it ends for a text of another content, what they signed has lapsed. */
export const askPeople = reactionFor<OpenCampaignEvent>()({
  name: 'campaign-asks-people',
  on: {},
  each: {
    CampaignIssued: askEach(false),
    JoinerEnrolled: askEach(true),
    CampaignClosed: ({ campaignId, because, lapses, by = campaignId, people }) => {
      if (!lapses && because !== 'withdrawn') return [];
      return people.map((personId) => ({
        type: 'LapseAcknowledgement',
        input: { acknowledgementId: acknowledgementOf(campaignId, personId), by, onlyOpen: !lapses },
      }));
    },
  },
});
