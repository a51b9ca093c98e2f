import { moment, type PaletteRows } from '@caseward/web-kit';

/** A case in the palette: initials and class, as in the list of cases. */
export const caseRows: PaletteRows<'ChildCase'> = {
  ChildCase: ({ id, reference, children, openedAt }) => ({
    id,
    to: `/cases/${id}`,
    title: `Case ${reference}`,
    note: [
      children.map(({ initials, className }) => [initials, className].filter(Boolean).join(' ')).join(', '),
      `opened ${moment(openedAt)}`,
    ]
      .filter(Boolean)
      .join(' · '),
  }),
};
