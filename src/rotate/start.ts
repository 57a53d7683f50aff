import { type Clock, createClock, withGrace, createExchangeDeadline } from '../base/clock.ts'
import { unseen } from '../base/look.ts'
import { createHub } from '../hub/hub.ts'
import { createRegistry } from '../registry/registry.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
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
  const ports = openModePorts(runner, { clock, deadline, attempts })
  // Docker Hub is still spoken to when the job is cancelled: a run leaves no claim behind.
  const linger = withGrace(deadline, lastWords)
  const hubPorts = openModePorts(runner, { clock, deadline: linger, attempts })
  let github: GithubStores | undefined
  try {
    const job = await openRotateJob(inputs, ports)
    const { tokenList, thisRepository } = job
    const { organization, tokens } = tokenList
    return await rotate(job, {
      runner,
      clock,
      signal: deadline.signal,
      hold: linger.hold,
      hub: hub && createHub({ ...hub, organization }, hubPorts),
      hashOf: async (branch, file) =>
        (await github?.hashOf(branch, file)) ?? unseen(file, 'nothing here may ask GitHub'),
      openStores: noted => {
        const stores = tokens.flatMap(entry => entry.stores)
        github = access && createGithub({ ...pace, access, thisRepository, stores }, ports)
        const { configKey } = inputs.registry
        const kubernetes = createKubernetes({ username: organization, configKey }, ports)
        const program = createPrograms({ tokenList, noted }, ports)
        return routeStores({ secret: github, kubernetes, program })
      },
      registry: {
        name: inputs.registry.name,
        open: credential => createRegistry(inputs.registry, credential, ports),
      },
    })
  } finally {
    await github?.close()
    deadline.close()
  }
}
