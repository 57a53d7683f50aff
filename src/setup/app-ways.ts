import { spawn } from 'node:child_process'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { childEnvironment } from '../base/child-environment.ts'
import { findProgram, windowsProgram } from '../base/program.ts'
import { Secret } from '../base/secret.ts'
import type { Runner } from '../runner/runner.ts'
import { type AppPorts, isFrom, type NewApp, openRegistration, takeApp, untilInstalled } from './app.ts'
import type { Asker } from './asker.ts'
import { type AppPermissions, type AppPlace, installationPage, registrationLink } from './plan/app.ts'

/** How the App comes about: a new one by one click, by a link, or one that exists. */
export type AppWay =
  | { readonly kind: 'create' | 'link' }
  | { readonly kind: 'given'; readonly clientId: string; readonly key: Secret }

/** The variable with the key of an App that exists. */
const keyVariable = 'DOCKER_OAT_APP_KEY'

/** Reads `--app`. Throws INPUT_INVALID where nobody can be asked and nothing is said. */
export function readAppWay(said: string | undefined, runner: Runner, asker: Asker | undefined): AppWay {
  if (said === 'create' || (said === undefined && asker !== undefined)) return { kind: 'create' }
  if (said === 'link' && asker !== undefined) return { kind: 'link' }
  if (said === undefined || said === 'link') {
    throw new OatError('INPUT_INVALID', {
      message: said === undefined ? 'missing: --app' : '--app link needs a terminal to ask at',
      hint: `write --app create, and click on the page whose address is printed; or --app CLIENT_ID with the key of that App in ${keyVariable}`,
    })
  }
  const key = runner.environment[keyVariable]?.trim() ?? ''
  if (key !== '') return { kind: 'given', clientId: said, key: new Secret(key, runner.mask) }
  throw new OatError('INPUT_INVALID', {
    message: `${keyVariable} is empty, and --app names an App that exists`,
    hint: `set ${keyVariable} to its private key (the text of the .pem file)`,
  })
}

interface WayPorts extends AppPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly files: Files
  readonly secrets: readonly Secret[]
  readonly place: AppPlace
}

/** An App with its key. Throws STORE_FAILED, INPUT_INVALID. */
export async function registerApp(
  way: AppWay,
  permissions: AppPermissions,
  ports: WayPorts,
): Promise<NewApp> {
  if (way.kind === 'given') return { ...way, slug: '' }
  if (way.kind === 'link') return byLink(permissions, ports)
  const { runner, asker, place, clock } = ports
  const state = `${clock.unique()}${clock.unique()}`
  const registration = await openRegistration(place, { permissions, state })
  try {
    runner.info(`Register the GitHub App: open ${registration.page} and click Create GitHub App`)
    openBrowser(registration.page, ports)
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
      const said = await asker?.line(
        'Waiting for GitHub. Does the browser end on an error? Paste its address. No browser here? Type link',
        over.signal,
      )
      if (said === undefined) return returned
      if (said === 'link') return said
      if (URL.canParse(said) && isFrom(new URL(said), state)) return said
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
async function byLink(
  permissions: AppPermissions,
  { runner, asker, files, place, signal, mask }: WayPorts,
): Promise<NewApp> {
  runner.info(`1. Open ${registrationLink(place, permissions)}`)
  runner.info('2. Click Create GitHub App, then Generate a private key: GitHub downloads a file')
  const clientId = (await asker?.line('Client ID of the App', signal)) ?? ''
  const path = (await asker?.line('Path of the downloaded .pem file', signal)) ?? ''
  const text = await files.read(path)
  if (text?.includes('PRIVATE KEY') !== true) {
    throw new OatError('INPUT_INVALID', {
      message: 'that file is not the private key of an App',
      hint: 'run setup again, and give the path of the .pem file that GitHub downloaded',
    })
  }
  runner.info(`When setup is done, delete ${path}: its content is then in the secret`)
  return { clientId, slug: '', key: new Secret(text, mask) }
}

/** Says where to install it, and waits for that. */
export async function installApp(app: NewApp, home: string, ports: WayPorts): Promise<void> {
  const { runner, place } = ports
  if (app.slug !== '') {
    const page = installationPage(place.server, app.slug)
    runner.info(`Install it: open ${page}, choose Only select repositories and ${home}, and click Install`)
    openBrowser(page, ports)
  }
  runner.progress('waiting until the App is installed; Ctrl-C ends the waiting')
  await untilInstalled(app, home, ports)
  runner.info(`✓ the App is installed on ${home}`)
}

/** The address is printed as well: a machine without a browser loses nothing. */
function openBrowser(address: string, { runner, asker, secrets }: WayPorts): void {
  const { environment } = runner
  const own = environment['BROWSER'] ?? ''
  if (asker === undefined && own === '') return
  const name =
    own || { darwin: 'open', win32: windowsProgram('rundll32') }[process.platform as string] || 'xdg-open'
  const program = findProgram(name, environment)
  if (program === undefined) return
  const words = program.includes('rundll32') ? ['url.dll,FileProtocolHandler', address] : [address]
  const known = childEnvironment(
    environment,
    secrets.map(secret => secret.reveal()),
  )
  // A token may be in a variable that is called like its secret.
  const env = Object.fromEntries(
    Object.entries(known).filter(([key]) => !/TOKEN|SECRET|PASSWORD|KEY/i.test(key)),
  )
  const child = spawn(program, words, { env, stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
