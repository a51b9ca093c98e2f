import { graphql } from '@caseward/contract';
import { named, Notice, useAsk } from '@caseward/web-kit';

const WhoToTell = graphql(`
  query WhoToTell($id: ID!) {
    school(id: $id) {
      id
      appointments {
        id
        role
        inForce
        person {
          name
          erased
        }
      }
    }
  }
`);

/** Somebody is not safe now: a telephone is faster than a form. Does not wait for the server to say so. */
export const DangerPanel = ({ schoolId }: Readonly<{ schoolId: string }>) => {
  const { data } = useAsk(WhoToTell, { id: schoolId }, { topics: ['appointment'], enabled: schoolId !== '' });
  const leads = (data?.school?.appointments ?? []).filter(
    ({ role, inForce, person }) => inForce && (role === 'DSL' || role === 'DDSL') && !person.erased,
  );
  return (
    <Notice tone="danger" alert title="Act now, then write">
      <ol>
        <li>
          Call <a href="tel:999">999</a> if anyone is in danger at this moment. Stay with the child.
        </li>
        <li>
          Tell the safeguarding lead (DSL) in person
          {leads.length > 0 && `: ${leads.map(({ person }) => named(person)).join(', ')}`}.
        </li>
        <li>Then send this report, however short. It is marked Immediate.</li>
      </ol>
    </Notice>
  );
};
