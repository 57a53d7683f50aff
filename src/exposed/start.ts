import { inBatches } from '../base/batches.ts'
import { type Clock, createClock, createExchangeDeadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { combine, unseen } from '../base/look.ts'
import { counted, parseList } from '../base/text.ts'
import { parseInstant } from '../base/time.ts'
import { isShortCommit } from '../workflows/jobs/use.ts'
import { readHome } from '../runner/checkout.ts'
import { inRepository, jobOf } from '../runner/github-variables.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Ending } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import { openGithub } from '../stores/github/client.ts'
import { createGithubContents } from '../stores/github/contents.ts'
import { createGithubHistory } from '../stores/github/history.ts'
import { readGithubAccess } from '../stores/github/inputs.ts'
import { loadTokenList } from '../token-list/read.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { lookAtRun, looksOf } from './ledger.ts'
import { minuteOf, writeOutputs } from './outputs.ts'
import { isExposed, limitLooks, shownSecrets } from './secrets.ts'

/**
 * The verb `exposed`: which runs had the bad action, what it saw, what to run. `true`: each was seen not to
 * have it. Throws INPUT_INVALID, LIST_MISSING, and what GitHub's client throws.
 */
export async function startExposed(runner: Runner, flags: ReadonlyMap<string, string>): Promise<Ending> {
  const { environment } = runner
  const clock = createClock()
  const { access, repository, since, until, bad } = readQuestion(runner, flags, clock)
  const [config, attempts] = [readText(runner, 'config'), readInteger(runner, 'attempts')]
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  const ports = openModePorts(runner, { clock, deadline, attempts })
  const { files } = ports
  const list = await loadTokenList(config, files)
  const origin = list.home ?? (await readHome(config, files, inRepository(environment, '')))
  const { server } = jobOf(environment)
  const home = origin?.replace(`${server.replace(/^\w+:\/\//, '')}/`, '').replace(/#.*/, '') ?? repository
  if (home.toLowerCase() !== repository.toLowerCase()) {
    runner.warning(
      `the token list is that of ${home}: only secrets that it keeps in ${repository} are looked for`,
    )
  }
  const client = openGithub({ access, stores: [], thisRepository: repository }, ports, 'read')
  try {
    const history = createGithubHistory(client, { repository, since, server })
    const contents = createGithubContents(client, await loadWorkflowYaml())
    const { runs, ended } = await history.runs(until)
    const total = counted(runs.length, 'run')
    runner.info(`${repository}: ${total} since ${minuteOf(since)}, beside ${ended} that had ended before`)
    const commits = new Set(runs.map(({ commit }) => commit)).size
    const limit = await history.limit()
    const rate = 'seen' in limit ? limit.seen : undefined
    const allowance = rate && `; GitHub allows ${rate.left} more until ${minuteOf(rate.until)}`
    const advice = rate !== undefined && rate.left < commits ? ': leave out runs with --until' : ''
    runner.info(`this takes at least ${counted(commits, 'request')}${allowance ?? ''}${advice}`)
    const { ref, harmless } = bad
    const today = await contents.nameOf(bad.name)
    const current = { name: 'seen' in today ? today.seen : bad.name, ref, harmless }
    const playPorts = { history, contents, bad: current, todays: new Set<string>() }
    let count = 0
    const ledger = await inBatches(runs, async run => {
      runner.progress(`${(count += 1)} of ${total}`)
      return lookAtRun(run, playPorts)
    })
    const jobs = ledger.flatMap(({ run, had }) => had.map(call => shownSecrets(run, call)))
    const looks = looksOf(ledger).concat('unseen' in today && ledger.length > 0 ? today : [])
    const { isWhole, gaps } = combine(noRun.unseen, looks, limitLooks(jobs, playPorts.todays))
    const entries = list.tokens.filter(entry => jobs.some(job => isExposed(entry, job, { repository, home })))
    writeOutputs(runner, bad, { ledger, jobs, gaps, entries, list })
    return jobs.length === 0 && (isWhole || 'unseen')
  } finally {
    await client.close()
    deadline.close()
  }
}

const noRun = unseen('any run', 'GitHub lists none that was at work then', 'check the repository and --since')

/** Times in milliseconds since 1970. */
function readQuestion(runner: Runner, flags: ReadonlyMap<string, string>, { now }: Clock) {
  const { repository } = jobOf(runner.environment)
  const since = parseInstant(flags.get('since')) ?? Infinity
  const until = flags.has('until') ? (parseInstant(flags.get('until')) ?? NaN) : now()
  const [, name, ref] = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(readText(runner, 'action')) ?? []
  const access = readGithubAccess(runner)
  if (name === undefined || isShortCommit(ref ?? '')) {
    throw missing('--action', 'write OWNER/NAME or OWNER/NAME@REF, with all 40 digits of a commit')
  }
  if (since > now()) throw missing('--since', 'write a time, such as 2026-11-01T00:00:00Z')
  if (!(until >= since)) throw missing('--until', 'write a time after --since, or leave it out')
  if (access === undefined) throw missing('a GitHub token', 'set GH_TOKEN to what `gh auth token` prints')
  if (repository === '') throw missing('a clone', 'go to a clone whose remote "origin" is on GitHub')
  const bad = { name, ref, harmless: parseList(flags.get('not-affected') ?? '') }
  return { access, repository, since, until, bad }
}

function missing(input: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message: `missing: ${input}`, hint })
}
