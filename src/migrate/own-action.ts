import type { Runner } from '../runner/runner.ts'
import type { ClonedCommit } from '../runner/checkout.ts'
import type { OwnAction } from '../workflows/workflow/repository.ts'

/** The name where nothing tells it: that of package.json. */
const unnamed = { name: 'org/docker-oat-login', tag: 'v1' } as const

/** What the files beside the program say of it. */
export interface Origin {
  /** The text of release.json, which only the npm package has. */
  readonly release: string | undefined
  /** What is checked out, where the program runs from a clone. */
  readonly checkout: ClonedCommit | undefined
}

/**
 * How the files of a repository name this action. In a job that is what the runner was told to run
 * (GITHUB_ACTION_REPOSITORY and GITHUB_ACTION_REF; docs.github.com, "Variables"); in a terminal what the npm package says of
 * its release, or the commit that a clone has checked out.
 */
export function ownAction({ environment, hasPost }: Runner, { release, checkout }: Origin): OwnAction {
  if (!hasPost) return checkout === undefined ? releasedAction(release) : { ...unnamed, pin: checkout }
  const { GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '' } = environment
  const { tag } = unnamed
  const name = actionName.test(repository) ? repository : unnamed.name
  return { name, tag, pin: commitName.test(ref) ? { commit: ref, version: tag } : undefined }
}

/** The npm package carries release.json: `scripts/release-file.ts` writes it when the package is packed. */
function releasedAction(text: string | undefined): OwnAction {
  const { name, commit, version } = fieldsOf(text)
  const isWhole = actionName.test(name) && commitName.test(commit) && /^v\d+\.\d+\.\d+$/.test(version)
  if (!isWhole) return { ...unnamed, pin: undefined }
  return { name, tag: version.replace(/\..*$/, ''), pin: { commit, version } }
}

const actionName = /^[\w.-]+\/[\w.-]+$/
const commitName = /^[0-9a-f]{40}$/

function fieldsOf(text: string | undefined): { name: string; commit: string; version: string } {
  const nothing = { name: '', commit: '', version: '' }
  if (text === undefined) return nothing
  try {
    const value = JSON.parse(text) as Partial<Record<keyof typeof nothing, unknown>> | null
    const field = (key: keyof typeof nothing) => {
      const said = value?.[key]
      return typeof said === 'string' ? said : ''
    }
    return { name: field('name'), commit: field('commit'), version: field('version') }
  } catch {
    // A file that is damaged names no release; the finding says that the commit is not known.
    return nothing
  }
}
