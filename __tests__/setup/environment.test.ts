import { afterEach, describe, expect, it } from '@jest/globals'
import { openRules } from '../../sandbox/github/environments.ts'
import { openness } from '../../src/setup/environments.ts'
import { itDeep } from '../support/depth.ts'
import { type Clone, home, openClone, owner, ownName } from './bench.ts'

const environment = 'docker-rotation'

describe('an environment that may not hold a secret', () => {
  const named = (...patterns: readonly string[]) => ({
    kind: 'named' as const,
    patterns: patterns.map((name, id) => ({ id, name, type: name.startsWith('v') ? 'tag' : 'branch' })),
  })
  it.each([
    [{ kind: 'absent' }, true, undefined],
    [{ kind: 'every' }, true, 'is open to every branch'],
    [{ kind: 'protected' }, true, undefined],
    [{ kind: 'protected' }, false, 'main is not seen to be one'],
    [{ kind: 'protected' }, undefined, 'main is not seen to be one'],
    [named('main'), false, undefined],
    [named('main', 'release'), false, undefined],
    [named('*'), true, 'is open to *'],
    [named('main', 'release/*'), true, 'is open to main, release/*'],
    [named('main', 'feature-[ab]'), true, 'is open to main, feature-[ab]'],
    [named('main', 'v1'), true, 'is open to main, tag v1'],
    [named(), true, 'is not open to main, whose workflows use it, but to no branch'],
    [named('release'), true, 'is not open to main'],
  ] as const)('%j, the branch protected: %j', (branches, isBranchProtected, words) => {
    const seen = openness({
      environment: { name: environment, branches },
      github: { defaultBranch: 'main' },
      isBranchProtected,
    })
    if (words === undefined) expect(seen).toBeUndefined()
    else expect(seen).toContain(words)
  })
})

describe('on GitHub', () => {
  let clone: Clone
  afterEach(async () => {
    expect(clone.world.github?.violations).toEqual([])
    await clone.close()
  })
  const flags = [
    ...['--organization', 'acme', '--push', 'acme/app', '--login', 'token', '--action', ownName, '--yes'],
    ...['--rotation', 'owner', '--audit', 'nightly', '--hub-username', owner.username],
  ]
  const repository = () => clone.world.github?.repository(home)
  const rules = () => repository()?.environments.get(environment)

  async function run(more: readonly string[] = []) {
    const app = clone.givenApp()
    const given = { DOCKER_OAT_HUB_PASSWORD: owner.password, ...app.environment }
    return clone.run([...flags, ...app.flags, ...more], given)
  }

  it('an open one is refused before the first secret', async () => {
    clone = await openClone()
    await clone.world.github?.addEnvironment(home, environment)
    const { code, out, err } = await run()
    expect(err).toContain(
      'INPUT_INVALID: environment docker-rotation is open to every branch; limit it to main',
    )
    expect(out).not.toContain('The plan:')
    expect(code).toBe(2)
    expect(clone.world.github?.place(`actions:${home}#${environment}`)?.secrets.size).toBe(0)
  })

  it('or limited to the default branch, where that is allowed; its other rules stay', async () => {
    clone = await openClone()
    await clone.world.github?.addEnvironment(home, environment)
    const before = {
      wait_timer: 30,
      prevent_self_review: true,
      reviewers: [{ type: 'User', id: 7 }],
      branches: [{ id: 3, name: '*', type: 'branch' }],
    }
    repository()?.environments.set(environment, before)
    const { code, out } = await run(['--limit-environment'])
    expect(code).toBe(0)
    expect(out).toContain('○ environment docker-rotation, for main alone')
    expect(out).toContain('✓ environment docker-rotation, for main alone\n')
    expect(rules()).toMatchObject({ ...before, branches: [{ name: 'main', type: 'branch' }] })
  })

  it('a new one is for the default branch alone, although no branch is protected', async () => {
    clone = await openClone()
    Object.assign(repository() ?? {}, { isBranchProtected: false })
    expect((await run()).code).toBe(0)
    expect(rules()).toEqual({ ...openRules, branches: [{ id: 1, name: 'main', type: 'branch' }] })
  })

  it('a plan of GitHub without limits gets no secret, and the way without workflows', async () => {
    clone = await openClone()
    Object.assign(repository() ?? {}, { hasNoPolicies: true })
    const { code, err } = await run()
    expect(err).toContain('STORE_FAILED: GitHub does not limit the environment')
    expect(err).toContain('rotate --only LABEL --prompt token')
    expect(code).toBe(1)
    expect(clone.world.github?.place(`actions:${home}#${environment}`)).toBeUndefined()
    expect(() => clone.read('.github/docker-oat.yml')).toThrow(/ENOENT/)
  })

  itDeep("a stranger's workflow chooses none, and is not our rotation", async () => {
    clone = await openClone()
    clone.write(
      '.github/workflows/x.yml',
      'on: push\njobs:\n  r:\n    runs-on: ubuntu-latest\n    environment: preview\n    steps:\n      - uses: evil/docker-oat-login@v1\n        with: { mode: rotate }\n',
    )
    const { code, out } = await run()
    expect(out).toContain('Environment docker-rotation: none')
    expect(out).toContain('○ .github/workflows/rotate.yml')
    expect(code).toBe(0)
  })
})
