import type { Step } from '../runner/runner.ts'
import { isDockers } from './host.ts'
import { jobOf } from '../runner/github-variables.ts'
import { firstOf } from '../base/text.ts'
import { newTokenMenu } from '../tokens/docker-home.ts'
import { secretNameFor, type TokenListMatch } from '../token-list/find-entry.ts'
import { storeName, storeWords } from '../token-list/store.ts'
import type { Access, Entry } from '../token-list/token-list.ts'

export interface Renewal {
  readonly entry: Entry | undefined
  readonly thisRepository: string
  readonly runId: string | undefined
  /** The date of the old token stands in a variable, so that has to be set as well. */
  readonly hasVariable?: boolean
}

/** The same, and the secret that holds the token. */
export function renewalFacts(
  { entry }: Pick<TokenListMatch, 'entry'>,
  { environment }: Step,
  hasVariable = false,
) {
  const { repository: thisRepository, runId } = jobOf(environment)
  const renewal: Renewal = { entry, thisRepository, runId: runId || undefined, hasVariable }
  return { secret: entry && secretNameFor(entry, thisRepository), renewal }
}

/** More would be cut off: the token list has the rest. */
const mostCopies = 4

/** What to click, where to save it, what to run. `job`: what it needs, if the token list says nothing. */
export function renewalHint(
  { entry, thisRepository, runId, hasVariable }: Renewal,
  job: {
    organization: string | undefined
    access: Access
    repositories: readonly string[]
    input: string
    registry: string
  },
): string {
  const repositories = (entry ?? job).repositories
  const token = [
    entry === undefined ? [] : `label ${JSON.stringify(entry.label)}`,
    repositories.length === 0 ? [] : rightWords(job.access, repositories.join(', ')),
    entry?.publicPull === false ? [] : 'Read public repositories',
  ].flat()
  const copies = (entry?.stores ?? []).map(store => storeWords(storeName(store, thisRepository)))
  const place = firstOf(copies, mostCopies, ' copies').join('; ') || `the secret of input "${job.input}"`
  const menu = `Docker Home → ${job.organization ?? 'your organization'} → ${newTokenMenu}`
  const what = isDockers(job.registry) ? `in ${menu}: ${token.join(', ')}` : `at ${job.registry}`
  const date = hasVariable === true ? ' Set the variable that expires-at reads to the new date.' : ''
  const again = runId === undefined ? 'Run it again' : `Then run \`gh run rerun ${runId} --failed\``
  return `create one ${what}. Save it in ${place}.${date} ${again}`
}

export function rightWords(access: Access, repositories: string): string {
  return `Image ${access === 'push' ? 'Push' : 'Pull'} on ${repositories}`
}
