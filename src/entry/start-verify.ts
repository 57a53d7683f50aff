import { readVerifyInputs } from '../command/verify-inputs.ts'
import { verify } from '../command/verify.ts'
import { createClock } from '../io/clock.ts'
import { createDeadline } from '../io/deadline.ts'
import { createFiles } from '../io/files.ts'
import { createHttp } from '../io/http.ts'
import { createRegistry } from '../io/registry.ts'
import { createYaml } from '../io/yaml.ts'
import type { Runner } from '../ports.ts'

/** Builds what mode verify works with, and runs it; `false` fails the job. */
export async function startVerify(runner: Runner): Promise<boolean> {
  const inputs = readVerifyInputs(runner)
  const { timeout, attempts } = inputs
  const clock = createClock()
  const deadline = createDeadline({ clock, timeout, attempts })
  const http = createHttp({ clock, deadline, attempts, onRetry: runner.info })
  return verify(inputs, {
    runner,
    files: createFiles(clock.unique),
    yaml: createYaml(),
    openRegistry: (host, credential) => createRegistry({ host, credential, http, mask: runner.mask }),
  })
}
