import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { Identity } from '../../sandbox/book/identity.ts'
import { askAll, compareSaid, contractExitCode, contractTable } from '../../sandbox/contract/compare.ts'
import { sandboxPlace, startContractWorld } from '../../sandbox/contract/sandbox-place.ts'
import { openVisit } from '../../sandbox/contract/visit.ts'
import { createFolder } from '../../sandbox/folder.ts'
import { jsonReply } from '../../sandbox/reply.ts'
import type { World } from '../../sandbox/world.ts'
import type { HubApi } from '../../sandbox/hub/api.ts'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})

/** All questions to one world. */
async function askWorld(change: (world: World, hub: HubApi) => void = () => undefined) {
  const world = await startContractWorld()
  worlds.push(world)
  if (world.hub === undefined) throw new TypeError('the world has no hub')
  change(world, world.hub)
  const { signal } = new AbortController()
  const visit = openVisit(sandboxPlace(world, {}), signal, () => undefined)
  const said = await askAll(visit, signal, () => undefined)
  return { world, hub: world.hub, said, remaining: await visit.leave() }
}

const contractTokens = ({ book }: World) =>
  book.everyToken().filter(({ label }) => label.startsWith('docker-oat-login contract'))

const living = (world: World) => contractTokens(world).filter(({ deletedAt }) => deletedAt === null)

const differences = (rows: ReturnType<typeof compareSaid>) =>
  rows.filter(({ verdict }) => verdict === 'different').map(({ question }) => question)

/** Five places in which a Docker Hub answers otherwise, and the question that has to notice each. */
const oneWorld: Readonly<Record<string, (world: World, hub: HubApi) => void>> = {
  'PATCH with is_active: false alone': ({ book }) => {
    const { change } = book
    book.change = (id, wanted) => {
      const isPart = wanted.isActive === false && wanted.resources === undefined
      return change(id, isPart ? { ...wanted, resources: [] } : wanted)
    }
  },
  'When is a deactivated token refused, and how?': ({ book }) => {
    refuseOtherwise(book, identity => identity.name.endsWith(', inactive'), 'access token is inactive')
  },
  'How long may a label be?': ({ book }) => {
    const mint = book.mint.bind(book)
    book.mint = (name, wanted) => mint(name, { ...wanted, label: wanted.label.slice(0, 255) })
  },
  'DELETE, then GET, then DELETE': (_, hub) => {
    hub.faults.set(
      { kind: 'reply', late: true, reply: jsonReply(204, undefined) },
      { times: 1, after: 1, matching: /^DELETE/ },
    )
  },
  'What does the audit log say of a creation?': (_, hub) => {
    const { add } = hub.audit
    Object.assign(hub.audit, {
      add: (event: Parameters<typeof add>[0]) => {
        add({ ...event, actor: 'system' })
      },
    })
  },
}

const anotherWorld: typeof oneWorld = {
  'Which answers does a login get?': (_, hub) => {
    hub.oldLoginGone = 410
  },
  'What is a page of one token?': (_, hub) => {
    const body = { count: 9, next: null, previous: null, results: [] }
    hub.faults.set(
      { kind: 'reply', reply: jsonReply(200, body) },
      { times: 1, matching: /page_size=1$/, after: 1 },
    )
  },
  'Whom does the audit log name as the actor of a push?': (_, hub) => {
    const event = { account: 'acme', action: 'repo.tag.push', name: 'acme/app', actor: 'acme' } as const
    hub.audit.add({ ...event, data: { tag: 'v2', digest: 'sha256:b' }, at: Date.now() })
  },
  'What is the challenge of the registry?': ({ registry }) => {
    const headers = { 'www-authenticate': 'Bearer realm="https://auth.example/token",service="other"' }
    registry.faults.set({ kind: 'reply', reply: { status: 401, headers } }, { times: 1, matching: /^GET/ })
  },
  'When is a deleted token refused, and how?': ({ book }) => {
    const { identify } = book
    book.identify = credential => {
      const token = book.everyToken().find(({ value }) => value === credential?.password)
      return token === undefined || token.deletedAt === null
        ? identify(credential)
        : { kind: 'token', name: token.label, token }
    }
  },
}

function refuseOtherwise(
  book: World['book'],
  isMeant: (identity: Identity) => boolean,
  details: string,
): void {
  const { identify } = book
  book.identify = credential => {
    const identity = identify(credential)
    return isMeant(identity) ? { kind: 'refused', name: identity.name, details } : identity
  }
}

