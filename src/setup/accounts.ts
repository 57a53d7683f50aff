import { Secret } from '../base/secret.ts'
import { readHubAddress } from '../hub/inputs.ts'
import { createHubInventory } from '../hub/inventory.ts'
import { totpSecretOf } from '../hub/totp.ts'
import { readSecret } from '../runner/inputs.ts'
import { parseInstallation } from '../stores/github/answers.ts'
import { isAnswer } from '../stores/github/ask.ts'
import { parseAppKey } from '../stores/github/app-key.ts'
import { tokenNeeds } from '../stores/github/target.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { refusal, untilTaken } from './asker.ts'
import type { Facts } from './look.ts'
import type { Ports } from './ports.ts'

/** What a GitHub App may do, by GitHub's names (docs.github.com, "Choosing permissions for a GitHub App"). */
type AppPermissions = Readonly<Record<string, 'read' | 'write'>>

/** The least that an App needs for the copies of the list: it writes them where it rotates, else it reads. */
export function appPermissions({ tokens }: TokenList, home: string, level: 'read' | 'write'): AppPermissions {
  const stores = tokens.flatMap(entry => entry.stores)
  const needs = tokenNeeds([stores, []], home, 'write')
  const permissions = new Map<string, 'read' | 'write'>()
  for (const kind of needs.flatMap(need => need.reads)) permissions.set(kind, 'read')
  for (const kind of needs.flatMap(need => need.permissions)) permissions.set(kind, level)
  return Object.fromEntries(permissions.set('metadata', 'read'))
}

/** The form of a new App, filled in (docs.github.com, "Registering … using URL parameters"). */
export function appLink(
  { server, home, github }: Pick<Facts, 'server' | 'home' | 'github'>,
  permissions: AppPermissions,
): string {
  const owner = github.isOrganizations ? `/organizations/${home.replace(/\/.*$/, '')}` : ''
  const url = new URL(`${server}${owner}/settings/apps/new`)
  // GitHub's limit for the name of an App is 34 characters.
  const name = `docker-oat ${home.replace('/', ' ')}`.slice(0, 34).trimEnd()
  const fields = { name, url: `${server}/${home}`, public: 'false', webhook_active: 'false' }
  for (const [field, value] of [fields, permissions].flatMap(it => Object.entries(it))) {
    url.searchParams.set(field, value)
  }
  return url.href
}

const keyVariable = 'DOCKER_OAT_GITHUB_APP_PRIVATE_KEY'

/** The App of rotation and audit, which a person registers by a link. Throws INPUT_INVALID. */
export async function obtainApp(facts: Facts, permissions: AppPermissions, ports: Ports) {
  const { runner, asker, flags, files } = ports
  const { home } = facts
  const form = { clientId: flags.get('app'), path: '' }
  const link = appLink(facts, permissions)
  const keyText = runner.environment[keyVariable]?.trim() ?? ''
  const accept = async (clientId: string, text: string) => {
    const key = new Secret(text.trim(), runner.mask)
    await requireApp({ clientId, key }, { home, permissions, ports })
    return { id: clientId, value: key }
  }
  if (form.clientId !== undefined && keyText !== '') return accept(form.clientId, keyText)
  if (asker === undefined) {
    const message = form.clientId === undefined ? 'missing: --app' : `${keyVariable} is empty`
    const hint = `register the App at ${link}, install it on ${home}, and write --app CLIENT_ID`
    throw refusal(message, `${hint}, and its key in ${keyVariable}`)
  }
  runner.info('Rotation and audit work on GitHub as an App of your own. If there is none, register it:')
  runner.info(`  1. Open ${link}`)
  runner.info('  2. Click Create GitHub App. Then click Generate a private key: GitHub downloads a .pem file')
  runner.info(`  3. Click Install App → Install → Only select repositories → ${home}`)
  return untilTaken(async () => {
    // What was typed before is proposed: what was wrong may be a click at GitHub.
    form.clientId = await asker.line('Client ID of the App, at the top of its settings', form.clientId)
    form.path = await asker.line('Path of the .pem file (empty: paste its text)', form.path)
    const text =
      form.path === ''
        ? await asker.paste('Paste the private key (nothing of it is shown)', /-----END|^$/)
        : await files.read(form.path)
    const app = await accept(form.clientId, text ?? '')
    if (form.path !== '') runner.info(`When setup is done, delete ${form.path}: the secret has its content`)
    return app
  }, runner)
}

/** Throws INPUT_INVALID for an App that is not installed here with all that it needs. */
async function requireApp(
  { clientId, key }: { clientId: string; key: Secret },
  { home, permissions, ports }: { home: string; permissions: AppPermissions; ports: Ports },
): Promise<void> {
  const pem = parseAppKey(key.reveal(), ports.runner.mask)
  if (pem === undefined) {
    throw refusal('that is not the private key of an App', 'give the .pem file that GitHub downloaded')
  }
  const path = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/installation`
  const reply = await ports.askAs({ clientId, pem })('GET', path)
  if (!isAnswer(reply)) {
    const reason = 'status' in reply ? `HTTP ${reply.status}` : 'no answer'
    const hint = 'check its client ID and its key, and install it there (its settings, Install App)'
    throw refusal(`GitHub does not show the App ${clientId} on ${home} (${reason})`, hint)
  }
  const { granted = {} } = parseInstallation(reply.data) ?? {}
  const lacking = Object.entries(permissions)
    .filter(([name, level]) => granted[name] !== level && granted[name] !== 'write')
    .map(([name, level]) => `${name}: ${level}`)
  if (lacking.length > 0) {
    const hint = 'add them in its settings, and have an owner approve them'
    throw refusal(`the App ${clientId} lacks on ${home}: ${lacking.join(', ')}`, hint)
  }
}

export type OwnerAccount = Awaited<ReturnType<typeof obtainOwner>>

/** An owner account that Docker Hub accepts. Throws INPUT_INVALID without one and a terminal; HUB_*. */
export async function obtainOwner(username: string, organization: string, ports: Ports) {
  const { runner, asker } = ports
  const { mask } = runner
  const accept = async (password: Secret, factor: Secret | undefined) => {
    // An otpauth link holds more than the secret.
    const totpSecret = factor && new Secret(totpSecretOf(factor.reveal()), mask)
    const hub = { username, password, totpSecret, baseUrl: readHubAddress(runner), organization }
    const tokens = await createHubInventory(hub, ports).list()
    runner.info(`✓ ${username} can manage the tokens of ${organization}: ${tokens.length} there`)
    return { id: username, value: password, factor: totpSecret }
  }
  const password = readSecret(runner, 'hub-password')
  if (password !== undefined) return accept(password, readSecret(runner, 'hub-totp-secret'))
  if (asker === undefined) throw refusal('missing: input "hub-password"', `it is the password of ${username}`)
  runner.info(`The password of ${username} goes into the environment's secret, and nowhere else.`)
  runner.info('Whoever can start a workflow in that environment can use it.')
  return untilTaken(async () => {
    const password = await asker.secret(`Password of ${username} (nothing of it is shown)`)
    const code = await asker.secret('Two-factor secret: the text behind the QR code (empty: none)', true)
    return accept(new Secret(password, mask), code === '' ? undefined : new Secret(code, mask))
  }, runner)
}
