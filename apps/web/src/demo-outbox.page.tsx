import {
  Button,
  EmptyState,
  moment,
  Notice,
  Page,
  roleName,
  Tag,
  useNow,
  Waiting,
  type Severity,
} from '@caseward/web-kit';
import { useQuery } from '@tanstack/react-query';
import './demo-outbox.css';

type Posted = Readonly<{ id: string; urgent: boolean; role: string; to: string; at: string; state: string; why: string | null; subject: string }>; // prettier-ignore

const stateWords: Readonly<Record<string, Readonly<{ as: Severity; word: string }>>> = {
  waiting: { as: 'medium', word: 'Waiting' },
  sent: { as: 'low', word: 'Would have been sent' },
  withdrawn: { as: 'info', word: 'Withdrawn' },
  dead: { as: 'high', word: 'Could not be sent' },
};
const whyWords: Readonly<Record<string, string>> = {
  settled: 'somebody had acted before it left',
  'not-theirs': 'they may no longer know of it',
};

const posted = async (): Promise<readonly Posted[] | null> => {
  const answer = await fetch('/demo/messages', { headers: { accept: 'application/json' } });
  // Our own server's answer; anything else is no demo.
  return answer.ok ? ((await answer.json()) as Posted[]) : null;
};

/** In the demo no message leaves. Here is what would have left, and to whom. */
export const DemoOutboxPage = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['demo-outbox', 'concern'],
    queryFn: posted,
    networkMode: 'always',
  });
  return (
    <Page title="Outbox of the demo" wide>
      <p>
        No message leaves this demo. These would have: each says only that something is waiting, with a link to sign in.
        Whoever may not know of a record gets none.
      </p>
      {error && (
        <Notice tone="danger" alert>
          <p>We cannot reach the server. Check the connection, then try again.</p>
          <Button kind="secondary" onClick={() => void refetch()}>
            Try again
          </Button>
        </Notice>
      )}
      {data === undefined && !error && <Waiting lines={6} />}
      {data?.length === 0 && <EmptyState title="Nothing has been sent yet" />}
      {data === null && <EmptyState title="There is no such page outside of the demo" />}
      {data && data.length > 0 && <Table rows={data} />}
    </Page>
  );
};

const Table = ({ rows }: Readonly<{ rows: readonly Posted[] }>) => {
  const now = useNow();
  return (
    <ul className="demo-outbox">
      {rows.map(({ id, urgent, role, to, at, state, why, subject }) => (
        <li key={id}>
          <span className="demo-outbox-to">
            {to} <span className="muted">{roleName(role)}</span>
          </span>
          <span>{subject}</span>
          <span className="demo-outbox-facts">
            {urgent && <Tag as="immediate">Urgent</Tag>}
            <Tag as={stateWords[state]?.as ?? 'info'}>{stateWords[state]?.word ?? state}</Tag>
            <span className="muted">
              {moment(at, now)}
              {why && `: ${whyWords[why] ?? why}`}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
};
