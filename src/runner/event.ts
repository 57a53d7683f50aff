import type { Environment } from '../base/child-environment.ts'
import { OatError } from '../base/error.ts'
import type { Files } from '../base/files.ts'
import { asJsonObject, parseJson } from '../base/json.ts'
import { printable } from '../base/text.ts'
import { jobOf } from './github-variables.ts'
import type { Step } from './runner.ts'

/** What started the run, as GitHub's runner tells it. Outside GitHub only `isGithub` means anything. */
export type RunEvent = ReturnType<typeof eventOf>

/** A text in an event's payload, by the names that lead to it; `undefined` without one. */
function payloadText(payload: unknown, path: string): string | undefined {
  const text = path.split('.').reduce<unknown>((value, key) => asJsonObject(value)?.[key], payload)
  return typeof text === 'string' ? text : undefined
}

/** The fork of a pull request: GitHub gives its runs no secrets and no ID token. `undefined` for others. */
export function forkOf({ name, payload, repository }: RunEvent): string | undefined {
  if (!name.startsWith('pull_request') || name === 'pull_request_target') return undefined
  const head = payloadText(payload, 'pull_request.head.repo.full_name')
  return head !== repository ? head : undefined
}

/** What started this run. Never throws: a payload that cannot be read is `undefined`. */
export async function readEvent({ environment }: Pick<Step, 'environment'>, files: Pick<Files, 'read'>) {
  // What cannot be read is no JSON either: the caller says what is missing.
  const text = await files.read(jobOf(environment).eventPath).catch(() => 'no JSON')
  return eventOf(environment, parseJson(text || 'null'))
}

/** @param payload of the webhook, parsed; `undefined` when it cannot be read */
export function eventOf(environment: Environment, payload: unknown) {
  const { isGithub, event: name, ref, repository } = jobOf(environment)
  return { isGithub, name, ref, repository, payload }
}

/**
 * Refuses a run whose files somebody else may have chosen: they hold the token list, which decides where
 * tokens go, and its `program:` is code that runs with the secrets of the job. A pull request, a comment and
 * another repository's workflow run are refused for every ref; a branch but the default one needs allow-ref.
 * @param allowRef input allow-ref: a full ref, or the name of a branch; `undefined`: the default one alone
 * @returns the ref, where it is known to be another than the default branch: it may have another list
 * @throws OatError INPUT_INVALID; never outside GitHub
 */
export function refuseForeignRun(event: RunEvent, mode: 'rotate' | 'audit', allowRef?: string) {
  if (!event.isGithub) return undefined
  const stranger = foreignEvent(event)
  if (stranger !== undefined) {
    throw new OatError('INPUT_INVALID', {
      message: `mode ${mode} does not run for ${stranger}`,
      hint: 'run it on a schedule or by workflow_dispatch, on the default branch: whoever opens a pull request or writes a comment must not choose the token list',
    })
  }
  const ref = printable(event.ref, 200)
  const allowedRef = allowRef?.startsWith('refs/') === false ? `refs/heads/${allowRef}` : allowRef
  const branch = payloadText(event.payload, 'repository.default_branch')
  if (branch !== undefined && event.ref === `refs/heads/${branch}`) return undefined
  if (event.ref !== '' && event.ref === allowedRef) return branch && event.ref
  // GitHub runs a schedule on the default branch only, and its payload does not always say which that is.
  if (branch === undefined && event.name === 'schedule') return undefined
  const unknown = ['the event does not say which branch is the default one', 'run it on a schedule']
  const branchName = printable(branch ?? '', 100)
  const [fact, start] =
    branch === undefined ? unknown : [`the default branch is ${branchName}`, `run it on ${branchName}`]
  const trust = ref === '' ? '' : `; or, if you trust the token list of this ref, set "allow-ref: ${ref}"`
  const message = `mode ${mode} does not run for ${ref || 'an event without a ref'}: ${fact ?? ''}`
  const hint = `${start ?? ''}${trust}`
  throw new OatError('INPUT_INVALID', { message, hint })
}

function foreignEvent({ name, repository, payload }: RunEvent): string | undefined {
  if (name.startsWith('pull_request') || name.endsWith('_comment')) return `the event ${printable(name, 60)}`
  if (name !== 'workflow_run') return undefined
  // It is empty when a fork was deleted meanwhile.
  const head = payloadText(payload, 'workflow_run.head_repository.full_name')
  if (head !== undefined && head.toLowerCase() === repository.toLowerCase()) return undefined
  return `a workflow_run of ${head === undefined ? 'an unknown repository' : printable(head, 140)}`
}
