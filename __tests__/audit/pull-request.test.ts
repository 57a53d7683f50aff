import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { checkOutPullRequest, type ClonedFiles, gitIn } from '../support/pull-request.ts'
import { runCli } from '../support/start-cli.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oat-review-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const list = '.github/docker-oat.yml'
const workflow = '.github/workflows/release.yml'
const listOf = (...repositories: readonly string[]) =>
  `organization: acme\ntokens:\n  - label: app push\n    access: push\n    repositories: [${repositories.join(', ')}]\n`
const pushing = (...images: readonly string[]) =>
  `on: push\njobs:\n  release:\n    runs-on: x\n    steps:\n      - uses: docker/login-action@v3\n        with: { username: acme, password: "\${{ secrets.DOCKERHUB_PUSH_TOKEN }}" }\n${images.map(image => `      - run: docker push ${image}\n`).join('')}`
const before: ClonedFiles = { [list]: listOf('acme/app'), [workflow]: pushing('acme/app') }

interface Result {
  readonly exitCode: number
  readonly outputs: { readonly findings?: readonly Found[]; readonly complete?: boolean }
  readonly error?: { code: string; message: string }
}
type Found = Readonly<{ code: string; subject: string; line: number; isNew: boolean }>

/** Audit of the workflows, typed in a clone; in words what is new, and what was there. */
async function typed(
  clone: string,
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
) {
  const { out, err } = await runCli(
    ['audit', ...(args.includes('--parts') ? [] : ['--parts', 'workflows']), '--json', ...args],
    {
      folder: clone,
      environment,
    },
  )
  const { exitCode, outputs, error } = JSON.parse(out) as Result
  const words = (isNew: boolean) =>
    (outputs.findings ?? [])
      .filter(one => one.isNew === isNew)
      .map(({ code, subject, line }) => `${code} ${subject} ${line}`)
  return { exitCode, error, fresh: words(true), older: words(false), complete: outputs.complete, err }
}

/** The same in a job for a pull request. */
async function reviewed(
  change: { base?: ClonedFiles; head: ClonedFiles; depth?: number },
  args: readonly string[] = [],
) {
  const clone = join(folder, 'clone')
  const { merge } = checkOutPullRequest(clone, { base: before, ...change })
  const environment = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: merge }
  return { ...(await typed(clone, args, environment)), clone, environment }
}

const uncovered = (image: string, line = 8) => `PUSH_UNCOVERED ${image} ${line}`

/** `app old / app`: the workflow pushes two images, and the list has a token for one. */
function files(text: string): ClonedFiles {
  const [pushed, listed] = text.split(' / ').map(names =>
    names
      .split(' ')
      .filter(Boolean)
      .map(name => `acme/${name}`),
  )
  return { [workflow]: pushing(...(pushed ?? [])), ...(listed && { [list]: listOf(...listed) }) }
}

