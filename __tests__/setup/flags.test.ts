import { describe, expect, it } from '@jest/globals'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { sampled } from '../support/depth.ts'
import { itWhere, linuxObstacle } from '../support/real-parts.ts'
import { cliPath, runProgram } from '../support/start-cli.ts'
import { type Clone, home, openClone, owner, ownName, withoutFiles } from './bench.ts'
import { fourWorkflows } from './four-workflows.ts'

let clone: Clone

const place = `actions:${home}#docker-rotation`
const secret = (name: string, where = `actions:${home}`) =>
  clone.world.github?.secretValue(`${where}:${name}`)
const transcript = (name: string) => new URL(`${name}.txt`, import.meta.url)
const answers = ['--organization', 'acme', '--push', 'acme/app', '--action', ownName]
const byOwner = [...answers, '--rotation', 'owner', '--audit', 'nightly', '--hub-username', owner.username]
const withOwner = { DOCKER_OAT_HUB_PASSWORD: owner.password }

type Step = readonly [args: readonly string[], environment?: Readonly<Record<string, string>>]

/** What a person would see, exit codes included. A function is what somebody does in between. */
async function played(steps: readonly (Step | (() => void))[]): Promise<string> {
  const parts: string[] = []
  for (const step of steps) {
    if (typeof step === 'function') {
      step()
      continue
    }
    const [args, environment] = step
    const { code, out, err } = await clone.run(args, environment)
    parts.push(`$ docker-oat-login setup ${args.join(' ')}\n${out}${err}[exit ${code}]\n`)
  }
  return clone.plain(parts.join('\n'))
}

/** The workflows that setup wrote: actionlint has nothing to say, and a run of each succeeds. */
async function expectGreen(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    expect(await workflowProblems(path, clone.read(path))).toEqual([])
    const { conclusion, steps } = await clone.play(path)
    expect({ path, conclusion, errors: steps.flatMap(({ errors }) => errors) }).toEqual({
      path,
      conclusion: 'success',
      errors: [],
    })
  }
}

const changes = () =>
  clone.world.log.entries().filter(({ server, method }) => server === 'github' && method !== 'GET')

