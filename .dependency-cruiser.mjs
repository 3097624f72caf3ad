// The import rules of src/ (docs/architecture.md): imports point inward, and each outside package stays in one folder.
// Every comment is shown to whoever breaks the rule: why it exists, and what to do instead.

/** A folder of src/ → what it may import besides itself, as paths under src/. main.ts, app.ts and cli/ put the pieces together and may import all. */
const mayImport = {
  domain: [],
  knowledge: ['domain/'],
  rules: ['domain/', 'knowledge/'],
  understanding: ['domain/', 'knowledge/'],
  answering: ['domain/', 'knowledge/', 'rules/', 'understanding/'],
  identity: ['domain/'],
  payments: ['domain/'],
  conversation: ['domain/', 'knowledge/', 'rules/', 'understanding/', 'answering/', 'identity/', 'payments/'],
  store: ['domain/', 'identity/', '[^/]+/ports\\.ts$'],
  llm: ['domain/', '[^/]+/ports\\.ts$'],
  sandbox: ['domain/', '[^/]+/ports\\.ts$'],
  web: [],
  channels: ['domain/', 'identity/', 'conversation/', 'web/'],
  console: ['domain/', 'identity/', 'conversation/', 'web/'],
};

/** Folders that may also name the types (import type) of others: types cost nothing at run time and cannot act. */
const mayImportTypes = {
  web: ['domain/'],
  channels: ['knowledge/', 'rules/', 'understanding/', 'answering/'],
  console: ['knowledge/', 'rules/', 'understanding/', 'answering/', 'payments/'],
};

/** What a violator is told about the folder the import starts in. */
const reasons = {
  domain:
    'domain/ is the vocabulary: it imports nothing of ours. Move what it needs into domain/, or the caller outward.',
  knowledge: 'knowledge/ loads and looks up facts; it knows only domain/. Pass what it needs as an argument.',
  rules:
    'rules/ decide from facts and slots alone. Put the inputs into the slots, or call the rule from answering/.',
  understanding:
    'understanding/ turns text into intents and slots from domain/ and knowledge/ (the glossary). It decides nothing.',
  answering:
    'answering/ makes a card from an intent and a decision. What a conversation remembers is handed to it.',
  identity:
    'identity/ knows who speaks and masks data; only domain/. Let conversation/ bring it together with the rest.',
  payments:
    'payments/ is a pure state machine over domain/. Declare a port in payments/ports.ts for what it needs outside.',
  conversation:
    'conversation/ looks inward. What lies outside (database, model, clock) is a port in conversation/ports.ts.',
  store:
    'store/ implements ports.ts files with SQL. Import the port and domain/, not the code that calls it.',
  llm: 'llm/ implements a port with a model; it sees domain/ and ports.ts files and nothing that could act.',
  sandbox: 'sandbox/ stands for outside systems, as processes of their own: domain/ and ports.ts files only.',
  web: 'web/ components run in browsers: preact and types of domain/ (import type). Hand them ready values as props.',
  channels:
    'channels/ pass utterances to conversation/ and show what comes back. Ask conversation/ for it; types are free.',
  console:
    'console/ shows staff what conversation/ did. Ask it (or a port in console/ports.ts); types are free.',
};

/** An outside package → the only places that may import it. */
const packagePlaces = [
  { name: 'database', packages: ['pg', 'kysely', '@electric-sql/pglite'], places: ['store/'] },
  {
    name: 'http',
    packages: ['fastify', '@fastify/[^/]+', 'fastify-type-provider-zod'],
    places: ['channels/', 'console/', 'app\\.ts$'],
  },
  { name: 'telegram', packages: ['telegraf'], places: ['channels/telegram/'] },
  { name: 'model', packages: ['@anthropic-ai/sdk'], places: ['llm/'] },
];

/** @param {string[]} packages @returns {string} matches a package both installed and not */
function packagePattern(packages) {
  return `(^|/node_modules/|^node_modules/)(@types/)?(${packages.join('|')})(/|$)`;
}

/** @param {string[]} paths @returns {string[]} the paths as patterns under src/ */
function under(paths) {
  return paths.map((path) => `^src/${path}`);
}

