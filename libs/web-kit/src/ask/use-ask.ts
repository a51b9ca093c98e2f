import type { TypedDocumentString } from '@caseward/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { execute, type Answer } from './execute';
import { Refused } from './failure';

/** What the server tells us has changed, by the name of the aggregate. */
export type Topic =
  | 'concern'
  | 'childcase'
  | 'imagery'
  | 'childfile'
  | 'breach'
  | 'investigation'
  | 'adultconduct'
  | 'selfreferral'
  | 'appointment'
  | 'school'
  | 'trust'
  | 'pupil'
  | 'staff'
  | 'alert'
  | 'debrief'
  | 'lesson'
  | 'policy'
  | 'policyversion'
  | 'adoption'
  | 'campaign'
  | 'acknowledgement'
  | 'statutoryreference';

type Options<R> = Readonly<{
  /** Asked again when one of these changes; `any`: whatever it is. */
  topics: readonly (Topic | 'any')[];
  /** Asked again every second until this holds, at most 15 times: for what is on its way. */
  until?: (data: R) => boolean;
  /** Show the last answer while the next one is fetched: for pages of a list. */
  keep?: boolean;
  enabled?: boolean;
}>;

/** One question to the server, kept in memory and asked again when something it shows has changed. */
export const useAsk = <R extends object, V>(
  document: TypedDocumentString<R, V>,
  variables: V,
  { topics, until, keep = false, enabled = true }: Options<R>,
) => {
  const ask = useQuery<Answer<R>>({
    queryKey: [document.toString(), variables, ...topics],
    queryFn: ({ signal }) => execute(document, variables, signal),
    enabled,
    networkMode: 'always',
    retry: (failures, error) => failures < 1 && error instanceof Refused && error.code === 'INTERNAL',
    refetchInterval: ({ state }) => {
      if (state.dataUpdateCount > 15 || !state.data) return false;
      return state.data.catchingUp || (until && !until(state.data.data)) ? 1000 : false;
    },
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });
  return {
    data: ask.data?.data,
    catchingUp: ask.data?.catchingUp ?? false,
    failed: ask.error,
    fetching: ask.isFetching,
    again: () => void ask.refetch(),
  };
};
export type Ask<R> = Readonly<{
  data: R | undefined;
  catchingUp: boolean;
  failed: Error | null;
  fetching: boolean;
  again: () => void;
}>;
