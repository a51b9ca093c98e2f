import { useSchools } from '@caseward/organisation-web';
import { onTheWire, SheetForm, useMe } from '@caseward/web-kit';
import { useState } from 'react';
import { Link } from 'react-router';
import { aroundSheets, pointedTo, printedOf } from './around-sheets';
import type { Titled, Version } from './version-document';

type Props = Readonly<{ version: Version; register: readonly Titled[] }>;

/** What stood around the text where it came from: kept beside it, and taken into the register by whoever keeps that. */
export const AroundText = ({ version, register }: Props) => {
  const { around } = version;
  const links = pointedTo(version, register);
  if (!around) return null;
  const { header, remainder } = around;
  return (
    <section aria-labelledby="around">
      <h2 id="around">What stood around the text</h2>
      <p className="muted">It is kept beside the text and is no part of it. What the register says counts.</p>
      {header.length > 0 && (
        <details>
          <summary>The front page</summary>
          <ul>
            {header.map(({ label, value }, place) => (
              <li key={place}>
                {label || 'Title'}: {value || 'left blank'}
              </li>
            ))}
          </ul>
        </details>
      )}
      {remainder.length > 0 && (
        <details>
          <summary>Left over: {remainder.length}</summary>
          <ul>
            {remainder.map(({ line, text }) => (
              <li key={line}>
                Line {line}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {links.length > 0 && (
        <details>
          <summary>Policies it points to: {links.length}</summary>
          <ul>
            {links.map(({ name, meant }) => (
              <li key={name}>
                {name}:{' '}
                {meant.length === 0
                  ? 'not in the register'
                  : meant.map(({ id, title }, place) => (
                      <span key={id}>
                        {place > 0 && ', '}
                        <Link to={`/policies/${id}`}>{title}</Link>
                      </span>
                    ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      <TakeOver version={version} register={register} />
    </section>
  );
};

const TakeOver = ({ version, register }: Props) => {
  const bodies = [useMe().trustId, ...useSchools().map(({ id }) => id)];
  const [done, setDone] = useState<string>();
  const record = printedOf(version, register, bodies);
  const offered = aroundSheets.filter(
    (one) => record.nextCommands.includes(onTheWire(one.command)) && one.if?.(record) !== false,
  );
  return (
    <div className="screen-only">
      <p role="status">{done !== undefined && `Done: ${done}`}</p>
      {offered.map((sheet) => (
        <details className="more" key={sheet.command}>
          <summary>{sheet.title}</summary>
          <SheetForm sheet={sheet} record={record} onDone={() => setDone(sheet.title)} />
        </details>
      ))}
    </div>
  );
};
