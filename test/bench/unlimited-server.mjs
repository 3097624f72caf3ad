// The server as src/main.ts puts it together, but with rate limits out of the way; tells its memory when the parent asks.
import { built, root } from './built.mjs';

/** @type {typeof import('../../src/answering/load-release.js')} */
const { loadRelease } = await import(built('answering/load-release.js'));
/** @type {typeof import('../../src/app.js')} */
const { buildApp } = await import(built('app.js'));
/** @type {typeof import('../../src/config.js')} */
const { readConfig } = await import(built('config.js'));
/** @type {typeof import('../../src/domain/clock.js')} */
const { demonstrationClock, systemClock } = await import(built('domain/clock.js'));
/** @type {typeof import('../../src/store/conversations.js')} */
const { createConversationStore } = await import(built('store/conversations.js'));
/** @type {typeof import('../../src/store/migrate.js')} */
const { migrate } = await import(built('store/migrate.js'));
/** @type {typeof import('../../src/store/open-database.js')} */
const { openDatabase } = await import(built('store/open-database.js'));
/** @type {typeof import('../../src/store/time-ordered-id.js')} */
const { createIdMaker } = await import(built('store/time-ordered-id.js'));
/** @type {typeof import('../../src/store/turn-ledger.js')} */
const { answeredUtterance, createTurnLedger } = await import(built('store/turn-ledger.js'));

const unlimited = Number.MAX_SAFE_INTEGER;
const bytesInKilobyte = 1_024;

const { databaseUrl, dataDir, demonstrationDay, host, port, publicUrl, logLevel } = readConfig();
const database = await openDatabase(databaseUrl === undefined ? { folder: dataDir } : { url: databaseUrl });
await migrate(database.db);
const release = loadRelease(root);
const clock = demonstrationDay === undefined ? systemClock : demonstrationClock(demonstrationDay);
const ids = createIdMaker(clock.now);
const app = await buildApp({
  turns: { ledger: createTurnLedger(database.db, ids), clock, release: () => release },
  conversations: createConversationStore(database.db, ids),
  answeredUtterance: (message) => answeredUtterance(database.db, message),
  isUp: () => database.isUp(),
  demonstration: demonstrationDay !== undefined,
  publicUrl,
  log: { level: logLevel },
  limits: { messagesPerOwner: unlimited, requestsPerAddress: unlimited },
});
process.stdout.write(`gongji listens on ${await app.listen({ host, port })}\n`);

async function stop() {
  await app.close();
  await database.close();
  process.exit(0);
}

process.once('SIGTERM', () => void stop());
process.once('disconnect', () => process.exit(1));
process.on('message', () => {
  const { rss: resident } = process.memoryUsage();
  process.send?.({ resident, highest: process.resourceUsage().maxRSS * bytesInKilobyte });
});
