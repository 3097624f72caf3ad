// Tells whether dist/ was built from the sources as they are now. Must stay fast: it runs before every command.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the compiled program lies. */
export const distDir = path.join(root, 'dist');

/** The name of the stamp inside a build. */
export const stampName = '.stamp';

/** @returns {string[]} every file that decides what a build contains, in a fixed order, relative to the root */
function sourceFiles() {
  const entries = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const names = files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  return ['package.json', 'tsconfig.json', ...names.sort()];
}

/**
 * One line a source file: name, time of its last change in ms, size in bytes. A new, changed or deleted file changes it.
 * @returns {string}
 */
export function sourceStamp() {
  const lines = sourceFiles().map((name) => {
    const { mtimeMs, size } = statSync(path.join(root, name));
    return `${name} ${mtimeMs} ${size}`;
  });
  return `${lines.join('\n')}\n`;
}

/** @returns {boolean} whether dist/ exists and was built from exactly these sources */
export function isFresh() {
  try {
    return readFileSync(path.join(distDir, stampName), 'utf8') === sourceStamp();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
