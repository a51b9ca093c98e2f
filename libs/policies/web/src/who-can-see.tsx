import { roleName } from '@caseward/web-kit';

/** Everybody who can open this record now. */
export const WhoCanSee = ({
  readers,
}: Readonly<{ readers: readonly Readonly<{ personId: string; name: string; role: string }>[] }>) => (
  <details>
    <summary>Who can see this ({readers.length})</summary>
    <ul>
      {readers.map(({ personId, name, role }) => (
        <li key={personId}>
          {name}, {roleName(role)}
        </li>
      ))}
    </ul>
  </details>
);
