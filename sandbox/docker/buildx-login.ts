import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The credential that buildx presents; `undefined`: it asks without one. */
interface BuildxLogin {
  readonly username: string
  readonly password: string
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, { readonly auth?: string }>>
  readonly credsStore?: string
  readonly credHelpers?: Readonly<Record<string, string>>
}

interface Alternative {
  readonly folder: string
  readonly host: string
  readonly repository: string
  readonly actions: readonly string[]
}

const hub = 'registry-1.docker.io'
/** Docker's own registries beside Docker Hub, whose logins serve them where they have none. */
const likeHub = ['dhi.io', 'registry.scout.docker.com']

type Variables = Readonly<Record<string, string | undefined>>

/**
 * The login that buildx 0.31 and later takes for a request, by the rule of docker/buildx (util/dockerutil/dockerconfig): only for a
 * request about one thing, a configuration for its repository before one for its host, one for more actions before one for fewer,
 * and then that one alone. What cannot be read is passed over.
 * @param request the host that is asked, and the scope parameter of the token request
 */
export function buildxLogin(
  request: { host: string; scope: string },
  environment: Variables,
): BuildxLogin | undefined {
  const found = loginAt(request, environment)
  return (
    found ?? (likeHub.includes(request.host) ? loginAt({ ...request, host: hub }, environment) : undefined)
  )
}

function loginAt(
  { host, scope }: { host: string; scope: string },
  environment: Variables,
): BuildxLogin | undefined {
  const docker = environment['DOCKER_CONFIG'] || join(environment['HOME'] ?? '', '.docker')
  const buildx = environment['BUILDX_CONFIG'] || join(docker, 'buildx')
  const scopes = readScopes(scope)
  const [best] = scopes.size === 1 ? alternatives(join(buildx, 'config'), { host, scopes }) : []
  const config = (best && readConfig(best.folder)) ?? readConfig(docker) ?? {}
  const key = host === hub ? 'https://index.docker.io/v1/' : host
  // With a helper, what stands in the file does not count. No helper of the sandbox serves buildx.
  if ((config.credHelpers?.[key] ?? config.credsStore ?? '') !== '') return undefined
  const { auth = '' } = config.auths?.[key] ?? {}
  const [username = '', ...password] = Buffer.from(auth, 'base64').toString().split(':')
  return auth === '' ? undefined : { username, password: password.join(':') }
}

/** What is asked for: `repository:NAME` to its actions. */
function readScopes(text: string): ReadonlyMap<string, readonly string[]> {
  const scopes = new Map<string, readonly string[]>()
  for (const scope of text.split(' ')) {
    const [kind = '', name = '', actions = ''] = scope.split(':')
    const key = `${kind}:${name}`
    scopes.set(key, [...(scopes.get(key) ?? []), ...actions.split(',')])
  }
  return scopes
}

/** Those that fit, the best first. */
function alternatives(
  root: string,
  request: { host: string; scopes: ReadonlyMap<string, readonly string[]> },
): readonly Alternative[] {
  const fits = ({ host, repository, actions }: Alternative): boolean => {
    if (host !== request.host) return false
    const asked =
      repository === ''
        ? [...request.scopes.values()]
        : [request.scopes.get(`repository:${repository}`) ?? null]
    return asked.some(given => given !== null && actions.every(action => given.includes(action)))
  }
  const byRank = (a: Alternative, b: Alternative): number =>
    a.repository === b.repository ? b.actions.length - a.actions.length : a.repository > b.repository ? -1 : 1
  return walk(root)
    .map(folder => readName(folder, relative(root, folder).split(sep).join('/')))
    .filter(fits)
    .sort(byRank)
}

/** Every folder with a config.json below one, as Go's filepath.WalkDir goes: no links, and nothing after the first trouble. */
function walk(root: string): readonly string[] {
  if (lstatSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const found: string[] = []
  const go = (folder: string): boolean => {
    let entries: readonly Dirent[]
    try {
      entries = readdirSync(folder, { withFileTypes: true })
    } catch {
      return false
    }
    return [...entries]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .every(entry => {
        if (entry.isDirectory()) return go(join(folder, entry.name))
        if (entry.name === 'config.json') found.push(folder)
        return true
      })
  }
  go(root)
  return found
}

/** `host[/repository][@action,…]`. */
function readName(folder: string, name: string): Alternative {
  const at = name.indexOf('@')
  const [path, marks] = at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
  const actions = marks.split(',').map(mark => mark.trim())
  const [host = '', ...repository] = path.split('/')
  return { folder, host, repository: repository.join('/'), actions: actions.filter(mark => mark !== '') }
}

function readConfig(folder: string): DockerConfig | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as DockerConfig
  } catch {
    return undefined
  }
}
