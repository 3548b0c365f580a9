import { stage, type Stage } from './stages.ts';

/** The static checks; the slowest first, so that two lanes end together. */
export const checks: Stage[] = [
  stage('eslint', 'eslint', ['.']),
  stage('types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
  stage('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']),
  stage('imports', 'depcruise', ['src', '--config', '.dependency-cruiser.js']),
  stage('dead code', 'knip', []),
];
