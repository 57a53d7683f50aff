import { rotate } from '../command/rotate.ts'
import { readSecrets } from '../command/inputs.ts'
import { readRotateInputs } from '../command/rotate-inputs.ts'
import { createClock } from '../io/clock.ts'
import { createPatience } from '../io/deadline.ts'
import { createFiles } from '../io/files.ts'
import { createGithub, type GithubOptions } from '../io/github.ts'
import { createHttp } from '../io/http.ts'
import { createHub } from '../io/hub.ts'
import { createKubernetes } from '../io/kubernetes.ts'
import { createPrograms } from '../io/program.ts'
import { createRegistry } from '../io/registry.ts'
import { createYaml } from '../io/yaml.ts'
import { OatError } from '../model/error.ts'
import { githubAddress } from '../model/github-address.ts'
import type { Clock, Runner } from '../ports.ts'
import { routeStores } from './route-stores.ts'
import { usedCodes } from './used-codes.ts'

/** Tests have no time for the pauses that GitHub's limits ask for, or a clock of their own. */
type Pace = Pick<GithubOptions, 'windows' | 'writeIntervalMs'> & { readonly clock?: Clock }

const noAccount = { message: 'there is no account for Docker Hub', hint: 'please report this line' }

/** Builds what mode rotate works with, and runs it; `false` fails the job. */
export async function startRotate(runner: Runner, pace: Pace = {}): Promise<boolean> {
  const inputs = readRotateInputs(runner)
  const { clock = createClock() } = pace
  const deadline = createPatience(inputs.timeout)
  const { attempts, githubToken: token } = inputs
  const http = createHttp({ clock, deadline, attempts, onRetry: runner.info })
  const { mask, info, warning: warn, environment } = runner
  const openGithub = (githubToken: NonNullable<typeof token>, thisRepository: string) =>
    createGithub({
      ...{ token: githubToken, thisRepository, attempts, info, warn, ...pace, clock },
      apiUrl: githubAddress(environment['GITHUB_API_URL']),
      signal: deadline.signal,
      timeoutMs: deadline.tryMs,
    })
  return rotate(inputs, {
    ...{ runner, clock, signal: deadline.signal },
    files: createFiles(clock.unique),
    yaml: createYaml(),
    openHub: organization => {
      if (inputs.hub === undefined) throw new OatError('INTERNAL', noAccount)
      return createHub({
        ...{ ...inputs.hub, organization, http, clock, deadline, mask },
        ...{ onWait: info, codes: usedCodes(runner) },
      })
    },
    openStores: ({ thisRepository, register }) => {
      const child = { environment, clock, signal: deadline.signal, mask, secrets: readSecrets(runner) }
      return routeStores({
        github: token && openGithub(token, thisRepository),
        kubernetes: createKubernetes({
          ...{ ...child, attempts, info, timeoutMs: deadline.tryMs },
          ...{ username: register.organization, configKey: inputs.registry.configKey },
        }),
        program: createPrograms(child),
      })
    },
    openRegistry: (host, credential) => createRegistry({ host, credential, http, mask }),
  })
}
