import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SOURCES = ['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];

/**
 * Size limits: blank lines and comments are free, so that explaining costs nothing.
 * @param {number} max
 * @returns {import('eslint').Linter.RuleEntry}
 */
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig(
  { ignores: ['out/', 'dist/', '.cache/', 'test/output/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everywhere: type-aware strictness.
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Code points are what is wanted here: no emoji families are taken apart.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }],
      'max-lines': lines(250),
      'max-lines-per-function': lines(40),
    },
  },

  // Programs that have a window: logging goes through the log, not the console.
  { files: SOURCES, rules: { 'no-console': 'error' } },

  {
    files: ['renderer/**/*.{ts,tsx}', 'test/unit/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['renderer/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    rules: { 'max-lines-per-function': lines(80) },
  },

  // Tests are read as lists: a describe block may be long.
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': lines(400) },
  },

  // Scripts in plain JavaScript, typed by JSDoc and checked by tsc as well.
  {
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off', '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['build/**/*.mjs'],
    languageOptions: { globals: globals.node },
    // The linter doesn't see JSDoc casts; tsc, which does, checks these files too.
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['build/*.config.{mjs,ts}'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
