import { afterEach, describe, expect, it } from '@jest/globals'
import { workflowProblems } from '../../scripts/workflows/workflow-problems.ts'
import { describeDeep, itDeep, sampled } from '../support/depth.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { type Clone, fourWorkflows, home, openClone, owner, ownName } from '../support/setup-bench.ts'

let clone: Clone
afterEach(async () => {
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const place = `actions:${home}#docker-rotation`
const secret = (name: string, where = `actions:${home}`) =>
  clone.world.github?.secretValue(`${where}:${name}`)
const transcript = (name: string) => new URL(`${name}.txt`, import.meta.url)
const withOwner = { DOCKER_OAT_HUB_PASSWORD: owner.password }
const answers = ['--login', 'token', '--action', ownName]
const ownerAnswers = [
  ...['--organization', 'acme', '--push', 'acme/app', '--rotation', 'owner', '--audit', 'nightly'],
  ...['--hub-username', owner.username, '--app', 'create', '--yes', ...answers],
]

/** What a person would see, exit codes included. */
async function played(
  steps: readonly (readonly [args: readonly string[], environment?: Record<string, string>])[],
) {
  const parts: string[] = []
  for (const [args, environment] of steps) {
    const { code, out, err } = await clone.run(args, environment)
    parts.push(`$ docker-oat-login setup ${args.join(' ')}\n${out}${err}[exit ${code}]\n`)
  }
  return clone.plain(parts.join('\n'))
}

describe('an empty repository, every answer as a flag', () => {
  it('is set up with an owner account, is checked before and after, and needs nothing the second time', async () => {
    clone = await openClone()
    const shown = await played([
      [['--check']],
      [ownerAnswers, withOwner],
      [['--check']],
      [['--yes', '--action', ownName]],
    ])
    await compareTranscript(shown, transcript('empty-repository'))
    const [token] = clone.world.book
      .tokens('acme')
      .filter(({ label }) => label.startsWith('app push (current'))
    expect(secret('DOCKERHUB_PUSH_TOKEN')).toBe(token?.value)
    expect(secret('DOCKER_OWNER_PASSWORD', place)).toBe(owner.password)
    expect(secret('ROTATION_APP_KEY', place)).toContain('BEGIN RSA PRIVATE KEY')
    expect(clone.world.github?.apps.map(({ permissions }) => permissions)).toEqual([
      { actions_variables: 'write', metadata: 'read', secrets: 'write' },
    ])
    expect(shown).not.toContain(owner.password)
    await expectGreen(['.github/workflows/rotate.yml', '.github/workflows/audit.yml'])
  })
})

/** The workflows that setup wrote: actionlint has nothing to say, and a run of each succeeds. */
async function expectGreen(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    expect(await workflowProblems(path, clone.read(path))).toEqual([])
    const { conclusion, steps } = await clone.play(path)
    const errors = steps.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'error')
    expect({ path, conclusion, errors }).toEqual({ path, conclusion: 'success', errors: [] })
  }
}

describe('four workflows, a Makefile and a shared account', () => {
  const said = [
    ...['--answer', '.github/workflows/nightly.yml:8=push:acme/nightly-app'],
    ...['--rotation', 'assisted', '--audit', 'nightly', '--app', 'create', '--yes', ...answers],
    ...['--expires-at', '2127-01-01'],
  ]
  itDeep('names every answer that is missing, then every token', async () => {
    clone = await openClone(fourWorkflows)
    const other = ['--answer', 'nowhere.yml:1=push:acme/app']
    const texts = ['missing: --answer, --login', 'DOCKERHUB_PUSH_TOKEN', '--login: "never"', 'nowhere.yml:1']
    const shown = await played([[[]], [said], [['--login', 'never']], [[...said, ...other]]])
    for (const text of texts) expect(shown).toContain(text)
    expect(shown.match(/exit 2/g)).toHaveLength(4)
    expect(clone.world.github?.place(place)).toBeUndefined()
  })

  it('gets its tokens, logins, rotation and audit', async () => {
    clone = await openClone(fourWorkflows)
    const tokens = {
      DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app', 'acme/worker']),
      DOCKERHUB_NIGHTLY_PUSH_TOKEN: clone.mint(['acme/nightly-app'], { label: 'app nightly-app push' }),
    }
    await compareTranscript(
      await played([[said, tokens], [['--check']], [['--yes']]]),
      transcript('four-workflows'),
    )
    for (const [name, value] of Object.entries(tokens)) expect(secret(name)).toBe(value)
    expect(clone.world.github?.apps[0]?.installations).toMatchObject([{ repositories: [home] }])
    await expectGreen(['.github/workflows/audit.yml'])
  })
})

describeDeep('what a team does without', () => {
  it('is a line of the register: it is not asked for again, not missed, and can be changed', async () => {
    clone = await openClone()
    const none = [
      '--organization',
      'acme',
      '--push',
      'acme/app',
      '--rotation',
      'none',
      '--audit',
      'none',
      '--yes',
    ]
    const shown = await played([
      [
        [...none, ...answers, '--expires-at', '2127-01-01'],
        { DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']) },
      ],
      [['--check']],
      [['--yes']],
      [['--yes', '--rotation', 'assisted', '--app', 'create', '--action', ownName]],
    ])
    await compareTranscript(shown, transcript('without'))
    expect(clone.read('.github/docker-oat.yml')).toContain('without: [audit]')
  })
})

describe('without a terminal', () => {
  const all = {
    '--organization': 'acme',
    '--push': 'acme/app',
    '--login': 'token',
    '--rotation': 'owner',
    '--hub-username': owner.username,
    '--audit': 'nightly',
    '--action': ownName,
    '--app': 'create',
  }
  const listed = (flags: Readonly<Record<string, string>>) => [...Object.entries(flags).flat(), '--yes']
  const without = (name: string) => Object.fromEntries(Object.entries(all).filter(([flag]) => flag !== name))

  it('names each answer that is missing, and changes nothing', async () => {
    clone = await openClone()
    const missing = async (args: readonly string[], environment: Record<string, string> = withOwner) => {
      const { code, err } = await clone.run(args, environment)
      expect(err).toContain('INPUT_INVALID')
      expect({ args, code }).toEqual({ args, code: 2 })
      return err
    }
    for (const flag of sampled(Object.keys(all), 4)) {
      expect(await missing(listed(without(flag)))).toContain(`missing: ${flag}`)
    }
    const keyless = { ...without('--hub-username'), '--login': 'keyless', '--rotation': 'none' }
    expect(await missing(listed(keyless))).toContain('missing: --oidc-connection-id')
    expect(await missing(listed(all), {})).toContain('missing: DOCKER_OAT_HUB_PASSWORD')
    expect(await missing(listed({ ...all, '--rotation': 'assisted' }))).toContain(
      'are missing: DOCKERHUB_PUSH_TOKEN',
    )
    expect(await missing(listed(all).slice(0, -1))).toContain('add --yes')
    const { code, out } = await clone.run([...listed(without('--audit')), '--json'], withOwner)
    expect(code).toBe(2)
    expect(JSON.parse(out)).toMatchObject({ exitCode: 2, error: { code: 'INPUT_INVALID' } })
    const changes = clone.world.log
      .entries()
      .filter(({ server, method }) => server === 'github' && method !== 'GET')
    expect(changes).toEqual([])
  })

  it('gives what was done as one object, and no other text on standard output', async () => {
    clone = await openClone()
    const { code, out } = await clone.run([...listed(all), '--json'], withOwner)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 0,
      outputs: { ok: true, left: expect.arrayContaining(['    with:']) as unknown },
    })
  })
})
