import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { firstOf, nearest, quotedWord } from '../base/text.ts'
import { refuseClashes } from '../token-list/clashes.ts'
import { loadTokenList } from '../token-list/read.ts'
import type { Entry } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import { refuseForeignRun, readEvent } from '../runner/event.ts'
import { openEvidence } from '../runner/evidence.ts'
import { jobOf } from '../runner/github-variables.ts'
import { missingInputs } from '../runner/inputs.ts'
import { checkedOutCommit, otherCommit, readHome } from '../runner/checkout.ts'
import type { Runner } from '../runner/runner.ts'
import { homeText } from '../tokens/copies.ts'
import { entriesOfAssisted } from './assisted.ts'
import type { RotateInputs } from './inputs.ts'
import { includes, type Request } from './plan/plan.ts'
import { entryPolicy } from './plan/entry.ts'
import { checkLifetimes } from './schedule.ts'

/** What one run is asked to do, before anybody was asked anything. The inputs end here. */
export type RotateJob = Awaited<ReturnType<typeof openRotateJob>>

/** Refuses a foreign event or ref, then reads the token list. Throws before anything was asked or changed. */
export async function openRotateJob(
  inputs: RotateInputs,
  { files, runner, clock }: { files: Files; runner: Runner; clock: Pick<Clock, 'unique'> },
) {
  const { environment } = runner
  refuseForeignRun(await readEvent(runner, files), 'rotate', inputs.allowRef)
  const tokenList = await loadTokenList(inputs.config, files)
  const commit = await checkedOutCommit(inputs.config, files, environment)
  const other = otherCommit(commit, environment)
  if (other !== undefined) runner.notice(other)
  const { repository: thisRepository, runId, runAttempt } = jobOf(environment)
  refuseClashes(tokenList, thisRepository === '' ? undefined : thisRepository)
  const { only = ['all'], force, compromised, explained, hub } = inputs
  const known = tokenList.tokens.map(({ label }) => label)
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only)
  const isAssisted = assisted.size > 0
  const considered = known.filter(label => (isAssisted ? assisted.has(label) : includes(only, label)))
  const entries = tokenList.tokens.filter(({ label }) => considered.includes(label))
  refuseLabels(inputs, { known, considered })
  requireRepository(entries, thisRepository)
  requireAccess(entries, inputs)
  // A person chooses how long a given token lives, and a leak does not wait for a correction of the list.
  if (!isAssisted && compromised.length === 0) {
    for (const warning of await checkLifetimes(entries, tokenList.file, { files, environment })) {
      runner.warning(warning)
    }
  }
  const home = tokenList.home ?? (await readHome(inputs.config, files, environment))
  const list = { thisRepository, home: home && homeText(home), all: tokenList.tokens }
  // As labels have it.
  const run = `${runId}.${runAttempt}`
  const request: Request = {
    policies: tokenList.tokens.map(entry => entryPolicy(entry, list)),
    run: /^\d+\.\d+$/.test(run) ? run : `local-${clock.unique()}`,
    force,
    compromised,
    explained,
    only: considered,
  }
  return {
    tokenList,
    thisRepository,
    request,
    /** In the token list's order. */
    entries,
    /** By label; empty when tokens are to be minted. */
    assisted,
    /** When those expire, in milliseconds since 1970, where no owner account can tell. */
    assistedExpiry: inputs.assistedExpiry,
    /** An owner account was given: else Docker Hub is not asked. */
    hasOwner: hub !== undefined,
    isDryRun: inputs.dryRun,
    /** What each line of a dry run begins with. */
    prefix: inputs.dryRun ? 'dry run: ' : '',
    /** The commit of the list; `undefined`: not known. */
    commit,
    writeEvidence: await openEvidence(runner, files),
  }
}

function requireRepository(entries: readonly Entry[], thisRepository: string): void {
  const stores = entries.flatMap(entry => entry.stores)
  const isNeeded = stores.some(store => 'repository' in store && store.repository === undefined)
  if (!isNeeded || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return
  throw new OatError('INPUT_INVALID', {
    message:
      'the environment variable GITHUB_REPOSITORY is not set, and the token list names secrets of this repository',
    hint: 'set it to owner/repo, or write repository: for each of these secrets',
  })
}

const account =
  'give an owner account of Docker Hub, or the new token itself (assisted rotation: input "token" with input "only", or input "release-pull-token" and the other three)'
const github =
  'the token list has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), its token, a fine-grained one that can write them, or your own (what gh auth token prints); a job’s GITHUB_TOKEN cannot'

/** Who may create the tokens, and who may write them: everything that is missing at once. */
function requireAccess(entries: readonly Entry[], { hub, assisted, github: access }: RotateInputs): void {
  const isUnowned = hub === undefined && assisted.length === 0
  const inGithub = entries.some(({ stores }) => stores.some(isSecretStore))
  const error = missingInputs([
    ...(isUnowned ? [{ names: ['hub-username', 'hub-password'] as const, why: account }] : []),
    ...(inGithub && access === undefined ? [{ names: ['github-token'] as const, why: github }] : []),
  ])
  if (error !== undefined) throw error
}

const quoted = (label: string): string => quotedWord(label, 80)

/** A token list may have hundreds. */
const listed = (labels: readonly string[]): string => firstOf(labels.map(quoted), 20).join(', ')

const invalid = (message: string, hint: string) => new OatError('INPUT_INVALID', { message, hint })

/**
 * Throws INPUT_INVALID for a label that the token list does not have, and for one in `force` or `compromised`
 * that this run leaves as it is: it works on `considered` alone.
 */
function refuseLabels(
  { only = [], force, compromised, assisted, hub }: RotateInputs,
  { known, considered }: { known: readonly string[]; considered: readonly string[] },
): void {
  for (const [input, labels] of Object.entries({ compromised, force, only })) {
    const label = labels.find(it => it !== 'all' && !known.includes(it))
    if (label === undefined) continue
    const meant = nearest(label, known)
    throw invalid(
      `input "${input}": the token list has no token with the label ${quoted(label)}`,
      `${meant === undefined ? '' : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`,
    )
  }
  for (const [input, labels] of Object.entries({ compromised, force })) {
    const label = labels.find(it => it !== 'all' && !considered.includes(it))
    if (label === undefined) continue
    const isAssisted = assisted.length > 0
    const why = isAssisted ? 'no new token is given for it' : 'input "only" leaves it out'
    const remedy = isAssisted
      ? `give its new token as well, or run once more without given tokens for ${quoted(label)}`
      : `add ${quoted(label)} to input "only", or remove it from input "${input}"`
    throw invalid(
      `input "${input}" names ${quoted(label)}, but ${why}`,
      `${remedy}; this run considers ${listed(considered)}. Nothing was changed`,
    )
  }
  if (compromised.length === 0 || hub !== undefined) return
  const leaked = compromised.includes('all') ? considered : compromised
  throw invalid(
    `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
  )
}