describe('a pull request', () => {
  const second = '.github/workflows/b.yml'
  const action = (image: string): ClonedFiles => ({
    'tools/push/action.yml': `runs:\n  using: composite\n  steps: [{ run: docker push acme/${image}, shell: sh }]\n`,
  })
  const calling = { ...before, [workflow]: `${pushing('acme/app')}      - uses: ./tools/push\n` }
  const released = (...images: readonly string[]): ClonedFiles => ({
    '.goreleaser.yaml': `dockers_v2:\n  - images: [${images.join(', ')}]\n`,
  })
  const releasing = pushing().concat('      - run: goreleaser release -f ./.goreleaser.yaml\n')
  it.each<readonly [string, ClonedFiles, ClonedFiles, string, string]>([
    ['changes nothing of this', before, { 'README.md': 'x' }, '', ''],
    ['pushes one image more', before, files('app builder'), 'builder 9', ''],
    ['pushes it, and gives the right', before, files('app builder / app builder'), '', ''],
    ['takes a right away', before, files('app / other'), 'app 8', ''],
    ['leaves what was there', files('old / app'), { 'README.md': 'x' }, '', 'old 8'],
    ['moves what was there to another line', files('old / app'), files('app old'), '', 'old 9'],
    [
      'moves it to another file',
      files('old / app'),
      { [workflow]: undefined, [second]: pushing('acme/old') },
      '',
      'old 8',
    ],
    [
      'does the same in a second place',
      files('old / app'),
      { [second]: pushing('acme/old') },
      'old 8',
      'old 8',
    ],
    ['brings the list', files('app old'), files('app old / app'), 'old 9', ''],
    [
      'logs in with a token of the list, which lacks what the account could push',
      { ...before, [workflow]: pushing('acme/old').replace('DOCKERHUB_PUSH_TOKEN', 'OLD') },
      files('old'),
      'old 8',
      '',
    ],
    [
      'changes the file of goreleaser alone',
      { ...before, ...released('acme/old'), [workflow]: releasing },
      released('acme/old', 'acme/new'),
      'new 8',
      'old 8',
    ],
    ['changes an action that lies elsewhere', { ...calling, ...action('old') }, action('new'), 'new 3', ''],
  ])('that %s', async (...[, base, head, fresh, older]) => {
    const named = (text: string) => (text === '' ? [] : [`PUSH_UNCOVERED acme/${text}`])
    expect(await reviewed({ base, head })).toMatchObject({
      fresh: named(fresh),
      older: named(older),
      exitCode: fresh === '' ? 0 : 1,
      complete: true,
    })
  })

  type Seen = Awaited<ReturnType<typeof reviewed>>
  /** Played, and once more after something has changed. */
  const again = (change: (seen: Seen) => void) => async () => {
    const seen = await reviewed({ head: files('old'), depth: 9 })
    change(seen)
    return { ...seen, ...(await typed(seen.clone, [], seen.environment)) }
  }
  it.each<readonly [string, () => Promise<Seen>]>([
    ['has one commit of history', () => reviewed({ head: files('old'), depth: 1 })],
    [
      'is not checked out as its merge',
      again(({ clone }) => gitIn(clone, ['symbolic-ref', 'HEAD', 'refs/heads/part-2'])),
    ],
    [
      'is another commit than GitHub started the run for',
      again(({ environment }) => {
        environment.GITHUB_SHA = '0'.repeat(40)
      }),
    ],
    [
      'comes without git’s folder',
      again(({ clone }) => {
        rmSync(join(clone, '.git'), { recursive: true })
      }),
    ],
    [
      'has a base whose list is not valid',
      () => reviewed({ base: { ...before, [list]: 'tokens: 1\n' }, head: files('old / app') }),
    ],
  ])('whose base is not seen counts in full, and that is said: it %s', async (_name, play) => {
    const { fresh, older, exitCode, complete, err } = await play()
    const whole = { fresh: [uncovered('acme/old')], older: [], exitCode: 1, complete: false }
    expect({ fresh, older, exitCode, complete }).toEqual(whole)
    expect(err).toMatch(/Not seen:\n {2}what is new, so all findings count: /)
  })

  it('a change that takes the list away takes every right', async () => {
    const fresh = ['PUSH_UNCOVERED acme/app 8', 'SECRET_UNLISTED DOCKERHUB_PUSH_TOKEN 6']
    expect(await reviewed({ head: { [list]: undefined } })).toMatchObject({ fresh, exitCode: 1 })
  })

  it('what a sparse checkout leaves out is not seen', async () => {
    const seen = await again(({ clone }) => {
      gitIn(clone, ['reset', '--quiet'])
      gitIn(clone, ['sparse-checkout', 'set', '--no-cone', `/${list}`])
    })()
    expect(seen).toMatchObject({ fresh: [], complete: false })
    expect(seen.err).toContain(`  ${workflow}:1: the checkout leaves it out (sparse-checkout)`)
  })

  it('a list that is not valid is refused with its line', async () => {
    const { error, exitCode } = await reviewed({ head: { [list]: `${listOf('acme/app')}    acces: push\n` } })
    expect(error).toMatchObject({
      code: 'LIST_INVALID',
      message: expect.stringContaining(`${list}:6:5`),
    })
    expect(exitCode).toBe(1)
  })

  it.each([
    ['error', 0],
    ['warning', 1],
    ['never', 0],
  ])('what is not read fails by fail-on alone, and where it is new: %s', async (failOn, exitCode) => {
    const change = { base: { ...before, [workflow]: `${pushing('acme/app')}      - run: ./a\n` } }
    const args = ['--fail-on', failOn]
    expect(await reviewed({ ...change, head: { 'README.md': 'x' } }, args)).toMatchObject({
      exitCode: 0,
      complete: false,
    })
    rmSync(folder, { recursive: true })
    const more = { [workflow]: `${pushing('acme/app')}      - run: ./a\n      - run: ./b\n` }
    expect(await reviewed({ ...change, head: more }, args)).toMatchObject({ exitCode, complete: false })
  })
})

