// npm start: builds when needed, then runs the server in this very process, so that signals reach it.
import { ensureBuilt } from './ensure-built.mjs';

await ensureBuilt();
await import(new URL('../dist/main.js', import.meta.url).href);
