type Said = Readonly<{ id: string; clauseId: string | null; answers: string | null }>;
/** A remark, and whatever was answered to it, in the order in which it was said. */
export type Thread<C> = Readonly<{ first: C; answers: readonly C[] }>;

/** The remark with which it began: an answer to an answer belongs to that as well. */
const beganWith = <C extends Said>(one: C, all: readonly C[]): C => {
  // Only what was there before can be answered, so that no way leads round.
  const before = all.slice(0, all.indexOf(one)).find(({ id }) => id === one.answers);
  return before ? beganWith(before, all) : one;
};

export const threadsOf = <C extends Said>(comments: readonly C[]): readonly Thread<C>[] => {
  const began = comments.map((one) => beganWith(one, comments));
  return comments
    .filter((one, place) => began[place] === one)
    .map((first) => ({ first, answers: comments.filter((one, place) => one !== first && began[place] === first) }));
};

/** What was said about one clause, the answers among it. */
export const saidOf = <C extends Said>(comments: readonly C[], clauseId: string): readonly C[] => {
  const here = threadsOf(comments).filter(({ first }) => first.clauseId === clauseId);
  return comments.filter((one) => here.some(({ first, answers }) => one === first || answers.includes(one)));
};
