import { commandDocument } from '@caseward/contract';
import { TextForm } from './text-form';

const RouteConcernToAdultConduct = commandDocument('RouteConcernToAdultConduct');

/** A concern about an adult goes on as a record of its own, for the same few. */
export const RouteToAdultConductForm = ({ concernId }: Readonly<{ concernId: string }>) => (
  <>
    <h2>About an adult</h2>
    <p className="hint">
      It goes on in a record of its own. The same few people read it, and nobody else learns that it exists. There you
      assess the harm threshold, and tell the LADO when it may be met.
    </p>
    <TextForm
      concernId={concernId}
      label="Go on in an adult conduct record"
      command={() => import('@caseward/concerns-domain').then((domain) => domain.routeConcernToAdultConduct)}
      document={RouteConcernToAdultConduct}
    />
  </>
);
