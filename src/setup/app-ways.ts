import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { Secret } from '../base/secret.ts'
import type { Runner } from '../runner/runner.ts'
import { parseAppKey } from '../stores/github/inputs.ts'
import {
  type AppPorts,
  findInstallation,
  isFrom,
  lackingPermissions,
  openRegistration,
  type OwnApp,
  takeApp,
  untilInstalled,
} from './app.ts'
import type { Asker } from './asker.ts'
import type { OpenBrowser } from './browser.ts'
import { type AppPermissions, type AppPlace, installationPage, registrationLink } from './plan/app.ts'

/** How the App comes about: a new one by one click, by a link, or one that exists. */
export type AppWay =
  | { readonly kind: 'create' | 'link' }
  | { readonly kind: 'given'; readonly clientId: string; readonly key: Secret | undefined }

/** The variable with the key of an App that exists. */
const keyVariable = 'DOCKER_OAT_GITHUB_APP_PRIVATE_KEY'

/** Reads `--app`. Throws INPUT_INVALID where nobody can be asked and nothing is said. */
export function readAppWay(app: string | undefined, runner: Runner, asker: Asker | undefined): AppWay {
  if (app === 'create' || (app === undefined && asker !== undefined)) return { kind: 'create' }
  if (app === 'link' && asker !== undefined) return { kind: 'link' }
  if (app === undefined || app === 'link') {
    throw new OatError('INPUT_INVALID', {
      message: app === undefined ? 'missing: --app' : '--app link needs a terminal to ask at',
      hint: `write --app create, and click on the page whose address is printed; or --app CLIENT_ID with the key of that App in ${keyVariable}`,
    })
  }
  const key = runner.environment[keyVariable]?.trim() ?? ''
  if (key !== '' || asker !== undefined) {
    return { kind: 'given', clientId: app, key: key === '' ? undefined : new Secret(key, runner.mask) }
  }
  throw new OatError('INPUT_INVALID', {
    message: `${keyVariable} is empty, and --app names an App that exists`,
    hint: `set ${keyVariable} to its private key (the text of the .pem file)`,
  })
}

interface WayPorts extends AppPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly files: Files
  readonly openBrowser: OpenBrowser
  readonly place: AppPlace
}

/** An App that exists, with a key that GitHub accepts; `undefined`: it is to be made. Changes nothing. Throws INPUT_INVALID. */
export async function findOwnApp(
  way: AppWay,
  permissions: AppPermissions,
  ports: WayPorts,
): Promise<OwnApp | undefined> {
  if (way.kind !== 'given') return undefined
  const { clientId, key } = way
  if (key === undefined) return withKey(() => Promise.resolve(clientId), permissions, ports)
  const app = { clientId, key, slug: '' }
  const problem = await problemOf(app, permissions, ports)
  if (problem === undefined) return app
  throw new OatError('INPUT_INVALID', { message: problem, hint: 'see to the App; nothing was changed' })
}

/** What is wrong with an App; `undefined`: nothing that can be seen. One that is not installed may be right. */
async function problemOf(
  app: OwnApp,
  permissions: AppPermissions,
  ports: WayPorts,
): Promise<string | undefined> {
  const { home } = ports.place
  if (parseAppKey(app.key.reveal(), ports.mask) === undefined) {
    return 'that is not the private key of an App: give the text of the .pem file that GitHub downloaded'
  }
  const found = await findInstallation(app, home, ports)
  if (found === 'absent') return undefined
  if (found === 'refused') return `GitHub does not accept this key for the App ${app.clientId}`
  const lacking = lackingPermissions(permissions, found)
  return lacking.length === 0 ? undefined : `the App ${app.clientId} lacks on ${home}: ${lacking.join(', ')}`
}

