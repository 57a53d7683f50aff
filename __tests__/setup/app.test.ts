import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { everyPermission } from '../../sandbox/github/permission.ts'
import { sampled } from '../support/depth.ts'
import { type Keyboard, keyboardObstacle, nth, openKeyboard } from '../support/keyboard.ts'
import { itWith } from '../support/real-parts.ts'
import { type Clone, home, openClone, ownName } from '../support/setup-bench.ts'
import { cliPath } from '../support/start-cli.ts'

let clone: Clone
let keyboard: Keyboard | undefined
beforeEach(async () => {
  clone = await openClone()
})
afterEach(async () => {
  await keyboard?.close()
  keyboard = undefined
  expect(clone.world.github?.violations).toEqual([])
  await clone.close()
})

const flags = ['--organization', 'acme', '--push', 'acme/app', '--login', 'token', '--action', ownName]
const all = [...flags, '--rotation', 'assisted', '--audit', 'nightly', '--expires-at', '2127-01-01', '--yes']
const place = `actions:${home}#docker-rotation`
const strangersKey = () =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString()

/** Somebody at a machine without a browser. */
async function sitDown(app: readonly string[]): Promise<Keyboard> {
  keyboard = await openKeyboard([process.execPath, cliPath, 'setup', ...all, ...app], {
    columns: 100,
    folder: clone.folder,
    environment: {
      ...clone.environment,
      BROWSER: '/nowhere',
      DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']),
    },
  })
  return keyboard
}

/** What a person does at another machine: opens the link, clicks Create, asks for a key, installs it. */
async function register(screen: string): Promise<{ client_id: string; pem: string; slug: string }> {
  const origin = clone.world.github?.origin ?? ''
  const link = /1\. Open ?(http\S+metadata=read)/.exec(screen.replaceAll(/\n */g, ''))?.[1] ?? ''
  const page = link.replace('https://github.com', origin)
  const made = (await (await fetch(page, { method: 'POST' })).json()) as Awaited<ReturnType<typeof register>>
  await fetch(`${origin}/apps/${made.slug}/installations/new?repository=${home}`)
  return made
}

function expectKept({ clientId, pem }: { clientId: string; pem: string }): void {
  const { github } = clone.world
  expect(github?.secretValue(`${place}:ROTATION_APP_KEY`)).toBe(pem.trim())
  expect(github?.place(place)?.variables.get('ROTATION_APP_CLIENT_ID')?.value).toBe(clientId)
}

const typed = itWith(keyboardObstacle)

describe('without a browser', () => {
  typed(
    'the link has name and permissions; a key of another App is refused, the right one is pasted',
    async () => {
      const person = await sitDown(['--app', 'link'])
      const { client_id: clientId, pem } = await register(await person.seen('Client ID of the App'))
      expect(clone.world.github?.apps[0]).toMatchObject({
        slug: 'docker-oat-acme-app',
        owner: 'acme',
        permissions: { actions_variables: 'write', metadata: 'read', secrets: 'write' },
      })
      const stranger = strangersKey()
      await person.type('Client ID', clientId, 'Enter')
      await person.type('Path of its .pem', 'Enter')
      await person.type('Paste the private key', stranger)
      await person.type(nth(2, 'Client ID of the App'), clientId, 'Enter')
      await person.type(nth(2, 'Path of its'), 'Enter')
      await person.type(nth(2, 'Paste the private'), pem)
      const { screen, code } = await person.ended()
      expect(screen).not.toContain(pem.split('\n')[1])
      expect(screen).not.toContain(stranger.split('\n')[1])
      expect({ code, tail: screen.slice(-600) }).toMatchObject({ code: 0 })
      expectKept({ clientId, pem })
    },
  )

  typed('somebody finds that out when the page is waited for, and has the key in a file', async () => {
    const person = await sitDown([])
    await person.type('No browser here? Type', 'link', 'Enter')
    const { client_id: clientId, pem } = await register(await person.seen('Client ID of the App'))
    const file = join(clone.folder, 'app.pem')
    writeFileSync(file, pem)
    await person.type('Client ID', clientId, 'Enter')
    await person.type('Path of its .pem', file, 'Enter')
    const { screen, code } = await person.ended()
    expect(screen.replaceAll(/\n */g, ' ')).toContain(`When setup is done, delete ${file}`)
    expect(code).toBe(0)
    expectKept({ clientId, pem })
  })
})

describe('an App that exists', () => {
  const wanted = { actions_variables: 'write', secrets: 'write' } as const

  it('is used with the key in its variable', async () => {
    const { pem } = clone.world.github?.addApp('Iv1', [{ owner: 'acme', permissions: wanted }]) ?? { pem: '' }
    const environment = {
      DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']),
      DOCKER_OAT_GITHUB_APP_PRIVATE_KEY: pem,
    }
    const { code, out } = await clone.run([...all, '--app', 'Iv1'], environment)
    expect(out).toContain(`✓ the App is installed on ${home}`)
    expect(code).toBe(0)
    expectKept({ clientId: 'Iv1', pem })
  })

  typed('asks for its key where nothing has it', async () => {
    const { pem } = clone.world.github?.addApp('Iv1', [{ owner: 'acme', permissions: wanted }]) ?? { pem: '' }
    const person = await sitDown(['--app', 'Iv1'])
    await person.type('Path of its .pem', 'Enter')
    await person.type('Paste the private key', pem)
    expect((await person.ended()).code).toBe(0)
    expectKept({ clientId: 'Iv1', pem })
  })

  const refused = [
    {
      id: 'Iv1',
      of: 'a key of another App',
      key: strangersKey(),
      says: 'GitHub does not accept this key for',
    },
    {
      id: 'Iv9',
      of: 'an ID that GitHub does not know',
      key: strangersKey(),
      says: 'this key for the App Iv9',
    },
    { id: 'Iv1', of: 'something else', key: 'abc', says: 'that is not the private key of an App' },
    {
      id: 'Iv1',
      of: 'rights to read',
      key: undefined,
      says: 'App Iv1 lacks on acme/app: actions_variables: write',
    },
    { id: 'Iv1', of: 'no key', key: '', says: 'DOCKER_OAT_GITHUB_APP_PRIVATE_KEY is empty' },
  ]
  it.each(sampled(refused, 3))(
    'with $of is refused before anything is changed',
    async ({ id, key, says }) => {
      const { github } = clone.world
      const permissions = { ...everyPermission, actions_variables: 'read' } as const
      const app = github?.addApp('Iv1', [{ owner: 'acme', permissions }])
      const environment = {
        DOCKERHUB_PUSH_TOKEN: clone.mint(['acme/app']),
        DOCKER_OAT_GITHUB_APP_PRIVATE_KEY: key ?? app?.pem ?? '',
      }
      const { code, err } = await clone.run([...all, '--app', id], environment)
      expect(err).toContain(says)
      expect(code).toBe(2)
      expect(github?.place(place)).toBeUndefined()
    },
  )
})