it('sets up an empty repository with an owner account; what is left is the same afterwards, by --check, and the second time', async () => {
  clone = await openClone()
  const { flags, environment } = clone.givenApp()
  const shown = await played([
    [['--check', '--action', ownName]],
    [[...byOwner, ...flags, '--yes'], { ...withOwner, ...environment }],
  ])
  await compareTranscript(shown, transcript('empty-repository'))
  const leftIn = (text: string) => /\n\d+ things are left[^]*?(?=\nThen:|\n\[exit)/.exec(text)?.[0]
  expect(leftIn(shown)).toContain('rotate.yml still needs a green run')
  for (const words of ['--check', '--yes']) {
    expect(leftIn(await played([[[words, '--action', ownName]]]))).toBe(leftIn(shown))
  }
  const [token] = clone.world.book.tokens('acme').filter(({ label }) => label.startsWith('app push (current'))
  expect(secret('DOCKERHUB_PUSH_TOKEN')).toBe(token?.value)
  expect(secret('DOCKER_OWNER_PASSWORD', place)).toBe(owner.password)
  expect(secret('ROTATION_APP_KEY', place)).toContain('BEGIN RSA PRIVATE KEY')
  expect(shown).not.toContain(owner.password)
  await expectGreen(['rotate', 'audit', 'docker-tokens'].map(name => `.github/workflows/${name}.yml`))
})

it('gives four workflows their tokens, logins, rotation and audit; the old secrets are left when all was merged and run', async () => {
  clone = await openClone(fourWorkflows)
  const said = [
    ...['--answer', '.github/workflows/nightly.yml:8=push:acme/nightly-app', '--rotation', 'assisted'],
    ...['--audit', 'nightly', '--action', ownName, '--expires-at', '2127-01-01'],
  ]
  const tokens = {
    DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app', 'acme/worker']),
    DOCKERHUB_NIGHTLY_PUSH_TOKEN: clone.mint(['acme/nightly-app'], { label: 'app nightly-app push' }),
  }
  const { github } = clone.world
  for (const name of ['DOCKER_USERNAME', 'DOCKER_PASSWORD']) {
    github?.place(`actions:${home}`)?.secrets.set(name, {
      name,
      value: 'old',
      createdAt: 0,
      updatedAt: 0,
      access: undefined,
    })
  }
  const { flags, environment } = clone.givenApp()
  const run = () => {
    for (const file of ['release', 'worker', 'nightly', 'rotate', 'audit']) {
      github?.repository(home)?.runs.set(`${file}.yml`, { conclusion: 'success', at: Date.now() + 3_600_000 })
    }
  }
  await compareTranscript(
    withoutFiles(
      await played([
        [[...said, ...flags, '--yes'], { ...tokens, ...environment }],
        clone.merge,
        run,
        [['--check', '--action', ownName]],
      ]),
      String.raw`\.github/workflows/(?:rotate|audit|docker-tokens)\.yml`,
    ),
    transcript('four-workflows'),
  )
  for (const [name, value] of Object.entries(tokens)) expect(secret(name)).toBe(value)
  await expectGreen(['.github/workflows/audit.yml'])
})

it('takes over what a step of this action uses already', async () => {
  const step = `on: push\njobs:\n  release:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: ${ownName}\n        with: { push: acme/app, token: "\${{ secrets.OWN_TOKEN }}" }\n`
  clone = await openClone({ '.github/workflows/release.yml': step })
  const flags = ['--rotation', 'none', '--audit', 'none', '--action', ownName, '--yes']
  const { code } = await clone.run(flags, { OWN_TOKEN: clone.mint(['acme/app']) })
  expect(code).toBe(0)
  const list = clone.read('.github/docker-oat.yml')
  expect(list).toMatch(/without: \[rotation, audit\][^]*label: app push[^]*- acme\/app[^]*secret: OWN_TOKEN/)
  expect(secret('OWN_TOKEN')).toMatch(/^dckr_oat_/)
})

it('a login for public images: its token is asked for, and the organization becomes a variable', async () => {
  const release = fourWorkflows['.github/workflows/release.yml'] ?? ''
  const pulling = release.replace(/uses: docker\/build-push-action@v7\n.*/, 'run: docker pull alpine')
  clone = await openClone({ '.github/workflows/release.yml': pulling, '.github/workflows/actions.lock': '' })
  const flags = '--organization acme --pull acme/app --rotation none --audit none --yes'.split(' ')
  const token = clone.mint(['acme/app'], { label: 'app pull', scope: 'scope-image-pull' })
  const { code, out } = await clone.run([...flags, '--action', ownName], { DOCKERHUB_PULL_TOKEN: token })
  expect(code).toBe(0)
  expect(out).toContain(
    'Make .github/workflows/actions.lock again: GitHub may refuse the changed workflows until then: gh actions-lock\n',
  )
  expect(clone.read('.github/workflows/release.yml')).toContain('${{ vars.DOCKERHUB_ORGANIZATION }}')
  const { variables } = clone.world.github?.place(`actions:${home}`) ?? {}
  expect(variables?.get('DOCKERHUB_ORGANIZATION')?.value).toBe('acme')
  expect(secret('DOCKERHUB_PULL_TOKEN')).toBe(token)
})

it('says why a login names the base image of a build', async () => {
  const steps = `      - uses: actions/checkout@v4
      - uses: docker/login-action@v3
        with: { username: acmebot, password: '\${{ secrets.PASSWORD }}' }
      - run: docker build --push --tag acme/app .
`
  clone = await openClone({
    Dockerfile: 'FROM alpine\n',
    '.github/workflows/ci.yml': `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`,
  })
  const flags = [...answers, '--rotation', 'none', '--audit', 'none', '--yes']
  const { out, err } = await clone.run(flags, { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) })
  expect(err).toBe('')
  expect(out).toMatch(
    / pull: alpine[^]*^A login also names what its build pulls, so that this is checked before the build\.$/m,
  )
})

it('a variable of another repository stops it before GitHub is asked; --repository says which one is meant', async () => {
  clone = await openClone({ '.github/workflows/ci.yml': fourWorkflows['.github/workflows/ci.yml'] ?? '' })
  const website = 'acme/website'
  await clone.world.github?.addRepository(website)
  const flags = [...answers, '--rotation', 'none', '--audit', 'none', '--yes']
  const given = { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']), GITHUB_REPOSITORY: website }
  const { code, err } = await clone.run(flags, given)
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(website) as unknown })
  expect(err).toContain(`this clone is ${home}`)
  expect(clone.world.log.entries()).toEqual([])
  expect(() => clone.read('.github/docker-oat.yml')).toThrow(/ENOENT/)
  const schemeless = { GITHUB_API_URL: '', GITHUB_SERVER_URL: 'ghe.acme.example' }
  const refused = await clone.run([...flags, '--repository', home], schemeless)
  expect(refused.err).toContain(
    'INPUT_INVALID: GITHUB_SERVER_URL is "ghe.acme.example", which is not an address',
  )
  const named = await clone.run([...flags, '--repository', home], given)
  const [, next = ''] = /^Then: docker-oat-login setup (.*)$/m.exec(named.out) ?? []
  expect((await clone.run(next.split(' '), given)).err).not.toContain('INPUT_INVALID')
  expect(named.code).toBe(0)
  expect(named.out).toMatch(/^Repository: acme\/app, [^]*\nThe plan for acme\/app:\n/)
  expect(secret('DOCKERHUB_PUSH_TOKEN')).toBe(given.DOCKERHUB_PUSH_TOKEN)
  expect(secret('DOCKERHUB_PUSH_TOKEN', `actions:${website}`)).toBeUndefined()
})

