import type { Environment } from '../base/child-environment.ts'

/** GitHub's variables (docs.github.com, "Variables reference"), or `''`. Other files read none of them. */
export function jobOf(environment: Environment) {
  const text = (name: string): string => environment[`GITHUB_${name}`] ?? ''
  return {
    /** Elsewhere the others mean only what a person set by hand. */
    isGithub: text('ACTIONS') === 'true',
    event: text('EVENT_NAME'),
    eventPath: text('EVENT_PATH'),
    /** Such as `refs/heads/main`. */
    ref: text('REF'),
    sha: text('SHA'),
    actor: text('ACTOR'),
    /** `owner/repo`. */
    repository: text('REPOSITORY'),
    /** `owner/repo/.github/workflows/x.yml@ref`. */
    workflow: text('WORKFLOW_REF'),
    workflowSha: text('WORKFLOW_SHA'),
    workspace: text('WORKSPACE'),
    runId: text('RUN_ID'),
    runAttempt: text('RUN_ATTEMPT'),
    job: text('JOB'),
    /** The web address, without a slash at the end. */
    server: (text('SERVER_URL') || 'https://github.com').replace(/\/+$/, ''),
    api: text('API_URL'),
    summary: text('STEP_SUMMARY'),
    environmentFile: text('ENV'),
    /** The action that runs: `owner/name`, and what stands behind its `@`. */
    action: { repository: text('ACTION_REPOSITORY'), ref: text('ACTION_REF') },
  }
}

export function inRepository(environment: Environment, repository: string, apiUrl?: string): Environment {
  const api = apiUrl === undefined ? {} : { GITHUB_API_URL: apiUrl }
  return { ...environment, GITHUB_REPOSITORY: repository, ...api }
}
