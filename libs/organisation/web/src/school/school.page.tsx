import { Asked, EmptyState, holds, Page, SummaryList, useAsk, useMe } from '@caseward/web-kit';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Agencies } from './agencies';
import { RecordClosureForm, TermsAndClosures } from './closures';
import { OnCall } from './on-call';
import { phaseWords } from './phase-words';
import { RolesHere } from './roles-here';
import { ChangeSchoolDetails, EndSchoolMembership, leaving } from './school-details';
import { SchoolPage as SchoolPageDocument, type School } from './school-query';
import { SchoolRules } from './school-rules';
import { SetAgencyContactsForm } from './set-agency-contacts';
import { SetOnCallRotaForm } from './set-on-call-rota';
import { SetTermDatesForm } from './set-term-dates';
import { SetWorkPhoneForm } from './set-work-phone';
import { StaffRecords } from './staff-records';
import { SwapOnCallDutyForm } from './swap-on-call-duty';
import './school.css';

/** How one school is kept safe: whom to call now, who answers for what, and the numbers outside. */
export const SchoolPage = () => {
  const { id = '' } = useParams();
  const ask = useAsk(SchoolPageDocument, { id }, { topics: ['school', 'appointment', 'staff'] });
  return (
    <Asked ask={ask} lines={8}>
      {({ school }) =>
        school ? (
          <OneSchool school={school} />
        ) : (
          <Page title="No such school">
            <EmptyState title="There is no such school, or you do not work there">
              <p>
                <Link to="/schools">Your schools</Link>
              </p>
            </EmptyState>
          </Page>
        )
      }
    </Asked>
  );
};

const OneSchool = ({ school }: Readonly<{ school: School }>) => {
  const me = useMe();
  // A role of the trust counts at each of its schools; a school's role only there.
  const may = (...roles: readonly string[]) =>
    holds({ ...me, roles: me.roles.filter(({ isSchool, bodyId }) => !isSchool || bodyId === school.id) }, ...roles);
  const ofTrust = holds({ ...me, roles: me.roles.filter(({ isSchool }) => !isSchool) }, 'TSL', 'ADM');
  const mayCover = (role: string) =>
    may('HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT') || (may('DSL') && ['DSL', 'DDSL'].includes(role));
  return (
    <Page title={school.name} wide>
      <div className="school-page">
        <div className="school-column">
          <Part title="On call">
            <OnCall school={school} />
            {may('DSL', 'DDSL', 'TSL', 'HT') && (
              <Change what="Swap a duty">
                <SwapOnCallDutyForm school={school} />
              </Change>
            )}
            {may('DSL', 'TSL', 'HT') && (
              <Change what="Set the rota">
                <SetOnCallRotaForm school={school} />
              </Change>
            )}
            {may('HT', 'EHT', 'TSL', 'DSL', 'DDSL', 'HR', 'ADM') && (
              <Change what="Set a work phone">
                <SetWorkPhoneForm people={school.onCall} />
              </Change>
            )}
          </Part>
          <Part title="Numbers to call">
            <Agencies contacts={school.agencies.all} />
            {may('DSL', 'TSL', 'ADM') && (
              <Change what="Set a number for this school">
                <SetAgencyContactsForm
                  bodyId={school.id}
                  contacts={school.agencies.own}
                  label="Set a number for this school"
                />
              </Change>
            )}
            {ofTrust && (
              <Change what={`Set a number for every school in ${school.localAuthority}`}>
                <SetAgencyContactsForm
                  bodyId={me.trustId}
                  localAuthority={school.localAuthority}
                  contacts={school.agencies.shared}
                  label={`Set a number for every school in ${school.localAuthority}`}
                />
              </Change>
            )}
          </Part>
          <Part title="Who answers for what">
            <RolesHere school={school} mayCover={mayCover} />
          </Part>
        </div>
        <div className="school-column">
          <Part title="Terms and closures">
            <TermsAndClosures school={school} mayChange={may('HT', 'ADM')} />
            {may('HT', 'ADM') && (
              <Change what="Set term dates and inset days">
                <SetTermDatesForm school={school} />
              </Change>
            )}
            {may('HT', 'ADM') && (
              <Change what="Record a closure">
                <RecordClosureForm schoolId={school.id} />
              </Change>
            )}
          </Part>
          <Part title="How this school does it">
            <SchoolRules schoolId={school.id} rules={school.rules} mayChange={may('HT', 'EHT', 'TSL', 'ADM')} />
          </Part>
          <Part title="About the school">
            <SummaryList
              rows={[
                { term: 'Phase', is: phaseWords[school.phase] },
                { term: 'Local authority', is: school.localAuthority },
                school.lastDay ? { term: 'In the trust', is: leaving(school.lastDay) } : undefined,
              ]}
            />
            {may('ADM') && <ChangeSchoolDetails school={school} />}
            {may('ADM', 'CLERK') && <EndSchoolMembership school={school} />}
          </Part>
          {may('HR', 'HT', 'ADM') && (
            <Part title="Staff records">
              <StaffRecords schoolId={school.id} />
            </Part>
          )}
        </div>
      </div>
    </Page>
  );
};

const Part = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <section className="school-part" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

const Change = ({ what, children }: Readonly<{ what: string; children: ReactNode }>) => (
  <details className="screen-only">
    <summary>{what}</summary>
    {children}
  </details>
);
