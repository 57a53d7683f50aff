import { verify } from 'node:crypto'
import type { AppInstallation, GithubApp, RegisteredApp } from './app.ts'
import { found, type GithubAsked, type GithubReply, notFound, refuse, time } from './asked.ts'
import { describeRepository } from './described-repository.ts'
import { installationToken } from './installation-token.ts'
import type { GithubToken } from './permission.ts'

interface AppAsked extends Omit<GithubAsked, 'token'> {
  readonly token: GithubToken | undefined
  readonly authorization: string | undefined
}

const installationPath = /^\/(?:repos\/(?<repo>[^/]+\/[^/]+)|orgs\/(?<org>[^/]+))\/installation$/

/** What an App asks, and the end of one of its tokens; `undefined` for any other request. */
export function answerApp(path: string, asked: AppAsked): GithubReply | undefined {
  if (path === '/installation/token') {
    if (asked.token === undefined) return refuse(401, 'Bad credentials')
    asked.state.removeToken(asked.token)
    return { status: 204 }
  }
  const where = installationPath.exec(path)?.groups
  const id = /^\/app\/installations\/(\d+)\/access_tokens$/.exec(path)?.[1]
  if (where === undefined && id === undefined) return undefined
  const app = whoSigned(asked)
  if ('status' in app) return app
  if (id !== undefined) return createToken(app, Number(id), asked)
  const { repo, org = '' } = where ?? {}
  const owner = (repo?.split('/')[0] ?? org).toLowerCase()
  const isThere = repo === undefined || asked.state.repository(repo) !== undefined
  const installation = app.installations.find(
    it => isThere && it.owner.toLowerCase() === owner && (repo === undefined || reaches(it, repo)),
  )
  if (installation === undefined) return notFound
  const { id: number, permissions, isSuspended } = installation
  return found({
    ...asked.example('installation'),
    id: number,
    client_id: app.clientId,
    permissions: { metadata: 'read', ...permissions },
    suspended_at: isSuspended ? time(asked.now) : null,
  })
}

const reaches = ({ repositories }: AppInstallation, name: string): boolean =>
  repositories?.some(it => it.toLowerCase() === name.toLowerCase()) ?? true

/** docs.github.com, "Generating a JSON Web Token (JWT) for a GitHub App". The words are those that octokit/auth-app.js reacts to. */
function whoSigned({ state: { apps }, authorization = '', now }: AppAsked): RegisteredApp | GithubReply {
  const [head = '', claims = '', signature = ''] = authorization.replace(/^bearer /i, '').split('.')
  const undecoded = refuse(401, 'A JSON web token could not be decoded')
  if (signature === '') return undecoded
  const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>
  const app = apps.find(({ clientId }) => clientId === iss)
  if (app === undefined) return refuse(404, 'Integration not found')
  const key = app.publicKey()
  const isSigned =
    key !== undefined &&
    verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))
  if (!isSigned) return undecoded
  const seconds = now / 1000
  if (typeof exp !== 'number' || exp <= seconds) {
    const must = 'must be a numeric value representing the future time at which the assertion expires'
    return refuse(401, `'Expiration time' claim ('exp') ${must}`)
  }
  if (exp > seconds + 600) return refuse(401, "'Expiration time' claim ('exp') is too far in the future")
  if (typeof iat === 'number' && iat <= seconds) return app
  const must = 'must be an Integer representing the time that the assertion was issued'
  return refuse(401, `'Issued at' claim ('iat') ${must}`)
}

function createToken(app: GithubApp, id: number, { body, now, state, example }: AppAsked): GithubReply {
  const installation = app.installations.find(it => it.id === id)
  if (installation === undefined) return notFound
  if (installation.isSuspended) return refuse(403, 'This installation has been suspended')
  const { repositories: names, permissions: wanted } = body as {
    repositories?: readonly string[]
    permissions?: GithubToken['permissions']
  }
  const repositories = names?.map(name => `${installation.owner}/${name}`)
  const known = repositories?.flatMap(name => (reaches(installation, name) && state.repository(name)) || [])
  if (repositories !== undefined && (repositories.length > 500 || known?.length !== repositories.length)) {
    const said = 'does not exist or is not accessible to the parent installation.'
    return refuse(422, `There is at least one repository that ${said}`)
  }
  const granted: Readonly<Record<string, unknown>> = { metadata: 'read', ...installation.permissions }
  const asked = Object.entries(wanted ?? granted)
  if (!asked.every(([name, level]) => granted[name] === level || granted[name] === 'write')) {
    return refuse(422, 'The permissions requested are not granted to this installation.')
  }
  const number = app.tokens.length + 1
  const limited = repositories ?? installation.repositories
  const token: GithubToken = {
    value: installationToken(`${app.clientId} ${number}`),
    name: `app-token-${number}`,
    permissions: Object.fromEntries(asked),
    expiresAt: Math.floor(now / 1000) * 1000 + app.lifetime,
    ...(limited !== undefined && { repositories: limited }),
  }
  app.tokens.push(token)
  state.addToken(token)
  return {
    status: 201,
    body: {
      token: token.value,
      expires_at: time(token.expiresAt ?? 0),
      permissions: token.permissions,
      repository_selection: known === undefined ? 'all' : 'selected',
      ...(known && { repositories: known.map(one => describeRepository(one, example('full-repository'))) }),
    },
  }
}
