import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { firstOf, quotedWord } from '../base/text.ts'
import { checkedOutCommit, otherCommit, readHome, readListFile } from '../runner/checkout.ts'
import { refuseForeignRun } from '../runner/event.ts'
import { readToolkitEvent } from '../runner/toolkit-event.ts'
import { openEvidence } from '../runner/evidence.ts'
import { jobOf } from '../runner/github-variables.ts'
import { missingInputs } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { refuseClashes } from '../token-list/clashes.ts'
import { loadTokenList } from '../token-list/read.ts'
import { isSecretStore } from '../token-list/store.ts'
import type { Entry } from '../token-list/token-list.ts'
import { homeText } from '../tokens/copies.ts'
import { entriesOfAssisted, includes } from './assisted.ts'
import type { RotateInputs } from './inputs.ts'
import { entryPolicy, rotationLimits } from './plan/entry.ts'

/** What one run is asked to do, before anybody was asked anything. The inputs end here. */
export type RotateJob = Awaited<ReturnType<typeof openRotateJob>>

/** Refuses a foreign event or ref, then reads the token list. Throws before anything was asked or changed. */
export async function openRotateJob(
  inputs: RotateInputs,
  { files, runner, clock }: { files: Files; runner: Runner; clock: Pick<Clock, 'unique'> },
) {
  const { environment } = runner
  const { config, only = ['all'], force, compromised, explained, dryRun: isDryRun } = inputs
  const ref = refuseForeignRun(await readToolkitEvent(runner), 'rotate', inputs.allowRef)
  const tokenList = await loadTokenList(config, files)
  const commit = await checkedOutCommit(config, files, environment)
  const other = otherCommit(commit, environment)
  if (other !== undefined) runner.notice(other)
  const { repository: thisRepository, runId, runAttempt } = jobOf(environment)
  refuseClashes(tokenList, thisRepository === '' ? undefined : thisRepository)
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only)
  const labels = tokenList.tokens.map(({ label }) => label)
  const considered = labels.filter(label => (assisted.size > 0 ? assisted.has(label) : includes(only, label)))
  refuseLabels(inputs, labels, considered)
  const entries = tokenList.tokens.filter(({ label }) => considered.includes(label))
  requireRepository(entries, thisRepository)
  requireAccess(entries, inputs)
  const home = tokenList.home ?? (await readHome(config, files, environment))
  const list = { thisRepository, home: home && homeText(home, ref), listEntries: tokenList.tokens }
  const number = `${runId}.${runAttempt}`
  const mayBeOld = ref === undefined && (Number(runAttempt) > 1 || compromised.length > 0)
  /** As labels have it. */
  const run = /^\d+\.\d+$/.test(number) ? number : `local-${clock.unique()}`
  const policies = tokenList.tokens.map(entry => entryPolicy(entry, list))
  return {
    tokenList,
    thisRepository,
    policies,
    /** That the run works on, and what is asked of each. */
    entries: policies.flatMap(policy => {
      const isAsked = (labels: readonly string[]): boolean => includes(labels, policy.label)
      const [forced, isLeaked] = [isAsked(force), isAsked(compromised)]
      const setup = { policy, run, limits: rotationLimits, forced, compromised: isLeaked, explained }
      return considered.includes(policy.label) ? setup : []
    }),
    /** By label; empty when the run creates tokens. */
    assisted,
    /** When those expire, in milliseconds since 1970, where no owner account can tell. */
    assistedExpiry: inputs.assistedExpiry,
    /** An owner account was given: else Docker Hub is not asked. */
    hasOwner: inputs.hub !== undefined,
    isDryRun,
    prefix: isDryRun ? 'dry run: ' : '',
    /** The commit of the list; `undefined`: not known. */
    commit,
    /** A second attempt has the list of the first one, and a leak’s run may have waited for days: what is to be compared. */
    oldList: mayBeOld ? await readListFile(config, files, environment) : undefined,
    writeEvidence: await openEvidence(runner, files),
  }
}

const invalid = (message: string, hint: string) => new OatError('INPUT_INVALID', { message, hint })

function requireRepository(entries: readonly Entry[], thisRepository: string): void {
  const stores = entries.flatMap(entry => entry.stores)
  const isNeeded = stores.some(store => 'repository' in store && store.repository === undefined)
  if (!isNeeded || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return
  throw invalid(
    'GITHUB_REPOSITORY is not set, and the token list names secrets of this repository',
    'set it to owner/repo, or write repository: for each of these secrets',
  )
}

const account =
  'give an owner account of Docker Hub, or the new token itself (assisted: input "token" with "only", or the four)'
const github =
  'the token list has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), or a token that can write them, as gh auth token prints; a job’s GITHUB_TOKEN cannot'

/** Who may create the tokens, and who may write them: everything that is missing at once. */
function requireAccess(entries: readonly Entry[], { hub, assisted, github: access }: RotateInputs): void {
  const isUnowned = hub === undefined && assisted.length === 0
  const inGithub = entries.some(({ stores }) => stores.some(isSecretStore))
  const owner = { names: ['hub-username', 'hub-password'] as const, why: account }
  const writer = { names: ['github-token'] as const, why: github }
  const error = missingInputs([isUnowned ? owner : [], inGithub && access === undefined ? writer : []].flat())
  if (error !== undefined) throw error
}

/** A token list may have hundreds. */
const quoteLabels = (labels: readonly string[]): string =>
  firstOf(
    labels.map(label => quotedWord(label, 80)),
    20,
  ).join(', ')

/** What is asked for has to happen: a run works on `considered` alone, and a leak needs an owner account. */
function refuseLabels(
  inputs: RotateInputs,
  listLabels: readonly string[],
  considered: readonly string[],
): void {
  for (const input of ['compromised', 'force', 'only'] as const) {
    const allowed = input === 'only' ? listLabels : considered
    const label = inputs[input]?.find(it => it !== 'all' && !allowed.includes(it))
    if (label === undefined) continue
    const why = listLabels.includes(label)
      ? 'which this run leaves out'
      : 'which the token list does not have'
    throw invalid(
      `input "${input}" names ${quoteLabels([label])}, ${why}`,
      `write one of ${quoteLabels(allowed)}, or change input "only" or the given tokens. Nothing was changed`,
    )
  }
  const { compromised, hub } = inputs
  if (compromised.length === 0 || hub !== undefined) return
  const leaked = compromised.includes('all') ? considered : compromised
  throw invalid(
    `the leaked token of ${quoteLabels(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    'then give inputs "hub-username" and "hub-password", or run again without input "compromised"',
  )
}
