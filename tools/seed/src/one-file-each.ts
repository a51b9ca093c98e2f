import type { Step } from './steps';

type Opening = Readonly<{ fileId: string; caseId: string }>;
const openingIn = ({ type, input }: Step): Opening | undefined =>
  type === 'OpenChildFile' ? (input as Opening) : undefined; // as `filesOf` wrote it

/** A child has one file: it comes with the first of their cases, and takes each later one. */
export const oneFileEach = (stories: readonly (readonly Step[])[]): readonly (readonly Step[])[] => {
  const first = new Map<string, Step>();
  for (const step of stories.flat()) {
    const opening = openingIn(step);
    const before = opening && first.get(opening.fileId);
    if (opening && (!before || step.at < before.at)) first.set(opening.fileId, step);
  }
  return stories.map((steps) =>
    steps.map((step) => {
      const opening = openingIn(step);
      if (!opening || first.get(opening.fileId) === step) return step;
      const { fileId, caseId } = opening;
      return { ...step, type: 'AddCaseToChildFile', input: { fileId, caseId } };
    }),
  );
};
