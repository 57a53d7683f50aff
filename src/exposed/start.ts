import { createClock, createExchangeDeadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { parseInstant } from '../base/time.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Ending } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import { openGithub } from '../stores/github/client.ts'
import { githubAddress, readGithubAccess } from '../stores/github/inputs.ts'
import { loadTokenList } from '../token-list/read.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { exposed } from './exposed.ts'
import { createHistory } from './history.ts'

/** The verb `exposed`. Throws INPUT_INVALID, LIST_MISSING, and what GitHub's client throws. */
export async function startExposed(runner: Runner, flags: ReadonlyMap<string, string>): Promise<Ending> {
  const { repository, api } = jobOf(runner.environment)
  const clock = createClock()
  const [now, since] = [clock.now(), parseInstant(flags.get('since')) ?? Infinity]
  const [, name, ref] = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec(readText(runner, 'action')) ?? []
  const access = readGithubAccess(runner)
  if (name === undefined) throw missing('--action', 'write the action as OWNER/NAME or OWNER/NAME@REF')
  if (since > now) throw missing('--since', 'write when it was compromised, such as 2026-11-01T00:00:00Z')
  if (access === undefined) throw missing('a GitHub token', 'set GH_TOKEN to what `gh auth token` prints')
  if (repository === '') throw missing('a clone', 'go to a clone whose remote "origin" is on GitHub')
  const list = await loadTokenList(readText(runner, 'config'), createFiles(clock.unique))
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  const about = { stores: [], thisRepository: repository, apiUrl: githubAddress(api) }
  const attempts = readInteger(runner, 'attempts')
  const client = openGithub(
    { ...runner, ...deadline, ...about, access, clock, attempts, warn: runner.warning },
    'read',
    [repository],
  )
  try {
    const readYaml = await loadWorkflowYaml()
    const history = createHistory(client, { name: repository, readYaml, place: runner.place })
    return await exposed({ name, ref }, [since, now], { runner, history, list, repository })
  } finally {
    await client.close()
    deadline.close()
  }
}

function missing(what: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message: `missing: ${what}`, hint })
}
