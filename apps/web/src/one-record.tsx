import type { ComponentType } from 'react';
import { useParams } from 'react-router';

/**
 * The page of a route begins anew for each record that its address names: what was typed or folded out for one of them never
 * stands on, or is sent to, another. A part that may be left out (`:tab?`) is a side of the same record.
 */
export const oneRecord = (path: string, Page: ComponentType): ComponentType => {
  const names = [...path.matchAll(/:(\w+)(\?)?/g)].flatMap(([, name = '', optional]) => (optional ? [] : [name]));
  if (names.length === 0) return Page;
  const OneRecord = () => {
    const params = useParams();
    return <Page key={names.map((name) => params[name]).join('/')} />;
  };
  return OneRecord;
};