/** @param {keyof typeof reasons} folder */
function inwardRule(folder) {
  const types =
    folder in mayImportTypes ? mayImportTypes[/** @type {keyof typeof mayImportTypes} */ (folder)] : [];
  return {
    name: `${folder}-looks-inward`,
    comment: reasons[folder],
    severity: /** @type {const} */ ('error'),
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: under([`${folder}/`, ...mayImport[folder], ...types]) },
  };
}

/** @param {keyof typeof mayImportTypes} folder */
function typesOnlyRule(folder) {
  return {
    name: `${folder}-imports-only-types-there`,
    comment: `Here ${folder}/ may use types only: write "import type". ${reasons[folder]}`,
    severity: /** @type {const} */ ('error'),
    from: { path: `^src/${folder}/` },
    to: { path: under(mayImportTypes[folder]), dependencyTypesNot: [/** @type {const} */ ('type-only')] },
  };
}

/** @param {(typeof packagePlaces)[number]} entry */
function packageRule({ name, packages, places }) {
  const where = places.map((place) => `src/${place.replaceAll('\\', '').replace('$', '')}`).join(', ');
  return {
    name: `${name}-packages-stay-home`,
    comment: `These packages are used in ${where} only, so that they can be replaced in one place. Call that code, through a port.`,
    severity: /** @type {const} */ ('error'),
    from: { path: '^src/', pathNot: under(places) },
    to: { path: packagePattern(packages) },
  };
}

const folders = /** @type {(keyof typeof reasons)[]} */ (Object.keys(mayImport));
const foldersWithTypes = /** @type {(keyof typeof mayImportTypes)[]} */ (Object.keys(mayImportTypes));

export default {
  forbidden: [
    ...folders.map(inwardRule),
    ...foldersWithTypes.map(typesOnlyRule),
    ...packagePlaces.map(packageRule),
    {
      name: 'no-circle',
      comment:
        'Two modules that import each other cannot be understood or tested apart. Move what both need into a third.',
      severity: /** @type {const} */ ('error'),
      from: {},
      to: { circular: true },
    },
    {
      name: 'src-never-imports-tests',
      comment:
        'What runs must not depend on tests, scripts or anything outside src/. Move the shared part into src/.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/' },
      to: { path: '^(\\.\\./)*(test|scripts)/' },
    },
    {
      name: 'known-folders-only',
      comment:
        'This folder has no import rule. Give it one in .dependency-cruiser.mjs and a line in docs/architecture.md.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/[^/]+/', pathNot: under([...folders.map((folder) => `${folder}/`), 'cli/']) },
      to: {},
    },
    {
      name: 'settings-are-passed-in',
      comment: 'Only main.ts, app.ts and cli/ know the settings. Take the value you need as an argument.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/', pathNot: under(['(main|app|config)\\.ts$', 'cli/']) },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'nobody-imports-the-top',
      comment:
        'main.ts and app.ts put the pieces together; a piece that needs them is upside down. Take it as an argument.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/', pathNot: under(['(main|app)\\.ts$', 'cli/']) },
      to: { path: '^src/((main|app)\\.ts$|cli/)' },
    },
    {
      name: 'core-is-pure',
      comment:
        'domain/, rules/ and answering/ compute; they never read files, sockets or processes. Take the data as an argument.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/(domain|rules|answering)/' },
      to: { path: '^(node:)?(fs|net|http|https|child_process|worker_threads|timers|process|os|dns)(/|$)' },
    },
    {
      name: 'web-is-small',
      comment: 'web/ is sent to browsers: preact only, no other package and nothing of Node.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/web/' },
      to: {
        pathNot: ['^src/', '(^|/)node_modules/preact/'],
        dependencyTypesNot: [/** @type {const} */ ('type-only')],
      },
    },
    {
      name: 'every-import-resolves',
      comment:
        'The imported module does not exist. Correct the path (with .js at its end) or add the package.',
      severity: /** @type {const} */ ('error'),
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment:
        'A package used by src/ stands in "dependencies" of package.json, or it is missing after npm ci --omit=dev.',
      severity: /** @type {const} */ ('error'),
      from: { path: '^src/' },
      to: {
        dependencyTypes: [/** @type {const} */ ('npm-dev'), /** @type {const} */ ('npm-no-pkg')],
        dependencyTypesNot: [/** @type {const} */ ('type-only')],
        pathNot: '(^|/)node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
