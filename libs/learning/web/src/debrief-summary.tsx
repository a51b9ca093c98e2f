import { useSchools } from '@caseward/organisation-web';
import { dayInWords, named, Sealed, SummaryList, Tag } from '@caseward/web-kit';
import { Link } from 'react-router';
import { debriefOfWords, debriefStatusWords, reportedToWords, type Debrief } from './debrief-words';

/** Where each kind of record has its page. */
const pages: Readonly<Record<string, string>> = {
  breach: '/breaches',
  childcase: '/cases',
  adultconduct: '/conduct',
};

/** What it looks back on, how far it is, and by when it is due. */
export const DebriefSummary = ({ debrief }: Readonly<{ debrief: Debrief }>) => {
  const { ofKind, from, status, serious, plannedOn, heldOn, facilitator, participants } = debrief;
  const { meeting, reason, schoolId } = debrief;
  const school = useSchools().find(({ id }) => id === schoolId);
  const present = heldOn ? `${dayInWords(heldOn)}, ${participants.length} present` : undefined;
  return (
    <>
      <SummaryList
        rows={[
          {
            term: 'Looks back on',
            is: from ? <Link to={`${pages[from.kind] ?? ''}/${from.id}`}>{`${debriefOfWords[ofKind]}, ${from.reference}`}</Link> : debriefOfWords[ofKind], // prettier-ignore
          },
          { term: 'Status', is: debriefStatusWords[status] },
          present !== undefined && { term: 'Held', is: present },
          serious && { term: 'Serious', is: <Tag as="high">Serious incident</Tag> },
          school && { term: 'School', is: school.name },
          plannedOn !== null && heldOn === null && { term: 'Set for', is: dayInWords(plannedOn) },
          facilitator !== null && { term: 'Led by', is: named(facilitator) },
          participants.length > 0 && {
            term: heldOn === null ? 'Taking part' : 'Who was there',
            is: participants.map(named).join(', '),
          },
          reason !== null && { term: 'Why', is: <Sealed of={reason} /> },
          meeting !== null && {
            term: 'Meeting after the incident',
            is: (
              <>
                <p>
                  {dayInWords(meeting.on)} {meeting.inTime ? '' : <Tag as="high">Later than one working day</Tag>}
                </p>
                <p>Told: {meeting.reportedTo.map((who) => reportedToWords[who]).join(', ')}</p>
                {meeting.notes && <Sealed of={meeting.notes} />}
              </>
            ),
          },
        ]}
      />
    </>
  );
};
