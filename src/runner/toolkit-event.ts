import { eventOf, type RunEvent } from './event.ts'
import { jobOf } from './github-variables.ts'
import type { Step } from './runner.ts'

/**
 * What started this run, by GitHub's toolkit, which brings its client along: not for login, whose start-up
 * counts, nor for a terminal. Never throws: a payload that cannot be read is `undefined`.
 */
export async function readToolkitEvent({ environment }: Pick<Step, 'environment'>): Promise<RunEvent> {
  // It reads the payload as it is loaded, and throws where that is no JSON.
  const { isGithub } = jobOf(environment)
  const github = isGithub ? await import('@actions/github').catch(() => undefined) : undefined
  return eventOf(environment, github?.context.payload)
}
