import type { Checkout } from '../../../src/workflows/workflow/paths.ts'
import {
  calledActions,
  calleePath,
  localAction,
  namedAction,
  pathHere,
} from '../../../src/workflows/workflow/repository.ts'
import { tokenSubjects, triggersOf } from '../../../src/workflows/workflow/triggers.ts'
import { isOurs, readWorkflow } from '../../../src/workflows/workflow/workflow.ts'
import { loadWorkflowYaml } from '../../../src/yaml/read.ts'
import { parse, repositoryOf } from '../../migrate/corpus.ts'
import { describeParts } from '../../support/transcript-parts.ts'
import { table, yaml } from '../expression/table.ts'

const path = '.github/workflows/a.yml'

/** The one workflow with this text, in a repository with these actions. */
function read(text: string, actions: readonly string[] = []) {
  const composite = 'runs: { using: composite, steps: [{ run: x, shell: bash }] }\n'
  const files = new Map([[path, text], ...actions.map((name): [string, string] => [name, composite])])
  const repository = repositoryOf(files, parse(files))
  const workflow = repository.workflows.get(path)
  if (workflow === undefined) throw new Error('no workflow')
  return { repository, workflow }
}

const steps = (...list: readonly string[]) =>
  `on: push\njobs: { a: { steps: [${[...list, '{ run: x }'].join(', ')}] } }\n`

const checkout = (inputs = '') =>
  `{ uses: actions/checkout@v4${inputs === '' ? '' : `, with: { ${inputs} }`} }`

const here = (path: string): Checkout => ({ path, isOurs: true })
const other = (path: string): Checkout => ({ path, isOurs: false })

const actions = [
  'action.yml',
  'x/action.yaml',
  '.github/actions/y/action.yml',
  'z/action.yml',
  'z/action.yaml',
]

describeParts(
  'what a `uses:` names',
  {
    'as a person writes it': table(
      [
        'acme/x@v1',
        `acme/x@${'0123456789'.repeat(4)}`,
        'acme/x@release/1',
        'my.org/long-name@v1.2',
        `acme/x@${'0123456789'.repeat(4)}0`,
        `acme/x@x${'0123456789'.repeat(4)}`,
        'x acme/x@v1',
        'acme/x',
        'acme/x/y@v1',
        'a b/x@v1',
        'acme/x@v 1',
      ],
      namedAction,
    ),
    'in the repository': table(['./a/b', '$/a', './', '.a', 'x./a', '../a', 'a/b', '$a'], pathHere),
    'as an action': table(
      [
        './',
        './x',
        './x/',
        '$/x',
        './.github/actions/y',
        './z',
        './none',
        'kong/sample/x@v1',
        'Kong/Sample/x@v1',
        'kong/sample/none@v1',
        'kong/samples/x@v1',
        'acme/x@v1',
      ],
      uses => localAction(uses, read(steps(), actions).repository)?.path,
    ),
    'where the repository lies in a folder': table(
      ['./x', './a/x', '$/x', './a', './b/x'],
      uses => localAction(uses, read(steps(), actions).repository, [here('a'), other('b')])?.path,
    ),
    'as a called workflow': table(
      [
        './.github/workflows/b.yml',
        '$/.github/workflows/b.yml',
        'kong/sample/.github/workflows/b.yml@main',
        'KONG/sample/.github/workflows/b.yml@main',
        'acme/sample/.github/workflows/b.yml@main',
        'kong/sample/.github/workflows/b.yml',
      ],
      uses => {
        const { workflow, repository } = read(`on: push\njobs: { a: { uses: '${uses}' } }\n`)
        return workflow.jobs.map(job => calleePath(job, repository) ?? 'elsewhere')
      },
    ),
    'of which files may be read': table(
      [
        '{ uses: ./x }',
        '{ uses: ./x/ }',
        '{ uses: $/x }',
        '{ uses: ./ }',
        '{ uses: acme/x@v1 }',
        '{ uses: acme/x/y@v1 }',
        '{ uses: acme/z/y@v1 }',
        '{ run: y }',
      ],
      step => calledActions(read(steps(step)).workflow, 'acme/x'),
    ),
    'of which files may be read in a folder': table(['./x', './a/x', '$/x'], uses =>
      calledActions(read(steps(checkout('path: a'), `{ uses: '${uses}' }`)).workflow, undefined),
    ),
  },
  new URL('uses.txt', import.meta.url),
)

