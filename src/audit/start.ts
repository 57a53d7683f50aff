import { createClock, createDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { createHubActivity, createHubInventory } from '../hub/inventory.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { loadRegister } from '../register/load.ts'
import { checkedOutCommit } from '../runner/checkout.ts'
import { readEvent, refuseForeignRun } from '../runner/event.ts'
import type { Runner } from '../runner/runner.ts'
import { githubAddress } from '../stores/github/call.ts'
import { createGithubInventory } from '../stores/github/inventory.ts'
import { audit } from './audit.ts'
import { readCheckout } from './checkout.ts'
import { readAuditInputs } from './inputs.ts'

/** Seconds for everything: far beyond any audit, so that waits which a rate limit demands are not cut short. */
const longest = 3600

/** Builds what mode audit works with, and runs it; `false` fails the job. */
export async function startAudit(runner: Runner): Promise<boolean> {
  const inputs = readAuditInputs(runner)
  const { attempts, timeout, github: access } = inputs
  const clock = createClock()
  const files = createFiles(clock.unique)
  refuseForeignRun(await readEvent({ runner, files }), { mode: 'audit', allowRef: inputs.allowRef })
  const register = await loadRegister(inputs.config, files)
  const whole = createDeadline({ clock, timeout: longest, attempts })
  const deadline = { ...whole, tryMs: timeout * 1000, timeoutMs: timeout * 1000 }
  const { environment, info, mask, warning: warn } = runner
  const http = createHttp({ clock, deadline, attempts, onRetry: info })
  const { organization } = register
  const docker = { organization, http, clock, deadline, mask, onWait: info }
  const hub = inputs.hub && createHubInventory({ ...inputs.hub, ...docker, codes: usedCodes(runner) })
  const github =
    access &&
    createGithubInventory({
      access,
      clock,
      attempts,
      info,
      warn,
      mask,
      stores: register.tokens.flatMap(({ stores }) => stores),
      signal: deadline.signal,
      apiUrl: githubAddress(environment['GITHUB_API_URL']),
      thisRepository: environment['GITHUB_REPOSITORY'] ?? '',
      timeoutMs: timeout * 1000,
    })
  try {
    return await audit(inputs, {
      runner,
      register,
      hub,
      now: clock.now,
      commit: await checkedOutCommit(inputs.config, files, environment),
      activity: inputs.activity === undefined ? hub : createHubActivity({ ...inputs.activity, ...docker }),
      checkout: await readCheckout(register, {
        root: process.cwd(),
        config: inputs.config,
        files,
        unique: clock.unique,
      }),
      github,
    })
  } finally {
    await github?.close()
    deadline.close()
  }
}
