import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { Secret } from '../base/secret.ts'
import type { Runner } from '../runner/runner.ts'
import { parseInstallation } from '../stores/github/answers.ts'
import { parseAppKey } from '../stores/github/inputs.ts'
import { type AppKey, type GithubAsk, isAnswer } from '../stores/github/octokit.ts'
import type { Asker } from './asker.ts'
import { appLink, type AppPermissions, lackingPermissions } from './app-link.ts'
import type { Facts } from './facts.ts'

/** An App that is installed on the repository, with a key that GitHub accepts. */
export interface OwnApp {
  readonly clientId: string
  /** A PEM. */
  readonly key: Secret
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

/** The variable with the key of an App. */
const keyVariable = 'DOCKER_OAT_GITHUB_APP_PRIVATE_KEY'

/**
 * The App of rotation and audit. A person registers it by a link in which everything is filled in, and gives its ID and key; it is
 * looked at before anything is changed. Throws INPUT_INVALID where nobody can be asked.
 */
export async function obtainApp(facts: Facts, permissions: AppPermissions, ports: AppPorts): Promise<OwnApp> {
  const { runner, asker, clientId } = ports
  const link = appLink(facts, permissions)
  const given = runner.environment[keyVariable]?.trim() ?? ''
  if (clientId !== undefined && given !== '') {
    const app = { clientId, key: new Secret(given, runner.mask) }
    const problem = await problemOf(app, permissions, { ...ports, facts })
    if (problem === undefined) return app
    throw new OatError('INPUT_INVALID', {
      message: problem.text,
      hint: 'see to the App; nothing was changed',
    })
  }
  if (asker === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: clientId === undefined ? 'missing: --app' : `${keyVariable} is empty, and --app names an App`,
      hint: `token list the App at ${link}, install it on ${facts.home}, and write --app CLIENT_ID with its private key (the text of the .pem file) in ${keyVariable}; nothing was changed`,
    })
  }
  if (clientId === undefined) {
    for (const line of appClicks(facts, link)) runner.info(line)
  }
  return askForApp(permissions, { ...ports, facts, asker })
}

const appClicks = ({ home }: Facts, link: string): readonly string[] => [
  'Rotation and audit work on GitHub as an App of your own. Register it:',
  `  1. Open ${link}`,
  '  2. Click Create GitHub App. Then click Generate a private key: GitHub downloads a .pem file',
  `  3. Click Install App → Install → Only select repositories → ${home}`,
]

async function askForApp(
  permissions: AppPermissions,
  ports: AppPorts & { facts: Facts; asker: Asker },
): Promise<OwnApp> {
  const { runner, asker } = ports
  let app = await askForKey(ports)
  for (;;) {
    const problem = await problemOf(app, permissions, ports)
    if (problem === undefined) return app
    runner.error(`INPUT_INVALID: ${problem.text}`)
    // A right key stays; what is left then is a click at GitHub.
    if (problem.isKeys || !(await asker.confirm('Look again?'))) app = await askForKey(ports)
  }
}

async function askForKey(ports: AppPorts & { asker: Asker }): Promise<OwnApp> {
  const { runner, asker, files } = ports
  const clientId =
    ports.clientId ??
    (await asker.line('Client ID of the App, at the top of its settings', text =>
      /^[A-Za-z0-9._-]{1,100}$/.test(text) ? undefined : 'It looks like Iv23liAbCdEf',
    ))
  const path = await asker.line('Path of the .pem file (empty: paste its text)')
  const text =
    path === ''
      ? await asker.paste('Paste the private key (nothing of it is shown)', /-----END|^$/)
      : ((await files.read(path)) ?? '')
  if (path !== '') runner.info(`When setup is done, delete ${path}: its content is then in the secret`)
  return { clientId, key: new Secret(text.trim(), runner.mask) }
}

/** What is wrong with an App; `undefined`: it is installed here, with all that it needs. */
async function problemOf(
  { clientId, key }: OwnApp,
  permissions: AppPermissions,
  { runner, askAs, facts: { home } }: AppPorts & { facts: Facts },
): Promise<{ text: string; isKeys: boolean } | undefined> {
  const pem = parseAppKey(key.reveal(), runner.mask)
  if (pem === undefined) {
    const text =
      'that is not the private key of an App: give the text of the .pem file that GitHub downloaded'
    return { text, isKeys: true }
  }
  const path = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/installation`
  const reply = await askAs({ clientId, pem })({ method: 'GET', path })
  if (isAnswer(reply)) {
    const installation = parseInstallation(reply.data)
    const lacking = lackingPermissions(permissions, installation?.granted ?? {})
    if (installation?.isSuspended === true) {
      return { text: `the App ${clientId} is suspended on ${home}`, isKeys: false }
    }
    if (lacking.length === 0) return undefined
    return { text: `the App ${clientId} lacks on ${home}: ${lacking.join(', ')}`, isKeys: false }
  }
  const status = 'status' in reply ? reply.status : undefined
  // GitHub's words for a client ID that it does not know.
  if (status === 401 || ('message' in reply && /^Integration not found/.test(reply.message))) {
    return { text: `GitHub does not accept this key for the App ${clientId}`, isKeys: true }
  }
  const text =
    status === 404
      ? `the App ${clientId} is not installed on ${home}: in its settings click Install App → Install → Only select repositories → ${home}`
      : `GitHub does not say where the App ${clientId} is installed (${status === undefined ? 'no answer' : `HTTP ${status}`})`
  return { text, isKeys: false }
}