describeParts(
  'the subject of a token',
  {
    'by what starts it': table(
      [
        'push',
        'push: { branches: [main] }',
        "push: { branches: ['release/**', 'v1.?', 'v[0-9]', 'a+', 'x*y'] }",
        "push: { branches: ['feature/'] }",
        'push: { tags: [v*] }',
        'pull_request',
        'release',
        'schedule',
        '[push, workflow_dispatch, pull_request]',
      ],
      text => tokenSubjects(triggersOf(yaml(text)), undefined),
    ),
    'by its environment': table(['release', '${{ inputs.stage }}', 'x-${{ y }}'], environment =>
      tokenSubjects(triggersOf(yaml('push')), environment),
    ),
  },
  new URL('subjects.txt', import.meta.url),
)

const readYaml = await loadWorkflowYaml()

/** What is read of a file: its problem, or its jobs and their steps. */
function fileOf(text: string): unknown {
  const document = readYaml(text)
  if ('problem' in document) throw new Error(document.problem.message)
  const file = readWorkflow({ ...document, path, text })
  if (file === undefined || 'problem' in file) return file?.problem
  return [
    file.kind,
    ...file.jobs.map(({ id, condition, environment, uses, matrix, written, steps }) => [
      id,
      { condition, environment, uses: uses?.value, rows: matrix.length },
      ...written.map(({ kind, name, conditional }) => `${kind}${conditional ? '?' : ''} ${name}`),
      ...steps.map(step => {
        const { index, group, id, condition, commands } = step
        const ran = commands.map(({ words }) => words.join(' ')).join('; ')
        return { index, group, id, condition, ours: isOurs(step), ran }
      }),
    ]),
  ]
}

const deep = `${'$('.repeat(13)}a${')'.repeat(13)}`

describeParts(
  'what is read of a file',
  {
    'by its kind': table(
      [
        'jobs: { a: { steps: [{ run: x }] } }',
        'runs: { using: composite, steps: [{ run: x }] }',
        'runs: { using: node24 }',
        'jobs: {}',
        'a: b',
        'jobs: { a: { uses: ./b.yml } }',
      ],
      fileOf,
    ),
    'by its jobs': table(
      [
        'jobs: { a: { if: x, environment: y, steps: [{ run: z }] } }',
        'jobs: { a: { environment: { name: x, url: y } } }',
        'jobs: { a: { environment: [x] } }',
        'jobs: { a: { strategy: { matrix: { b: [1, 2] } } } }',
      ],
      fileOf,
    ),
    'by its steps': table(
      [
        'jobs: { a: { steps: [x, { id: b, if: c, run: d }] } }',
        'jobs: { a: { steps: [{ run: x }, { parallel: [{ run: y }, z] }, { parallel: [{ run: y }] }] } }',
        "jobs: { a: { steps: [{ uses: 'x/retry@v1', with: { command: y && z } }, { uses: 'x/try@v1', with: { command: y } }] } }",
        "jobs: { a: { runs-on: windows-2025, steps: [{ uses: 'x/Retry@v1', with: { command: y; z } }, { run: y; z }] } }",
        "jobs: { a: { steps: [{ uses: 'Acme/Docker-Oat-Login@v1' }, { uses: ./docker-oat-login }, { uses: 'a/docker-oat-login-x@v1' }] } }",
        "jobs: { a: { steps: [{ run: 'echo A=b >> $GITHUB_ENV' }, { if: x, run: 'echo c=d >> $GITHUB_OUTPUT' }] } }",
      ],
      fileOf,
    ),
    'with a problem': table(
      [
        `jobs:\n  a:\n    steps:\n      - run: ${deep}\n`,
        `jobs:\n  a:\n    steps:\n      - run: |\n          x\n          ${deep}\n      - run: ${deep}\n`,
        `runs:\n  using: composite\n  steps:\n    - run: |\n        ${deep}\n`,
      ],
      fileOf,
    ),
  },
  new URL('files.txt', import.meta.url),
)
