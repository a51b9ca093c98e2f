import { graphql, type PeopleAndRolesQuery } from '@caseward/contract';
import { Asked, EmptyState, holds, Page, SummaryList, useAsk, useMe } from '@caseward/web-kit';
import { useSearchParams } from 'react-router';
import { AppointForm } from './appoint-to-role';
import { Appointments } from './appointments';
import { FindFamily } from './find-family';
import { phaseWords } from './school/phase-words';
import { ChangeTrustDetails } from './trust-details';
import { SchoolFilter } from './school-filter';
import './people.css';

const PeopleAndRoles = graphql(`
  query PeopleAndRoles {
    trust {
      id
      name
      appointments {
        id
        role
        from
        to
        inForce
        covers
        person {
          id
          name
          erased
        }
      }
    }
    schools {
      id
      name
      phase
      localAuthority
      pupilsOnRoll
      appointments {
        id
        role
        from
        to
        inForce
        covers
        person {
          id
          name
          erased
        }
      }
    }
  }
`);
type School = PeopleAndRolesQuery['schools'][number];

const appointers = ['ADM', 'HT', 'EHT', 'TSL', 'CEO', 'COG', 'COT'];

/** The trust and one school at a time, and who holds which role there. No case is opened from here. */
export const PeoplePage = () => {
  const ask = useAsk(PeopleAndRoles, {}, { topics: ['trust', 'school', 'appointment', 'staff', 'pupil'] });
  const me = useMe();
  const chosen = useSearchParams()[0].get('school');
  // A role of the trust counts at each of its schools; a school's role only there.
  const holdsAt = (bodyId: string, roles: readonly string[]) =>
    holds({ ...me, roles: me.roles.filter((held) => !held.isSchool || held.bodyId === bodyId) }, ...roles);
  const mayAppoint = (bodyId: string) => holdsAt(bodyId, appointers);
  const mayKnowFamilies = (bodyId: string) => holdsAt(bodyId, ['DSL', 'DDSL', 'HT']);
  const ofTrust = me.roles.some(({ isSchool }) => !isSchool);
  return (
    <Page title="People and roles" wide>
      <Asked ask={ask} lines={8}>
        {({ trust, schools }) => {
          // The people of twelve schools under each other would be a page that nobody reads.
          const school = schools.length === 1 ? schools[0] : schools.find(({ id }) => id === chosen);
          return (
            <>
              <SchoolFilter schools={schools} all={trust ? `The trust: ${trust.name}` : 'Choose a school'} />
              {trust && (!school || schools.length === 1) && (
                <Body body={trust} isSchool={false} mayAppoint={mayAppoint(trust.id)}>
                  {ofTrust && (
                    <p className="muted">{schools.length === 1 ? '1 school' : `${schools.length} schools`}</p>
                  )}
                  {holdsAt(trust.id, ['ADM']) && ofTrust && <ChangeTrustDetails trust={trust} />}
                </Body>
              )}
              {school && (
                <Body key={school.id} body={school} isSchool mayAppoint={mayAppoint(school.id)}>
                  {mayKnowFamilies(school.id) && (
                    <details>
                      <summary>A child’s family</summary>
                      <FindFamily schoolId={school.id} />
                    </details>
                  )}
                  <SummaryList
                    rows={[
                      { term: 'Phase', is: phaseWords[school.phase] },
                      { term: 'Local authority', is: school.localAuthority },
                      { term: 'Pupils on roll', is: school.pupilsOnRoll.toLocaleString('en-GB') },
                    ]}
                  />
                </Body>
              )}
              {!trust && schools.length === 0 && (
                <EmptyState title="No trust and no school yet">
                  <p>The first start of the system registers them.</p>
                </EmptyState>
              )}
            </>
          );
        }}
      </Asked>
    </Page>
  );
};

type BodyProps = Readonly<{
  body: Pick<School, 'id' | 'name' | 'appointments'>;
  isSchool: boolean;
  mayAppoint: boolean;
  children: React.ReactNode;
}>;

const Body = ({ body, isSchool, mayAppoint, children }: BodyProps) => (
  <section className="body-of-people" aria-label={body.name}>
    <h2>{body.name}</h2>
    {children}
    <Appointments bodyId={body.id} appointments={body.appointments} mayEnd={mayAppoint} />
    {mayAppoint && (
      <details className="screen-only">
        <summary>Give somebody a role at {body.name}</summary>
        <AppointForm bodyId={body.id} bodyName={body.name} isSchool={isSchool} />
      </details>
    )}
  </section>
);
