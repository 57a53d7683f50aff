import { eventOf, type RunEvent } from './event.ts'
import { jobOf } from './github-variables.ts'
import type { Step } from './runner.ts'

/** By GitHub's toolkit, which brings its client along: not for login's start-up. Never throws. */
export async function readToolkitEvent({ environment }: Pick<Step, 'environment'>): Promise<RunEvent> {
  // It reads the payload as it is loaded, and throws where that is no JSON.
  const { isGithub } = jobOf(environment)
  const github = isGithub ? await import('@actions/github').catch(() => undefined) : undefined
  return eventOf(environment, github?.context.payload)
}
