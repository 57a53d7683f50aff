import { createClock, createExchangeDeadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { parseList } from '../base/text.ts'
import { parseInstant } from '../base/time.ts'
import { isShortCommit } from '../workflows/jobs/use.ts'
import { readHome } from '../runner/checkout.ts'
import { inRepository, jobOf } from '../runner/github-variables.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import type { Ending } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import { openGithub } from '../stores/github/client.ts'
import { createGithubContents } from '../stores/github/contents.ts'
import { createGithubHistory } from '../stores/github/history.ts'
import { githubAddress, readGithubAccess } from '../stores/github/inputs.ts'
import { loadTokenList } from '../token-list/read.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { exposed } from './exposed.ts'

/** The verb `exposed`. Throws INPUT_INVALID, LIST_MISSING, and what GitHub's client throws. */
export async function startExposed(runner: Runner, flags: ReadonlyMap<string, string>): Promise<Ending> {
  const { environment, place, warning: warn } = runner
  const { repository, api, server } = jobOf(environment)
  const clock = createClock()
  const since = parseInstant(flags.get('since')) ?? Infinity
  const until = flags.has('until') ? (parseInstant(flags.get('until')) ?? NaN) : clock.now()
  const [, name, ref] = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(readText(runner, 'action')) ?? []
  const access = readGithubAccess(runner)
  if (name === undefined || isShortCommit(ref ?? '')) {
    throw missing(
      '--action',
      'write the action as OWNER/NAME or OWNER/NAME@REF, with all 40 digits of a commit',
    )
  }
  if (since > clock.now()) throw missing('--since', 'write a time, such as 2026-11-01T00:00:00Z')
  if (!(until >= since)) throw missing('--until', 'write a time after --since, or leave it out')
  if (access === undefined) throw missing('a GitHub token', 'set GH_TOKEN to what `gh auth token` prints')
  if (repository === '') throw missing('a clone', 'go to a clone whose remote "origin" is on GitHub')
  const [config, files] = [readText(runner, 'config'), createFiles(clock.unique)]
  const list = await loadTokenList(config, files)
  const origin = list.home ?? (await readHome(config, files, inRepository(environment, { repository: '' })))
  const host = server.replace(/^\w+:\/\//, '')
  const home = origin?.replace(`${host}/`, '').replace(/#.*/, '') ?? repository
  if (home.toLowerCase() !== repository.toLowerCase()) {
    warn(`the token list is that of ${home}: only secrets that it keeps in ${repository} are looked for`)
  }
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  const attempts = readInteger(runner, 'attempts')
  const about = { stores: [], thisRepository: repository, apiUrl: githubAddress(api), attempts, warn }
  const client = openGithub({ ...runner, ...deadline, ...about, access, clock }, 'read')
  try {
    const history = createGithubHistory(client, { repository, since, place })
    const readFiles = createGithubContents(client, await loadWorkflowYaml(), place)
    const bad = { name, ref, harmless: parseList(flags.get('not-affected') ?? '') }
    return await exposed({ bad, repository, list, home, since, until }, { runner, history, readFiles })
  } finally {
    await client.close()
    deadline.close()
  }
}

function missing(what: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message: `missing: ${what}`, hint })
}
