import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const noAssertions = {
  selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
  message: 'Parse it into the type, or narrow it with a guard; `as` only as `as const`.',
};
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Take `now` as a parameter; the clock is in platform/base/clock.ts.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: 'Take `now` as a parameter; the clock is in platform/base/clock.ts.',
  },
];
const noEnums = { selector: 'TSEnumDeclaration', message: 'A list `as const` and a union type.' };
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports; a default only where a framework asks for it.',
};

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'node_modules/', 'data/', 'src/platform/db/schema.ts'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...ts.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // A person's text may be empty on purpose; `||` then says "or, where it is empty".
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Costly, and there are no enums here.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      'max-params': ['error', 4],
      'no-restricted-syntax': ['error', noAssertions, noEnums, noDefaultExport, ...noClock],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // A component is its file's default export, and props are declared by $props().
      'no-restricted-syntax': ['error', noAssertions, noEnums],
      // Paths are built by the framework's `resolve()` only where a base path could differ; ours is '/'.
      'svelte/no-navigation-without-resolve': 'off',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    files: ['src/platform/base/clock.ts'],
    rules: { 'no-restricted-syntax': ['error', noAssertions, noEnums, noDefaultExport] },
  },
  {
    files: ['*.config.ts', '*.config.js', '.dependency-cruiser.js'],
    rules: { 'no-restricted-syntax': ['error', noAssertions, noEnums] },
  },
  {
    files: ['scripts/**', 'bench/**', 'tests/**', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', noAssertions, noEnums, noDefaultExport] },
  },
  {
    files: ['tests/globalSetup.ts', 'tests/e2e/globalSetup.ts', 'src/app.d.ts'],
    rules: {
      'no-restricted-syntax': ['error', noAssertions, noEnums],
      // Types of frameworks are extended by merging an interface.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...ts.configs.disableTypeChecked },
);