describe('the contract with Docker Hub', () => {
  it('asks the sandbox all, and finds it as the sandbox is', async () => {
    const [hub, sandbox] = [await askWorld(), await askWorld()]
    const rows = compareSaid(hub.said, sandbox.said)
    expect(rows.filter(({ verdict }) => verdict !== 'the same').map(({ question }) => question)).toEqual([
      'How is a push of an immutable tag refused?',
    ])
    expect(contractExitCode(rows)).toBe(0)
    expect(rows.length).toBeGreaterThanOrEqual(30)
  })

  it('creates three tokens, shows Docker three that do not work, leaves none, and says no value', async () => {
    const { world, said, remaining } = await askWorld(({ sharedAccount }, hub) => {
      const reply = jsonReply(404, { detail: `nothing for ${sharedAccount.password}` })
      hub.faults.set({ kind: 'reply', reply }, { matching: /00000000-0000/ })
    })
    const requests = world.log.entries()
    expect(contractTokens(world).length).toBe(3)
    expect([living(world), remaining]).toEqual([[], []])
    const refused = requests.filter(({ server, outcome, credential }) => {
      return server === 'auth' && outcome === 401 && /(inactive|deleted|unknown credential)$/.test(credential)
    })
    expect(refused.map(({ credential }) => credential.replace(/.*, /, ''))).toEqual([
      'inactive',
      'deleted',
      'unknown credential',
    ])
    expect(requests.filter(({ target }) => /login/.test(target)).map(({ outcome }) => outcome)).toEqual([200])
    const text = JSON.stringify([...said])
    const values = [...world.book.everyToken().map(({ value }) => value), world.sharedAccount.password, 'eyJ']
    expect(values.filter(value => text.includes(value))).toEqual([])
    expect(text).not.toMatch(/acme|127\.0\.0\.1/)
  })

  it('notices ten places in which two others answer otherwise', async () => {
    const sandbox = await askWorld()
    for (const changes of [oneWorld, anotherWorld]) {
      const other = await askWorld((world, hub) => {
        for (const change of Object.values(changes)) change(world, hub)
      })
      const rows = compareSaid(other.said, sandbox.said)
      expect(differences(rows).sort()).toEqual(Object.keys(changes).sort())
      expect(contractExitCode(rows)).toBe(1)
      expect(contractTable(rows)).toMatch(/^different +\S/m)
    }
  })

  it('deletes a token whose creation was not answered, and is not green', async () => {
    const sandbox = await askWorld()
    const { world, said, remaining } = await askWorld((_, hub) => {
      hub.faults.set({ kind: 'reset', late: true }, { times: 1, matching: /^POST .*access-tokens/ })
    })
    expect([contractTokens(world).length, living(world), remaining]).toEqual([3, [], []])
    expect(contractExitCode(compareSaid(said, sandbox.said))).not.toBe(0)
  })

  it('says what a token is that cannot be deleted', async () => {
    const { remaining } = await askWorld((_, hub) => {
      hub.faults.set({ kind: 'reply', reply: jsonReply(204, undefined) }, { matching: /^DELETE/ })
    })
    expect(remaining.length).toBe(3)
  })
})

/** The command itself, as an owner with two-factor authentication. */
async function runContract(
  world: World,
  {
    password = world.owner.password,
    onStart,
  }: { password?: string; onStart?: (child: ChildProcess) => void } = {},
) {
  const folder = await createFolder()
  const script = resolve('sandbox/contract/contract.ts')
  const place = ['--organization', 'acme', '--repository', 'app', '--hub-username', world.owner.username]
  const hosts = ['--hub-url', world.hub?.origin ?? '', '--registry', world.registry.origin]
  const argv = ['--import', import.meta.resolve('tsx'), script, ...place, ...hosts, '--yes']
  const secrets = { DOCKER_OAT_HUB_PASSWORD: password, DOCKER_OAT_HUB_TOTP_SECRET: world.owner.totpSecret }
  const env = { ...process.env, ...secrets }
  const child = spawn(process.execPath, argv, { cwd: folder.path, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (printed += String(text)))
  onStart?.(child)
  const code = await new Promise(done => child.on('close', done))
  return { code, printed, folder }
}

describe('npm run contract', () => {
  it('says first what it will do, and writes the table', async () => {
    const world = await startContractWorld()
    worlds.push(world)
    const { code, printed, folder } = await runContract(world)
    expect(printed).toMatch(/^This asks Docker Hub \d+ questions about acme\/app/)
    expect(printed).toContain('0 different, 1 not asked')
    expect(printed).toContain('No token of this run is left on Docker Hub.')
    const { rows } = JSON.parse(readFileSync(join(folder.path, 'contract.json'), 'utf8')) as {
      rows: unknown[]
    }
    expect([code, rows.length > 30, living(world)]).toEqual([0, true, []])
    await folder.close()
  })

  it('deletes its tokens after Ctrl-C, also after a second one', async () => {
    const world = await startContractWorld()
    worlds.push(world)
    let created = 0
    let child: ChildProcess | undefined
    world.log.witness = async ({ method, target }) => {
      if (method !== 'POST' || !target.endsWith('/access-tokens') || ++created !== 2) return
      // The answer waits until the command has heard it.
      const heard = new Promise<void>(done => {
        child?.stderr?.on('data', text => {
          if (String(text).includes('Stopping')) done()
        })
      })
      child?.kill('SIGINT')
      await heard
      child?.kill('SIGINT')
    }
    const { code, printed, folder } = await runContract(world, { onStart: started => void (child = started) })
    expect(printed).toContain('Stopping: the tokens of this run are deleted first.')
    expect([code, contractTokens(world).length, living(world)]).toEqual([130, 2, []])
    await folder.close()
  })

  it('asks nothing after a refused login', async () => {
    const world = await startContractWorld()
    worlds.push(world)
    const { code, printed, folder } = await runContract(world, { password: 'another' })
    expect(printed).toContain('HUB_FORBIDDEN')
    expect([code, world.log.lines().length]).toEqual([2, 1])
    await folder.close()
  })
})
