import { createClock, createExchangeDeadline, type OpenDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import { jobOf } from '../runner/job.ts'
import { checkCertificates } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { createGithub, type GithubOptions } from '../stores/github/github.ts'
import { githubAddress } from '../stores/github/inputs.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createGithubAsk, createGithubTime } from '../stores/github/octokit.ts'
import { createGithubSettings } from '../stores/github/settings.ts'
import { canAsk, createAsker } from './asker.ts'
import { createEnvironments } from './environment.ts'
import { createHands } from './hands.ts'
import { openClone } from './logins.ts'
import { lookAtHome, readPersonsToken, requireClone } from './look.ts'
import { setup } from './setup.ts'

interface Start {
  readonly line: CommandLine
  /** Where the npm package keeps its release.json. */
  readonly release: string
}

/** The verb `setup` in the current directory. `false` ends with 1. */
export async function startSetup(runner: Runner, start: Start): Promise<boolean> {
  checkCertificates(runner)
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  try {
    return await openSetup(runner, start, deadline)
  } finally {
    deadline.close()
  }
}

async function openSetup(runner: Runner, { line, release }: Start, deadline: OpenDeadline): Promise<boolean> {
  const { environment, info, mask, warning: warn } = runner
  const clock = createClock()
  const { unique } = clock
  const attempts = readInteger(runner, 'attempts')
  const files = createFiles(unique)
  const home = await requireClone(runner, files)
  const { server, api } = jobOf(environment)
  const apiUrl = githubAddress(api || apiAddress(server))
  const { token, from } = await readPersonsToken(runner, server)
  const options: GithubOptions = {
    ...{ access: { token }, stores: [], apiUrl, thisRepository: home, clock, attempts, info, mask, warn },
    ...{ signal: deadline.signal, timeoutMs: deadline.tryMs },
  }
  const settings = createGithubSettings(options)
  const inventory = createGithubInventory(options)
  const environments = createEnvironments(options)
  const asking = { apiUrl, clock, deadline, attempts, onWait: info, time: createGithubTime(clock) }
  const asker = line.values.has('check') || !canAsk(environment) ? undefined : await createAsker()
  const open = () => openClone(runner, { files, unique, home, server, release })
  const { diff, write } = await open()
  const hands = createHands({
    ...{ runner, line, asker, clock, deadline, files, home, settings, environments, write, token, apiUrl },
    http: createHttp({ clock, deadline, attempts, onRetry: info }),
    host: parseRegistryHost(readText(runner, 'registry')),
    github: createGithub(options),
    askAs: key => createGithubAsk(asking, key),
  })
  const look = async (answers: readonly string[]) => {
    const { workflows, own } = await open()
    const wanted = line.values.get('environment')
    return lookAtHome({
      ...{ runner, home, server, from, files, workflows, own, settings, environments, inventory, answers },
      ...{ environment: wanted, now: clock.now() },
    })
  }
  return setup(runner, { line, asker, look, diff, hands })
}

/** The API of the GitHub at a web address (docs.github.com, "REST API" of each product). */
export function apiAddress(server: string): string {
  const { origin, host } = new URL(server)
  if (host === 'github.com') return ''
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `${origin}/api/v3`
}
