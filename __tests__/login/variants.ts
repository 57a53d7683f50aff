import { mkdir, symlink } from 'node:fs/promises'
import { organization } from '../../sandbox/book/entry.ts'
import { fault, type Fault } from '../../sandbox/fault.ts'
import type { OddRegistryKind } from '../../sandbox/registry/odd.ts'
import type { World } from '../../sandbox/world.ts'
import { fourEntries, widen } from '../support/four-entries.ts'
import type { ProxyKind } from '../support/hub-behind-proxy.ts'
import { type Keyless, keylessStory } from '../support/keyless-story.ts'
import type { Stage, Story, StoryJob } from '../support/story.ts'

/** What a variant has beside its inputs. */
interface More {
  readonly odd?: OddRegistryKind
  readonly auth?: readonly [Fault, number?]
  readonly world?: (world: World) => void
  readonly config?: string
  /** The token list of `fourEntries` is given. */
  readonly isListed?: boolean
  /** What the job has beside its step, and before it. */
  readonly job?: Partial<StoryJob> | ((stage: Stage) => Partial<StoryJob> | Promise<Partial<StoryJob>>)
  readonly story?: Pick<Story, 'docker' | 'helper' | 'buildx' | 'leaves'>
  /** Docker Hub by its own name, through this one. */
  readonly proxy?: ProxyKind
}

const app = 'acme/app'
const hub = 'https://index.docker.io/v1/'
const exit = (stderr: string) => ({ exit: 1, stderr })
const inKeychain = '{ "credsStore": "osxkeychain" }\n'
const keychain = (
  faults: Required<NonNullable<Story['helper']>>['faults'],
  leaves: readonly string[] = [],
): More => ({
  config: inKeychain,
  story: { leaves, helper: { name: 'osxkeychain', faults } },
})
const shape = (name: 'without-access' | 'opaque') => (world: World) => {
  world.auth.shapes.set(name)
}
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const past = '2026-01-01T00:00:00Z'
const scoped = { 'docker-config': 'scoped' }
const buildx = (more: { readonly builder?: 'engine'; readonly store?: 'classic' | 'containerd' } = {}) => ({
  story: { buildx: { version: 'v0.32.1', ...more } },
})
const fork = {
  github: { GITHUB_REPOSITORY: app, GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'ada' },
  event: { pull_request: { head: { repo: { full_name: 'ada/gateway', fork: true } } } },
}
/** The tokens of the release may not read public repositories, and push more of their own. */
const limitTo =
  (...paths: readonly string[]) =>
  (world: World): void => {
    for (const access of ['pull', 'push'] as const) {
      const scopes = [`scope-image-${access}`]
      const resources = paths.map(path => ({ type: 'TYPE_REPO' as const, path, scopes }))
      world.book.change(world.entry('release', access).token.id, { resources })
    }
  }
/** The machine has a login to the registry already. */
const loggedIn = async ({ write, world }: Stage) => {
  await write('.docker/config.json', JSON.stringify({ auths: { [world.registry.host]: { auth: 'YTpi' } } }))
  return {}
}
const noTls =
  'time="2026-11-25T18:52:02Z" level=info msg="Error logging in to endpoint, trying next endpoint"\nGet "https://127.0.0.1:5000/v2/": http: server gave HTTP response to HTTPS client\n'

