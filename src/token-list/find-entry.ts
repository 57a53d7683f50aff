import { OatError } from '../base/error.ts'
import type { Log } from '../runner/runner.ts'
import { equalsIgnoringCase } from './names.ts'
import { channelsFit, type TokenList, type Entry, type EntryName, entryWords } from './token-list.ts'
import { isSecretStore } from './store.ts'

/** The Actions secret that a job of a repository reads: its own, else an environment's, an organization's. */
export function secretNameFor(entry: Entry, thisRepository: string) {
  const [owner = ''] = thisRepository.split('/')
  const readable = entry.stores.filter(isSecretStore).filter(store => {
    if (store.app !== 'actions') return false
    if (store.kind === 'organization-secret') return equalsIgnoringCase(store.organization, owner)
    return equalsIgnoringCase(store.repository ?? thisRepository, thisRepository)
  })
  const kinds = ['repository-secret', 'environment-secret', 'organization-secret']
  const [nearest] = readable.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
  if (nearest === undefined) return undefined
  const environment = nearest.kind === 'environment-secret' ? nearest.environment : undefined
  return { secret: nearest.secret, environment }
}

/** What is known of a job; `channel` only where it says one. */
export type WantedEntry = EntryName & Readonly<{ repositories: readonly string[] }>

/** What the token list says of this login; both `undefined` without a token list. */
export type TokenListMatch = Readonly<{ tokenList: TokenList | undefined; entry: Entry | undefined }>

/** One candidate is taken, as the registry proves it; of several the one with all repositories. */
export function findEntryIn(tokenList: TokenList | undefined, job: WantedEntry, log: Pick<Log, 'notice'>) {
  if (tokenList === undefined) return { tokenList, entry: undefined }
  const { file, tokens } = tokenList
  const candidates = tokens.filter(
    ({ access, channel }) => access === job.access && channelsFit(channel, job.channel),
  )
  if (candidates.length === 1) return { tokenList, entry: candidates[0] }
  const fitting = candidates.filter(({ repositories }) =>
    job.repositories.every(name => repositories.includes(name)),
  )
  if (fitting.length === 1) return { tokenList, entry: fitting[0] }
  if (candidates.length > 0) throw undecided(file, job, { candidates, fitting })
  log.notice(`${file} has no entry for ${entryWords(job)}`)
  return { tokenList, entry: undefined }
}

function undecided(
  file: string,
  job: WantedEntry,
  { candidates, fitting }: { candidates: readonly Entry[]; fitting: readonly Entry[] },
): OatError {
  const entries = fitting.length === 0 ? candidates : fitting
  const list = entries.map(entry => `${JSON.stringify(entry.label)} (${entryWords(entry)})`).join(', ')
  if (fitting.length === 0) {
    return new OatError('INPUT_INVALID', {
      message: `no single entry of ${file} for ${entryWords(job)} has ${job.repositories.join(', ')}: ${list}`,
      hint: 'name the repositories of one entry; where two tokens are needed, log in twice, each in a directory of its own ("docker-config: isolated", or DOCKER_CONFIG)',
    })
  }
  const isToldByChannel = new Set(fitting.map(({ channel }) => channel)).size === fitting.length
  return new OatError('INPUT_INVALID', {
    message: `${fitting.length} entries of ${file} fit: ${list}`,
    hint: `write "${job.access}:" with the repositories${isToldByChannel ? ', or "channel:"' : ''}, so that one of them is left`,
  })
}
