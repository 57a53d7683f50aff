import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { askRealm } from '../registry/client.ts'

/**
 * Pushes or pulls one tiny image with docker's stored login, where there is no engine to do it.
 * `registry-client push|pull host/org/name:tag`.
 */
const [verb = '', image = ''] = process.argv.slice(2)
const [, host = '', repository = '', tag = ''] = /^([^/]+)\/(.+):([^:]+)$/.exec(image) ?? []
const origin = `http://${host}`

function storedLogin(): string {
  const folder = process.env['DOCKER_CONFIG'] || join(homedir(), '.docker')
  const { auths } = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as {
    auths?: Record<string, { auth?: string }>
  }
  return auths?.[host]?.auth ?? ''
}

async function bearer(actions: string): Promise<string> {
  const challenge = (await fetch(`${origin}/v2/`)).headers.get('www-authenticate') ?? ''
  const parameters = [['scope', `repository:${repository}:${actions}`]] as const
  const answer = await askRealm(challenge, parameters, `Basic ${storedLogin()}`)
  const { token, details } = (await answer.json()) as { token?: string; details?: string }
  if (token === undefined) throw new Error(`denied: ${details ?? answer.statusText}`)
  return `Bearer ${token}`
}

async function expect(status: number, answer: Promise<Response>): Promise<Response> {
  const response = await answer
  if (response.status !== status) throw new Error(`${response.status} ${await response.text()}`)
  return response
}

const digestOf = (bytes: string): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const manifestType = 'application/vnd.docker.distribution.manifest.v2+json'

async function push(): Promise<void> {
  const authorization = await bearer('pull,push')
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [] },
  })
  const started = await expect(
    202,
    fetch(`${origin}/v2/${repository}/blobs/uploads/`, { method: 'POST', headers: { authorization } }),
  )
  const place = new URL(started.headers.get('location') ?? '', origin)
  place.searchParams.set('digest', digestOf(config))
  await expect(201, fetch(place, { method: 'PUT', headers: { authorization }, body: config }))
  const blob = {
    mediaType: 'application/vnd.docker.container.image.v1+json',
    size: config.length,
    digest: digestOf(config),
  }
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: manifestType, config: blob, layers: [] })
  const headers = { authorization, 'content-type': manifestType }
  await expect(
    201,
    fetch(`${origin}/v2/${repository}/manifests/${tag}`, { method: 'PUT', headers, body: manifest }),
  )
}

async function pull(): Promise<void> {
  const headers = { authorization: await bearer('pull'), accept: manifestType }
  await expect(200, fetch(`${origin}/v2/${repository}/manifests/${tag}`, { headers }))
}

try {
  await (verb === 'push' ? push() : pull())
  console.log(`${verb} ${repository}:${tag}: done`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
