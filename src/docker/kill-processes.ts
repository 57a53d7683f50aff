import fs from 'node:fs'
import type { Clock } from '../base/clock.ts'
import { unlessThrown } from '../base/error.ts'
import { signalProcess } from '../base/process.ts'

export const runVariable = 'DOCKER_OAT_LOGIN_RUN'

const killAfterMs = 2000
const pollMs = 20
/** Where processes cannot be told apart, what is still at work gets this long. */
const blindWaitMs = 3000

/** Ends what a killed step left behind, which would store a login after its undo; by force after 2 s. */
export async function killProcessesOf(run: string, clock: Clock, signal: AbortSignal): Promise<void> {
  if (process.platform !== 'linux') {
    await clock.sleep(blindWaitMs, signal)
    return
  }
  for (const pid of processesOf(run)) signalProcess(pid, 'SIGTERM')
  const killAt = clock.now() + killAfterMs
  // What they start meanwhile is looked for as well.
  for (let pids = processesOf(run); pids.length > 0; pids = processesOf(run)) {
    if (clock.now() >= killAt) for (const pid of pids) signalProcess(pid, 'SIGKILL')
    await clock.sleep(pollMs, signal)
  }
}

/** Processes of this user that inherited our variable, by proc(5). */
function processesOf(run: string): readonly number[] {
  const isOurs = (pid: string): boolean => {
    // It may end meanwhile, or belong to somebody else.
    const variables = unlessThrown(() => fs.readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0'))
    return variables?.includes(`${runVariable}=${run}`) === true
  }
  const names = fs.readdirSync('/proc').filter(name => /^\d+$/.test(name))
  return names.filter(isOurs).map(Number)
}
