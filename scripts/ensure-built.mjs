// Builds dist/ when the sources changed since the last build; costs a few milliseconds when they did not.
import { existsSync } from 'node:fs';
import { distDir, isFresh, root } from './source-stamp.mjs';

/**
 * Makes sure that dist/ can be run. Ends the process with code 1 when it cannot be built.
 * Where the compiler isn't installed (npm ci --omit=dev), the dist/ that is there is taken.
 * @returns {Promise<void>}
 */
export async function ensureBuilt() {
  if (existsSync(`${root}src`) ? isFresh() : existsSync(distDir)) return;
  const { build, canBuild } = await import('./build.mjs');
  if (!canBuild() && existsSync(distDir)) return;
  process.stderr.write('gongji: building (the sources changed since the last build) …\n');
  if (canBuild() && build()) return;
  process.stderr.write(
    canBuild()
      ? 'gongji: the build failed; correct the errors above, then run it again\n'
      : 'gongji: there is no dist/ and no compiler to make one; run "npm ci" (without --omit=dev) first\n',
  );
  process.exit(1);
}

if (process.argv[1] === import.meta.filename) await ensureBuilt();
