import { readdir, readFile } from 'node:fs/promises'

/** The variable by which the runner knows what its steps left running. */
export const trackingVariable = 'RUNNER_TRACKING_ID'

/** Kills every process that a job started and left, as the runner does at a job's end. Does nothing without `/proc`. */
export async function endOrphans(trackingId: string): Promise<void> {
  const entries = await readdir('/proc').catch((): string[] => [])
  for (const pid of entries.filter(name => /^\d+$/.test(name))) {
    // A process can end, or belong to another user, between the two calls: then it is not ours to end.
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (!environment.split('\0').includes(`${trackingVariable}=${trackingId}`)) continue
    try {
      process.kill(Number(pid), 'SIGKILL')
    } catch {
      continue
    }
  }
}
