import { eventOf, type RunEvent } from './event.ts'
import type { Step } from './runner.ts'

/**
 * What started this run, by GitHub's toolkit, which brings its client along: not for login, whose start-up counts.
 * Never throws: a payload that cannot be read is `undefined`.
 */
export async function readToolkitEvent({ environment }: Pick<Step, 'environment'>): Promise<RunEvent> {
  // It reads the payload as it is loaded, and throws where that is no JSON.
  const github = await import('@actions/github').catch(() => undefined)
  return eventOf(environment, github?.context.payload)
}
