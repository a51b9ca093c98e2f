import { concernSheet, domain } from './acted';
import type { Concern } from './concern-document';
import { ConcernForm } from './concern-form';

const goOn = concernSheet({
  command: 'RouteConcernToAdultConduct',
  schema: () => domain().then((of) => of.routeConcernToAdultConduct),
  title: 'Go on in an adult conduct record',
  button: 'Go on in an adult conduct record',
  quiet: true,
  fields: {},
});

/** A concern about an adult goes on as a record of its own, for the same few. */
export const RouteToAdultConductForm = ({ concern }: Readonly<{ concern: Concern }>) => (
  <>
    <h2>About an adult</h2>
    <p className="hint">
      It goes on in a record of its own. The same few people read it, and nobody else learns that it exists. There you
      assess the harm threshold, and tell the LADO when it may be met.
    </p>
    <ConcernForm sheet={goOn} concern={concern} />
  </>
);
