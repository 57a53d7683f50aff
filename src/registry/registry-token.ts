import type { Action } from './proof.ts'

/** What a registry JWT says of its bearer (distribution spec, auth/jwt; Docker Hub adds the OAT's label). */
export interface RegistryToken {
  readonly label: string | undefined
  allows(repository: string, action: Action): boolean
}

/** Reads a JWT without checking its signature (the registry does that). `undefined` when it is no JWT. */
export function readRegistryToken(token: string): RegistryToken | undefined {
  const [, payload, signature] = token.split('.')
  if (payload === undefined || signature === undefined) return undefined
  const claims = parseObject(Buffer.from(payload, 'base64url').toString('utf8'))
  if (claims === undefined) return undefined
  const hub = asObject(claims['https://auth.docker.io'])
  const access = Array.isArray(claims['access']) ? claims['access'].map(asObject) : []
  return {
    label: typeof hub?.['at_name'] === 'string' ? hub['at_name'] : undefined,
    allows: (repository, action) =>
      access.some(entry => {
        const actions: unknown = entry?.['actions']
        return (
          entry?.['type'] === 'repository' &&
          entry['name'] === repository &&
          Array.isArray(actions) &&
          (actions.includes(action) || actions.includes('*'))
        )
      }),
  }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    return asObject(JSON.parse(text))
  } catch {
    // Three parts with dots between them need not be a JWT.
    return undefined
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
}
