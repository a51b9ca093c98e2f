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
          id
          name
          erased
        }
      }
    }
  }
`);

type Props = Readonly<{ schoolId: string; about: readonly string[]; aboutAnAdult: boolean }>;

/** Somebody is not safe now: a telephone is faster than a form. Does not wait for the server to say so. */
export const DangerPanel = ({ schoolId, about, aboutAnAdult }: Props) => {
  const { data } = useAsk(WhoToTell, { id: schoolId }, { topics: ['appointment'], enabled: schoolId !== '' });
  const held = (data?.school?.appointments ?? []).filter(({ inForce, person }) => inForce && !person.erased);
  // Never the adult whom it is about: of a head the chair of governors is told.
  const holders = (role: string) => held.filter((one) => one.role === role && !about.includes(one.person.id));
  const head = held.some(({ role, person }) => role === 'HT' && about.includes(person.id));
  const tell = !aboutAnAdult ? [...holders('DSL'), ...holders('DDSL')] : holders(head ? 'COG' : 'HT');
  const names = [...new Set(tell.map(({ person }) => named(person)))];
  return (
    <Notice tone="danger" alert title="Act now, then write">
      <ol>
        <li>
          Call <a href="tel:999">999</a> if anyone is in danger at this moment. Stay with the child.
        </li>
        <li>
          Tell {!aboutAnAdult ? 'the safeguarding lead (DSL)' : head ? 'the chair of governors' : 'the headteacher'} in
          person
          {names.length > 0 && `: ${names.join(', or ')}`}.
        </li>
        <li>Then send this report, however short. It is marked Immediate.</li>
      </ol>
    </Notice>
  );
};
