import {
  checkoutsOf,
  type Checkout,
  joinPath,
  pathInRepository,
} from '../../../src/workflows/workflow/paths.ts'
import {
  calledActions,
  calleePath,
  localAction,
  namedAction,
  pathHere,
} from '../../../src/workflows/workflow/repository.ts'
import { tokenSubjects, triggersOf } from '../../../src/workflows/workflow/triggers.ts'
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

/** The places of a job's checkouts; `*` before those of other repositories. */
const checkouts = (...lists: readonly string[]) =>
  table(lists, list => {
    const [job] = read(steps(list)).workflow.jobs
    return job === undefined
      ? []
      : checkoutsOf(job, 'Kong/App').map(one => `${one.isOurs ? '' : '*'}${one.path}`)
  })

const here = (path: string): Checkout => ({ path, isOurs: true })
const other = (path: string): Checkout => ({ path, isOurs: false })

const within = (...checkouts: readonly Checkout[]) =>
  table(['a/x', 'ab/x', 'a', 'a/b/x', 'x'], path => pathInRepository(path, checkouts))

describeParts(
  'a path',
  {
    'from the top': table(
      [
        'a',
        './a/',
        'a//b/./c',
        '../a',
        'a/../b',
        'a/../../b',
        '/a',
        '/./a',
        '$GITHUB_WORKSPACE/a',
        '${GITHUB_WORKSPACE}',
        '$GITHUB_WORKSPACES/a',
        'x/$GITHUB_WORKSPACE/a',
        '$A/b',
        '~/a',
        'a*',
        'C:/a',
        'a:b',
        'a b',
        'a\\b',
        '',
      ],
      text => joinPath('', text),
    ),
    'from a folder': table(['a', '..', '../..', '../../..', '/./a', '${GITHUB_WORKSPACE}/a', '/a'], text =>
      joinPath('x/y', text),
    ),
    'without a checkout': within(),
    'in the top': within(here('')),
    'in a folder': within(here('a')),
    'in a folder of another repository': within(other('a')),
    'in a folder of the top': within(here(''), other('a')),
    'in folders of each other': within(other(''), here('a'), other('a/b')),
    'of a checkout': checkouts(
      checkout(),
      checkout('path: a/b/'),
      checkout('path: ../a'),
      checkout('path: $A'),
      checkout('repository: kong/app'),
      checkout("repository: '${{ github.repository }}'"),
      checkout("repository: 'x${{ github.repository }}'"),
      checkout('repository: kong/b, path: b'),
      '{ uses: x/checkout@v4 }',
      `${checkout()}, ${checkout('path: b, repository: kong/b')}`,
    ),
  },
  new URL('paths.txt', import.meta.url),
)

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
        '{ run: y }',
      ],
      step => calledActions(read(steps(step)).workflow),
    ),
    'of which files may be read in a folder': table(['./x', './a/x', '$/x'], uses =>
      calledActions(read(steps(checkout('path: a'), `{ uses: '${uses}' }`)).workflow),
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
