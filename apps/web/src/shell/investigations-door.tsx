import { InvestigationsDocument } from '@caseward/cases-web';
import { useAsk } from '@caseward/web-kit';
import { NavLink } from 'react-router';
import { Icon } from './icon';
import type { Slot } from './slots';

/** Only for those who have an investigation in hand: nobody else learns that there is such a page. */
export const InvestigationsDoor: Slot = () => {
  const ask = useAsk(InvestigationsDocument, {}, { topics: ['investigation'], keep: true });
  return (ask.data?.investigations.total ?? 0) > 0 ? (
    <NavLink className="door" to="/investigations">
      <Icon of="investigation" />
      <span>Investigations</span>
    </NavLink>
  ) : null;
};
