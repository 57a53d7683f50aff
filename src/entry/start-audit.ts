import { audit } from '../command/audit.ts'
import { readAuditInputs } from '../command/audit-inputs.ts'
import { loadRegister } from '../command/load-register.ts'
import { readEvent } from '../command/read-event.ts'
import { createClock } from '../io/clock.ts'
import { createDeadline } from '../io/deadline.ts'
import { createFiles } from '../io/files.ts'
import { createGithubInventory } from '../io/github-inventory.ts'
import { createHttp } from '../io/http.ts'
import { createHubInventory } from '../io/hub-inventory.ts'
import { createYaml } from '../io/yaml.ts'
import { githubAddress } from '../model/github-address.ts'
import { refuseForeignRun } from '../model/run-origin.ts'
import type { Runner } from '../ports.ts'
import { usedCodes } from './used-codes.ts'

/** Seconds for everything: far beyond any audit, so that waits which a rate limit demands are not cut short. */
const longest = 3600

/** Builds what mode audit works with, and runs it; `false` fails the job. */
export async function startAudit(runner: Runner): Promise<boolean> {
  const inputs = readAuditInputs(runner)
  const { attempts, timeout, githubToken } = inputs
  const clock = createClock()
  const files = createFiles(clock.unique)
  refuseForeignRun(await readEvent({ runner, files }), { mode: 'audit', allowRef: inputs.allowRef })
  const register = await loadRegister(inputs.config, { files, yaml: createYaml() })
  const whole = createDeadline({ clock, timeout: longest, attempts })
  const deadline = { ...whole, tryMs: timeout * 1000, timeoutMs: timeout * 1000 }
  const { environment, info, mask } = runner
  const http = createHttp({ clock, deadline, attempts, onRetry: info })
  const { organization } = register
  return audit(inputs, {
    ...{ runner, register },
    hub:
      inputs.hub &&
      createHubInventory({
        ...{ ...inputs.hub, organization, http, clock, deadline, mask },
        ...{ onWait: info, codes: usedCodes(runner) },
      }),
    github:
      githubToken &&
      createGithubInventory({
        ...{ token: githubToken, clock, attempts, info, signal: deadline.signal },
        apiUrl: githubAddress(environment['GITHUB_API_URL']),
        thisRepository: environment['GITHUB_REPOSITORY'] ?? '',
        timeoutMs: timeout * 1000,
      }),
  })
}
