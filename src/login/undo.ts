import type { Clock } from '../base/clock.ts'
import { momentText, parseInstant } from '../base/time.ts'
import type { DockerPorts } from '../docker/docker.ts'
import { type RepositoryConfig, undoScoped } from '../docker/scoped.ts'
import { removePullSecret } from '../docker/pull-secret.ts'
import { type LoginUndo, undoDocker } from '../docker/undo.ts'
import type { PullSecretRecord } from '../docker/undo-stack.ts'
import { inputTable } from '../runner/input-defaults.ts'
import { runPost } from '../runner/run.ts'
import { removeIsolated } from './isolated.ts'

export type UndoPorts = DockerPorts & Pick<LoginUndo, 'killProcessesOf'> & { clock: Pick<Clock, 'now'> }

/** The post step of login: undoes what main recorded in its state, and nothing when it recorded nothing. */
export async function undoLogin(ports: UndoPorts): Promise<void> {
  const { runner } = ports
  tellExpiry(ports)
  const login = runner.state('layer')
  const stateValues = (name: string): unknown[] => JSON.parse(`[${runner.state(name)}]`) as unknown[]
  const [where] = stateValues('where') as LoginUndo['where'][]
  try {
    for (const file of stateValues('pull-secret') as PullSecretRecord[]) await removePullSecret(file, ports)
    const directory = runner.state('directory')
    if (directory !== '') await undoDocker({ ...ports, login, directory, where })
    for (const target of stateValues('scoped') as RepositoryConfig[]) {
      // One that cannot be undone must not keep the others.
      await runPost(runner, () => undoScoped(target, { ...ports, login, where }))
    }
  } finally {
    await removeIsolated(ports)
  }
}

/** A push that fails because the token is over looks like a wrong password: here it is known. */
function tellExpiry({ runner, clock }: UndoPorts): void {
  const until = parseInstant(runner.state('keyless-until'))
  if (until === undefined) return
  const when = momentText(until)
  if (clock.now() < until) {
    runner.info(`the keyless token was valid to the end of this job: it expires at ${when}`)
    return
  }
  runner.warning(
    `The keyless token expired at ${when}, before this job ended. If a push or pull after that failed with "incorrect username or password", this is why: raise oidc-expires-in (at most ${inputTable['oidc-expires-in'].range[1]}), or log in right before the push.`,
  )
}
