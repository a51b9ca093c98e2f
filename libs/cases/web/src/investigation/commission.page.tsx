import { findPeople } from '@caseward/organisation-web';
import { EmptyState, field, Page, SheetForm, sheetsOf } from '@caseward/web-kit';
import { Link, useLocation, useNavigate } from 'react-router';
import { allegationRows } from './sheets-beginning';
import { refusals } from './words';

/** The record from whose page one comes: travels with the step, not in the address. */
export type Commissioning = Readonly<{
  ofKind: 'breach' | 'adultconduct' | 'childcase';
  ofRecord: string;
  schoolId: string;
  reference: string;
  /** The one that a breach has ordered. */
  investigationId?: string | undefined;
}>;
type Begun = Commissioning & Readonly<{ id: string; entries: number; nextCommands: readonly string[] }>;

const either =
  ({ schoolId }: Begun) =>
  async (text: string, signal: AbortSignal) =>
    (
      await Promise.all([findPeople(schoolId, 'adult')(text, signal), findPeople(schoolId, 'pupil')(text, signal)])
    ).flat();

const commission = sheetsOf<Begun>({
  refusals,
  changes: ['investigation'],
  fixed: ({ ofKind, ofRecord, schoolId, investigationId }, fresh) => ({
    investigationId: investigationId ?? fresh,
    ...{ ofKind, ofRecord, schoolId },
    // Where nobody is named here: whoever its record is about is shut out of it all the same.
    subjects: [],
  }),
})({
  command: 'CommissionInvestigation',
  schema: () => import('@caseward/cases-domain').then((domain) => domain.commissionInvestigation),
  title: 'Commission an investigation',
  button: 'Commission it',
  fields: {
    subjects: field.people('Whom is it about, besides those the record is about?', either, {
      optional: true,
      hint: 'Neither they nor anybody close to them will ever see it.',
    }),
    allegations: allegationRows('Which questions have to be answered?', 1),
  },
  initial: () => ({}),
});

const isBegun = (state: unknown): state is Commissioning =>
  typeof state === 'object' && state !== null && 'ofRecord' in state && 'ofKind' in state && 'schoolId' in state;

/** Somebody who decides has a matter looked into. Until an investigator is appointed nobody else sees it. */
export const CommissionPage = () => {
  const { state } = useLocation() as { state: unknown };
  const navigate = useNavigate();
  return (
    <Page title="Commission an investigation">
      {isBegun(state) ? (
        <>
          <p>
            It belongs to {state.reference}. You decide on it, somebody else investigates, and nobody but the two of you
            sees it.
          </p>
          <SheetForm
            sheet={commission}
            record={{ ...state, id: state.ofRecord, entries: 0, nextCommands: [] }}
            onDone={(id) => void navigate(`/investigations/${id}`, { state: 'opening' })}
          />
        </>
      ) : (
        <EmptyState title="Begin from a record">
          <p>
            An investigation is commissioned from the page of the case, breach or concern that it belongs to.{' '}
            <Link to="/investigations">Your investigations</Link>
          </p>
        </EmptyState>
      )}
    </Page>
  );
};
