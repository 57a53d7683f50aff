import { readFileSync } from 'node:fs'

/** A whole token list; each case changes one place of it. */
export const base = `organization: acme
rotation: { every: 60d, lifetime: 90d, grace: 48h, delete-after: 7d }
tokens:
  - label: gateway push
    channel: release
    access: push
    repositories: [acme/gateway]
    purpose: the release pushes
    stores:
      - secret: PUSH_TOKEN
  - label: gateway pull
    channel: release
    access: pull
    repositories: [acme/gateway]
    stores:
      - secret: PULL_TOKEN
      - kubernetes: acme-pull
        namespaces: [acme, preview]
      - program: [pass, insert, -m, docker]
`

export interface TokenListCase {
  readonly name: string
  readonly from: string | RegExp
  readonly to: string
  /** `line:column: what is wrong; what to do`; undefined when the token list is good. */
  readonly refused?: string
  /** A rule between several places, or of arithmetic, that a JSON Schema cannot state. */
  readonly parserOnly?: true
}

/** The case's text. Fails when `from` is not there, so that no case silently tests the base. */
export function textOf({ name, from, to }: TokenListCase): string {
  const found = typeof from === 'string' ? base.includes(from) : from.test(base)
  if (!found) throw new Error(`case "${name}" changes nothing`)
  return base.replace(from, () => to)
}

/**
 * A line for each: its name, what stands in `base`, and what stands there instead, both as JSON (`from` may be a pattern); behind a star
 * what a JSON Schema cannot state. Below it, further in, how it is refused.
 */
const table = readFileSync(new URL('cases.txt', import.meta.url), 'utf8')
const row = /^(\* )?(.+?): (".*"|\/.*\/) → (".*")(?:\n {4}(.*))?$/gm

export const cases = [...table.matchAll(row)].map((found): TokenListCase => {
  const [, star, name = '', from = '', to = '', refused] = found
  return {
    name,
    from: from.startsWith('/') ? new RegExp(from.slice(1, -1)) : (JSON.parse(from) as string),
    to: JSON.parse(to) as string,
    ...(refused !== undefined && { refused }),
    ...(star !== undefined && { parserOnly: true }),
  }
})

// A line that is not understood is no case that is left out.
if (cases.length !== [...table.matchAll(/^\S/gm)].length) throw new Error('a line of cases.txt is not a case')
