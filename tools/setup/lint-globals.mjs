export default Object.fromEntries(
  [
    'process',
    'console',
    'fetch',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'URL',
    'Buffer',
    'AbortSignal',
    'AbortController',
    'globalThis',
  ].map((name) => [name, 'readonly']),
);
