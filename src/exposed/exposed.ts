import { inBatches } from '../base/batches.ts'
import { groupBy } from '../base/group-by.ts'
import { combine, type Look, unseen } from '../base/look.ts'
import { counted } from '../base/text.ts'
import type { Ending } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { GithubContents } from '../stores/github/contents.ts'
import type { GithubHistory } from '../stores/github/history.ts'
import type { TokenList } from '../token-list/token-list.ts'
import type { BadAction } from './bad-action.ts'
import { lookAtRun, looksOf } from './ledger.ts'
import { minuteOf, writeOutputs } from './outputs.ts'
import { isExposed, limitsOf, type ShownJob, shownSecrets } from './secrets.ts'

/** `home`: the repository of the token list. Times in milliseconds since 1970. */
interface Question {
  readonly bad: BadAction
  readonly repository: string
  readonly list: TokenList
  readonly home: string
  readonly since: number
  readonly until: number
}

interface Ports {
  readonly runner: Runner
  readonly history: GithubHistory
  readonly readFiles: GithubContents
}

/**
 * Says of each run whether it had the bad action, which secrets that one could see, and ends with the command
 * that replaces their tokens. `true` only if each run is seen not to have had it.
 */
export async function exposed(question: Question, { runner, history, readFiles }: Ports): Promise<Ending> {
  const { bad, repository, list, since, until } = question
  const { runs, ended } = await history.runs(until)
  const total = counted(runs.length, 'run')
  runner.info(`${repository}: ${total} since ${minuteOf(since)}, beside ${ended} that had ended before`)
  const commits = new Set(runs.map(({ commit }) => commit)).size
  const limit = await history.limit()
  const rest = 'seen' in limit ? limit.seen : undefined
  const left = rest && `; GitHub allows ${rest.left} more until ${minuteOf(rest.until)}`
  const advice = rest !== undefined && rest.left < commits ? ': leave out runs with --until' : ''
  runner.info(`this takes at least ${counted(commits, 'request')}${left ?? ''}${advice}`)
  const todays = new Set<string>()
  let count = 0
  const ledger = await inBatches(runs, async run => {
    runner.progress(`${(count += 1)} of ${total}`)
    return lookAtRun(run, { history, bad, readFiles, todays })
  })
  const jobs = ledger.flatMap(({ run, had }) => had.map(call => shownSecrets(run, call)))
  const { isWhole, gaps } = combine(noRun.unseen, looksOf(ledger), limitLooks(jobs, todays))
  const seen = list.tokens.filter(entry => jobs.some(job => isExposed(entry, job, question)))
  const action = bad.ref === undefined ? bad.name : `${bad.name}@${bad.ref}`
  writeOutputs(runner, action, { ledger, jobs, gaps, entries: list.tokens, exposed: seen })
  return jobs.length === 0 && (isWhole || 'unseen')
}

const noRun = unseen('any run', 'GitHub lists none that was at work then', 'check the repository and --since')

/** What no file tells. It says nothing against a run that did not have the action. */
function limitLooks(jobs: readonly ShownJob[], todays: ReadonlySet<string>): readonly Look<unknown>[] {
  const looks = [...groupBy(jobs.flatMap(limitsOf), limit => limit)].map(([limit, alike]) =>
    unseen(`${counted(alike.length, 'job')} that had the action`, limit),
  )
  const [example] = todays
  if (example !== undefined) {
    const what = `${counted(todays.size, 'action')} by tag or branch, such as ${example}`
    looks.push(unseen(what, 'read as they are today: what they were then is not known'))
  }
  const others = 'deleted runs, other repositories with the same secrets, an earlier base of a pull request'
  return [...looks, unseen('not looked at', others)]
}
