import { OatError } from '../../base/error.ts'
import type { Secret } from '../../base/secret.ts'
import { inputWords } from '../../runner/input-words.ts'
import { invalidInput, isWritten, missingInputs, readOptional, readSecret } from '../../runner/inputs.ts'
import type { Step } from '../../runner/runner.ts'
import { type AppKey, parseAppKey } from './app-key.ts'

/** Who speaks to GitHub: a token that somebody gave, or an App, for which tokens are made. */
export type GithubAccess = { readonly token: Secret } | { readonly app: AppKey }

const appInputs = ['github-app-client-id', 'github-app-private-key'] as const

/** `undefined` when nothing is given. Throws INPUT_INVALID. */
export function readGithubAccess(step: Step): GithubAccess | undefined {
  const token = readSecret(step, 'github-token')
  const clientId = readOptional(step, appInputs[0])
  const key = readSecret(step, appInputs[1])
  const writtenInputs = appInputs.filter(name => isWritten(step, name))
  if (token !== undefined && writtenInputs.length > 0) {
    throw new OatError('INPUT_INVALID', {
      message: `${inputWords(['github-token', ...writtenInputs])} are given together`,
      hint: 'give a token, or the App with its key: with the key the action makes its own tokens',
    })
  }
  if (token !== undefined) {
    // No other characters fit into a header.
    if (/^[!-~]+$/.test(token.reveal())) return { token }
    const hint = 'save the token again, and nothing else'
    throw invalidInput('github-token', 'has a character that no token has', hint)
  }
  if (clientId === undefined && key === undefined) return undefined
  if (clientId === undefined || key === undefined) {
    const name = clientId === undefined ? appInputs[0] : appInputs[1]
    const why = `an App is given by inputs "${appInputs[0]}" and "${appInputs[1]}": check that the variable and the secret exist in this environment`
    throw missingInputs([{ names: [name], why }]) ?? new Error(name)
  }
  const pem = parseAppKey(key.reveal(), step.mask)
  if (pem !== undefined) return { app: { clientId, pem } }
  // The reason would quote what was given.
  const hint = 'save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END'
  throw invalidInput(appInputs[1], 'is not the private key of an App', hint)
}