/** By name: the inputs, beside a push of one image with the release push token, and what else is special. */
export const variants: Readonly<Record<string, readonly [Readonly<Record<string, string>>, More?]>> = {
  'push and access: pull contradict each other': [{ access: 'pull' }],
  'an e-mail address as organization': [{ organization: 'jane@acme.example' }],
  'an empty token, the only one': [{ token: '${{ secrets.NO_SUCH }}' }],
  'an empty token, for Dependabot': [
    { token: '' },
    { job: { github: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_ACTOR: 'dependabot[bot]' } } },
  ],
  'an empty token, on a fork': [{ token: '' }, { job: fork }],
  'a pull token where push is needed': [{ token: '${{ secrets.RELEASE_PULL }}' }],
  'a base image that the token cannot pull': [{ pull: 'library/golang' }, { world: limitTo(app) }],
  'a time that nobody can read': [{ 'expires-at': 'next week' }],
  'a misspelt input': [{ prof: 'exact', colour: 'red' }],
  'an input of another mode': [{ 'dry-run': 'true' }],
  'inputs of docker/login-action': [{ token: '', push: '', username: 'acme', password: 'x', ecr: 'auto' }],
  'a shell variable': [{ token: '$DOCKER_TOKEN' }],
  'a host in the name of a repository': [{ push: 'acme/gateway:latest, ghcr.io:443/acme/gateway' }],
  'images of other registries alone': [{ push: 'ghcr.io/acme/gateway' }],
  'no repositories': [{ push: '', access: 'push' }],
  'no token and no owner': [{ organization: '', token: '', push: '' }],
  'a token alone, without its owner': [{ organization: '', push: '' }],
  'a push to another organization': [{ registry: 'docker.io', push: 'nova/gateway' }],
  'a token list that is not there': [{ config: '.github/docker-oat.yml' }],
  'a token with a line end': [{ token: '${{ secrets.RELEASE_PUSH }}\n' }],
  'an access that does not exist': [{ push: '', access: 'pull-push' }],
  'a user name with a colon': [{ username: 'acme:x' }],
  'another user than the organization': [{ username: 'jo', token: '${{ secrets.UNKNOWN }}' }],
  'a proxy that is no address': [
    { registry: 'docker.io' },
    { job: { env: { HTTPS_PROXY: 'http://[proxy:3128' } } },
  ],
  'a proxy that lets nobody through': [{}, { proxy: 'refusing' }],
  'a certificate of an authority that is not known': [{}, { proxy: 'untrusted' }],
  'Docker Hub by another name': [
    { registry: 'registry.hub.docker.com', push: `registry.hub.docker.com/${app}` },
    { proxy: 'through' },
  ],
  'a pull secret behind a link of the checkout': [
    { push: '', pull: app, token: '${{ secrets.RELEASE_PULL }}', 'pull-secret': 'deploy/pull-secret.json' },
    { job: { steps: [{ run: 'ln -s "$HOME" deploy' }] } },
  ],
  'a pull secret with a push token': [{ 'pull-secret': 'pull-secret.json' }],
  'a token list beside another registry': [
    {},
    { job: { steps: [{ run: 'mkdir .github && echo "organization: acme" > .github/docker-oat.yml' }] } },
  ],

  'a personal token': [{ token: '${{ secrets.PERSONAL }}' }],
  'a token of another organization': [{ token: '${{ secrets.FOREIGN }}' }],
  'a token of another entry': [
    {
      push: '',
      channel: 'release',
      access: 'pull',
      token: '',
      'release-pull-token': '${{ secrets.RELEASE_PUSH }}',
    },
    { isListed: true },
  ],
  'a token whose name is its value': [
    {},
    {
      world: world => {
        const { id, value } = world.entry('release', 'push').token
        world.book.change(id, { label: `ci ${value}` })
      },
    },
  ],
  'two entries of the token list that fit': [{ push: '', access: 'push' }, { isListed: true }],
  'exact: a token that reaches another entry': [
    { channel: 'nightly', push: 'acme/nightly-app', token: '${{ secrets.NIGHTLY_PUSH }}', proof: 'exact' },
    { isListed: true, world: widen },
  ],
  'exact: a pull token that can push': [{ push: '', pull: app, proof: 'exact' }],
  'exact: a push token': [{ proof: 'exact' }],
  'a token that expires in two days': [{ 'expires-at': inDays(2.5) }],
  'a token that expires today': [{ 'expires-at': inDays(0.5) }],
  'a past date of a token that works': [{ 'expires-at': past }],
  'a past date of a token that is not checked': [
    { 'expires-at': past, proof: 'off', pull: 'library/golang' },
  ],

  'a token that grants nothing': [{}, { world: shape('without-access') }],
  'exact: a token that cannot be read': [{ proof: 'exact' }, { world: shape('opaque') }],
  'too many requests, once': [{}, { auth: [fault.status(429), 1] }],
  'an organization that is locked out': [
    {},
    { auth: [fault.details('too many failed login attempts for username or IP address', 429)] },
  ],
  'a refusal that tries to be a command': [
    {},
    {
      auth: [
        fault.details('no\r::error::forged\n::set-output name=x::1 ##[error]forged %0A::add-mask::acme'),
      ],
    },
  ],
  'a refusal that repeats the token': [
    {},
    {
      world: world => {
        const { value } = world.entry('release', 'push').token
        const header = Buffer.from(`${organization}:${value}`).toString('base64')
        world.auth.faults.set(
          fault.details(`no such token: ${value} (Authorization: Basic ${header}, ${value})`),
        )
      },
    },
  ],
  'a server in trouble, for good': [{ attempts: '3' }, { auth: [fault.status(503)] }],
  'no answer': [{ timeout: '3', attempts: '2' }, { auth: [fault.hang] }],
  'a guest network': [{}, { auth: [fault.html] }],
  'a redirect to another origin': [{}, { auth: [fault.redirect('https://evil.example/token')] }],
  'a redirect within the origin': [
    {},
    { auth: [fault.redirect(`/token?service=registry.docker.io&scope=repository:${app}:push`), 1] },
  ],

  'a registry without a token service': [{}, { odd: 'basic' }],
  'a registry without a token service, under exact': [{ proof: 'exact' }, { odd: 'basic' }],
  'a registry without a token service, and a wrong token': [
    { token: '${{ secrets.UNKNOWN }}' },
    { odd: 'basic' },
  ],
  'a realm in clear text elsewhere': [{}, { odd: 'elsewhere' }],
  'a web site': [{}, { odd: 'html' }],
  'a 401 without a challenge': [{}, { odd: 'no-challenge' }],
  'a registry that asks for nothing': [{}, { odd: 'open' }],
  'an unknown scheme': [{}, { odd: 'unknown-scheme' }],
  'a port that nobody listens on': [{ registry: '127.0.0.1:1', attempts: '2' }],

  'docker asks for TLS': [{}, { story: { docker: [exit(noTls)] } }],
  'docker ends before it has read the password': [{}, { story: { docker: ['deaf'] } }],
  'docker stores nothing': [{}, { story: { docker: ['forgetful'] } }],
  'docker hangs': [{ timeout: '6' }, { story: { docker: ['hang'] } }],
  'docker repeats the token': [{ proof: 'off' }, { story: { docker: ['repeating'] } }],
  'no docker': [{}, { story: { docker: ['absent'] } }],
  'no docker, at Docker Hub': [{}, { proxy: 'through', story: { docker: ['absent'] } }],

  'a login from before': [{}, { job: loggedIn }],
  'a login that is to stay': [{ logout: 'false' }],
  'a variable that beats every login': [
    {},
    {
      job: ({ world }) => {
        const auths = { [world.registry.host]: { auth: 'eDp5' } }
        return { env: { DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) } }
      },
    },
  ],
  'DOCKER_CONFIG names the file': [
    {},
    {
      config: '{}\n',
      job: ({ machine }) => ({ env: { DOCKER_CONFIG: `${machine.home}/.docker/config.json` } }),
    },
  ],
  'a config.json that is no JSON': [{}, { config: '{ "auths": ' }],
  'a config.json with null': [{}, { config: '{ "auths": null, "credHelpers": null }\n' }],

  'a keychain, at Docker Hub': [{}, { ...keychain({}), proxy: 'through' }],
  'a keychain that cannot store': [
    {},
    keychain({ store: exit('A specified logon session does not exist.') }),
  ],
  'a keychain that cannot be read': [{}, keychain({ get: exit('User interaction is not allowed.') })],
  'a keychain that keeps what it should give up': [
    {},
    keychain({ erase: exit('locked') }, ['RELEASE_PUSH in helpers/osxkeychain.entries.json']),
  ],
  'a keychain that is not there': [{}, { config: inKeychain, proxy: 'through' }],
  'a helper that may keep several users': [{}, { config: '{ "credsStore": "elsewhere" }\n' }],
  'a helper that may keep several users, at Docker Hub': [
    {},
    { config: '{ "credsStore": "gone" }\n', proxy: 'through' },
  ],
  'a keychain that serves another one': [
    {},
    {
      ...keychain({
        get: { exit: 0, stdout: `{"ServerURL":"${hub}","Username":"abot","Secret":"older"}` },
      }),
      proxy: 'through',
    },
  ],

  'builds: no buildx': [scoped, { story: { buildx: 'absent' } }],
  'builds: an old buildx': [
    scoped,
    { story: { buildx: { version: 'github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3' } } },
  ],
  'builds: a buildx without a version': [
    scoped,
    { story: { buildx: { version: 'github.com/docker/buildx 7f3a2b1c' } } },
  ],
  'builds: no repository': [{ ...scoped, push: '' }, buildx()],
  'builds: a token that is not proven': [{ ...scoped, proof: 'off' }, buildx()],
  'builds: nothing that the token covers': [
    { ...scoped, push: '', pull: 'library/golang', token: '${{ secrets.RELEASE_PULL }}' },
    { ...buildx(), world: limitTo(app) },
  ],
  'builds: a base image that the token does not cover': [
    { ...scoped, pull: 'library/golang:1.25' },
    { ...buildx(), world: limitTo(app) },
  ],
  'builds: a token that cannot be read': [
    { ...scoped, pull: 'library/golang:1.25' },
    { ...buildx(), world: shape('opaque') },
  ],
  'builds: a base image that it covers': [{ ...scoped, pull: 'library/golang:1.25' }, buildx()],
  'builds: two repositories to push': [
    { ...scoped, push: `${app}, acme/nightly-app` },
    { ...buildx(), world: limitTo(app, 'acme/nightly-app') },
  ],
  'builds: a directory that is a link': [
    scoped,
    {
      ...buildx(),
      job: async ({ machine, world }) => {
        const root = `${machine.home}/.docker/buildx/config/${world.registry.host}`
        await mkdir(root, { recursive: true })
        await symlink(machine.root, `${root}/acme`)
        return {}
      },
    },
  ],
  'builds: an engine with the store of containerd': [
    scoped,
    buildx({ builder: 'engine', store: 'containerd' }),
  ],
  'builds: an engine that pushes by itself': [scoped, buildx({ builder: 'engine', store: 'classic' })],
  'builds: an engine that pushes by itself, with a login': [
    scoped,
    { ...buildx({ builder: 'engine', store: 'classic' }), job: loggedIn },
  ],
  'builds: a buildx that hangs': [{ ...scoped, timeout: '6' }, { story: { buildx: 'hang' } }],
}

