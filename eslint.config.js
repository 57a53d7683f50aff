import tseslint from 'typescript-eslint'

const node = ['node:*']
const actions = ['@actions/*']

/** One import law per room: see docs/architecture.md. */
const law = (files, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
})
const impure = selector => ({ selector, message: 'the model is pure' })
const ban = (group, message) => ({ group, message })

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['eslint.config.js', 'jest.config.js', 'scripts/closing-line.js'],
        },
      },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  law(
    ['src/model/**'],
    [
      ban(node, 'the model is pure'),
      ban(actions, 'the model is pure'),
      ban(
        [
          '**/command/**',
          '**/io/**',
          '**/entry/**',
          '**/ports.ts',
          '**/*-port.ts',
          '**/*-ports.ts',
          '**/run.ts',
        ],
        'model knows only model',
      ),
    ],
  ),
  {
    files: ['src/model/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        impure(':function[async=true]'),
        impure('AwaitExpression'),
        impure('NewExpression[callee.name="Date"][arguments.length=0]'),
        impure('MemberExpression[object.name="Date"][property.name="now"]'),
        impure('MemberExpression[object.name="Math"][property.name="random"]'),
        impure('MemberExpression[object.name="process"]'),
      ],
    },
  },
  law(
    ['src/command/**'],
    [
      ban([...node, ...actions], 'effects live in io'),
      ban(['**/io/**', '**/entry/**', '**/run.ts'], 'command knows model and ports'),
      ban(
        ['./login.ts', './verify.ts', './rotate.ts', './audit.ts', './migrate.ts'],
        'no command imports another',
      ),
    ],
  ),
  law(['src/io/**'], [ban(['**/command/**', '**/entry/**', '**/run.ts'], 'io knows model, ports and io')]),
  law(['sandbox/**', 'scripts/**'], [ban(['**/entry/*'], 'nobody imports entry')]),
  {
    files: ['__tests__/**', 'scripts/**', 'sandbox/**'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
  { files: ['src/**', 'scripts/**', 'sandbox/**'], rules: { 'max-lines': ['error', 250] } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
)
