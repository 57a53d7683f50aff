import { createServer, type Server } from 'node:http'
import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Http } from '../base/http.ts'
import { parseJsonObject } from '../base/json.ts'
import { Secret } from '../base/secret.ts'
import { printable } from '../base/text.ts'
import { parseInstallation } from '../stores/github/answers.ts'
import { type AppKey, type GithubAsk, githubHeaders, isAnswer } from '../stores/github/octokit.ts'
import { parseAppKey } from '../stores/github/inputs.ts'
import { appManifest, type AppPermissions, type AppPlace, registrationPage } from './plan/app.ts'

/** An App, with a key of its own. */
export interface OwnApp {
  readonly clientId: string
  /** Empty where GitHub has not told it. */
  readonly slug: string
  /** A PEM. */
  readonly key: Secret
}

export interface AppPorts {
  readonly http: Http
  /** Without a slash at the end. */
  readonly apiUrl: string
  /** GitHub's API as the App itself: octokit signs. */
  readonly askAs: (key: AppKey) => GithubAsk
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly mask: (value: string) => void
}

/** A page on this machine from which a person registers an App with one click. */
export interface Registration {
  /** To open in a browser of this machine. */
  readonly page: string
  /** The address at which GitHub's answer arrived. */
  readonly returned: Promise<string>
  readonly close: () => void
}

/**
 * Waits on 127.0.0.1 for a browser: `/` sends the manifest to GitHub, which leads back to `/callback` with a code
 * (docs.github.com, "Registering a GitHub App from a manifest"). `state` ties the two together.
 */
export async function openRegistration(
  place: AppPlace,
  permissions: AppPermissions,
  state: string,
): Promise<Registration> {
  let arrive: (address: string) => void
  const returned = new Promise<string>(resolve => (arrive = resolve))
  let form = ''
  let origin = ''
  const server = createServer((request, response) => {
    // Another name for this machine is another site's.
    if (`http://${request.headers.host ?? ''}` !== origin || request.method !== 'GET') {
      response.writeHead(404).end()
      return
    }
    const url = new URL(request.url ?? '', origin)
    const isBack = url.pathname === '/callback' && isFrom(url, state)
    if (url.pathname !== '/' && !isBack) {
      response.writeHead(404).end()
      return
    }
    if (isBack) arrive(url.href)
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    response.end(isBack ? page('<p>The App is registered. Go back to the terminal.</p>') : form)
  })
  origin = `http://127.0.0.1:${await listen(server)}`
  const manifest = appManifest(place, { permissions, returnTo: `${origin}/callback` })
  form = page(
    `<form method="post" action="${escaped(`${registrationPage(place)}?state=${state}`)}"><input type="hidden" name="manifest" value="${escaped(manifest)}"><button>Go on to GitHub</button></form><script>document.forms[0].submit()</script>`,
  )
  return {
    page: `${origin}/`,
    returned,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

const page = (body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>docker-oat-login</title><body style="font: 16px sans-serif; margin: 3em">${body}`

function escaped(text: string): string {
  return text.replace(/[&"<>]/g, character => `&#${character.charCodeAt(0)};`)
}

/** Whether an address is GitHub's answer to the registration with this state. */
export function isFrom(url: URL, state: string): boolean {
  return url.searchParams.get('state') === state && (url.searchParams.get('code') ?? '') !== ''
}

/**
 * Gives the code in a returned address for the App's key; nothing else of the answer is kept, its client secret least of all.
 * The code works once, so it is sent once. Throws STORE_FAILED.
 */
export async function takeApp(address: string, { http, apiUrl, mask }: AppPorts): Promise<OwnApp> {
  const code = new URL(address).searchParams.get('code') ?? ''
  const { status, body } = await http({
    method: 'POST',
    url: `${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`,
    headers: githubHeaders,
    isOnce: true,
  })
  const answer = status === 201 ? parseJsonObject(body) : undefined
  const [clientId, slug, pem] = ['client_id', 'slug', 'pem'].map(name => answer?.[name])
  if (typeof clientId !== 'string' || typeof slug !== 'string' || typeof pem !== 'string') {
    throw new OatError('STORE_FAILED', {
      message: `GitHub does not hand over the App that was registered (HTTP ${status})`,
      hint: 'delete the App in its settings on GitHub, then run setup again: a code works once, and for an hour',
    })
  }
  return { clientId, slug: printable(slug, 60), key: new Secret(pem, mask) }
}

/** What an App may do in the repository, as names with `read` or `write`; or why that is not known. */
type Installation = Readonly<Record<string, unknown>> | 'refused' | 'absent'

/** Looks, as the App, whether it is installed on a repository. `refused`: the key is not this App's. */
export async function findInstallation(
  { clientId, key }: OwnApp,
  home: string,
  { askAs, mask }: AppPorts,
): Promise<Installation> {
  const pem = parseAppKey(key.reveal(), mask)
  if (pem === undefined) return 'refused'
  const path = `/repos/${home.split('/').map(encodeURIComponent).join('/')}/installation`
  const reply = await askAs({ clientId, pem })({ method: 'GET', path })
  if (isAnswer(reply)) return parseInstallation(reply.data)?.granted ?? 'absent'
  // GitHub's words for a client ID that it does not know.
  const isUnknown =
    'status' in reply && (reply.status === 401 || /^Integration not found/.test(reply.message))
  return isUnknown ? 'refused' : 'absent'
}

/** Milliseconds between two looks. */
const pause = 2000

/** Waits until the App is installed on the repository, and gives what it may do there. Rejects with the signal's reason. */
export async function untilInstalled(
  app: OwnApp,
  home: string,
  ports: AppPorts,
): Promise<Readonly<Record<string, unknown>>> {
  for (;;) {
    const found = await findInstallation(app, home, ports)
    if (typeof found !== 'string') return found
    await ports.clock.sleep(pause, ports.signal)
  }
}

/** The permissions that an App lacks: `secrets: write`. */
export function lackingPermissions(
  wanted: AppPermissions,
  granted: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(wanted)
    .filter(([name, level]) => granted[name] !== level && granted[name] !== 'write')
    .map(([name, level]) => `${name}: ${level}`)
}
