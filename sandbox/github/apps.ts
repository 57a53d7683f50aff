import type { Reply } from '../reply.ts'
import { createApp, type RegisteredApp } from './app.ts'
import type { GithubToken } from './permission.ts'
import type { GithubState } from './state.ts'

/**
 * GitHub's web pages for Apps, as far as a browser needs them: a link with everything filled in makes an App at once (a person
 * clicks "Create GitHub App" there), shows its client ID, and then the key that a person asks for; the page of an installation
 * installs it on the repository named.
 * `undefined` for any other address.
 */
export function answerAppPage(
  { method, target }: { method: string; target: string },
  state: GithubState,
): Reply | undefined {
  const { pathname, searchParams } = new URL(target, 'http://github.invalid')
  const owner = /^(?:\/organizations\/([^/]+))?\/settings\/apps\/new$/.exec(pathname)
  const number = state.apps.length + 1
  if (owner !== null && method === 'POST' && searchParams.has('name')) {
    const fields = ['name', 'url', 'public', 'webhook_active']
    const permissions = Object.fromEntries([...searchParams].filter(([key]) => !fields.includes(key)))
    const name = searchParams.get('name') ?? ''
    const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    const made = createApp(`Iv23liSandbox${number}`, [], { slug, owner: owner[1] ?? 'somebody', permissions })
    state.apps.push(made)
    return { status: 200, body: JSON.stringify({ client_id: made.clientId, pem: made.pem, slug: made.slug }) }
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
