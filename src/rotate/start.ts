import { type Clock, createClock, withGrace, createExchangeDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { unseen } from '../base/look.ts'
import { createHub } from '../hub/hub.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { createRegistry } from '../registry/registry.ts'
import { jobOf } from '../runner/github-variables.ts'
import { readSecrets } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { githubAddress } from '../stores/github/inputs.ts'
import type { GithubOptions } from '../stores/github/client.ts'
import { createGithub } from '../stores/github/github.ts'
import { createKubernetes } from '../stores/kubernetes/kubernetes.ts'
import { createPrograms } from '../stores/programs.ts'
import { type GithubStores, routeStores } from '../stores/stores.ts'
import { readRotateInputs } from './inputs.ts'
import { openRotateJob } from './job.ts'
import { rotate } from './rotate.ts'

/** Tests have no time for the pauses that GitHub's limits ask for, or a clock of their own. */
type Pace = Pick<GithubOptions, 'pace'> & { readonly clock?: Clock }

/** Milliseconds: GitHub gives a cancelled step 7.5 s before it asks more firmly (docs.github.com, "Workflow cancellation"). */
const lastWords = 6000

/** Builds what mode rotate works with, and runs it; `false` fails the job. */
export async function startRotate(runner: Runner, pace: Pace = {}): Promise<boolean> {
  const inputs = readRotateInputs(runner)
  const { clock = createClock() } = pace
  const deadline = createExchangeDeadline(inputs.timeout)
  const { attempts, github: access, hub } = inputs
  // Docker Hub is still spoken to when the job is cancelled: a run leaves no claim behind.
  const linger = withGrace(deadline, lastWords)
  const { mask, info, warning: warn, environment } = runner
  const common = { clock, attempts, onRetry: info }
  const http = createHttp({ ...common, deadline })
  let github: GithubStores | undefined
  try {
    const job = await openRotateJob(inputs, { runner, clock, files: createFiles(clock.unique) })
    const { tokenList, thisRepository } = job
    const { organization, tokens } = tokenList
    const lasting = { ...common, deadline: linger, mask, onWait: info, codes: usedCodes(runner) }
    return await rotate(job, {
      runner,
      clock,
      signal: deadline.signal,
      hold: linger.hold,
      hub: hub && createHub({ ...hub, ...lasting, http: createHttp(lasting), organization }),
      hashOf: async (branch, file) =>
        (await github?.hashOf(branch, file)) ?? unseen(file, 'nothing here may ask GitHub'),
      openStores: noted => {
        const { signal, timeoutMs } = deadline
        const child = { environment, clock, signal, mask, secrets: readSecrets(runner) }
        const options = { ...child, attempts, info, timeoutMs }
        const stores = tokens.flatMap(entry => entry.stores)
        const apiUrl = githubAddress(jobOf(environment).api)
        github = access && createGithub({ ...pace, ...options, access, thisRepository, warn, stores, apiUrl })
        const { configKey } = inputs.registry
        const kubernetes = createKubernetes({ ...options, username: organization, configKey })
        const program = createPrograms({ ...child, tokenList, noted })
        return routeStores({ secret: github, kubernetes, program })
      },
      registry: {
        name: inputs.registry.name,
        open: credential => createRegistry(inputs.registry, credential, { http, mask }),
      },
    })
  } finally {
    await github?.close()
    deadline.close()
  }
}