/** Asks for the key of an App until GitHub accepts it. */
async function withKey(
  clientIdOf: () => Promise<string>,
  permissions: AppPermissions,
  ports: WayPorts,
): Promise<OwnApp> {
  const { runner, asker, files, signal, mask } = ports
  for (;;) {
    const clientId = await clientIdOf()
    const path = (await asker?.line('Path of its .pem file (empty: paste its text)', signal)) ?? ''
    const text =
      path === ''
        ? await asker?.paste('Paste the private key (nothing of it is shown)', /-----END|^$/)
        : await files.read(path)
    const app = { clientId, slug: '', key: new Secret(text?.trim() ?? '', mask) }
    const problem = await problemOf(app, permissions, ports)
    if (problem === undefined) {
      if (path !== '') runner.info(`When setup is done, delete ${path}: its content is then in the secret`)
      return app
    }
    runner.error(`INPUT_INVALID: ${problem}`)
  }
}

/** An App with its key. Throws STORE_FAILED, INPUT_INVALID. */
export async function registerApp(
  { kind }: AppWay,
  permissions: AppPermissions,
  ports: WayPorts,
): Promise<OwnApp> {
  if (kind === 'link') return byLink(permissions, ports)
  const { runner, asker, place, clock } = ports
  const state = `${clock.unique()}${clock.unique()}`
  const registration = await openRegistration(place, permissions, state)
  try {
    runner.info(`Register the GitHub App: open ${registration.page} and click Create GitHub App`)
    ports.openBrowser(registration.page)
    const address = await firstOf(registration.returned, { ports, asker, state })
    if (address === 'link') return await byLink(permissions, ports)
    return await takeApp(address, ports)
  } finally {
    registration.close()
  }
}

/** GitHub's answer by the browser, or pasted by a person; `link` where this machine has no browser. */
async function firstOf(
  returned: Promise<string>,
  { ports, asker, state }: { ports: WayPorts; asker: Asker | undefined; state: string },
): Promise<string> {
  const { runner, signal } = ports
  const over = new AbortController()
  const cancelled = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })
  const typed = async (): Promise<string> => {
    for (;;) {
      const answer = await asker?.line(
        'Waiting for GitHub. Does the browser end on an error? Paste its address. No browser here? Type link',
        over.signal,
      )
      if (answer === undefined) return returned
      if (answer === 'link') return answer
      if (URL.canParse(answer) && isFrom(new URL(answer), state)) return answer
      runner.warning('that is not the address to which GitHub led the browser: it ends in code=… and state=…')
    }
  }
  try {
    const ways = [returned, cancelled, ...(asker === undefined ? [] : [typed()])]
    return await Promise.race(ways)
  } finally {
    over.abort()
  }
}

/** The registration page with everything filled in; ID and key are copied by hand. */
async function byLink(permissions: AppPermissions, ports: WayPorts): Promise<OwnApp> {
  const { runner, asker, place, signal } = ports
  runner.info(`1. Open ${registrationLink(place, permissions)}`)
  runner.info('2. Click Create GitHub App, then Generate a private key: GitHub downloads a file')
  runner.info(`3. Click Install App, and choose Only select repositories and ${place.home}`)
  return withKey(async () => (await asker?.line('Client ID of the App', signal)) ?? '', permissions, ports)
}

/** Says where to install it, and waits for that. */
export async function installApp(app: OwnApp, permissions: AppPermissions, ports: WayPorts): Promise<void> {
  const { runner, place } = ports
  const { home } = place
  if (app.slug !== '') {
    const page = installationPage(place.server, app.slug)
    runner.info(`Install it: open ${page}, choose Only select repositories and ${home}, and click Install`)
    ports.openBrowser(page)
  } else runner.info(`If it is not installed on ${home} yet: its settings on GitHub → Install App`)
  runner.progress('waiting until the App is installed; Ctrl-C ends the waiting')
  const granted = await untilInstalled(app, home, ports)
  runner.info(`✓ the App is installed on ${home}`)
  const lacking = lackingPermissions(permissions, granted)
  if (lacking.length > 0) {
    runner.warning(`it lacks ${lacking.join(', ')}: add that in its settings, Permissions & events`)
  }
}
