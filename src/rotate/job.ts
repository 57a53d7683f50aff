import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { refuseClashes } from '../token-list/clashes.ts'
import { loadTokenList } from '../token-list/read.ts'
import type { Entry } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import { refuseForeignRun, readEvent } from '../runner/event.ts'
import { openEvidence } from '../runner/evidence.ts'
import { jobOf } from '../runner/job.ts'
import { missingInputs } from '../runner/inputs.ts'
import { checkedOutCommit, otherCommit, readHome } from '../runner/checkout.ts'
import type { Runner } from '../runner/runner.ts'
import { homeText } from '../tokens/copies.ts'
import { entriesOfAssisted } from './assisted.ts'
import type { RotateInputs } from './inputs.ts'
import { refuseLeftOut, refuseUnknownLabels } from './labels.ts'
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
  const thisRepository = jobOf(environment).repository
  refuseClashes(tokenList, thisRepository === '' ? undefined : thisRepository)
  const { only = ['all'], force, compromised, explained, hub } = inputs
  refuseUnknownLabels(
    inputs,
    tokenList.tokens.map(({ label }) => label),
  )
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only)
  const isAssisted = assisted.size > 0
  const entries = tokenList.tokens.filter(({ label }) =>
    isAssisted ? assisted.has(label) : includes(only, label),
  )
  const considered = entries.map(({ label }) => label)
  refuseLeftOut(inputs, { considered, isAssisted, hasOwner: hub !== undefined })
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
  const policies = tokenList.tokens.map(entry => entryPolicy(entry, list))
  const run = runName(environment, clock)
  const request: Request = { policies, run, force, compromised, explained, only: considered }
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

/** As labels have it: `<run id>.<attempt>`, or `local-…`. */
function runName(environment: Runner['environment'], { unique }: Pick<Clock, 'unique'>): string {
  const { runId, runAttempt } = jobOf(environment)
  const name = `${runId}.${runAttempt}`
  return /^\d+\.\d+$/.test(name) ? name : `local-${unique()}`
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
