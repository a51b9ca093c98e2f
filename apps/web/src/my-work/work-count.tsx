import { graphql } from '@caseward/contract';
import { useAsk, type Me } from '@caseward/web-kit';
import { NavLink } from 'react-router';
import { Icon } from '../shell/icon';

const WorkTotal = graphql(`
  query WorkTotal {
    myWork(first: 1) {
      total
    }
  }
`);
const Total = ({ total }: Readonly<{ total: number }>) => (
  <span className="door-count">
    {total}
    <span className="out-of-sight"> waiting</span>
  </span>
);

/** How much waits for whoever is here. */
export const WorkCount = (_: Readonly<{ me: Me }>) => {
  const total = useAsk(WorkTotal, {}, { topics: ['any'] }).data?.myWork.total ?? 0;
  return total === 0 ? null : <Total total={total} />;
};

/** The door of those who have none by their role: an investigator from elsewhere, a teacher who was asked something. */
export const WorkDoor = (_: Readonly<{ me: Me }>) => {
  const total = useAsk(WorkTotal, {}, { topics: [] }).data?.myWork.total ?? 0;
  return total === 0 ? null : (
    <NavLink className="door" to="/my-work">
      <Icon of="work" />
      <span>My work</span>
      <Total total={total} />
    </NavLink>
  );
};
