// Runs after npm ci and npm install: builds dist/ so that the first command starts at once.
// Does nothing where there is nothing to build or nothing to build it with (npm ci --omit=dev).
import { existsSync } from 'node:fs';
import { canBuild } from './build.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './source-stamp.mjs';

if (existsSync(`${root}src/main.ts`) && canBuild()) await ensureBuilt();
