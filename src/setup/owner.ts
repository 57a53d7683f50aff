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
import { type Asker, untilTaken } from './asker.ts'

/** An owner account of Docker, for the environment alone. */
export type OwnerAccount = Awaited<ReturnType<typeof tryOwner>>

interface OwnerPorts {
  readonly runner: Runner
  readonly asker: Asker | undefined
  readonly http: Http
  readonly clock: Clock
  readonly deadline: Deadline
}

interface TypedAccount {
  readonly username: string
  readonly organization: string
  readonly password: Secret
  readonly totp: Secret | undefined
}

/**
 * An owner account that Docker Hub accepts. A password that was refused is not sent again.
 * @throws OatError INPUT_INVALID where it is missing and nobody can be asked; HUB_* for one that was given
 */
export async function obtainOwner(
  who: { username: string; organization: string },
  ports: OwnerPorts,
): Promise<OwnerAccount> {
  const { runner, asker } = ports
  const { username } = who
  const given = readSecret(runner, 'hub-password')
  if (given !== undefined) {
    return tryOwner({ ...who, password: given, totp: readSecret(runner, 'hub-totp-secret') }, ports)
  }
  if (asker === undefined) {
    throw new OatError('INPUT_INVALID', {
      message: 'missing: input "hub-password"',
      hint: `it is the password of ${username}; nothing was changed`,
    })
  }
  runner.info(
    `The password of ${username} goes into the environment's secret, and nowhere else. Whoever can start a workflow in that environment can use it.`,
  )
  return untilTaken(
    `Password of ${username} (nothing of it is shown)`,
    { asker, log: runner },
    {
      take: async typed => {
        const question = 'Two-factor secret: the text behind the QR code (empty: none)'
        const code = await asker.secret(question, () => undefined)
        const totp = code === '' ? undefined : new Secret(code, runner.mask)
        return tryOwner({ ...who, password: new Secret(typed, runner.mask), totp }, ports)
      },
      remedyOf: ({ code, terminalHint }) =>
        /^(HUB_FORBIDDEN|INPUT_INVALID)$/.test(code) ? terminalHint : undefined,
    },
  )
}

/** Throws HUB_*, and INPUT_INVALID for a second factor of another form. */
async function tryOwner({ username, organization, password, totp }: TypedAccount, ports: OwnerPorts) {
  const { runner, http, clock, deadline } = ports
  const { mask, info: onWait } = runner
  // An otpauth link holds more than the secret.
  const account = { username, password, totpSecret: totp && new Secret(totpSecretOf(totp.reveal()), mask) }
  const baseUrl = readHubAddress(runner)
  const codes = usedCodes(runner)
  const hub = createHubInventory({
    baseUrl,
    account,
    organization,
    http,
    clock,
    deadline,
    mask,
    onWait,
    codes,
  })
  const tokens = await hub.list()
  onWait(`✓ ${username} can manage the tokens of ${organization}: ${tokens.length} there`)
  return account
}
