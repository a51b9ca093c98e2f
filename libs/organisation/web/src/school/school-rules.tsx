import { dayOf, named, SummaryList } from '@caseward/web-kit';
import { OneSheet } from '../one-sheet';
import { shortDay } from '../short-day';
import { setRules, takeRulesBack } from './rule-sheets';
import { ruleLines, ruleNames, type OneSet, type Rules, type RulesNow } from './rule-words';

type Props = Readonly<{ schoolId: string; rules: Rules; mayChange: boolean }>;

/** Who hears of what at this school and by when things are done; who set it, from when, and what counted before. */
export const SchoolRules = ({ schoolId, rules, mayChange }: Props) => {
  const { now, inForce, usual, said, entries } = rules;
  const set = said.find(({ id }) => id === inForce);
  const acted = { entries, nextCommands: [], schoolId };
  return (
    <>
      <p>
        {set ? (
          <>
            Set by {named(set.definedBy)} on {shortDay(dayOf(set.definedAt))}, and in force since {shortDay(set.from)}.
          </>
        ) : (
          'As Caseward does it unless a school says otherwise.'
        )}
      </p>
      <SummaryList
        rows={ruleNames.map((name) => ({
          term: ruleLines[name].label,
          is: (
            <>
              {ruleLines[name].inWords(now)}
              {now[name] !== usual[name] && (
                <span className="muted rule-usual"> Usual: {ruleLines[name].inWords(usual)}</span>
              )}
            </>
          ),
        }))}
      />
      {said.length > 0 && (
        <details className="rules-said">
          <summary>All that was set here ({said.length})</summary>
          <ol>
            {said.map((one) => (
              <li key={one.id}>
                <Said one={one} inForce={inForce === one.id} usual={usual} />
                {mayChange && !one.until && <OneSheet sheet={takeRulesBack} record={{ ...acted, id: one.id }} />}
              </li>
            ))}
          </ol>
        </details>
      )}
      {mayChange && <OneSheet sheet={setRules} record={{ ...acted, id: schoolId, now }} />}
    </>
  );
};

type SaidProps = Readonly<{ one: OneSet; inForce: boolean; usual: RulesNow }>;
const Said = ({ one: { from, until, definedBy, definedAt, withdrawnBy, rules }, inForce, usual }: SaidProps) => {
  const own = ruleNames.filter((name) => rules[name] !== usual[name]);
  return (
    <>
      <p>
        <strong>From {shortDay(from)}</strong>
        {inForce && ' (in force)'}. Set by {named(definedBy)} on {shortDay(dayOf(definedAt))}.
        {until && withdrawnBy && (
          <>
            {' '}
            Taken back by {named(withdrawnBy)}
            {until > from ? `: counted until ${shortDay(until)}.` : ' before it counted.'}
          </>
        )}
      </p>
      {own.length === 0 ? (
        <p className="muted">Nothing otherwise than usual.</p>
      ) : (
        <ul>
          {own.map((name) => (
            <li key={name}>
              {ruleLines[name].label}: {ruleLines[name].inWords(rules)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
