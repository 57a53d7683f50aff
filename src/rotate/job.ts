import type { Clock } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { refuseClashes } from '../token-list/clashes.ts'
import { loadTokenList } from '../token-list/read.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { isSecretStore } from '../token-list/store.ts'
import { jobOf } from '../runner/job.ts'
import { checkedOutCommit, otherCommit } from '../runner/token-list-commit.ts'
import { readEvent, refuseForeignRun } from '../runner/event.ts'
import { openEvidence, type WriteEvidence } from '../runner/evidence.ts'
import { readHome } from '../runner/home.ts'
import { missingInputs } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { homeText } from '../tokens/copies.ts'
import { type AssistedToken, entriesOfAssisted } from './assisted.ts'
import type { RotateInputs } from './inputs.ts'
import { refuseLeftOut, refuseUnknownLabels } from './plan/label-inputs.ts'
import { requestedPolicies, type Request } from './plan/plan.ts'
import { entryPolicy } from './plan/rotation.ts'
import { checkLifetimes, readSchedule } from './schedule.ts'

/** What one run is asked to do, before anybody was asked anything. The inputs end here. */
export interface RotateJob {
  readonly tokenList: TokenList
  readonly thisRepository: string
  readonly request: Request
  /** In the token list's order. */
  readonly entries: readonly Entry[]
  /** By label; empty when tokens are to be minted. */
  readonly assisted: ReadonlyMap<string, AssistedToken>
  /** When those expire, in milliseconds since 1970, where no owner account can tell. */
  readonly assistedExpiry: number | undefined
  /** An owner account was given: else Docker Hub is not asked. */
  readonly hasOwner: boolean
  readonly isDryRun: boolean
  /** The commit of the list; `undefined`: not known. */
  readonly commit: string | undefined
  readonly writeEvidence: WriteEvidence | undefined
}

/** Refuses a foreign event or ref, then reads the token list. Throws LIST_MISSING, LIST_INVALID, INPUT_INVALID before anything was asked or changed. */
export async function openRotateJob(
  inputs: RotateInputs,
  ports: { files: Files; runner: Runner; clock: Pick<Clock, 'unique'> },
): Promise<RotateJob> {
  refuseForeignRun(await readEvent(ports.runner, ports.files), 'rotate', inputs.allowRef)
  const tokenList = await loadTokenList(inputs.config, ports.files)
  const { environment } = ports.runner
  const commit = await checkedOutCommit(inputs.config, ports.files, environment)
  const other = otherCommit(commit, environment)
  if (other !== undefined) ports.runner.notice(other)
  const thisRepository = jobOf(environment).repository
  refuseClashes(tokenList, thisRepository === '' ? undefined : thisRepository)
  const { only, force, compromised, explained } = inputs
  const labels = tokenList.tokens.map(({ label }) => label)
  const home = tokenList.home ?? (await readHome(inputs.config, ports.files, environment))
  const known = { thisRepository, home: home && homeText(home), all: tokenList.tokens }
  const policies = tokenList.tokens.map(entry => entryPolicy(entry, known))
  const run = runName(environment, ports.clock)
  const request = { policies, run, force, compromised, explained, ...(only && { only }) }
  refuseUnknownLabels(inputs, labels)
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only)
  const labelsToDo = new Set(
    assisted.size > 0 ? assisted.keys() : requestedPolicies(request).map(({ label }) => label),
  )
  const hasOwner = inputs.hub !== undefined
  refuseLeftOut(inputs, { considered: [...labelsToDo], isAssisted: assisted.size > 0, hasOwner })
  const entries = tokenList.tokens.filter(({ label }) => labelsToDo.has(label))
  requireRepository(entries, thisRepository)
  requireAccess(entries, inputs)
  // A person chooses how long a given token lives, and a leak does not wait for a correction of the token list.
  if (assisted.size === 0 && compromised.length === 0) {
    const schedule = await readSchedule(environment, ports.files)
    for (const warning of checkLifetimes(entries, schedule, tokenList.file)) {
      ports.runner.warning(warning)
    }
  }
  return {
    tokenList,
    thisRepository,
    request: { ...request, only: [...labelsToDo] },
    entries,
    assisted,
    assistedExpiry: inputs.assistedExpiry,
    hasOwner,
    isDryRun: inputs.dryRun,
    commit,
    writeEvidence: await openEvidence(ports.runner, ports.files),
  }
}

/** As labels have it: `<run id>.<attempt>`, or `local-…`. */
function runName(environment: Runner['environment'], { unique }: Pick<Clock, 'unique'>): string {
  const { runId: id, runAttempt: attempt } = jobOf(environment)
  return /^\d+$/.test(id) && /^\d+$/.test(attempt) ? `${id}.${attempt}` : `local-${unique()}`
}

function requireRepository(entries: readonly Entry[], thisRepository: string): void {
  const homeless = entries
    .flatMap(({ stores }) => stores)
    .some(store => 'repository' in store && store.repository === undefined)
  if (!homeless || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return
  throw new OatError('INPUT_INVALID', {
    message:
      'the environment variable GITHUB_REPOSITORY is not set, and the token list names secrets of this repository',
    hint: 'set it to owner/repo, or write repository: for each of these secrets',
  })
}

/** Who may create the tokens, and who may write them: everything that is missing at once. */
function requireAccess(entries: readonly Entry[], { hub, assisted, github: access }: RotateInputs): void {
  const account =
    'give an owner account of Docker Hub, or the new token itself (assisted rotation: input "token" with input "only", or input "release-pull-token" and the other three)'
  const isUnowned = hub === undefined && assisted.length === 0
  const inGithub = entries.some(({ stores }) => stores.some(isSecretStore))
  const github =
    'the token list has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), its token, a fine-grained one that can write them, or your own (what gh auth token prints); a job’s GITHUB_TOKEN cannot'
  const error = missingInputs([
    ...(isUnowned ? [{ names: ['hub-username', 'hub-password'] as const, why: account }] : []),
    ...(inGithub && access === undefined ? [{ names: ['github-token'] as const, why: github }] : []),
  ])
  if (error !== undefined) throw error
}
