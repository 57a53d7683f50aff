import { OatError } from '../base/error.ts'
import type { Secret } from '../base/secret.ts'
import { printable, quotedWord } from '../base/text.ts'
import { otherEntry } from '../registry/failure.ts'
import { entryNeeds } from '../registry/needs.ts'
import { proveGrant, proveNewToken } from '../registry/prove.ts'
import { namedCredential } from '../registry/token-choice.ts'
import type { Entry } from '../token-list/token-list.ts'
import { compareResources, entryResources } from '../tokens/resources.ts'
import { findCurrent, type HubToken, isOlder, readEntryTokens, works } from '../tokens/token.ts'
import type { AssistedToken } from './assisted.ts'
import type { RotateRun } from './run.ts'

/** Proves that a value has exactly the entry's grant; gives what the registry calls it. As `proveGrant`. */
export async function proveEntry(
  value: Secret,
  { entry, run, input }: { entry: Entry; run: RotateRun; input?: string },
): Promise<string | undefined> {
  const { runner, registry } = run
  const { tokenList, hasOwner } = run.job
  const { channel, access } = entry
  const { organization } = tokenList
  const user = namedCredential(value, { name: organization }, runner.mask)
  const token = input === undefined ? `the new token "${entry.label}"` : `the token (input "${input}")`
  const proving = {
    registry: registry.open(user),
    // Docker Hub itself tells an owner what the token has.
    needs: entryNeeds(entry, hasOwner ? undefined : tokenList),
    context: { registry: registry.name, user, organization, input: input ?? '', token, channel, access },
  }
  const proof =
    input === undefined ? await proveNewToken(proving, run) : await proveGrant({ ...proving, exact: true })
  if (proof.unproven === undefined) return proof.label
  throw new OatError('SCOPE_UNPROVEN', { message: `${token}: ${proof.unproven}`, hint: 'use Docker Hub' })
}

/** Proves a token that a person made, and finds it on Docker Hub. Gives its id. */
export async function proveGiven(
  { input, value }: AssistedToken,
  entry: Entry,
  { run, tokens }: { run: RotateRun; tokens: readonly HubToken[] },
): Promise<string> {
  const { tokenList, hasOwner, prefix } = run.job
  const label = await proveEntry(value, { entry, run, input })
  const context = { registry: '', user: { username: '' }, input, ...entry }
  const wrong = label === undefined ? undefined : otherEntry(label, { tokenList, entry }, context)
  if (wrong !== undefined) throw wrong
  const limit = hasOwner ? '' : ', and no more on its repositories'
  const proven = `the token (input "${input}") can do what the token list says${limit}`
  run.runner.info(`${prefix}${entry.label}: ${proven}`)
  const id = hasOwner
    ? findOnHub(input, label, { tokens, now: run.hubNow(), entry }).id
    : `given ${entry.label}`
  // A proof sees the entry's repositories alone.
  const { resources } = (await run.hub.get(id)) ?? {}
  const { excess } = compareResources(resources ?? [], entryResources(entry))
  if (excess.length > 0) {
    throw new OatError('SCOPE_EXCESS', {
      message: `the token (input "${input}") has ${printable(excess.join(', '), 300)}, more than its entry`,
      hint: 'limit the token to the repositories of its own entry in Docker Home',
    })
  }
  run.values.set(id, value)
  return id
}

/**
 * Finds the token on Docker Hub by the name that the registry gave. That name alone tells it from the others,
 * so it has to be the only one: a guess would label one token and store another.
 * @param now Docker Hub's clock, in milliseconds
 * @throws OatError WRONG_TOKEN when not one token alone has the name, or the entry has a newer one
 */
export function findOnHub(
  input: string,
  label: string | undefined,
  { tokens, now, entry }: { tokens: readonly HubToken[]; now: number; entry: Pick<Entry, 'label'> },
): HubToken {
  const wrong = (message: string, hint: string) => new OatError('WRONG_TOKEN', { message, hint })
  const subject = `the token (input "${input}")`
  const [newToken, ...namesakes] = tokens.filter(token => token.label === label && works(token, now))
  if (newToken === undefined || namesakes.length > 0) {
    const called = label === undefined ? 'has no name at the registry' : `is called ${quotedWord(label, 120)}`
    const count = newToken === undefined ? 'no active token' : `${namesakes.length + 1} active tokens`
    throw wrong(
      `${subject} ${called}, and Docker Hub lists ${count} of the organization with that label`,
      'create it in this organization under a label of its own, or leave inputs "hub-username" and "hub-password" out',
    )
  }
  const current = findCurrent(readEntryTokens(tokens, entry.label))
  if (current === undefined || !isOlder(newToken, current)) return newToken
  throw wrong(
    `${subject} is older than the current one, and cannot replace it`,
    'create a new token in Docker Home, and give that one',
  )
}
