import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { call, type Helper } from '../docker/undo-search/machine.ts'
import { createPlace, type Place, token } from '../support/place.ts'
import { describeWith } from '../support/real-parts.ts'

/** Debian's, not on PATH: there every docker of the machine would use them. */
const folder = ['/usr/local/lib/docker-oat-login', '/tmp/helpers/usr/bin'].find(path =>
  existsSync(join(path, 'docker-credential-secretservice')),
)
const hub = 'https://index.docker.io/v1/'
const login = (Username: string, Secret: string, ServerURL = hub): string =>
  JSON.stringify({ ServerURL, Username, Secret })

/** How each is made ready, and the words before a program that uses it. */
const helpers = {
  pass: {
    needs: ['pass', 'gpg'],
    ready: "gpg --batch --quiet --passphrase '' --quick-gen-key t default default never && pass init t",
    wrap: [],
  },
  secretservice: {
    needs: ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'],
    ready: 'true',
    wrap: [
      ...['dbus-run-session', '--', 'sh', '-c'],
      [
        'echo | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1',
        // Asked before it has its name on the bus, the bus would start another one, whose keyring is locked.
        `until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
          string:org.freedesktop.secrets | grep -q true; do sleep 0.1; done`,
        'exec "$@"',
      ].join('\n'),
      'sh',
    ],
  },
} as const

/** No user, one, two, one of them again, none: what each call gives has to be the same on the model and for real. */
const calls: readonly (readonly ['get' | 'store' | 'erase', string])[] = [
  ['get', hub],
  ['erase', hub],
  ['store', login('zoe', 'z')],
  ['get', hub],
  ['store', login('nova', 't')],
  ['get', hub],
  ['store', login('zoe', 'newer')],
  ['get', hub],
  ['erase', hub],
  ['get', hub],
  ['erase', hub],
]

type Answer = Readonly<{ isDone: boolean; user: string | undefined }>

function answerOf(isDone: boolean, text: string): Answer {
  return { isDone, user: /"Username":"([^"]*)"/.exec(text)?.[1] }
}

const cases = Object.entries(helpers).map(([name, helper]) => ({ name, ...helper }))
for (const { name, needs, ready, wrap } of cases) {
  const missing =
    (await missingPrograms(needs)) ??
    (folder === undefined ? 'docker-credential-secretservice is missing (see .ci/run)' : undefined)
  describeWith(missing)(`the real docker-credential-${name}`, () => {
    let place: Place
    let env: Record<string, string>
    beforeEach(async () => {
      place = await createPlace()
      env = {
        HOME: place.root,
        XDG_RUNTIME_DIR: place.root,
        GNUPGHOME: join(place.root, 'gpg'),
        PASSWORD_STORE_DIR: join(place.root, 'pass'),
        PATH: [place.bin, process.env['PATH'] ?? ''].join(delimiter),
      }
      mkdirSync(env['GNUPGHOME'] ?? '', { mode: 0o700 })
      symlinkSync(
        join(folder ?? '', `docker-credential-${name}`),
        join(place.bin, `docker-credential-${name}`),
      )
      expect(spawnSync('sh', ['-c', ready], { env }).status).toBe(0)
    })
    afterEach(() => {
      spawnSync('gpgconf', ['--kill', 'all'], { env })
      place.close()
    })

    /** Several calls in one session. */
    function ask(...asked: typeof calls): readonly Answer[] {
      const lines = asked.map(
        ([verb, input]) => `printf %s '${input}' | docker-credential-${name} ${verb} 2>&1; echo "#$?"`,
      )
      const [program = 'sh', ...argv] = [...wrap, 'sh', '-c', lines.join('\n')]
      const { stdout } = spawnSync(program, argv, { env, encoding: 'utf8' })
      const answers = [...stdout.matchAll(/([^]*?)#(\d+)\n/g)]
      return answers.map(([, text = '', code]) => answerOf(code === '0', text))
    }

    it('answers as the one of the search of the undo', () => {
      const model: Helper = { users: {}, kind: name as Helper['kind'], locked: '' }
      const modelled = calls.map(([verb, input]) => {
        const { isDone, stdout } = call(model, verb, input)
        return answerOf(isDone, stdout)
      })
      // Which of two users it serves, that of the desktop does not say.
      const told = ({ isDone, user }: Answer) => ({ isDone, user: name === 'pass' ? user : Boolean(user) })
      expect(ask(...calls).map(told)).toEqual(modelled.map(told))
    })

    it('keeps its logins, and is not asked for ours', async () => {
      const text = JSON.stringify({ credsStore: name, auths: { [place.registry]: {} } })
      writeFileSync(join(place.docker, 'config.json'), text)
      // Before and behind our user by the alphabet.
      const stored = ['aba', 'zoe'].map(user => ['store', login(user, 'theirs', place.registry)] as const)
      ask(...stored)
      const main = await place.main({ wrap, env })
      expect(main).toMatchObject({ code: 0 })
      expect(main.out).toContain(
        `docker-credential-${name} may keep several users of ${place.registry} apart`,
      )
      const auth = Buffer.from(`acme:${token}`).toString('base64')
      expect(JSON.parse(place.text() ?? '')).toEqual({
        credsStore: name,
        auths: { [place.registry]: { auth } },
        credHelpers: { [place.registry]: '' },
      })
      const post = await place.post({ wrap, env })
      expect(post.out).toContain(`${place.registry}: logged out`)
      expect([place.text(), place.names()]).toEqual([text, ['config.json']])
      expect(['aba', 'zoe']).toContain(ask(['get', place.registry])[0]?.user)
      // What the last one erases is still both of them.
      expect(ask(['erase', place.registry], ['get', place.registry])[1]?.user ?? '').toBe('')
    })

    it('fails a login from a terminal that it does not serve, and still has those of before', async () => {
      writeFileSync(join(place.docker, 'config.json'), JSON.stringify({ credsStore: name }))
      ask(
        ['store', login('aba', 'theirs', place.registry)],
        ['store', login('zoe', 'theirs', place.registry)],
      )
      // Which of the users is served may change with each store: what the login itself was told counts.
      const helper = join(place.bin, `docker-credential-${name}`)
      const program = realpathSync(helper)
      const told = join(place.root, 'told')
      rmSync(helper)
      writeFileSync(helper, `#!/bin/sh\necho "#$1" >>'${told}'\n'${program}' "$1" | tee -a '${told}'\n`, {
        mode: 0o755,
      })
      const ended = await place.cli(
        [
          'login',
          '--registry',
          place.registry,
          '--organization',
          'acme',
          '--access',
          'pull',
          '--proof',
          'off',
          '--stdin',
          'token',
        ],
        { input: token, wrap: [...wrap], env },
      )
      const [, afterStore = ''] = readFileSync(told, 'utf8').split('#store\n')
      const served = answerOf(true, afterStore)
      const isServed = served.user === 'acme'
      expect(ended.code).toBe(isServed ? 0 : 1)
      expect(ended.out.includes('does not give back the login')).toBe(!isServed)
      expect(['aba', 'zoe', 'acme']).toContain(served.user)
      expect(afterStore.startsWith('#get\n')).toBe(true)
    })
  })
}
