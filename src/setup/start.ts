import { createClock, createExchangeDeadline, type OpenDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { createRegistry } from '../registry/registry.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import { jobOf } from '../runner/job.ts'
import { checkCertificates } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { fitted } from '../runner/terminal/screen.ts'
import { githubAddress } from '../stores/github/inputs.ts'
import { createGithub, type GithubOptions } from '../stores/github/github.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createGithubAsk, createGithubTime } from '../stores/github/octokit.ts'
import { createGithubSettings } from '../stores/github/settings.ts'
import { obtainApp } from './app.ts'
import { canAsk, createAsker } from './asker.ts'
import { createEnvironments } from './environment.ts'
import { openClone } from './logins.ts'
import { lookAtHome, readPersonsToken, requireClone } from './look.ts'
import { obtainOwner } from './owner.ts'
import { perform } from './perform.ts'
import { setup } from './setup.ts'
import { obtainTokens } from './tokens.ts'

/** The verb `setup` in the current directory; `release`: where the npm package keeps its release.json. `false` ends with 1. */
export async function startSetup(
  terminal: Runner,
  { line, release }: { line: CommandLine; release: string },
): Promise<boolean> {
  const runner = wrapping(terminal)
  checkCertificates(runner)
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  try {
    return await openSetup(runner, { line, release, deadline })
  } finally {
    deadline.close()
  }
}

async function openSetup(
  runner: Runner,
  { line, release, deadline }: { line: CommandLine; release: string; deadline: OpenDeadline },
): Promise<boolean> {
  const { environment, info, mask } = runner
  const clock = createClock()
  const attempts = readInteger(runner, 'attempts')
  const files = createFiles(clock.unique)
  const home = await requireClone(runner, files)
  const { server, api } = jobOf(environment)
  const apiUrl = githubAddress(api || apiAddress(server))
  const { token, from } = await readPersonsToken(runner, server)
  const github: GithubOptions = {
    ...{ access: { token }, stores: [], apiUrl, thisRepository: home, clock, attempts, info, mask },
    ...{ warn: runner.warning, signal: deadline.signal, timeoutMs: deadline.tryMs },
  }
  const settings = createGithubSettings(github)
  const inventory = createGithubInventory(github)
  const environments = createEnvironments(github)
  const http = createHttp({ clock, deadline, attempts, onRetry: info })
  const host = parseRegistryHost(readText(runner, 'registry'))
  const asker = line.check || !canAsk(environment) ? undefined : await createAsker()
  const asking = { apiUrl, clock, deadline, attempts, onWait: info, time: createGithubTime(clock) }
  const open = () => openClone(runner, { files, unique: clock.unique, home, server, release })
  const look = async (answers: readonly string[]) => {
    const { workflows, own } = await open()
    const seen = { runner, home, server, from, files, workflows, own, settings, environments, inventory }
    return lookAtHome({ ...seen, environment: line.setup.get('environment'), answers, now: clock.now() })
  }
  const { diff, write } = await open()
  return setup(runner, {
    ...{ line, asker, look, diff },
    tokens: (entries, list) =>
      obtainTokens(entries, {
        ...{ runner, asker, host, home, tokenList: list, now: clock.now() },
        openRegistry: credential => createRegistry(host, credential, { http, mask }),
      }),
    owner: (username, organization) =>
      obtainOwner(username, { runner, asker, http, clock, deadline, organization }),
    app: (facts, permissions) =>
      obtainApp(facts, permissions, {
        ...{ runner, asker, files, clientId: line.setup.get('app') },
        askAs: key => createGithubAsk(asking, key),
      }),
    perform: work =>
      perform({
        ...{ ...work, runner, settings, environments, write, apiUrl, github: createGithub(github) },
        rotateInputs: { 'github-token': token.reveal() },
      }),
  })
}

/** The API of the GitHub at a web address (docs.github.com, "REST API" of each product). */
export function apiAddress(server: string): string {
  const { origin, host } = new URL(server)
  if (host === 'github.com') return ''
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `${origin}/api/v3`
}

/** Lines for somebody who reads them in a narrow terminal; for a file they stay whole. */
function wrapping(runner: Runner): Runner {
  const { columns, isTTY } = process.stdout
  if (!isTTY) return runner
  return {
    ...runner,
    info: text => {
      for (const line of fitted(text, columns)) runner.info(line)
    },
  }
}
