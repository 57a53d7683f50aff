import path from 'node:path'
import { createClock, createPatience } from '../base/clock.ts'
import { createFiles, type Files } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import type { Secret } from '../base/secret.ts'
import { wrap } from '../base/text.ts'
import { ownAction } from '../migrate/own-action.ts'
import { parseRegistryHost } from '../registry/host.ts'
import { createRegistry } from '../registry/registry.ts'
import { clonedCommit, clonedName } from '../runner/cloned-commit.ts'
import { readInteger, readText } from '../runner/inputs.ts'
import { checkCertificates } from '../runner/run.ts'
import type { Runner } from '../runner/runner.ts'
import type { CommandLine } from '../runner/terminal/command-line.ts'
import { githubAddress } from '../stores/github/call.ts'
import { createGithub } from '../stores/github/github.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { createGithubSettings } from '../stores/github/settings.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../workflows/files.ts'
import type { OwnAction } from '../workflows/workflow/repository.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'
import { installApp, readAppWay, registerApp } from './app-ways.ts'
import { canAsk, createAsker } from './asker.ts'
import { apiAddress, elsewhereLines, lookAround, readPersonsToken, requireClone } from './look.ts'
import { obtainOwner } from './owner.ts'
import { setup } from './setup.ts'
import { obtainTokens } from './tokens.ts'

/** The verb `setup` in the current directory; `release`: where the npm package keeps its release.json. `false` ends with 1. */
export async function startSetup(
  terminal: Runner,
  secrets: readonly Secret[],
  { line, release }: { line: CommandLine; release: string },
): Promise<boolean> {
  const runner = wrapping(terminal)
  checkCertificates(runner)
  const { environment, mask, info, warning: warn } = runner
  const clock = createClock()
  const [timeout, attempts] = [readInteger(runner, 'timeout'), readInteger(runner, 'attempts')]
  const deadline = createPatience(timeout)
  const files = createFiles(clock.unique)
  const host = parseRegistryHost(readText(runner, 'registry'))
  try {
    const home = await requireClone(runner, files)
    const server = (environment['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, '')
    const apiUrl = githubAddress(environment['GITHUB_API_URL'] || apiAddress(server))
    const token = await readPersonsToken(runner, server)
    const github = {
      token: token.value,
      apiUrl,
      thisRepository: home,
      clock,
      attempts,
      info,
      warn,
      signal: deadline.signal,
      timeoutMs: deadline.tryMs,
    }
    const settings = createGithubSettings(github)
    const workflowFiles = createWorkflowFiles(process.cwd(), clock.unique)
    const facts = await lookAround({
      runner,
      home,
      server,
      files,
      workflowFiles,
      settings,
      from: token.from,
      readYaml: await loadWorkflowYaml(),
      inventory: createGithubInventory(github),
      own: await knownAction(runner, { release, files }),
      environment: line.setup.get('environment'),
      now: clock.now(),
    })
    const asker = !line.check && canAsk(environment) ? await createAsker() : undefined
    const http = createHttp({ clock, deadline, attempts, onRetry: info })
    const place = { server, home: facts.home, isOrganizations: facts.github.isOrganizations }
    const appPorts = { runner, asker, files, secrets, place, http, apiUrl, clock, signal: deadline.signal, mask }
    return await setup({
      runner,
      line,
      asker,
      facts,
      diff: await createUnifiedDiff(),
      elsewhere: elsewhereLines(runner),
      obtainTokens: (slots, register) =>
        obtainTokens(slots, {
          runner,
          asker,
          host,
          register,
          home: facts.home,
          now: clock.now(),
          openRegistry: credential => createRegistry({ host, credential, http, mask }),
        }),
      obtainOwner: (username, organization) =>
        obtainOwner(username, { runner, asker, http, clock, deadline, organization }),
      prepareApp: () => {
        const way = readAppWay(line.setup.get('app'), runner, asker)
        return {
          registerApp: permissions => registerApp(way, permissions, appPorts),
          installApp: app => installApp(app, facts.home, appPorts),
        }
      },
      work: { githubToken: token.value, files: workflowFiles, settings, github: createGithub(github) },
    })
  } finally {
    deadline.close()
  }
}

/** Lines for somebody who reads them in a narrow terminal; for a file they stay whole. */
function wrapping(runner: Runner): Runner {
  const { columns, isTTY } = process.stdout
  if (!isTTY) return runner
  const broken = (text: string): readonly string[] => {
    const indent = /^ */.exec(text)?.[0] ?? ''
    const [first = '', ...rest] = wrap(text.trimStart(), Math.max(columns - indent.length - 2, 20))
    return [`${indent}${first}`, ...rest.map(line => `${indent}  ${line}`)]
  }
  return {
    ...runner,
    info: text => {
      for (const line of broken(text)) runner.info(line)
    },
    error: text => {
      // It puts a word of its own in front.
      runner.error(broken(`error: ${text}`).join('\n').slice('error: '.length))
    },
  }
}

/** `undefined` where neither the npm package nor a clone says where this program comes from. */
async function knownAction(
  runner: Runner,
  { release, files }: { release: string; files: Files },
): Promise<OwnAction | undefined> {
  const text = await files.read(release)
  if (text !== undefined) return ownAction(runner, { release: text, checkout: undefined })
  const folder = path.dirname(release)
  const checkout = await clonedCommit(folder, files)
  const name = await clonedName(folder, files)
  return checkout && name !== undefined ? { name, tag: checkout.version, pin: checkout } : undefined
}
