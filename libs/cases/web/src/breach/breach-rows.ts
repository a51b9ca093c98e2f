import { moment, type PaletteRows } from '@caseward/web-kit';

/** A breach case in the palette: its reference and when it was opened, no name. */
export const breachRows: PaletteRows<'BreachCase'> = {
  BreachCase: ({ id, reference, openedAt }) => ({
    id,
    to: `/breaches/${id}`,
    title: `Breach case ${reference}`,
    note: `opened ${moment(openedAt)}`,
  }),
};
