import { fault, type Fault } from '../../sandbox/fault.ts'
import type { OddRegistryKind } from '../../sandbox/registry/odd.ts'
import type { World } from '../../sandbox/world.ts'
import type { Story, StoryJob } from '../support/story.ts'

/** What a variant has beside its inputs. */
interface More {
  readonly odd?: OddRegistryKind
  readonly auth?: readonly [Fault, number?]
  readonly world?: (world: World) => void
  readonly config?: string
  readonly job?: Partial<StoryJob>
  readonly story?: Pick<Story, 'docker' | 'helper' | 'buildx' | 'leaves'>
  /** Docker Hub by its own name. */
  readonly isHub?: boolean
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
const narrow = (world: World): void => {
  world.auth.underPrivilege = 'narrow'
}
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString()
const past = '2026-01-01T00:00:00Z'
const scoped = { 'docker-config': 'scoped' }
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
  'a time that nobody can read': [{ 'expires-at': 'next week' }],
  'a misspelt input': [{ prof: 'exact', colour: 'red' }],
  'an input of another mode': [{ 'dry-run': 'true' }],
  'inputs of docker/login-action': [{ token: '', push: '', username: 'acme', password: 'x', ecr: 'auto' }],
  'a shell variable': [{ token: '$DOCKER_TOKEN' }],
  'a host in the name of a repository': [{ push: 'acme/gateway:latest, ghcr.io:443/acme/gateway' }],
  'no repositories': [{ push: '', access: 'push' }],
  'no token and no owner': [{ organization: '', token: '', push: '' }],
  'a token alone, without its owner': [{ organization: '', push: '' }],
  'a push to another organization': [{ registry: 'docker.io', push: 'nova/gateway' }],
  'a token list that is not there': [{ config: '.github/docker-oat.yml' }],
  'a token with a line end': [{ token: '${{ secrets.RELEASE_PUSH }}\n' }],
  'an access that does not exist': [{ push: '', access: 'pull-push' }],
  'a proxy that is no address': [
    { registry: 'docker.io' },
    { job: { env: { HTTPS_PROXY: 'http://[proxy:3128' } } },
  ],

  'a personal token': [{ token: '${{ secrets.PERSONAL }}' }],
  'a repository that does not exist': [{ push: 'acme/aap' }],
  'a token of another organization': [{ token: '${{ secrets.FOREIGN }}' }],
  'a wrong token that is not proven': [{ token: '${{ secrets.UNKNOWN }}', proof: 'off' }],
  'exact: a pull token that can push': [{ push: '', pull: app, proof: 'exact' }],
  'exact: a push token': [{ proof: 'exact' }],
  'a token that expires in two days': [{ 'expires-at': inDays(2.5) }],
  'a past date of a token that works': [{ 'expires-at': past }],
  'a past date of a token that is not checked': [{ 'expires-at': past, proof: 'off' }],

  'a token that grants nothing': [{}, { world: shape('without-access') }],
  'a token service that grants less': [{ token: '${{ secrets.RELEASE_PULL }}' }, { world: narrow }],
  'the same under exact': [
    { push: '', pull: app, token: '${{ secrets.RELEASE_PULL }}', proof: 'exact' },
    { world: narrow },
  ],
  'exact: a token that cannot be read': [{ proof: 'exact' }, { world: shape('opaque') }],
  'too many requests, once': [{}, { auth: [fault.status(429), 1] }],
  'a server in trouble, for good': [{ attempts: '3' }, { auth: [fault.status(503)] }],
  'no answer': [{ timeout: '3', attempts: '2' }, { auth: [fault.hang] }],
  'a guest network': [{}, { auth: [fault.html] }],
  'a redirect to another origin': [{}, { auth: [fault.redirect('https://evil.example/token')] }],
  'a redirect within the origin': [
    {},
    { auth: [fault.redirect(`/token?service=registry.docker.io&scope=repository:${app}:push`), 1] },
  ],
  'a connection that breaks once': [{}, { auth: [fault.reset, 1] }],
  'a registry in trouble': [
    { attempts: '2' },
    {
      world: world => {
        world.registry.faults.set(fault.status(502))
      },
    },
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
  'a challenge without a realm': [{}, { odd: 'no-realm' }],
  'an address that is no registry': [{}, { odd: 'not-found' }],
  'a registry that asks for nothing': [{}, { odd: 'open' }],
  'an unknown scheme': [{}, { odd: 'unknown-scheme' }],
  'a port that nobody listens on': [{ registry: '127.0.0.1:1', attempts: '2' }],

  'docker asks for TLS': [{}, { story: { docker: [exit(noTls)] } }],
  'docker ends before it has read the password': [{}, { story: { docker: ['deaf'] } }],
  'docker stores nothing': [{}, { story: { docker: ['forgetful'] } }],
  'docker hangs': [{ timeout: '6' }, { story: { docker: ['hang'] } }],
  'docker prints a workflow command': [
    {},
    { story: { docker: [exit('::error::forged\n\r::set-output name=x::1\n##[error]forged')] } },
  ],
  'no docker': [{}, { story: { docker: ['absent'] } }],
  'no docker, at Docker Hub': [{}, { isHub: true, story: { docker: ['absent'] } }],

  'a config.json that is no JSON': [{}, { config: '{ "auths": ' }],
  'a config.json with null': [{}, { config: '{ "auths": null, "credHelpers": null }\n' }],

  'a keychain that cannot store': [
    {},
    keychain({ store: exit('A specified logon session does not exist.') }),
  ],
  'a keychain that cannot be read': [{}, keychain({ get: exit('User interaction is not allowed.') })],
  'a keychain that keeps what it should give up': [
    {},
    keychain({ erase: exit('locked') }, ['RELEASE_PUSH in helpers/osxkeychain.entries.json']),
  ],
  'a keychain that is not there': [{}, { config: inKeychain, isHub: true }],
  'a helper that may keep several users': [{}, { config: '{ "credsStore": "elsewhere" }\n' }],
  'a helper that may keep several users, at Docker Hub': [
    {},
    { config: '{ "credsStore": "gone" }\n', isHub: true },
  ],
  'a keychain that serves another one': [
    {},
    {
      ...keychain({
        get: { exit: 0, stdout: `{"ServerURL":"${hub}","Username":"abot","Secret":"older"}` },
      }),
      isHub: true,
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
  'builds: a buildx that hangs': [{ ...scoped, timeout: '6' }, { story: { buildx: 'hang' } }],
}

/** The story of a variant. */
export function storyOf(name: string): Story {
  const [inputs, { odd, auth, world, config, job, story, isHub = false } = {}] = variants[name] ?? [{}]
  return {
    about: name,
    ...story,
    ...(isHub && { world: { tls: true } }),
    job: async stage => {
      if (auth !== undefined) {
        stage.world.auth.faults.set(auth[0], auth[1] === undefined ? {} : { times: auth[1] })
      }
      world?.(stage.world)
      if (config !== undefined) await stage.write('.docker/config.json', config)
      const given = { push: app, token: '${{ secrets.RELEASE_PUSH }}', ...inputs }
      const registry = odd === undefined ? {} : { registry: await stage.odd(odd) }
      const server = isHub ? { registry: 'docker.io' } : registry
      return {
        ...job,
        ...(isHub && { env: await stage.proxy('through') }),
        steps: [stage.step({ ...given, ...server })],
      }
    },
  }
}
