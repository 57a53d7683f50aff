import { createPrivateKey, sign } from 'node:crypto'
import type { ServerClock } from '../../base/clock.ts'
import { unlessThrown } from '../../base/error.ts'
import { type Mask, Secret } from '../../base/secret.ts'
import type { GithubTokens } from './ask.ts'

export type AppKey = Readonly<{ clientId: string; pem: Secret }>

/** GitHub's file is a PKCS #1 PEM; in a secret of one line, `\n` stands for a line end. */
export function parseAppKey(secret: string, mask: Mask): Secret | undefined {
  const text = secret.replaceAll('\\n', '\n').replaceAll('\r', '')
  const key = unlessThrown(() => createPrivateKey(text))
  if (key?.asymmetricKeyType !== 'rsa') return undefined
  new Secret(text, mask)
  return new Secret(key.export({ type: 'pkcs8', format: 'pem' }).toString(), mask)
}

/** Seconds, by docs.github.com, "Generating a JSON Web Token for a GitHub App": the most, and its advice. */
const lifetime = 600
const datedBack = 60

/** Speaks as the App. A first JWT that this machine's clock made wrong is made once more by GitHub's. */
export function keepAppKey({ clientId, pem }: AppKey, time: ServerClock, mask: Mask): GithubTokens {
  const corrected = new Set<string>()
  return {
    take: () => {
      const issuedAt = Math.floor(time.now() / 1000) - datedBack
      const claims = { iat: issuedAt, exp: issuedAt + lifetime, iss: clientId }
      const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
      const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`
      const signature = sign('RSA-SHA256', Buffer.from(signed), pem.reveal()).toString('base64url')
      return Promise.resolve(new Secret(`${signed}.${signature}`, mask))
    },
    refused: (path, { message }) => {
      const isItsTime = /claim \('(?:exp|iat)'\)/.test(message) && !corrected.has(path)
      corrected.add(path)
      return Promise.resolve(isItsTime)
    },
    close: () => Promise.resolve(),
  }
}
