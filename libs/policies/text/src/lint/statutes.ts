import { citedIn } from '../cited';
import { dateTold } from '../dates';
import type { Finding, StatuteCited } from '../document';
import { editionOn, type Statute } from '../editions';
import { at, called, dayWords, list, type Rule, type View } from './view';

/** All places where one edition is cited make one finding. */
const together = (view: View): readonly (readonly StatuteCited[])[] => {
  const cited =
    view.doc.statutes.length > 0 ? view.doc.statutes : view.rows.flatMap(({ text, id }) => citedIn(text, id));
  const groups = new Map<string, StatuteCited[]>();
  for (const one of cited) groups.set(`${one.code} ${one.edition}`, [...(groups.get(`${one.code} ${one.edition}`) ?? []), one]); // prettier-ignore
  return [...groups.values()];
};

const placeOf = (view: View, { clause }: StatuteCited) => view.rows.find(({ id }) => id === clause);

export const statuteEditions: Rule = (view) =>
  together(view).flatMap((cited): readonly Finding[] => {
    const [first] = cited;
    const statute = view.statutes.find(({ code }) => code === first?.code);
    if (!first || !statute) return [];
    const named = statute.editions.find(({ edition }) => edition === first.edition);
    const current = editionOn(statute, view.asAt);
    const clause = placeOf(view, first);
    const places = [...new Set(cited.flatMap((one) => placeOf(view, one) ?? []).map(called))];
    const where = places.length > 1 ? ` (${list(places.slice(0, 4))})` : '';
    const found = (rule: string, severity: Finding['severity'], says: string, mend: string): readonly Finding[] => [
      {
        rule,
        severity,
        ...(clause ? at(clause) : {}),
        says,
        why: 'Staff would act by rules that are no longer the rules.',
        mend,
      },
    ];
    if (first.edition === '' && statute.editions.every(({ to }) => to !== undefined && to <= view.asAt))
      return found('statutes/repealed', 'error', `Cites ${statute.title}, which is withdrawn${where}.`, `Take it out, and see ${statute.editions.at(-1)?.source ?? 'its register entry'}.`); // prettier-ignore
    if (!named) return unknownEdition(view, statute, first, found, where);
    if (current?.edition === named.edition || named.from > view.asAt) return [];
    if (statute.kind === 'act')
      return found(
        'statutes/repealed',
        'error',
        `Cites the ${statute.title.replace(/ \d{4}$/, '')} ${named.edition}, which is repealed${where}.`,
        current
          ? `Cite the ${statute.title} ${current.edition}, in force since ${dayWords(current.from)} (${current.source}).`
          : `Cite the Act that replaced it (${named.source}).`,
      );
    if (named.to !== undefined && named.to <= view.asAt)
      return found('statutes/repealed', 'error', `Cites ${statute.title} ${named.edition}, which was withdrawn on ${dayWords(named.to)}${where}.`, `Take it out: ${named.source}.`); // prettier-ignore
    if (!current) return [];
    // What replaced it surely, if there is such an edition; otherwise it is only reported, and so the finding.
    const sure = statute.editions.findLast(({ confirmed, from }) => confirmed && from <= view.asAt);
    const replaced = sure && sure.from > named.from ? sure : current;
    const made = view.approved ?? view.values('writtenOn').map(dateTold).find(Boolean);
    const already = made && sure && sure.from > named.from ? statute.editions.find(({ from }) => from > named.from && from <= made.from) : undefined; // prettier-ignore
    return found(
      'statutes/superseded',
      replaced.confirmed ? 'warning' : 'advice',
      `Cites ${statute.title} ${named.edition}; ${replaced.confirmed ? '' : 'reportedly '}the edition in force on ${dayWords(view.asAt)} is ${current.edition}${current.confirmed ? '' : ' (to be confirmed)'}${where}.${already ? ` It was superseded already when the policy was approved (${made?.text}).` : ''}`, // prettier-ignore
      `Read what changed, and cite the edition of ${current.edition} (in force since ${dayWords(current.from)}).`,
    );
  });

/** A year that is no edition: years between editions mean the one before, and are as old. */
const unknownEdition = (
  view: View,
  statute: Statute,
  { edition }: StatuteCited,
  found: (rule: string, severity: Finding['severity'], says: string, mend: string) => readonly Finding[],
  where: string,
): readonly Finding[] => {
  const newest = statute.editions.findLast(({ from }) => from <= view.asAt);
  if (edition === '' || !newest || Number(edition) >= Number(newest.edition)) return [];
  if (statute.kind === 'act') return [];
  return found(
    'statutes/superseded',
    newest.confirmed ? 'warning' : 'advice',
    `Cites ${statute.title} ${edition}; the edition in force on ${dayWords(view.asAt)} is ${newest.edition}${newest.confirmed ? '' : ' (to be confirmed)'}${where}.`, // prettier-ignore
    `Cite the edition of ${newest.edition}.`,
  );
};
