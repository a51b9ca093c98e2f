/** The address of the row after (or else before) the one that is open; read before it leaves the list. */
export const rowAfterThis = (): string | undefined => {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('.inbox-list a')];
  const here = rows.findIndex((row) => row.getAttribute('aria-current') === 'page');
  return here < 0 ? undefined : ((rows[here + 1] ?? rows[here - 1])?.getAttribute('href') ?? undefined);
};

/** The focus is never lost after a verb: on to the next row, or to this page's heading where no list is in sight. */
export const focusRow = (address: string | undefined): void => {
  const rows = [...document.querySelectorAll<HTMLAnchorElement>('.inbox-list a')];
  const next = rows.find((row) => row.getAttribute('href') === address);
  const inSight = next && next.getClientRects().length > 0;
  (inSight ? next : (document.getElementById('decision') ?? document.querySelector('h1')))?.focus();
};
