import { generateKeyPairSync, verify } from 'node:crypto'
import type { Reply } from '../reply.ts'
import type { GithubDescription } from './description.ts'
import { type GithubReply, notFound, refuse } from './secrets.ts'
import type { GithubApp, GithubState } from './state.ts'

interface Manifest {
  readonly name: string
  readonly url: string
  readonly redirect_url: string
  readonly public: boolean
  readonly default_permissions: Readonly<Record<string, string>>
}

/**
 * GitHub's web pages for Apps, as far as a browser needs them: the form with a manifest makes an App at once (a person clicks
 * "Create GitHub App" there) and leads back with a code; the page of an installation installs it on the repository named.
 * `undefined` for any other address.
 */
export function answerAppPage(
  { method, target, sent }: { method: string; target: string; sent: string },
  state: GithubState,
): Reply | undefined {
  const { pathname, searchParams } = new URL(target, 'http://github.invalid')
  const owner = /^(?:\/organizations\/([^/]+))?\/settings\/apps\/new$/.exec(pathname)
  if (owner !== null && method === 'POST') {
    const manifest = JSON.parse(new URLSearchParams(sent).get('manifest') ?? '{}') as Manifest
    const number = state.apps.length + state.codes.size + 1
    const code = `code${number}`
    state.codes.set(code, makeApp(manifest, { owner: owner[1] ?? 'somebody', number }))
    const back = new URL(manifest.redirect_url)
    back.searchParams.set('code', code)
    back.searchParams.set('state', searchParams.get('state') ?? '')
    return { status: 302, headers: { location: back.href } }
  }
  const slug = /^\/(?:github-)?apps\/([^/]+)\/installations\/new$/.exec(pathname)?.[1]
  const app = state.apps.find(one => one.slug === slug)
  if (app === undefined) return undefined
  const repository = searchParams.get('repository')
  if (repository !== null) app.installedOn.add(repository.toLowerCase())
  return { status: 200, body: 'installed' }
}

function makeApp(
  { name, default_permissions: permissions }: Manifest,
  { owner, number }: { owner: string; number: number },
): GithubApp {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clientId: `Iv23liSandbox${number}`,
    slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    owner,
    permissions,
    publicKey,
    pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    installedOn: new Set(),
  }
}

/** The code is the credential, and works once. */
export function convertManifest(
  code: string,
  state: GithubState,
  description: GithubDescription,
): GithubReply {
  const app = state.codes.get(code)
  if (app === undefined) return notFound
  state.codes.delete(code)
  state.apps.push(app)
  const { clientId, slug, pem, permissions } = app
  const example = description.example('integration-from-manifest') as object
  return { status: 201, body: { ...example, client_id: clientId, slug, pem, permissions } }
}

/** Where an App is installed, told to itself alone: it signs with its key. */
export function answerInstallation(
  repository: string,
  {
    authorization,
    state,
    description,
  }: { authorization: string | undefined; state: GithubState; description: GithubDescription },
): GithubReply {
  const app = appOf(authorization, state)
  if (app === undefined) return refuse(401, 'A JSON web token could not be decoded')
  if (!app.installedOn.has(repository.toLowerCase())) return notFound
  const example = description.example('installation') as object
  return { status: 200, body: { ...example, client_id: app.clientId, permissions: app.permissions } }
}

function appOf(authorization: string | undefined, { apps }: GithubState): GithubApp | undefined {
  const [head = '', claims = '', signature = ''] =
    /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]?.split('.') ?? []
  const { iss } = JSON.parse(Buffer.from(claims, 'base64url').toString() || '{}') as { iss?: string }
  const app = apps.find(({ clientId }) => clientId === iss)
  const isSigned =
    app !== undefined &&
    verify('sha256', Buffer.from(`${head}.${claims}`), app.publicKey, Buffer.from(signature, 'base64url'))
  return isSigned ? app : undefined
}
