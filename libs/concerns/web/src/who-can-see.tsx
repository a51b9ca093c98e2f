import { roleName } from '@caseward/web-kit';

type Reader = Readonly<{ personId: string; name: string; role: string }>;

/** Everybody who can open this record, by name. */
export const WhoCanSee = ({ readers }: Readonly<{ readers: readonly Reader[] }>) => (
  <section className="screen-only" aria-labelledby="who-can-see">
    <h2 id="who-can-see">Who can see this</h2>
    <ul>
      {readers.map(({ personId, name, role }) => (
        <li key={`${personId}-${role}`}>
          {name} <span className="muted">{roleName(role)}</span>
        </li>
      ))}
    </ul>
  </section>
);
