import { getExecOutput } from '@actions/exec'
import { createClock, createServerClock, type OpenDeadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { findProgram } from '../base/program.ts'
import { Secret } from '../base/secret.ts'
import { quotedWord } from '../base/text.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { readInteger, readSecret, readText } from '../runner/inputs.ts'
import { inRepository, jobOf } from '../runner/github-variables.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { type AppKey, keepAppKey } from '../stores/github/app-key.ts'
import { createGithubAsk } from '../stores/github/ask.ts'
import { createGithub } from '../stores/github/github.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createGithubSettings } from '../stores/github/settings.ts'
import { canAsk, createAsker } from './asker.ts'
import { createEnvironments } from './environments.ts'

export type Ports = Awaited<ReturnType<typeof openPorts>>

/** Throws INPUT_INVALID where there is no clone, or no token of a person. */
export async function openPorts(started: Runner, line: CommandLine, deadline: OpenDeadline) {
  const clock = createClock()
  const { environment } = started
  const { repository: home, server, api } = jobOf(environment)
  const attempts = readInteger(started, 'attempts')
  const git = await createFiles(clock.unique).locate('.git')
  if (git.kind !== 'file' && git.kind !== 'other') {
    const message = 'this is not the root of a clone of your repository'
    const hint = 'go to the root of the clone, and run it there'
    throw new OatError('INPUT_INVALID', { message, hint })
  }
  if (!/^[^/\s]+\/[^/\s]+$/.test(home) || !URL.canParse(server)) {
    throw new OatError('INPUT_INVALID', {
      message: URL.canParse(server)
        ? `the remote "origin" does not lead to a repository of ${server}`
        : `GITHUB_SERVER_URL is ${quotedWord(server)}, which is not an address`,
      hint: 'add the remote, or --repository OWNER/NAME. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address',
    })
  }
  // What asks GitHub finds its API there, mode rotate too.
  const runner = { ...started, environment: inRepository(environment, home, api || apiAddress(server)) }
  const ports = openModePorts(runner, { clock, deadline, attempts })
  const { token, from } = await readPersonsToken(runner, server)
  const options = { access: { token }, stores: [], thisRepository: home }
  const time = createServerClock(clock)
  return {
    ...ports,
    home,
    server,
    token,
    from,
    flags: line.values,
    asker: line.values.has('check') || !canAsk(environment) ? undefined : await createAsker(),
    host: parseRegistryHost(readText(runner, 'registry')),
    github: createGithub(options, ports),
    settings: createGithubSettings(options, ports),
    inventory: createGithubInventory(options, ports),
    environments: createEnvironments(options, ports),
    askAs: (key: AppKey) => createGithubAsk({ ...ports, time, as: keepAppKey(key, time, runner.mask) }),
  }
}

/** The API of the GitHub at a web address (docs.github.com, "REST API" of each product). */
export function apiAddress(server: string): string {
  const { origin, host } = new URL(server)
  if (host === 'github.com') return ''
  return host.endsWith('.ghe.com') ? `https://api.${host}` : `${origin}/api/v3`
}

async function readPersonsToken(runner: Runner, server: string) {
  const token = readSecret(runner, 'github-token')
  if (token !== undefined) return { token, from: 'the token that you gave' }
  const gh = findProgram('gh', runner.environment)
  if (gh !== undefined) {
    const args = ['auth', 'token', '--hostname', new URL(server).host]
    // It splits its first argument as a shell does.
    const output = await getExecOutput(`"${gh}"`, args, { silent: true, ignoreReturnCode: true })
    const text = output.exitCode === 0 ? output.stdout.trim() : ''
    if (text !== '') return { token: new Secret(text, runner.mask), from: 'gh' }
  }
  throw new OatError('INPUT_INVALID', {
    message: 'there is no GitHub token',
    hint: 'run gh auth login, or set GH_TOKEN to a token of an administrator (classic: repo and workflow; fine-grained: Administration, Environments, Secrets and Variables: write, Actions and Contents: read)',
  })
}
