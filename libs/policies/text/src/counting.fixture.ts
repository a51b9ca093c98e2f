/** Ids that tell the order in which they were given. */
export const counting = (name = 'c') => {
  let n = 0;
  return () => `${name}${++n}`;
};
