import { askRealm, basicOf, registryOrigin } from '../registry/client.ts'

interface Login {
  readonly registry: string
  readonly username: string
  readonly password: string
}

/**
 * Asks a registry whether it accepts a credential, as `docker login` does: `/v2/`, the challenge, the token endpoint
 * with the credential, `/v2/` with the token (distribution, token authentication).
 * @throws Error that says what was refused.
 */
export async function checkCredential({ registry, username, password }: Login): Promise<void> {
  const url = `${registryOrigin(registry)}/v2/`
  const basic = basicOf(username, password)
  const first = await fetch(url)
  // docker logs in where it is asked for nothing, too.
  const challenge = first.ok ? '' : (first.headers.get('www-authenticate') ?? '')
  let authorization = basic
  if (/^bearer /i.test(challenge)) {
    const parameters = { account: username, client_id: 'docker', offline_token: 'true' }
    const answer = await askRealm(challenge, Object.entries(parameters), basic)
    if (!answer.ok) throw new Error(`Get "${url}": ${await refusal(answer)}`)
    const { token, access_token } = (await answer.json()) as { token?: unknown; access_token?: unknown }
    authorization = `Bearer ${String(token ?? access_token)}`
  }
  const answer = await fetch(url, first.ok ? {} : { headers: { authorization } })
  if (!answer.ok) throw new Error(`Get "${url}": ${await refusal(answer)}`)
}

/** A refusal in the words of docker, which takes the server's where there are any. */
async function refusal(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => undefined)
  const details = typeof body === 'object' && body !== null && 'details' in body ? String(body.details) : ''
  const words = details === '' ? `${answer.status} ${answer.statusText}` : details
  return answer.status === 401 ? `unauthorized: ${words}` : words
}
