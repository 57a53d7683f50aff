import tseslint from 'typescript-eslint'

/** `npm run check -- --fast`: without rules that need types, which take ten seconds for one file. */
const isFast = process.env.LINT === 'fast'

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['eslint.config.js', 'jest.config.js', 'scripts/tests/*.js'],
        },
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      // There is no enum, and what is private in a class already lets nothing else take its place.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['__tests__/**'],
    ignores: ['__tests__/support/real-parts.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name="skip"]',
          message: 'a test that is skipped says why: describeWith and itWith of support/real-parts.ts',
        },
        { selector: 'SpreadElement > ObjectExpression', message: 'write the properties themselves' },
      ],
    },
  },
  {
    files: ['__tests__/**', 'scripts/**', 'sandbox/**'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  {
    files: ['src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          property: 'rmSync',
          message:
            'Node 24.0 to 24.13 for Windows leaves what has an umlaut in its path: removeFile of base/file-access.ts',
        },
      ],
    },
  },
  { files: ['src/**', 'scripts/**', 'sandbox/**'], rules: { 'max-lines': ['error', 250] } },
  { files: isFast ? ['**/*'] : ['**/*.js'], ...tseslint.configs.disableTypeChecked },
)