itWhere(linuxObstacle)('leaves no empty list where the disk is full', async () => {
  clone = await openClone()
  const { flags, environment } = clone.givenApp()
  const words = [process.execPath, cliPath, 'setup', ...byOwner, ...flags, '--yes']
  const full = ['sh', '-c', 'trap "" XFSZ; ulimit -f 0; exec "$@"', 'sh', ...words]
  const { code, err } = await runProgram(full, {
    folder: clone.folder,
    input: '',
    environment: { ...clone.environment, ...withOwner, ...environment },
  })
  expect(err).toContain(
    'INPUT_INVALID: .github/docker-oat.yml cannot be written: it failed (EFBIG); correct that, then run setup again: it goes on where it stopped (',
  )
  expect(code).toBe(2)
  expect(() => clone.read('.github/docker-oat.yml')).toThrow(/ENOENT/)
})

describe('without a terminal', () => {
  const all: Readonly<Record<string, string>> = {
    '--organization': 'acme',
    '--push': 'acme/app',
    '--rotation': 'owner',
    '--hub-username': owner.username,
    '--audit': 'nightly',
    '--action': ownName,
    '--app': 'Iv1',
  }
  const listed = (flags: Readonly<Record<string, string>>) => [...Object.entries(flags).flat(), '--yes']
  const without = (name: string) => Object.fromEntries(Object.entries(all).filter(([flag]) => flag !== name))

  it('names all that is missing at once, and changes nothing', async () => {
    clone = await openClone(fourWorkflows)
    const missing = async (
      args: readonly string[],
      environment: Readonly<Record<string, string>> = withOwner,
    ) => {
      const { code, err } = await clone.run(args, environment)
      expect({ args, code }).toEqual({ args, code: 2 })
      return err
    }
    expect(await missing([])).toMatch(
      /missing: --answer \([^)]*make push \(line 12\)[^]*\), --rotation, --audit, --action; write --answer \S*nightly.yml:8=push:acme\/\S+ --rotation owner\|assisted\|none --audit nightly\|none --action OWNER\/NAME@COMMIT, or run it at a terminal, which asks; nothing was changed \(/,
    )
    expect(await missing(['--answer', 'nowhere.yml:1=push:acme/app'])).toContain(
      'nowhere.yml:1=push:acme/app: no login to Docker Hub is there; write FILE:LINE= with the file and the line of the login; nothing was changed (',
    )
    expect(await missing(['--rotation', 'never'])).toContain('--rotation: "never"')
    clone = await openClone()
    for (const flag of sampled(Object.keys(all), 3)) {
      expect(await missing(listed(without(flag)))).toContain(`missing: ${flag}`)
    }
    expect(await missing(listed(all), {})).toContain(
      'missing: DOCKER_OAT_HUB_PASSWORD; it is the password of acme-rotation; nothing was changed (',
    )
    const assisted = listed({ ...all, '--rotation': 'assisted' })
    const { environment } = clone.givenApp()
    expect(await missing(assisted, environment)).toContain(
      'the values of these tokens are missing: DOCKERHUB_PUSH_TOKEN; set a variable of that name for each, or --stdin token; nothing was changed (',
    )
    expect(await missing(listed(all).slice(0, -1), { ...withOwner, ...environment })).toContain(
      'there is no terminal at which the plan could be confirmed; run it at a terminal, or add --yes; nothing was changed (',
    )
    expect(changes()).toEqual([])
  })

  it('gives what was done as one object, and no other text on standard output', async () => {
    clone = await openClone()
    const { environment } = clone.givenApp()
    const { code, out } = await clone.run([...listed(all), '--json'], { ...withOwner, ...environment })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 0,
      outputs: { ok: true, left: expect.arrayContaining(['   with:']) as unknown },
    })
  })
})
