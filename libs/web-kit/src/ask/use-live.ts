import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Topic } from './use-ask';

/** Asks again whatever shows one of these topics. */
export const invalidate = (client: QueryClient, topics: readonly string[]) =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.some((part) => part === 'any' || topics.includes(String(part))),
  });

/** What the server tells everybody in one word, because nothing of it is about a record. */
const people: readonly Topic[] = ['appointment', 'school', 'trust', 'pupil', 'staff'];

const topicsOf = (data: unknown): readonly string[] => {
  try {
    const told: unknown = JSON.parse(String(data));
    const topics = told && typeof told === 'object' && 'topics' in told ? told.topics : [];
    return Array.isArray(topics) ? topics.flatMap((topic) => (topic === 'people' ? people : String(topic))) : [];
  } catch {
    return [];
  }
};

/** One stream for each page load. It carries names of topics, never content. */
export const useLive = () => {
  const client = useQueryClient();
  useEffect(() => {
    if (typeof EventSource === 'undefined') return;
    let stream: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = 2000;
    // Whatever was told while nobody listened is not told again.
    let missed = false;
    const open = () => {
      stream = new EventSource('/live');
      stream.onopen = () => {
        pause = 2000;
        if (missed) void client.invalidateQueries();
        missed = true;
      };
      stream.onmessage = ({ data }) => void invalidate(client, topicsOf(data));
      stream.onerror = () => {
        missed = true;
        // The browser reconnects by itself unless the server said no; then we try again, less and less often.
        if (stream?.readyState !== EventSource.CLOSED) return;
        // Perhaps nobody is signed in any more; whoever shows who is there asks.
        void invalidate(client, ['appointment']);
        timer = setTimeout(open, pause);
        pause = Math.min(pause * 2, 60_000);
      };
    };
    open();
    return () => {
      clearTimeout(timer);
      stream?.close();
    };
  }, [client]);
};
