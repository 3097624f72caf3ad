// npm run e2e: finds a Chromium and runs the browser tests with it. Never downloads one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const chromium = places.find((place) => place !== undefined && existsSync(place));

if (chromium === undefined) {
  process.stderr.write(
    'The browser tests need Chromium: apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk\n' +
      'or, where one is installed elsewhere: CHROMIUM_PATH=/path/to/chromium npm run e2e\n',
  );
  process.exit(1);
}

const { status } = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--config', 'vitest.e2e.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, CHROMIUM_PATH: chromium } },
);
process.exit(status ?? 1);
