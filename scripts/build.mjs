// Compiles src/ into dist/: first into a folder of its own, then by one rename, so that builds at the same time,
// or one that fails, never leave half a dist/.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { distDir, isFresh, root, sourceStamp, stampName } from './source-stamp.mjs';

const leftoverAfterMs = 60 * 60 * 1000;
/** mkdtemp makes folders for one user only; a build made by root is run by others. */
const readableByAll = 0o755;

/** @returns {string | undefined} the compiler's path; undefined after an install without development packages */
function compiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}

/** @returns {boolean} whether the compiler is installed */
export function canBuild() {
  return compiler() !== undefined;
}

/** Removes what a killed build left behind. */
function sweep() {
  for (const name of readdirSync(root).filter((entry) => entry.startsWith('.dist-'))) {
    const folder = path.join(root, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > leftoverAfterMs) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Compiles, and copies what the compiler leaves (SQL, styles, YAML).
 * @param {string} folder
 * @returns {boolean} whether it compiled; the compiler's complaints go to standard error
 */
function compileInto(folder) {
  const args = [
    compiler() ?? '',
    '-p',
    path.join(root, 'tsconfig.json'),
    '--outDir',
    folder,
    '--pretty',
    'false',
  ];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) return false;
  const other = (/** @type {string} */ file) => statSync(file).isDirectory() || !/\.tsx?$/.test(file);
  cpSync(path.join(root, 'src'), folder, { recursive: true, filter: other });
  return true;
}

/**
 * Trains the classifier of intents/ into the build. Faulty data is no fault of the build: whoever loads it is told.
 * @param {string} folder
 */
function trainInto(folder) {
  const program = path.join(folder, 'cli', 'compile-classifier.js');
  if (existsSync(program))
    spawnSync(process.execPath, [program, root, path.join(folder, 'classifier')], { stdio: 'ignore' });
}

/**
 * Puts a finished build in place. Another build may do the same at this moment: whoever comes last wins, whole.
 * @param {string} folder
 */
function putInPlace(folder) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      renameSync(folder, distDir);
      return;
    } catch {
      setAside();
    }
  }
  throw new Error(`dist/ could not be replaced: is ${distDir} writable?`);
}

/** Moves the old dist/ out of the way and removes it. */
function setAside() {
  const old = mkdtempSync(path.join(root, '.dist-old-'));
  try {
    renameSync(distDir, path.join(old, 'dist'));
  } catch {
    // Gone already: another build took it away.
  }
  rmSync(old, { recursive: true, force: true });
}

/** @returns {boolean} whether dist/ now holds a build of the sources */
export function build() {
  if (!existsSync(path.join(root, 'src'))) {
    process.stderr.write('gongji: there is no src/ to build\n');
    return false;
  }
  sweep();
  const folder = mkdtempSync(path.join(root, '.dist-new-'));
  try {
    const stamp = sourceStamp();
    if (!compileInto(folder)) return false;
    trainInto(folder);
    writeFileSync(path.join(folder, stampName), stamp);
    chmodSync(folder, readableByAll);
    if (!isFresh()) putInPlace(folder);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) process.exitCode = build() ? 0 : 1;
