import { stage, type Stage } from './stages.ts';

const eslintCache = ['--cache-location', 'node_modules/.cache/eslint/'];

/** The static checks; the slowest first, so that two lanes end together. */
export const checks: Stage[] = [
  // By content, so that a second run takes seconds; a fresh clone checks everything.
  stage('eslint', 'eslint', ['.', '--cache', '--cache-strategy', 'content', ...eslintCache]),
  stage('types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  stage('prettier', 'prettier', ['--check', '--log-level', 'warn', '--cache', '.']),
  stage('imports', 'depcruise', ['src', '--config', '.dependency-cruiser.js']),
  stage('dead code', 'knip', []),
];
