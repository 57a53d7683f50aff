import { createClock, createDeadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import { checkHubScopes } from '../hub/scopes.ts'
import { createRegistry } from '../registry/registry.ts'
import type { Runner } from '../runner/runner.ts'
import { readVerifyInputs } from './inputs.ts'
import { verify } from './verify.ts'

export async function startVerify(runner: Runner): Promise<boolean> {
  const inputs = readVerifyInputs(runner)
  const { timeout, attempts } = inputs
  const clock = createClock()
  const deadline = createDeadline(clock, timeout)
  const http = createHttp({ clock, deadline, attempts, onRetry: runner.info })
  const { info: onWait, mask } = runner
  const hub = { baseUrl: inputs.hubUrl, http, clock, deadline, mask, onWait }
  try {
    return await verify(inputs, {
      runner,
      http,
      files: createFiles(clock.unique),
      checkHub: (token, wanted) => checkHubScopes({ ...token, ...hub }, wanted),
      openRegistry: (host, credential) => createRegistry(host, credential, { http, mask }),
    })
  } finally {
    deadline.close()
  }
}
