/** One choice for each word. The keys of a Record<K, …> are its K. */
export const choicesOf = <K extends string>(words: Readonly<Record<K, string>>, leaveOut?: K) =>
  (Object.keys(words) as K[]).filter((key) => key !== leaveOut).map((key) => ({ value: key, label: words[key] }));
