import { categoryWords } from '@caseward/concerns-web';
import { useSchools } from '@caseward/organisation-web';
import { classAndYear, dayInWords, named, SeverityTag, SummaryList, WhatNext } from '@caseward/web-kit';
import { Link } from 'react-router';
import type { ChildCase } from './case-document';
import {
  dueWords,
  nextFormAt,
  nextForms,
  nextWords,
  outcomeWords,
  planWords,
  statusWords,
  supportWords,
} from './words';

const inForce = ['child_in_need', 'child_protection'];

/** What somebody must know before anything else: who, how grave, whose, and what comes next. */
export const CaseSummary = ({ file }: Readonly<{ file: ChildCase }>) => {
  const school = useSchools().find(({ id }) => id === file.schoolId);
  const plans = file.files.filter(({ plan }) => inForce.includes(plan));
  return (
    <>
      <SummaryList
        rows={[
          {
            term: file.children.length === 1 ? 'Child' : 'Children',
            is: file.children.map((child) => (
              <p key={child.id}>
                <strong>
                  <Link to={`/people/${child.id}`}>{named(child)}</Link>
                </strong>{' '}
                <span className="muted">{classAndYear(child)}</span>
              </p>
            )),
          },
          { term: 'Status', is: statusWords[file.status] },
          file.level ? { term: 'Level', is: <SeverityTag level={file.level} /> } : undefined,
          { term: 'Help', is: file.support ? supportWords[file.support] : 'Not decided yet' },
          ...plans.map(({ child, plan }) => ({ term: 'Plan', is: `${named(child)}: ${planWords[plan]}` })),
          file.category ? { term: 'Category', is: categoryWords[file.category] } : undefined,
          { term: 'Owner', is: named(file.owner) },
          file.team.length > 0 && { term: 'Team', is: file.team.map(named).join(', ') },
          { term: 'Who can see it', is: <Link to={`/cases/${file.id}/access`}>{readers(file)}</Link> },
          school && { term: 'School', is: school.name },
          { term: 'Opened', is: dayInWords(file.openedAt) },
          file.closedAt !== null && {
            term: 'Closed',
            is: [dayInWords(file.closedAt), file.outcome && outcomeWords[file.outcome]].filter(Boolean).join(': '),
          },
        ]}
      />
    </>
  );
};

/** What comes next, and what falls due, the nearest first. */
export const CaseNext = ({ file }: Readonly<{ file: ChildCase }>) => (
  <WhatNext
    next={nextWords[file.status]}
    forms={nextForms[file.status]}
    nextCommands={file.nextCommands}
    formAt={(command) => nextFormAt(file.id, command)}
    late={
      file.reminded ? ['Somebody has to look at it: its owner was reminded, and nothing has been written since.'] : []
    }
    clocks={file.dues
      .slice(0, 4)
      .map(({ id, name, due }) => ({ id, what: dueWords[name] ?? 'Something falls due', due }))}
  />
);

const readers = ({ whoCanSee: { length } }: ChildCase) => (length === 1 ? '1 person' : `${length} people`);