let stopped: number | undefined

/** The same for logins without a secret. */
export const keyless: Readonly<Record<string, Keyless & Pick<Story, 'isBuilt'>>> = {
  'keyless: by the token list, though a token is there': {
    inputs: { 'oidc-connection-id': '', channel: 'release', token: '${{ secrets.RELEASE_PUSH }}' },
    tokenList: fourEntries.replace(
      /(?<=label: app push[^]*?\n)(?=    stores)/,
      '    oidc: 7E9F1A52-3C0D-4B6E-9F21-0A1B2C3D4E5F\n',
    ),
  },
  'keyless: over before the job is': {
    // Docker's clock stands, so that a slow machine is logged in all the same.
    now: () => (stopped ??= Date.now()),
    arrange: world => void Object.assign(world.identity?.connection ?? {}, { longest: 1 }),
    job: { steps: [{ name: 'build', run: 'sleep 1' }] },
  },
  'keyless: a connection without a UUID': { inputs: { 'oidc-connection-id': 'acme-connection' } },
  'keyless: for a day': { inputs: { 'oidc-expires-in': '86400' } },
  'keyless: another registry': { inputs: { registry: 'ghcr.io' } },
  'keyless: more than the rulesets give': { inputs: { push: '', pull: 'acme/nightly-app' } },
  'keyless: a fork': { permission: false, job: fork },
  'keyless: a fork that may skip it': { permission: false, job: fork, inputs: { 'on-missing': 'skip' } },
  'keyless: a job that may not': { permission: false },
  'keyless: GitHub refuses': {
    inputs: { 'on-missing': 'skip' },
    arrange: world => world.idTokens?.faults.set(fault.status(401), { times: 1 }),
  },
  // Built, these two: Node 20 loses the signal that ends a single try.
  'keyless: GitHub is down, and a token is there': {
    isBuilt: true,
    inputs: { attempts: '2', token: '${{ secrets.RELEASE_PUSH }}' },
    arrange: world => world.idTokens?.faults.set(fault.status(503), { times: 2 }),
  },
  'keyless: Docker fails once, and GitHub hangs then': {
    isBuilt: true,
    inputs: { attempts: '2', timeout: '20', token: '${{ secrets.RELEASE_PUSH }}' },
    arrange: world => {
      world.idTokens?.faults.set(fault.hang, { after: 1 })
      world.identity?.faults.set(fault.status(500), { times: 1 })
    },
  },
  'keyless: a refusal that repeats the ID token': {
    arrange: world => void Object.assign(world.identity ?? {}, { isIndiscreet: true }),
  },
  // Each try has an ID token of its own, since the service may have seen the last one.
  'keyless: Docker recovers, and answers 201': {
    arrange: world => {
      Object.assign(world.identity ?? {}, { success: 201 })
      world.identity?.faults.set(fault.status(429, '1'), { times: 1 })
      world.identity?.faults.set({ ...fault.status(500), late: true }, { times: 2 })
    },
  },
}

