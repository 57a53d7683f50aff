import type { Reply } from '../reply.ts'
import { createApp, type RegisteredApp } from './app.ts'
import type { GithubDescription } from './description.ts'
import type { GithubToken } from './permission.ts'
import { type GithubReply, notFound } from './secrets.ts'
import type { GithubState } from './state.ts'

interface Manifest {
  readonly name: string
  readonly url: string
  readonly redirect_url: string
  readonly public: boolean
  readonly default_permissions: Readonly<Record<string, string>>
}

/**
 * GitHub's web pages for Apps, as far as a browser needs them: the form with a manifest makes an App at once (a person clicks
 * "Create GitHub App" there) and leads back with a code; so does a link with everything filled in, which shows the client ID, and
 * then the key that a person asks for; the page of an installation installs it on the repository named.
 * `undefined` for any other address.
 */
export function answerAppPage(
  { method, target, sent }: { method: string; target: string; sent: string },
  state: GithubState,
): Reply | undefined {
  const { pathname, searchParams } = new URL(target, 'http://github.invalid')
  const owner = /^(?:\/organizations\/([^/]+))?\/settings\/apps\/new$/.exec(pathname)
  const number = state.apps.length + state.codes.size + 1
  if (owner !== null && method === 'POST' && searchParams.has('name')) {
    const fields = ['name', 'url', 'public', 'webhook_active']
    const permissions = Object.fromEntries([...searchParams].filter(([key]) => !fields.includes(key)))
    const name = searchParams.get('name') ?? ''
    const made = makeApp(
      { name, default_permissions: permissions },
      { owner: owner[1] ?? 'somebody', number },
    )
    state.apps.push(made)
    return { status: 200, body: JSON.stringify({ client_id: made.clientId, pem: made.pem, slug: made.slug }) }
  }
  if (owner !== null && method === 'POST') {
    const manifest = JSON.parse(new URLSearchParams(sent).get('manifest') ?? '{}') as Manifest
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
  if (repository !== null) install(app, repository)
  return { status: 200, body: 'installed' }
}

function install(app: RegisteredApp, repository: string): void {
  const [owner = ''] = repository.split('/')
  const permissions = app.permissions as GithubToken['permissions']
  const id = 7001 + app.installations.length
  app.installations.push({ id, owner, permissions, repositories: [repository], isSuspended: false })
}

function makeApp(
  { name, default_permissions: permissions }: Pick<Manifest, 'name' | 'default_permissions'>,
  { owner, number }: { owner: string; number: number },
): RegisteredApp {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return createApp(`Iv23liSandbox${number}`, [], { slug, owner, permissions })
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
