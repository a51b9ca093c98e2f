import { Button, Notice, roleName, Waiting } from '@caseward/web-kit';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { personas, signInAs, type BeingTold, type Persona } from './session';
import './personas.css';

const bySchool = (all: readonly Persona[]) => {
  const schools = new Map<string, Persona[]>();
  for (const one of all) schools.set(one.school, [...(schools.get(one.school) ?? []), one]);
  return [...schools];
};

const isBeingTold = (data: readonly Persona[] | BeingTold | null | undefined): data is BeingTold =>
  data !== null && data !== undefined && 'told' in data;

/** The first start takes about a minute. */
const Telling = ({ told }: BeingTold) => (
  <div className="personas">
    <h2 id="being-told">Getting the demo ready</h2>
    <p>Twelve made-up schools and three terms of their stories are being written. This happens once.</p>
    <progress aria-labelledby="being-told" max={100} value={told} />
    <p className="muted">{told} %</p>
  </div>
);

type Props = Readonly<{ title: string; current?: string; otherwise?: ReactNode }>;

/** Made-up people to be, by school. */
export const Personas = ({ title, current, otherwise }: Props) => {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['personas'],
    queryFn: async () => (await personas()) ?? null,
    retry: false,
    networkMode: 'always',
    staleTime: Infinity,
    refetchInterval: ({ state }) => (isBeingTold(state.data) ? 1_000 : false),
  });
  const [failed, setFailed] = useState(false);
  if (isPending) return <Waiting lines={3} />;
  if (error || failed)
    return (
      <Notice tone="danger" alert>
        <p>We cannot reach the server. Check the connection, then try again.</p>
        <Button
          kind="secondary"
          onClick={() => {
            setFailed(false);
            void refetch();
          }}
        >
          Try again
        </Button>
      </Notice>
    );
  if (!data) return otherwise;
  if (isBeingTold(data)) return <Telling told={data.told} />;
  return (
    <div className="personas">
      <h2>{title}</h2>
      {current && (
        <p>
          <Link to="/demo/outbox">What would have been sent to them</Link>
        </p>
      )}
      {bySchool(data).map(([school, people]) => (
        <section key={school} aria-label={school || 'The trust'}>
          <h3>{school || 'The trust'}</h3>
          <ul>
            {people.map(({ id, name, role }) => (
              <li key={id}>
                <button
                  type="button"
                  className="persona"
                  aria-current={id === current ? 'true' : undefined}
                  onClick={() => void signInAs(id).catch(() => setFailed(true))}
                >
                  <strong>{name}</strong>
                  <span>{roleName(role)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
