// Lint rules: the strictest type-aware set, the house limits on size, and who may read the clock and the environment.
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by name: then it is called the same everywhere.',
};

const message =
  'The clock is passed in: take a Clock or a day as an argument (src/domain/clock.ts makes them).';

const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message },
  { selector: "CallExpression[callee.name='Date']", message },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message },
];

const environment = 'Only src/config.ts reads the environment: take the setting as an argument.';

/**
 * Limits of the house: a file, a function, its branches, its parameters. Never raised; write an ADR instead.
 * @type {import('eslint').Linter.RulesRecord}
 */
const size = {
  'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-params': ['error', 3],
};

/** @type {import('eslint').Linter.RulesRecord} */
const typed = {
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-import-type-side-effects': 'error',
};

/** @type {import('eslint').Linter.RulesRecord} */
const readsAnything = {
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/no-unsafe-member-access': 'off',
  '@typescript-eslint/no-unsafe-argument': 'off',
};

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', '.dist-*/', '.data/', '.vitest/', 'coverage/'] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.test.json'], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...size, ...typed, eqeqeq: 'error', 'no-console': 'error', 'no-param-reassign': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noClock] },
  },
  {
    files: ['src/domain/clock.ts', 'test/**/*.{ts,tsx,mjs}', 'scripts/**/*.mjs'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/config.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: environment }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'node:process', importNames: ['env'], message: environment }] },
      ],
    },
  },
  {
    // Tests: long describe blocks, answers read as JSON, and values that the test has just made are fine.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      ...readsAnything,
    },
  },
  {
    // Scripts are checked JavaScript: lint does not see the casts in their comments, the compiler does.
    files: ['scripts/**/*.mjs', 'test/bench/**/*.mjs'],
    rules: readsAnything,
  },
);
