import { OatError } from '../base/error.ts'
import { Secret } from '../base/secret.ts'
import { createHubInventory } from '../hub/inventory.ts'
import { readHubAddress } from '../hub/inputs.ts'
import { totpSecretOf } from '../hub/totp.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { readSecret } from '../runner/inputs.ts'
import { untilTaken } from './asker.ts'
import type { Ports } from './ports.ts'

/** An owner account of Docker, for the environment alone. */
export type OwnerAccount = Awaited<ReturnType<typeof obtainOwner>>

/**
 * An owner account that Docker Hub accepts. A password that was refused is not sent again.
 * @throws OatError INPUT_INVALID where it is missing and nobody can be asked; HUB_* for one that was given
 */
export async function obtainOwner(username: string, organization: string, ports: Ports) {
  const { runner, asker, http, clock, deadline } = ports
  const { mask, info: onWait } = runner
  const accept = async (password: Secret, factor: Secret | undefined) => {
    // An otpauth link holds more than the secret.
    const totpSecret = factor && new Secret(totpSecretOf(factor.reveal()), mask)
    const account = { username, password, totpSecret }
    const at = { baseUrl: readHubAddress(runner), organization, codes: usedCodes(runner) }
    const hub = createHubInventory({ ...at, account, http, clock, deadline, mask, onWait })
    const tokens = await hub.list()
    onWait(`✓ ${username} can manage the tokens of ${organization}: ${tokens.length} there`)
    return account
  }
  const given = readSecret(runner, 'hub-password')
  if (given !== undefined) return accept(given, readSecret(runner, 'hub-totp-secret'))
  if (asker === undefined) {
    const hint = `it is the password of ${username}; nothing was changed`
    throw new OatError('INPUT_INVALID', { message: 'missing: input "hub-password"', hint })
  }
  runner.info(
    `The password of ${username} goes into the environment's secret, and nowhere else. Whoever can start a workflow in that environment can use it.`,
  )
  return untilTaken(`Password of ${username} (nothing of it is shown)`, ports, {
    take: async typed => {
      const question = 'Two-factor secret: the text behind the QR code (empty: none)'
      const code = await asker.secret(question, () => undefined)
      return accept(new Secret(typed, mask), code === '' ? undefined : new Secret(code, mask))
    },
    remedyOf: ({ code, terminalHint }) =>
      /^(HUB_FORBIDDEN|INPUT_INVALID)$/.test(code) ? terminalHint : undefined,
  })
}
