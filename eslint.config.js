import lwc from '@lwc/eslint-plugin-lwc';
import salesforceLwc from '@salesforce/eslint-config-lwc/recommended.js';
import typescript from 'typescript-eslint';

export default typescript.config(
  {
    ignores: [
      'node_modules/',
      '.local-org/',
      '.types/',
      'coverage/',
      // Emitted from the TypeScript beside it.
      'force-app/**/lwc/*/*.js',
      // Copied from npm.
      'force-app/**/staticresources/',
    ],
  },
  ...typescript.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: [
      'scripts/*.mjs',
      'scripts/local-org/cli.ts',
      'scripts/local-org/commands/**',
      'scripts/{test,build,bench,stories}/**',
    ],
    rules: { 'no-console': 'off' },
  },
  ...[salesforceLwc].flat().map((config) => ({ ...config, files: ['force-app/**/lwc/**/*.ts'] })),
  {
    files: ['force-app/**/lwc/**/*.ts'],
    plugins: { '@lwc/lwc': lwc },
    languageOptions: { parser: typescript.parser },
    rules: {
      // A statement that starts with void says: nothing waits for this promise, on purpose.
      'no-void': ['error', { allowAsStatement: true }],
      // TypeScript resolves the modules, and knows what is used.
      'import/no-unresolved': 'off',
      'import/named': 'off',
      'no-unused-vars': 'off',
    },
  },
);
