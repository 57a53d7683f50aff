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
export async function checkCredential(login: Login): Promise<void> {
  const url = `${originOf(login.registry)}/v2/`
  const basic = `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
  const first = await fetch(url)
  if (first.ok) {
    // docker logs in all the same, and is asked for nothing.
    await fetch(url)
    return
  }
  const challenge = first.headers.get('www-authenticate') ?? ''
  const authorization = /^bearer /i.test(challenge) ? await bearer(challenge, { url, login, basic }) : basic
  const answer = await fetch(url, { headers: { authorization } })
  if (!answer.ok) throw new Error(`Get "${url}": ${await refusal(answer)}`)
}

async function bearer(
  challenge: string,
  { url, login, basic }: { url: string; login: Login; basic: string },
): Promise<string> {
  const parameter = (name: string): string => new RegExp(`${name}="([^"]*)"`, 'i').exec(challenge)?.[1] ?? ''
  const realm = new URL(parameter('realm'))
  realm.searchParams.set('account', login.username)
  realm.searchParams.set('client_id', 'docker')
  realm.searchParams.set('offline_token', 'true')
  realm.searchParams.set('service', parameter('service'))
  const answer = await fetch(realm, { headers: { authorization: basic } })
  if (!answer.ok) throw new Error(`Get "${url}": ${await refusal(answer)}`)
  const body: unknown = await answer.json()
  if (typeof body !== 'object' || body === null) throw new Error(`Get "${realm.href}": no token`)
  const token = 'token' in body ? body.token : 'access_token' in body ? body.access_token : undefined
  return `Bearer ${String(token)}`
}

/** A refusal in the words of docker, which takes the server's where there are any. */
async function refusal(answer: Response): Promise<string> {
  const body: unknown = await answer.json().catch(() => undefined)
  const details = typeof body === 'object' && body !== null && 'details' in body ? String(body.details) : ''
  const words = details === '' ? `${answer.status} ${answer.statusText}` : details
  return answer.status === 401 ? `unauthorized: ${words}` : words
}

function originOf(registry: string): string {
  if (registry === 'docker.io') return 'https://registry-1.docker.io'
  const loopback = /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(registry)
  return `${loopback ? 'http' : 'https'}://${registry}`
}
