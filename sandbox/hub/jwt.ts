import { randomBytes } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'

/** What kind of credential a session came from: Docker Hub lets only passwords manage access tokens. */
type Source = 'password' | 'personal' | 'organization'

export interface Session {
  /** The account, or for `organization` the organization. */
  readonly subject: string
  readonly source: Source
  /** The id of the organization token that it came from. */
  readonly tokenId?: string | undefined
}

/** Docker Hub's sessions live this many seconds. */
const sessionLifetime = 600

export type SessionSigner = ReturnType<typeof createSessionSigner>

/** Signs and checks session JWTs with a key of its own, on the world's clock. */
export function createSessionSigner(now: () => number) {
  let key = randomBytes(32)
  return {
    sign: ({ subject, source, tokenId }: Session) => {
      const issuedAt = Math.floor(now() / 1000)
      return new SignJWT({ source, ...(tokenId !== undefined && { tokenId }) })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + sessionLifetime)
        .sign(key)
    },
    /** `undefined` for one that is over, or not ours. */
    verify: async (authorization: string | undefined): Promise<Session | undefined> => {
      const jwt = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
      if (jwt === undefined) return undefined
      const verified = await jwtVerify<{ source: Source; tokenId?: string }>(jwt, key, {
        currentDate: new Date(now()),
      }).catch(() => undefined)
      if (verified === undefined) return undefined
      const { sub = '', source, tokenId } = verified.payload
      return { subject: sub, source, tokenId }
    },
    revokeAll: () => void (key = randomBytes(32)),
  }
}
