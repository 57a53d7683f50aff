import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { createMachine } from '../../sandbox/runner/machine.ts'
import type { World } from '../../sandbox/world.ts'
import { auditWorkflow, reviewWorkflow, rotateWorkflow } from '../../src/setup/workflow-texts.ts'
import { actObstacle, runInAct } from '../support/act.ts'
import { type YamlExample, playableExamples } from '../support/markdown-example.ts'
import { loginBefore, playExample, type ReadersRun } from '../support/readers-world.ts'
import { checkOutPullRequest } from '../support/pull-request.ts'
import { describeWhere } from '../support/real-parts.ts'
import type { RanWorkflow } from '../support/workflow-run.ts'

const find = (page: string, line: (example: YamlExample) => boolean = () => true): YamlExample => {
  const example = playableExamples.find(each => each.page === page && line(each))
  if (example === undefined) throw new Error(`${page} has no such example`)
  return example
}

/** What differs from run to run: folders, times, ids, and the words of a runner about its own steps. */
function comparable({ conclusion, steps }: RanWorkflow) {
  const plain = (text: string): string =>
    text
      .replaceAll(
        /\/\S+?\/(home\/\.docker|pull-secret\.json|docker-oat-login|docker-evidence)[\w-]*/g,
        '/…/$1',
      )
      .replaceAll(/\d{4}-\d\d-\d\d(T[\d:.]+Z| [\d:]+ UTC)?/g, '<TIME>')
      .replaceAll(/dckr_oat_\w+/g, '<TOKEN>')
      .replaceAll(/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '<ID>')
  return {
    conclusion,
    steps: steps.map(({ step, stage, conclusion: own, exitCode, outputs, log, summary }) => ({
      step,
      stage,
      conclusion: own,
      exitCode,
      outputs: Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, plain(value)])),
      log: log.filter(line => !/^$|Process completed with exit code/.test(line)).map(plain),
      summary: plain(summary).trim(),
    })),
  }
}

const order = ({ steps }: RanWorkflow): readonly string[] =>
  steps.map(({ step, stage, conclusion }) => `${stage} ${step}: ${conclusion}`)

/** No value is in what the runner shows. */
function expectHidden({ ran, secrets }: ReadersRun): void {
  const shown = Object.entries(secrets).filter(([, value]) => value !== '' && ran.shown.includes(value))
  expect(shown.map(([name]) => name)).toEqual([])
}

const expired = ({ book }: World) => {
  const resources = [{ type: 'TYPE_REPO', path: 'acme/app', scopes: ['scope-image-push'] } as const]
  return {
    DOCKERHUB_PUSH_TOKEN: book.mint('acme', { label: 'app push', resources, createdAt: 0, expiresAt: 1 })
      .value,
  }
}

const own = { name: 'org/docker-oat-login', tag: 'v1', pin: undefined }
// GitHub Enterprise Server: act keeps no files of a run.
const wishes = {
  own,
  environment: 'docker-rotation',
  hasOwner: true,
  isPrivate: true,
  server: 'https://ghe.example',
}
const setup = (text: string) => ({
  page: 'docs/rotation.md',
  line: 'of setup',
  kind: 'workflow' as const,
  text,
})
const onReadme = (words: string): YamlExample => find('README.md', ({ text }) => text.includes(words))
const [quickstart, four, forks] = [
  onReadme('docker build'),
  onReadme('channel: nightly'),
  onReadme('on-missing'),
]

describeWhere(actObstacle)('act, a runner that nobody here wrote', () => {
  const act = runInAct(process.env['ACT'] ?? '')
  const insecure = runInAct(process.env['ACT'] ?? '', true)

  /** Plays it by both, and gives what act did. */
  async function both(...[example, given]: Parameters<typeof playExample>): Promise<ReadersRun> {
    const theirs = await playExample(example, { ...given, run: act })
    const ours = await playExample(example, given)
    expect(comparable(theirs.ran)).toEqual(comparable(ours.ran))
    expect([theirs.after, theirs.logins]).toEqual([loginBefore, ours.logins])
    expectHidden(theirs)
    return theirs
  }

  it.each(playableExamples)(
    '$page, line $line: green, the same as by the sandbox’s runner, and no secret is shown',
    async example => {
      expect((await both(example)).ran.conclusion).toBe('success')
    },
  )

  it('a fork has no secret: the login is skipped, and what needs it', async () => {
    const { ran, logins } = await both(forks, { secrets: () => ({ DOCKERHUB_PULL_TOKEN: '' }) })
    expect([...order(ran), logins]).toEqual([
      'main 0: success',
      'main docker: success',
      'post docker: success',
      {},
    ])
    expect(ran.steps[1]?.outputs).toEqual({ 'logged-in': 'false' })
  })

  it('an expired token: the step fails before the build', async () => {
    const { ran, logins } = await both(quickstart, { secrets: expired })
    expect([...order(ran), logins]).toEqual(['main 0: success', 'main 1: failure', 'post 1: success', {}])
    expect([ran.conclusion, ran.steps[1]?.exitCode]).toEqual(['failure', 1])
    expect(ran.steps[1]?.log.join()).toContain('##[error]TOKEN_EXPIRED')
  })

  it('two logins in one job: the second is undone first', async () => {
    const { ran } = await both({ ...four, text: `${four.text}${forks.text}` })
    expect(order(ran).slice(-2)).toEqual(['post docker: success', 'post 1: success'])
  })

  it.each([
    ['rotate', rotateWorkflow(wishes), { rotated: '["app push"]', failed: '[]' }],
    ['audit', auditWorkflow(wishes), { complete: 'true' }],
  ])('%s, as setup writes it', async (mode, text, outputs) => {
    const { ran } = await both(setup(text))
    expect(ran.steps.map(({ step }) => step)).toEqual(['0', mode, mode])
    expect(ran.steps[1]?.outputs).toMatchObject(outputs)
  })

  it('docker-tokens.yml, as setup writes it: what the pull request brings fails, what was there does not', async () => {
    const machine = await createMachine()
    const clone = join(machine.root, 'clone')
    const list = (names: string) =>
      `organization: acme\ntokens:\n  - { label: app push, access: push, repositories: [${names}] }\n`
    const workflow = (images: readonly string[]) =>
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${images.map(image => `      - run: docker push acme/${image}\n`).join('')}`
    const [at, release] = ['.github/docker-oat.yml', '.github/workflows/release.yml']
    checkOutPullRequest(clone, {
      base: { [at]: list('acme/app'), [release]: workflow(['app', 'old']) },
      head: { [at]: list('acme/app, acme/tools'), [release]: workflow(['app', 'old', 'builder']) },
    })
    const { conclusion, steps } = await act({ text: reviewWorkflow(wishes), clone, kept: clone, machine })
    await machine.remove()
    const [, step] = steps
    expect([conclusion, step?.step, step?.exitCode]).toEqual(['failure', 'docker-tokens', 1])
    const found = JSON.parse(step?.outputs['findings'] ?? '[]') as { subject: string; isNew: boolean }[]
    expect(found.map(({ subject, isNew }) => [subject, isNew])).toEqual([
      ['acme/old', false],
      ['acme/builder', true],
      ['app push', false],
    ])
    expect(step?.summary).toContain('| app push | push on acme/tools | – | yes |')
  })

  it.each([quickstart, forks, find('docs/verify.md'), setup(rotateWorkflow(wishes))])(
    '$page, line $line, where the runner hides nothing: the action shows no secret',
    async example => {
      expectHidden(await playExample(example, { run: insecure }))
    },
  )
})
