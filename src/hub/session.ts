import type { ServerClock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { HttpResponse } from '../base/http-exchange.ts'
import { jwtClaims } from '../base/json.ts'
import { pauseWords } from '../base/retry.ts'
import { Secret } from '../base/secret.ts'
import type { ModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import { type HubAnswer, hubDetail, parseHubObject, readHubText } from './answers.ts'
import { codeRefused, type HubIdentity, hubInvalid, loginRefused } from './failure.ts'
import { createTotp, totpStep } from './totp.ts'
import { usedCodes } from './used-codes.ts'

/** What Docker Hub takes as the account for some minutes. `endsAt`: by Docker Hub's clock. */
export type HubSession = Readonly<{ jwt: Secret; endsAt: number }>

export interface HubOptions extends HubIdentity {
  /** Without a slash at the end. */
  readonly baseUrl: string
  /** Of an owner, or of a custom role; one of Docker's tokens only from `tokenInput`. */
  readonly password: Secret
  /** Base32, when the account has two-factor authentication. */
  readonly totpSecret?: Secret | undefined
}

export interface HubPorts extends Pick<ModePorts, 'clock' | 'deadline' | 'http'> {
  readonly runner: Pick<Runner, 'environment' | 'exportVariable' | 'info' | 'mask'>
}

type LoginOptions = HubOptions & HubPorts & { readonly hubClock: ServerClock }

/** Answers of a route that is gone: it has not judged the password. */
const gone: readonly number[] = [404, 405, 410]

/**
 * Logs in. A password goes to `/v2/users/login`, with the second step where Docker Hub asks for one:
 * `/v2/auth/token` is for tokens and has refused owners' passwords (docker/terraform-provider-docker, issue
 * 108). It gets a password only where the other route is gone, so each password is judged once. Errors: those
 * of http; HUB_FORBIDDEN, HUB_INVALID; INPUT_INVALID at once for a TOTP secret that is not valid.
 */
export function createHubLogin(options: LoginOptions): () => Promise<HubSession> {
  const { username, password, totpSecret, tokenInput, runner } = options
  const enter = totpSecret && createCodeStep(options, createTotp(totpSecret))
  const byToken = async (): Promise<HubSession> => {
    const fields = { identifier: username, secret: password.reveal() }
    return readSession(await post(options, '/v2/auth/token', fields), 'access_token', options)
  }
  return async () => {
    if (tokenInput !== undefined) return byToken()
    const response = await post(options, '/v2/users/login', { username, password: password.reveal() })
    // That route knows no second step, so an account that has one would only be refused there.
    if (gone.includes(response.status) && enter === undefined) return byToken()
    const stepTwo = response.status === 401 ? stepTwoToken(response) : undefined
    if (stepTwo === undefined || enter === undefined) return readSession(response, 'token', options)
    return enter(new Secret(stepTwo, runner.mask))
  }
}

/** The second step. A code is good for one login (RFC 6238, section 5.2): the next one waits. */
function createCodeStep(options: LoginOptions, code: (counter: number) => string) {
  const { clock, hubClock, deadline, runner } = options
  const { last, onUse } = usedCodes(runner)
  let used = last
  return async (stepTwo: Secret): Promise<HubSession> => {
    if (Math.floor(hubClock.now() / totpStep) === used) {
      const pause = (used + 1) * totpStep - hubClock.now()
      runner.info(
        `Docker Hub: this two-factor code was already used; waiting ${pauseWords(pause)} for the next one`,
      )
      await clock.sleep(pause, deadline.signal)
    }
    used = Math.floor(hubClock.now() / totpStep)
    onUse(used)
    const body = { login_2fa_token: stepTwo.reveal(), code: code(used) }
    const response = await post(options, '/v2/users/2fa-login', body)
    if (response.status === 401) throw codeRefused(options, hubDetail(response.body))
    return readSession(response, 'token', options)
  }
}

async function post(
  { baseUrl, http, hubClock }: LoginOptions,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<HttpResponse & HubAnswer> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(fields)
  const response = await http({ method: 'POST', url: `${baseUrl}${path}`, headers, body })
  // A refusal has to be reported as one, also without its time.
  hubClock.hear(response)
  return { ...response, subject: `POST ${path}` }
}

/** Not an error by itself: it is there only with two-factor authentication. */
function stepTwoToken({ body }: HttpResponse): string | undefined {
  return /"login_2fa_token"\s*:\s*"(?<token>[^"\\]+)"/.exec(body)?.groups?.['token']
}

/** Docker Hub's JWTs live ten minutes (Docker Hub API); this is for one that does not say so itself. */
const usual = 600_000

function readSession(response: HttpResponse & HubAnswer, name: string, options: LoginOptions): HubSession {
  const { runner, hubClock } = options
  const { subject, status, body } = response
  if (status === 401 || status === 403) {
    throw loginRefused(options, hubDetail(body), stepTwoToken(response) !== undefined)
  }
  if (status !== 200) throw hubInvalid(subject, `with HTTP ${status}`)
  const jwt = new Secret(readHubText(parseHubObject(response), name, subject), runner.mask)
  const expires = jwtClaims(jwt.reveal())?.['exp']
  const issuedAt = timeOf(response, subject, hubClock)
  return { jwt, endsAt: typeof expires === 'number' ? expires * 1000 : issuedAt + usual }
}

/** Requests on their way and clocks of whole seconds fit into this. */
const margin = 60_000

/** The session to call with, shared; another one than `refused`. A login that failed is final, unless Docker Hub was not reached. */
export function createHubSessions(login: () => Promise<HubSession>, hubClock: ServerClock) {
  let opening: Promise<HubSession> | undefined
  const open = (): Promise<HubSession> => {
    const attempt = login()
    opening = attempt
    attempt.catch((error: unknown) => {
      const isUnreached = error instanceof OatError && error.code === 'REGISTRY_UNREACHABLE'
      if (isUnreached && !error.isRefusal && opening === attempt) opening = undefined
    })
    return attempt
  }
  return async function current(refused?: HubSession): Promise<HubSession> {
    const latest = opening
    if (latest === undefined) return open()
    const session = await latest
    const isOver = session === refused || hubClock.now() >= session.endsAt - margin
    if (!isOver) return session
    // Somebody who waited for the same session may have opened the next one already.
    return opening === latest ? open() : current(refused)
  }
}

/** When Docker Hub sent an answer. Throws HUB_INVALID where the answer does not tell. */
export function timeOf(response: HttpResponse, subject: string, hubClock: ServerClock): number {
  const time = hubClock.hear(response)
  if (time !== undefined) return time
  throw hubInvalid(subject, 'without its time (Date)')
}
