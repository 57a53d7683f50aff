import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { OatError } from '../../src/base/error.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseRegistryHost } from '../../src/registry/host.ts'
import { lintToken } from '../../src/registry/lint.ts'

const token = 'dckr_oat_7awgM4jG5SQvxcvmNzhKj8PQjxo'

function fault(given: string, registry = '127.0.0.1:5000'): string | undefined {
  try {
    const value = new Secret(given.trim(), () => undefined)
    lintToken(value, 'token', parseRegistryHost(registry))
    return undefined
  } catch (error) {
    if (error instanceof OatError && error.code === 'TOKEN_MALFORMED') {
      return `${error.message}; ${error.hint}; ${error.terminalHint}`
    }
    throw error
  }
}

describe('a token that is none', () => {
  it.each([
    ...[`"${token}"`, `'${token}'`, `“${token}”`, `Bearer ${token}`, `token ${token}`, `${token} ${token}`],
    ...['$DOCKER_TOKEN', '${DOCKER_TOKEN}', '${{ secrets.TOKEN }}', `${token}\n${token}`],
  ])('is found here, without asking the registry: %j', given => {
    const said = fault(given)
    expect(said).toBe(
      'the token (input "token") is not a token alone: it has quotation marks, spaces or "Bearer", or is the text $NAME or ${{ … }}; save only the token in the secret, and write ${{ secrets.NAME }} in the workflow; give only the token; single quotes keep a shell from changing it',
    )
  })

  it('is that of a person', () => {
    const hint =
      'create an organization access token (dckr_oat_…) in Docker Home, or use docker/login-action for personal tokens'
    expect(fault(token.replace('oat', 'pat'))).toBe(
      `the token (input "token") is a personal access token (dckr_pat_…), where an organization access token belongs; ${hint}; ${hint}`,
    )
  })

  it('is anything on Docker Hub that does not begin as its tokens do', () => {
    expect(fault('correct-horse-battery', 'docker.io')).toBe(
      'the token (input "token") does not start with dckr_oat_, as every organization access token does; save the complete token in the secret; it is neither a password nor the name of the token; give the complete token; it is neither a password nor the name of the token',
    )
    expect(fault('correct-horse-battery')).toBeUndefined()
    expect(fault(token, 'docker.io')).toBeUndefined()
  })

  it("is Docker's, and not shown to another registry", () => {
    expect(fault(token, 'ghcr.io')).toBe(
      'the token (input "token") is one of Docker\'s (dckr_oat_…), and ghcr.io is another registry; give the token of that registry, or leave input "registry" out for Docker Hub; give the token of that registry, or leave input "registry" out for Docker Hub',
    )
    expect(fault('ghp_0123456789abcdef', 'ghcr.io')).toBeUndefined()
    expect(fault(token, 'dhi.io')).toBeUndefined()
    expect(fault(token, 'localhost:5000')).toBeUndefined()
  })

  it('is never named', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.constantFrom('docker.io', 'ghcr.io'), (given, registry) => {
        fc.pre(given.trim().length >= 8 && !/^[\w{}[\]$ ]*$/.test(given))
        expect(fault(given, registry) ?? '').not.toContain(given.trim())
      }),
    )
  })
})
