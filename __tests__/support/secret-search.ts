import { maskEncodings } from '../../sandbox/runner/mask-encodings.ts'

/** Names what a text holds. */
export type SecretSearch = (text: string) => readonly string[]

/** Finds each secret in any encoding, as GitHub's page would show it too, and any JSON Web Token. */
export function createSecretSearch(secrets: Readonly<Record<string, string>>): SecretSearch {
  const forms = Object.entries(secrets).map(([name, value]): [string, string[]] => [
    name,
    [value, ...maskEncodings(value)],
  ])
  return text => {
    const shown = [text, asShown(text)]
    return [
      ...forms
        .filter(([, values]) => values.some(value => shown.some(each => each.includes(value))))
        .map(([name]) => name),
      ...(/eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/.test(asShown(text)) ? ['a JWT'] : []),
    ]
  }
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities and invisible elements as a browser takes them. */
function asShown(text: string): string {
  return text
    .replace(/<wbr>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name] ?? '')
}
