/** Docker Hub's JWTs live ten minutes; this is for one that does not say so itself. */
const usual = 600_000

/**
 * Until when a Docker Hub JWT is good, in milliseconds of Docker Hub's clock.
 * @param issuedAt Docker Hub's time when it answered with the JWT
 */
export function sessionEnd(jwt: string, issuedAt: number): number {
  const expires = readExpiry(jwt)
  return expires === undefined ? issuedAt + usual : expires * 1000
}

function readExpiry(jwt: string): number | undefined {
  const payload = jwt.split('.')[1] ?? ''
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as { exp?: unknown } | null
    return typeof claims?.exp === 'number' ? claims.exp : undefined
  } catch {
    // Docker Hub alone has to understand its tokens.
    return undefined
  }
}
