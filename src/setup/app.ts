import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { Secret } from '../base/secret.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { Runner } from '../runner/runner.ts'
import { parseInstallation } from '../stores/github/answers.ts'
import { parseAppKey } from '../stores/github/inputs.ts'
import { type GithubAsk, isAnswer } from '../stores/github/ask.ts'
import type { AppKey } from '../stores/github/octokit.ts'
import { secretTarget } from '../stores/github/target.ts'
import type { Asker } from './asker.ts'
import type { Facts } from './look.ts'

/** What a GitHub App may do, by GitHub's names (docs.github.com, "Choosing permissions for a GitHub App"). */
export type AppPermissions = Readonly<Record<string, 'read' | 'write'>>

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

interface AppPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly files: Files
  /** The client ID that a flag gives. */
  readonly clientId: string | undefined
  /** GitHub's API as the App itself. */
  readonly askAs: (key: AppKey) => GithubAsk
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
export async function obtainApp(facts: Facts, permissions: AppPermissions, ports: AppPorts): Promise<OwnApp> {
  const { runner, asker, clientId, askAs } = ports
  const { home } = facts
  const link = appLink(facts, permissions)
  const given = runner.environment[keyVariable]?.trim() ?? ''
  const judge = (app: OwnApp) => problemOf(app, { permissions, home, runner, askAs })
  if (clientId !== undefined && given !== '') {
    const app = { clientId, key: new Secret(given, runner.mask) }
    const problem = await judge(app)
    if (problem === undefined) return app
    const hint = 'correct the App or its key; nothing was changed'
    throw new OatError('INPUT_INVALID', { message: problem.text, hint })
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
  for (let app = await typedApp({ ...ports, asker }); ;) {
    const problem = await judge(app)
    if (problem === undefined) return app
    runner.error(`INPUT_INVALID: ${problem.text}`)
    // A right key stays; what is left then is a click at GitHub.
    const stays = !problem.isKeys && (await asker.confirm('Look again?'))
    if (!stays) app = await typedApp({ ...ports, asker })
  }
}

async function typedApp({ runner, asker, files, clientId }: AppPorts & { asker: Asker }): Promise<OwnApp> {
  const id = await (clientId ??
    asker.line('Client ID of the App, at the top of its settings', text =>
      /^[A-Za-z0-9._-]{1,100}$/.test(text) ? undefined : 'It looks like Iv23liAbCdEf',
    ))
  const path = await asker.line('Path of the .pem file (empty: paste its text)')
  const text =
    path === ''
      ? await asker.paste('Paste the private key (nothing of it is shown)', /-----END|^$/)
      : ((await files.read(path)) ?? '')
  if (path !== '') runner.info(`When setup is done, delete ${path}: its content is then in the secret`)
  return { clientId: id, key: new Secret(text.trim(), runner.mask) }
}

/** What is wrong with an App; `undefined`: it is installed here, with all that it needs. */
async function problemOf(
  { clientId, key }: OwnApp,
  at: { permissions: AppPermissions; home: string } & Pick<AppPorts, 'runner' | 'askAs'>,
): Promise<{ text: string; isKeys: boolean } | undefined> {
  const { permissions, home, runner, askAs } = at
  const say = (text: string, isKeys = false) => ({ text, isKeys })
  const pem = parseAppKey(key.reveal(), runner.mask)
  if (pem === undefined) {
    return say(
      'that is not the private key of an App: give the text of the .pem file that GitHub downloaded',
      true,
    )
  }
  const path = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/installation`
  const reply = await askAs({ clientId, pem })('GET', path)
  if (isAnswer(reply)) {
    const { granted = {}, isSuspended = false } = parseInstallation(reply.data) ?? {}
    if (isSuspended) return say(`the App ${clientId} is suspended on ${home}`)
    const lacking = Object.entries(permissions)
      .filter(([name, level]) => granted[name] !== level && granted[name] !== 'write')
      .map(([name, level]) => `${name}: ${level}`)
    return lacking.length === 0
      ? undefined
      : say(`the App ${clientId} lacks on ${home}: ${lacking.join(', ')}`)
  }
  const status = 'status' in reply ? reply.status : undefined
  // GitHub's words for a client ID that it does not know.
  if (status === 401 || ('message' in reply && /^Integration not found/.test(reply.message))) {
    return say(`GitHub does not accept this key for the App ${clientId}`, true)
  }
  return say(
    status === 404
      ? `the App ${clientId} is not installed on ${home}: in its settings click Install App → Install → Only select repositories → ${home}`
      : `GitHub does not say where the App ${clientId} is installed (${status === undefined ? 'no answer' : `HTTP ${status}`})`,
  )
}
