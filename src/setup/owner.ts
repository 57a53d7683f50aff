import type { Clock, Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Http } from '../base/http.ts'
import { Secret } from '../base/secret.ts'
import { createHubInventory } from '../hub/inventory.ts'
import { readHubAddress } from '../hub/inputs.ts'
import { totpSecretOf } from '../hub/totp.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { readSecret } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import type { Asker } from './asker.ts'

/** An owner account of Docker, for the environment alone. */
export interface OwnerAccount {
  readonly username: string
  readonly password: Secret
  readonly totpSecret: Secret | undefined
}

interface OwnerPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly http: Http
  readonly clock: Clock
  readonly deadline: Deadline
  readonly organization: string
}

/**
 * An owner account that Docker Hub accepts. A password that was refused is not sent again.
 * @throws OatError INPUT_INVALID where it is missing and nobody can be asked; HUB_* for one that was given
 */
export async function obtainOwner(username: string, ports: OwnerPorts): Promise<OwnerAccount> {
  const { runner, asker } = ports
  const password = readSecret(runner, 'hub-password')
  const totp = readSecret(runner, 'hub-totp-secret')
  if (password !== undefined || asker === undefined) {
    if (password === undefined) {
      throw new OatError('INPUT_INVALID', {
        message: 'missing: input "hub-password"',
        hint: `it is the password of ${username}; nothing was changed`,
      })
    }
    return tryOwner({ username, password, totpSecret: unlinked(totp, runner) }, ports)
  }
  runner.info(
    `The password of ${username} goes into the environment's secret, and nowhere else. Whoever can start a workflow in that environment can use it.`,
  )
  const refused = new Set<string>()
  for (;;) {
    const typed = await asker.secret(`Password of ${username} (nothing of it is shown)`, value => {
      if (value === '') return 'Type it, or press Ctrl-C to stop: nothing was changed'
      return refused.has(value) ? 'This one was refused a moment ago, and is not sent again' : undefined
    })
    const code = await asker.secret(
      'Two-factor secret: the text behind the QR code (empty: none)',
      () => undefined,
    )
    const typedTotp = code === '' ? undefined : new Secret(code, runner.mask)
    try {
      const account = {
        username,
        password: new Secret(typed, runner.mask),
        totpSecret: unlinked(typedTotp, runner),
      }
      return await tryOwner(account, ports)
    } catch (error) {
      if (!(error instanceof OatError) || !/^(HUB_FORBIDDEN|INPUT_INVALID)$/.test(error.code)) throw error
      refused.add(typed)
      if (refused.size >= mostRefusals) throw error
      runner.error(`${error.code}: ${error.message}; ${error.terminalHint}`)
    }
  }
}

/** Docker locks an account after failed logins. */
const mostRefusals = 3

/** An otpauth link holds more than the secret. Throws INPUT_INVALID. */
function unlinked(totp: Secret | undefined, { mask }: Runner): Secret | undefined {
  return totp && new Secret(totpSecretOf(totp.reveal()), mask)
}

async function tryOwner(account: OwnerAccount, ports: OwnerPorts): Promise<OwnerAccount> {
  const { runner, organization, http, clock, deadline } = ports
  const hub = createHubInventory({
    baseUrl: readHubAddress(runner),
    account,
    organization,
    http,
    clock,
    deadline,
    mask: runner.mask,
    onWait: runner.info,
    codes: usedCodes(runner),
  })
  const tokens = await hub.list()
  runner.info(`✓ ${account.username} can manage the tokens of ${organization}: ${tokens.length} there`)
  return account
}
