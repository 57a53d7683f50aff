import { maskEncodings } from '../../sandbox/runner/mask-encodings.ts'

/** Names what a text holds. */
export type SecretSearch = (text: string) => readonly string[]

/** Finds each secret in any encoding, and any JSON Web Token. */
export function createSecretSearch(secrets: Readonly<Record<string, string>>): SecretSearch {
  const forms = Object.entries(secrets).map(([name, value]): [string, string[]] => [
    name,
    [value, ...maskEncodings(value)],
  ])
  return text => [
    ...forms.filter(([, values]) => values.some(value => text.includes(value))).map(([name]) => name),
    ...(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/.test(text) ? ['a JWT'] : []),
  ]
}
