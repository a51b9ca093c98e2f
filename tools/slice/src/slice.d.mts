import type { Tree } from '@nx/devkit';

/** A generator is plain JavaScript, as Nx loads it without a compiler. */
export default function slice(
  tree: Tree,
  options: Readonly<{ name: string; context: string; noun?: string; event?: string }>,
): Promise<void>;