/** The story of a variant. */
export function storyOf(name: string): Story {
  const { isBuilt = false, ...told } = keyless[name] ?? {}
  if (name in keyless) return { ...keylessStory(name, told), isBuilt }
  const [inputs, more = {}] = variants[name] ?? [{}]
  const { odd, auth, world, config, isListed = false, job, story, proxy } = more
  return {
    about: name,
    ...story,
    ...(proxy && { world: { tls: true } }),
    job: async stage => {
      if (auth !== undefined) {
        stage.world.auth.faults.set(auth[0], auth[1] === undefined ? {} : { times: auth[1] })
      }
      world?.(stage.world)
      if (config !== undefined) await stage.write('.docker/config.json', config)
      if (isListed) await stage.write('token-list.yml', fourEntries)
      const { steps = [], ...beside } = (typeof job === 'function' ? await job(stage) : job) ?? {}
      const given = {
        push: app,
        token: '${{ secrets.RELEASE_PUSH }}',
        ...(isListed && { config: `${stage.machine.home}/token-list.yml` }),
        ...(odd && { registry: await stage.odd(odd) }),
        ...(proxy && { registry: 'docker.io' }),
        ...inputs,
      }
      return {
        ...(proxy && { env: await stage.proxy(proxy) }),
        ...beside,
        steps: [...steps, stage.step(given)],
      }
    },
  }
}
