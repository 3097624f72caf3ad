// Where the compiled program lies. What is measured is dist/, as it is shipped, never a translation made on the fly.
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @param {string} name of a file of src/, with .js
 * @returns {string} the address to import its compiled form from
 */
export function built(name) {
  return new URL(`../../dist/${name}`, import.meta.url).href;
}
