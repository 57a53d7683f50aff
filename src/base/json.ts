import { unlessThrown } from './error.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function asJsonObject(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined
}

/** `undefined` for what is not JSON. The parser's own message quotes the text, which may be secret. */
export function parseJson(text: string): unknown {
  return unlessThrown(() => JSON.parse(text) as unknown)
}

export function parseJsonObject(text: string): JsonObject | undefined {
  return asJsonObject(parseJson(text))
}

/** What a JWT says. Its signature is not checked. `undefined` for what is not a JWT. */
export function jwtClaims(token: string): JsonObject | undefined {
  const [, payload, signature] = token.split('.')
  if (payload === undefined || signature === undefined) return undefined
  return parseJsonObject(Buffer.from(payload, 'base64url').toString('utf8'))
}
