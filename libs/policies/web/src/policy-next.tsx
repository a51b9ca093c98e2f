import { WhatNext, type Clock } from '@caseward/web-kit';
import { Link } from 'react-router';
import { dayWithYear } from './day-with-year';
import type { Policy } from './documents';
import { bodyWords } from './policy-words';
import { beingWritten, versionStatusWords } from './version-words';

/** The first of these that is true of a policy is what comes next. */
const nextOf = ({ status, inForce, emergency, checkBy, overdue, versions, delegation, reviewOn }: Policy): string => {
  const body = delegation ? bodyWords[delegation.body] : 'governing body';
  if (status === 'retired') return 'Nothing: it was retired. Its texts stay readable.';
  if (emergency)
    return delegation?.part === 'notes'
      ? `The ${body.toLowerCase()} notes the chair’s text, or it lapses.`
      : `The ${body.toLowerCase()} decides whether the chair’s text stays.`;
  if (checkBy) return 'Its owner says what the early review means for this policy.';
  if (versions.some(beingWritten)) return 'A new version is under way.';
  if (!inForce) return 'Its owner writes the first text.';
  if (overdue) return 'It is reviewed now: begin a draft, or review the version in force without a change.';
  return reviewOn ? `Nothing until its review on ${dayWithYear(reviewOn)}.` : 'Nothing until its review.';
};

/** What a policy waits for, and until when. */
export const PolicyNext = ({ policy }: Readonly<{ policy: Policy }>) => {
  const { id, versions, inForce, emergency, checkBy, overdue, reviewOn, nextCommands, mayDraft } = policy;
  const underWay = versions.filter(beingWritten);
  const lapses = emergency && inForce?.lapsesOn;
  const clocks: readonly (Clock | false)[] = [
    lapses ? { id: 'lapses', what: 'Lapses if it is not ratified', due: lapses } : false,
    checkBy !== null && { id: 'check', what: 'Early review', due: checkBy },
  ];
  return (
    <WhatNext
      next={nextOf(policy)}
      forms={[...(checkBy ? ['RecordPolicyImpactCheck'] : []), ...(underWay.length === 0 ? ['DraftPolicyVersion'] : [])]}
      nextCommands={[...nextCommands, ...(mayDraft ? ['draftPolicyVersion'] : [])]}
      clocks={clocks.filter((one) => one !== false)}
      late={overdue && reviewOn ? [`Its review was due on ${dayWithYear(reviewOn)}.`] : []}
    >
      {(underWay.length > 0 || lapses) && (
        <ul>
          {[...(lapses && inForce ? [inForce] : []), ...underWay].map(({ id: version, number, status: its }) => (
            <li key={version}>
              <Link to={`/policies/${id}/versions/${version}`}>Version {number}</Link>: {versionStatusWords[its].toLowerCase()}
            </li>
          ))}
        </ul>
      )}
    </WhatNext>
  );
}; // prettier-ignore
