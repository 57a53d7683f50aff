import { organization } from '../../sandbox/book/entry.ts'
import { Secret } from '../../src/base/secret.ts'
import { parseLabel } from '../../src/token-list/label.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import type { Entry } from '../../src/token-list/token-list.ts'
import { notedDigest } from '../../src/stores/programs.ts'
import { copiesOf, noteMark } from '../../src/tokens/copies.ts'
import { readTokenListYaml } from '../../src/yaml/read.ts'
import type { AuditWorld } from '../audit/world.ts'
import { home } from './rotation-story.ts'

/** A description as a rotation that stored a token everywhere left it. @param repository `owner/repo` that the token list stands in */
export async function notedCopies(
  tokenList: string,
  { label, repository, value }: { label: string; repository: string; value?: string },
): Promise<string> {
  const { tokens } = parseTokenList(await readTokenListYaml(tokenList), 'token-list.yml')
  const entry = tokens.find(token => token.label === label)
  if (entry === undefined) throw new TypeError(`the token list has no ${label}`)
  return noteMark(entry.purpose ?? '', {
    copies: copiesOf(entry.stores, repository),
    home: repository,
    value: digestOf(value, entry),
  })
}

/** What a rotation would note of a value, for places that can be compared with it. */
function digestOf(value: string | undefined, { stores }: Entry): string | undefined {
  return value === undefined ? value : notedDigest(new Secret(value, () => undefined), stores)
}

/** The token list's entries, to be noted in any world. */
export async function entriesOf(tokenList: string): Promise<readonly Entry[]> {
  return parseTokenList(await readTokenListYaml(tokenList), 'token-list.yml').tokens
}

/** Writes it beside every current token that has no description yet. @param list as marks name it */
export function noteCopiesOf({ world }: AuditWorld, entries: readonly Entry[], list = home): void {
  for (const { id, label, value, description } of world.book.tokens(organization)) {
    const { name, state } = parseLabel(label)
    const entry = entries.find(one => one.label === name)
    if (entry === undefined || state !== 'current' || description !== '') continue
    const mark = { copies: copiesOf(entry.stores, home), home: list, value: digestOf(value, entry) }
    world.book.change(id, { description: noteMark(entry.purpose ?? '', mark) })
  }
}