describe('in a terminal', () => {
  /** A branch, checked out, that left the base before that moved on. */
  function branched(): string {
    const head = { [workflow]: pushing('acme/app', 'acme/new') }
    checkOutPullRequest(folder, { base: before, head, later: { [list]: listOf('acme/later') }, depth: 9 })
    gitIn(folder, ['symbolic-ref', 'HEAD', 'refs/heads/part-2'])
    return folder
  }

  it('everything counts without a base', async () => {
    checkOutPullRequest(folder, { base: { ...before, [workflow]: pushing('acme/old') }, head: {} })
    const seen = { fresh: [uncovered('acme/old')], exitCode: 1, complete: true }
    expect(await typed(folder)).toMatchObject(seen)
  })

  it('a branch is compared with where it left the base, with what is not committed', async () => {
    const clone = branched()
    const { fresh, exitCode, err } = await typed(clone, ['--base', 'part-4'])
    expect({ fresh, exitCode }).toEqual({ fresh: [uncovered('acme/new', 9)], exitCode: 1 })
    expect(err).not.toContain('What changes for tokens')
    writeFileSync(join(clone, list), listOf('acme/app', 'acme/new'))
    const changed = await typed(clone, ['--base', 'part-4'])
    expect(changed).toMatchObject({ fresh: [], exitCode: 0 })
    expect(changed.err).toContain('app push: push on acme/new: – → yes')
  })

  it.each(['origin/nowhere', '--all'])('all counts where git has no %s, and that is said', async ref => {
    const { err, complete, exitCode } = await typed(branched(), [`--base=${ref}`])
    expect(err).toContain(`git does not show "${ref}" here; name a commit that git has, such as origin/main`)
    expect({ complete, exitCode }).toEqual({ complete: false, exitCode: 1 })
  })

  it.each([['hub, github'], ['workflows, hub'], ['']])(
    '--base is refused by name with parts "%s"',
    async parts => {
      const { error, fresh } = await typed(branched(), ['--base', 'part-4', '--parts', parts])
      expect({ ...error, fresh }).toMatchObject({
        code: 'INPUT_INVALID',
        message: '--parts: --base compares workflows alone',
        remedy: 'write --parts workflows',
        fresh: [],
      })
    },
  )

  it('an empty folder is not a repository in which nothing is wrong', async () => {
    expect((await typed(folder)).error).toMatchObject({
      code: 'INPUT_INVALID',
      message: 'there is no .github/workflows here, and no token list',
      remedy: 'run it in a checkout',
    })
  })
})

describe('git', () => {
  it('asks no server for what a partial clone lacks', async () => {
    const [upstream, partial] = [join(folder, 'upstream'), join(folder, 'partial')]
    const head = { [list]: listOf('acme/app', 'acme/new') }
    checkOutPullRequest(upstream, { base: before, head, depth: 9 })
    gitIn(upstream, ['config', 'uploadpack.allowFilter', 'true'])
    gitIn(folder, ['clone', '--quiet', '--filter=blob:none', `file://${upstream}`, partial])
    expect((await typed(partial, ['--base', 'HEAD^1'])).err).toContain('git does not show "HEAD^1" here')
    expect((await typed(upstream, ['--base', 'HEAD^1'])).err).toContain('app push: push on acme/new: – → yes')
  })

  it('is not led astray by the variables of a hook, and runs nothing of the checkout', async () => {
    const head = { [workflow]: pushing('acme/new') }
    checkOutPullRequest(folder, { base: before, head })
    const trap = join(folder, 'git')
    writeFileSync(trap, `#!/bin/sh\ntouch ${folder}/trapped\nexec /usr/bin/git "$@"\n`, { mode: 0o755 })
    const hook = { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere', GIT_EXTERNAL_DIFF: trap }
    const environment = { ...hook, PATH: `.:${process.env['PATH'] ?? ''}` }
    expect(await typed(folder, ['--base', 'HEAD^1'], environment)).toMatchObject({
      fresh: [uncovered('acme/new')],
      complete: true,
    })
    expect(existsSync(join(folder, 'trapped'))).toBe(false)
  })
})
