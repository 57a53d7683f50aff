import { type Clock, createClock, createPatience, type Deadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { createHubInventory, createHubTokenReader } from '../hub/inventory.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { loadRegister } from '../register/read.ts'
import type { Register } from '../register/register.ts'
import { checkedOutCommit } from '../runner/register-commit.ts'
import { readEvent, refuseForeignRun } from '../runner/event.ts'
import { readSecrets } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { githubAddress } from '../stores/github/call.ts'
import type { GithubAccess } from '../stores/github/inputs.ts'
import { createGithubInventory, type GithubInventory } from '../stores/github/inventory.ts'
import { createPrograms } from '../stores/programs.ts'
import { audit } from './audit.ts'
import { readCheckout } from './register-checkout.ts'
import { readAuditInputs } from './inputs.ts'

/** Builds what mode audit works with, and runs it; `false` fails the job. */
export async function startAudit(runner: Runner): Promise<boolean> {
  const inputs = readAuditInputs(runner)
  const { attempts, timeout, github: access } = inputs
  const clock = createClock()
  const files = createFiles(clock.unique)
  refuseForeignRun(await readEvent(runner, files), 'audit', inputs.allowRef)
  const register = await loadRegister(inputs.config, files)
  const deadline = createPatience(timeout)
  const { environment, info, mask } = runner
  const http = createHttp({ clock, deadline, attempts, onRetry: info })
  const { organization } = register
  const docker = { organization, http, clock, deadline, mask, onWait: info }
  const hub = inputs.hub && createHubInventory({ ...inputs.hub, ...docker, codes: usedCodes(runner) })
  const reader = inputs.activity && createHubTokenReader({ ...inputs.activity, ...docker })
  const github = access && openInventory(access, { runner, register, clock, attempts, deadline })
  try {
    return await audit(inputs, {
      runner,
      register,
      hub,
      now: clock.now,
      commit: await checkedOutCommit(inputs.config, files, environment),
      activity: reader ?? hub,
      repositories: hub ?? reader,
      openPrograms: ({ noted }) =>
        createPrograms({
          environment,
          clock,
          signal: deadline.signal,
          mask,
          secrets: readSecrets(runner),
          register,
          noted,
        }),
      checkout: await readCheckout(register, {
        root: process.cwd(),
        config: inputs.config,
        files,
        unique: clock.unique,
        name: environment['GITHUB_REPOSITORY'] ?? '',
      }),
      github,
    })
  } finally {
    await github?.close()
    deadline.close()
  }
}

function openInventory(
  access: GithubAccess,
  {
    runner,
    register,
    clock,
    attempts,
    deadline,
  }: { runner: Runner; register: Register; clock: Clock; attempts: number; deadline: Deadline },
): GithubInventory {
  const { environment, info, mask, warning: warn } = runner
  return createGithubInventory({
    access,
    clock,
    attempts,
    info,
    warn,
    mask,
    stores: register.tokens.flatMap(({ stores }) => stores),
    ownRun: environment['GITHUB_RUN_ID'],
    signal: deadline.signal,
    apiUrl: githubAddress(environment['GITHUB_API_URL']),
    thisRepository: environment['GITHUB_REPOSITORY'] ?? '',
    timeoutMs: deadline.timeoutMs,
  })
}
