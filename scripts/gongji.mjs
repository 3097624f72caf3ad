#!/usr/bin/env node
// The gongji command: builds when needed, then runs dist/cli/main.js in this process with the same arguments.
import { ensureBuilt } from './ensure-built.mjs';

await ensureBuilt();
await import(new URL('../dist/cli/main.js', import.meta.url).href);
