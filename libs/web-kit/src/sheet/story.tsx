import { graphql, type StoryEntryFragment } from '@caseward/contract';
import { Fragment, type ReactNode } from 'react';
import { named, Sealed } from '../look/sealed';
import type { Happening } from '../look/timeline';
import { roleName } from '../words/roles';
import { dayInWords, dayOf, momentInFull } from '../words/when';
import './sheet.css';

graphql(`
  fragment StoryEntry on ChronologyEntry {
    id
    kind
    recordId
    reference
    number
    recordedAt
    occurredOn
    actingRole
    by {
      name
      erased
    }
    details {
      field
      place
      value
      text {
        ...Words
      }
      person {
        name
        erased
      }
    }
  }
`);
/** One event of a record, as the API tells it. */
export type StoryEntry = StoryEntryFragment;

/** How a context tells its events: titles, what its fields are called, and its codes by their field. */
export type StoryWords = Readonly<{
  events: Readonly<Record<string, string>>;
  fields: Readonly<Record<string, string>>;
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Said by the title or the entry's own line. */
  untold?: readonly string[] | undefined;
}>;

const spaced = (name: string) => {
  const plain = name.replaceAll(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replaceAll(/[._]/g, ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const lastOf = (field: string) => field.slice(field.lastIndexOf('.') + 1);

const inWords = (field: string, value: string, { codes }: StoryWords): string => {
  if (DAY.test(value)) return dayInWords(value);
  if (INSTANT.test(value)) return momentInFull(value);
  if (value === 'true') return 'Yes';
  if (value === 'false') return 'No';
  return codes[field]?.[value] ?? codes[lastOf(field)]?.[value] ?? value.replaceAll('_', ' ');
};

type Line = Readonly<{ about: string; is: ReactNode[]; text: boolean }>;

/** Neighbours that say one thing are one line: a list of people or of codes, or the parts of one thing in a list. */
const linesOf = (entry: StoryEntry, words: StoryWords): readonly Line[] => {
  const lines: Line[] = [];
  for (const { field, place, value, text, person } of entry.details) {
    if (words.untold?.includes(field)) continue;
    const is = text ? <Sealed of={text} fold /> : person ? named(person) : inWords(field, value ?? '', words);
    const [list = field] = field.split('.');
    const label = words.fields[list] ?? spaced(list);
    const about = place === null || place === 0 ? label : `${label} (${place + 1})`;
    const last = lines.at(-1);
    if (last?.about === about && !last.text && !text) last.is.push(is);
    else lines.push({ about, is: [is], text: text !== null });
  }
  return lines;
};

/** One event as an entry of a timeline: what happened, who did it in which role, and all that it says. */
export const happeningIn =
  (words: StoryWords) =>
  (entry: StoryEntry): Happening => {
    const lines = linesOf(entry, words);
    return {
      id: entry.id,
      at: entry.recordedAt,
      title: words.events[entry.kind] ?? spaced(entry.kind),
      by: [
        entry.by ? `${named(entry.by)}, ${roleName(entry.actingRole)}` : roleName(entry.actingRole),
        `${entry.reference}, entry ${entry.number}`,
      ].join(' · '),
      body: (
        <>
          {entry.occurredOn && entry.occurredOn !== dayOf(entry.recordedAt) && (
            <p>Happened on {dayInWords(entry.occurredOn)}</p>
          )}
          {lines.length > 0 && (
            <dl className="details">
              {lines.map(({ about, is, text }, i) => (
                // lines of an event never change their order
                <Fragment key={i}>
                  <dt>{about}</dt>
                  <dd>{text ? is[0] : is.map(String).join(' · ')}</dd>
                </Fragment>
              ))}
            </dl>
          )}
        </>
      ),
    };
  };
