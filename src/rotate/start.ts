import { type Clock, createClock, withGrace, createExchangeDeadline, type Deadline } from '../base/clock.ts'
import { OatError } from '../base/error.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { createHub, type Hub } from '../hub/hub.ts'
import { usedCodes } from '../hub/used-codes.ts'
import { createRegistry } from '../registry/registry.ts'
import { jobOf } from '../runner/job.ts'
import { readSecrets } from '../runner/inputs.ts'
import type { Runner } from '../runner/runner.ts'
import { githubAddress } from '../stores/github/inputs.ts'
import { createGithub, type GithubOptions } from '../stores/github/github.ts'
import { createKubernetes } from '../stores/kubernetes/kubernetes.ts'
import { createPrograms } from '../stores/programs.ts'
import { type GithubStores, routeStores } from '../stores/stores.ts'
import { readRotateInputs, type RotateInputs } from './inputs.ts'
import { openRotateJob } from './job.ts'
import { rotate } from './rotate.ts'

/** Tests have no time for the pauses that GitHub's limits ask for, or a clock of their own. */
type Pace = Pick<GithubOptions, 'windows'> & { readonly clock?: Clock }

/** Milliseconds: GitHub gives a cancelled step 7.5 s before it asks more firmly. */
const lastWords = 6000

const noAccount = { message: 'there is no account for Docker Hub', hint: 'please report this line' }

/** Builds what mode rotate works with, and runs it; `false` fails the job. */
export async function startRotate(runner: Runner, pace: Pace = {}): Promise<boolean> {
  const inputs = readRotateInputs(runner)
  const { clock = createClock() } = pace
  const deadline = createExchangeDeadline(inputs.timeout)
  const { attempts, github: access } = inputs
  // Docker Hub is still spoken to when the job is cancelled: a run leaves no claim behind.
  const linger = withGrace(deadline, lastWords)
  const http = createHttp({ clock, deadline, attempts, onRetry: runner.info })
  const { mask, info, warning: warn, environment } = runner
  let github: GithubStores | undefined
  try {
    const job = await openRotateJob(inputs, { runner, clock, files: createFiles(clock.unique) })
    return await rotate(job, {
      runner,
      clock,
      signal: deadline.signal,
      hold: linger.hold,
      openHub: organization => openHub(inputs, { organization, runner, clock, deadline: linger }),
      openStores: ({ thisRepository, tokenList, noted }) => {
        const { signal, tryMs: timeoutMs } = deadline
        const child = { environment, clock, signal, mask, secrets: readSecrets(runner) }
        github =
          access &&
          createGithub({
            ...pace,
            ...child,
            access,
            thisRepository,
            attempts,
            info,
            warn,
            timeoutMs,
            stores: tokenList.tokens.flatMap(({ stores }) => stores),
            apiUrl: githubAddress(jobOf(environment).api),
          })
        return routeStores({
          github,
          kubernetes: createKubernetes({
            ...child,
            attempts,
            timeoutMs,
            username: tokenList.organization,
            configKey: inputs.registry.configKey,
          }),
          program: createPrograms({ ...child, tokenList, noted }),
        })
      },
      registry: {
        name: inputs.registry.name,
        open: credential => createRegistry(inputs.registry, credential, { http, mask }),
      },
    })
  } finally {
    await github?.close()
    linger.close()
    deadline.close()
  }
}

function openHub(
  { hub, attempts }: RotateInputs,
  ports: { organization: string; runner: Runner; clock: Clock; deadline: Deadline },
): Hub {
  if (hub === undefined) throw new OatError('INTERNAL', noAccount)
  const { runner, clock, deadline } = ports
  const http = createHttp({ clock, deadline, attempts, onRetry: runner.info })
  const { mask, info: onWait } = runner
  return createHub({ ...hub, ...ports, http, mask, onWait, codes: usedCodes(runner) })
}
