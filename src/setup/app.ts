import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import { parseInstallation } from '../stores/github/answers.ts'
import { parseAppKey } from '../stores/github/inputs.ts'
import { isAnswer } from '../stores/github/ask.ts'
import { secretTarget } from '../stores/github/target.ts'
import type { Facts } from './look.ts'
import type { Ports } from './ports.ts'

/** What a GitHub App may do, by GitHub's names (docs.github.com, "Choosing permissions for a GitHub App"). */
type AppPermissions = Readonly<Record<string, 'read' | 'write'>>

/** The least that an App needs for the copies of the list: it writes them where it rotates, else it reads. */
export function appPermissions(list: TokenList, { writes }: { writes: boolean }): AppPermissions {
  const kinds = list.tokens
    .flatMap(({ stores }) => stores.filter(isSecretStore))
    .flatMap(store => {
      const { secrets, variables = secrets } = secretTarget(store, '').rights
      return [secrets, variables]
    })
  const level = writes ? 'write' : 'read'
  const granted = [...new Set(kinds)].sort().map(kind => [kind, level] as const)
  return Object.fromEntries([...granted, ['metadata', 'read']])
}

/** The form of a new App with everything filled in (docs.github.com, "Registering a GitHub App using URL parameters"). */
export function appLink(
  { server, home, github }: Pick<Facts, 'server' | 'home' | 'github'>,
  permissions: AppPermissions,
): string {
  const owner = github.isOrganizations ? `/organizations/${home.replace(/\/.*$/, '')}` : ''
  const url = new URL(`${server}${owner}/settings/apps/new`)
  // GitHub's limit for the name of an App is 34 characters.
  const name = `docker-oat ${home.replace('/', ' ')}`.slice(0, 34).trimEnd()
  const fields = { name, url: `${server}/${home}`, public: 'false', webhook_active: 'false', ...permissions }
  for (const [field, value] of Object.entries(fields)) url.searchParams.set(field, value)
  return url.href
}

/** An App; `key` is a PEM. */
interface OwnApp {
  readonly clientId: string
  readonly key: Secret
}

const keyVariable = 'DOCKER_OAT_GITHUB_APP_PRIVATE_KEY'

/**
 * The App of rotation and audit. A person registers it by a link in which everything is filled in, and gives its ID and key; it is
 * looked at before anything is changed. Throws INPUT_INVALID where nobody can be asked.
 */
export async function obtainApp(facts: Facts, permissions: AppPermissions, ports: Ports): Promise<OwnApp> {
  const { runner, asker } = ports
  const { home } = facts
  const clientId = ports.flags.get('app')
  const link = appLink(facts, permissions)
  const given = runner.environment[keyVariable]?.trim() ?? ''
  if (clientId !== undefined && given !== '') {
    const app = { clientId, key: new Secret(given, runner.mask) }
    const problem = await problemOf(app, { home, permissions, ports })
    if (problem === undefined) return app
    throw problem
  }
  if (asker === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: clientId === undefined ? 'missing: --app' : `${keyVariable} is empty, and --app names an App`,
      hint: `register the App at ${link}, install it on ${home}, and write --app CLIENT_ID with its private key (the text of the .pem file) in ${keyVariable}; nothing was changed`,
    })
  }
  if (clientId === undefined) {
    runner.info('Rotation and audit work on GitHub as an App of your own. Register it:')
    runner.info(`  1. Open ${link}`)
    runner.info(
      '  2. Click Create GitHub App. Then click Generate a private key: GitHub downloads a .pem file',
    )
    runner.info(`  3. Click Install App → Install → Only select repositories → ${home}`)
  }
  const typed = async (): Promise<OwnApp> => {
    const id = await (clientId ??
      asker.line('Client ID of the App, at the top of its settings', text =>
        /^[A-Za-z0-9._-]{1,100}$/.test(text) ? undefined : 'It looks like Iv23liAbCdEf',
      ))
    const path = await asker.line('Path of the .pem file (empty: paste its text)')
    const isFile = path !== ''
    if (isFile) runner.info(`When setup is done, delete ${path}: its content is then in the secret`)
    const text = isFile
      ? await ports.files.read(path)
      : await asker.paste('Paste the private key (nothing of it is shown)', /-----END|^$/)
    return { clientId: id, key: new Secret((text ?? '').trim(), runner.mask) }
  }
  for (let app = await typed(); ;) {
    const problem = await problemOf(app, { home, permissions, ports })
    if (problem === undefined) return app
    runner.error(`${problem.code}: ${problem.message}`)
    // A right key stays; what is left then is a click at GitHub.
    if (problem.isRefusal || !(await asker.confirm('Look again?'))) app = await typed()
  }
}

/** What is wrong with an App; `undefined`: it is installed here, with all that it needs. */
async function problemOf(
  { clientId, key }: OwnApp,
  { home, permissions, ports }: { home: string; permissions: AppPermissions; ports: Ports },
): Promise<OatError | undefined> {
  const hint = 'correct the App or its key; nothing was changed'
  const wrong = (message: string, isRefusal = false) =>
    new OatError('INPUT_INVALID', { message, hint, isRefusal })
  const pem = parseAppKey(key.reveal(), ports.runner.mask)
  if (pem === undefined) {
    const what = 'give the text of the .pem file that GitHub downloaded'
    return wrong(`that is not the private key of an App: ${what}`, true)
  }
  const path = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/installation`
  const reply = await ports.askAs({ clientId, pem })('GET', path)
  if (isAnswer(reply)) {
    const { granted = {}, isSuspended = false } = parseInstallation(reply.data) ?? {}
    if (isSuspended) return wrong(`the App ${clientId} is suspended on ${home}`)
    const lacking = Object.entries(permissions)
      .filter(([name, level]) => granted[name] !== level && granted[name] !== 'write')
      .map(([name, level]) => `${name}: ${level}`)
    if (lacking.length === 0) return undefined
    return wrong(`the App ${clientId} lacks on ${home}: ${lacking.join(', ')}`)
  }
  const status = 'status' in reply ? reply.status : undefined
  // GitHub's words for a client ID that it does not know.
  if (status === 401 || ('message' in reply && /^Integration not found/.test(reply.message))) {
    return wrong(`GitHub does not accept this key for the App ${clientId}`, true)
  }
  if (status === 404) {
    const click = `in its settings click Install App → Install → Only select repositories → ${home}`
    return wrong(`the App ${clientId} is not installed on ${home}: ${click}`)
  }
  const said = status === undefined ? 'no answer' : `HTTP ${status}`
  return wrong(`GitHub does not say where the App ${clientId} is installed (${said})`)
}
