import { type Clock, createClock, createExchangeDeadline, type Deadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import { originOf, ownAction } from '../migrate/own-action.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { createRegistry, type Credential } from '../registry/registry.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import { checkCertificates } from '../runner/run.ts'
import { fitted } from '../runner/terminal/screen.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { type AppKey, createGithubAsk, createGithubTime } from '../stores/github/octokit.ts'
import { githubAddress } from '../stores/github/inputs.ts'
import { createGithub, type GithubOptions } from '../stores/github/github.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createGithubSettings } from '../stores/github/settings.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../workflows/files.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { findOwnApp, installApp, readAppWay, registerApp } from './app-ways.ts'
import { canAsk, createAsker } from './asker.ts'
import { createBrowser } from './browser.ts'
import { apiAddress, elsewhereLines, lookAtHome, readPersonsToken, requireClone } from './look.ts'
import { obtainOwner } from './owner.ts'
import { setup, type SetupPorts } from './setup.ts'
import { obtainTokens } from './tokens.ts'

/** The verb `setup` in the current directory; `release`: where the npm package keeps its release.json. `false` ends with 1. */
export async function startSetup(
  terminal: Runner,
  secrets: readonly Secret[],
  options: { line: CommandLine; release: string },
): Promise<boolean> {
  const runner = wrapping(terminal)
  checkCertificates(runner)
  const deadline = createExchangeDeadline(readInteger(runner, 'timeout'))
  try {
    return await setup(await openPorts({ ...options, runner, secrets, deadline, clock: createClock() }))
  } finally {
    deadline.close()
  }
}

interface Start {
  readonly runner: Runner
  readonly secrets: readonly Secret[]
  readonly line: CommandLine
  readonly release: string
  readonly deadline: Deadline
  readonly clock: Clock
}

/** Everything that setup works with; it has looked around by then. */
async function openPorts(start: Start): Promise<SetupPorts> {
  const { runner, secrets, line, release, deadline, clock } = start
  const { mask, info, environment } = runner
  const { signal } = deadline
  const attempts = readInteger(runner, 'attempts')
  const files = createFiles(clock.unique)
  const home = await requireClone(runner, files)
  const server = (environment['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '')
  const apiUrl = githubAddress(environment['GITHUB_API_URL'] || apiAddress(server))
  const token = await readPersonsToken(runner, server)
  const github = githubOptions(start, {
    access: { token: token.value },
    stores: [],
    apiUrl,
    thisRepository: home,
  })
  const settings = createGithubSettings(github)
  const workflowFiles = createWorkflowFiles(process.cwd(), clock.unique)
  const facts = await lookAtHome({
    ...{ runner, home, server, files, workflowFiles, settings, from: token.from },
    readYaml: await loadWorkflowYaml(),
    inventory: createGithubInventory(github),
    own: ownAction(runner, await originOf(release, files, server)),
    environment: line.setup.get('environment'),
    now: clock.now(),
  })
  const asker = !line.check && canAsk(environment) ? await createAsker() : undefined
  const http = createHttp({ clock, deadline, attempts, onRetry: info })
  const place = { server, home: facts.home, isOrganizations: facts.github.isOrganizations }
  const host = parseRegistryHost(readText(runner, 'registry'))
  const openRegistry = (credential: Credential) => createRegistry(host, credential, { http, mask })
  const tokens = { runner, asker, host, home: facts.home, now: clock.now(), openRegistry }
  const openBrowser = createBrowser(runner, secrets, asker !== undefined)
  const asking = { apiUrl, clock, deadline, attempts, onWait: info, time: createGithubTime(clock) }
  const app = {
    ...{ runner, asker, files, openBrowser, place, http, apiUrl, clock, signal, mask },
    askAs: (key: AppKey) => createGithubAsk(asking, key),
  }
  return {
    ...{ runner, line, asker, facts },
    diff: await createUnifiedDiff(),
    elsewhere: elsewhereLines(runner),
    obtainTokens: (slots, register) => obtainTokens(slots, { ...tokens, register }),
    obtainOwner: (username, organization) =>
      obtainOwner(username, { runner, asker, http, clock, deadline, organization }),
    prepareApp: async permissions => {
      const way = readAppWay(line.setup.get('app'), runner, asker)
      const known = await findOwnApp(way, permissions, app)
      return {
        register: () => (known ? Promise.resolve(known) : registerApp(way, permissions, app)),
        install: made => installApp(made, permissions, app),
      }
    },
    work: { githubToken: token.value, apiUrl, files: workflowFiles, settings, github: createGithub(github) },
  }
}

function githubOptions(
  { runner, clock, deadline }: Start,
  place: Pick<GithubOptions, 'access' | 'stores' | 'apiUrl' | 'thisRepository'>,
): GithubOptions {
  const { info, mask, warning: warn } = runner
  const [attempts, timeoutMs] = [readInteger(runner, 'attempts'), deadline.tryMs]
  return { ...place, clock, attempts, info, mask, warn, signal: deadline.signal, timeoutMs }
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
