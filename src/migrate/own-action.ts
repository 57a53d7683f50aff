import path from 'node:path'
import type { Files } from '../base/files.ts'
import { parseJsonObject } from '../base/json.ts'
import { openClone, repositoryOfUrl } from '../runner/checkout.ts'
import { startedFrom } from '../runner/command.ts'
import { jobOf } from '../runner/github-variables.ts'
import type { Step } from '../runner/runner.ts'
import { namedAction, type OwnAction } from '../workflows/jobs/repository.ts'

/** What the files beside the program say of it. @param release of the npm package; `undefined` in a job */
export async function originOf(release: string | undefined, files: Files, server: string) {
  if (release === undefined) return {}
  const folder = path.dirname(release)
  const { commit, version = '', origin = '' } = (await openClone(folder, files)) ?? {}
  return {
    release: await files.read(release),
    version: fieldOf((await files.read(path.join(folder, 'package.json'))) ?? '', 'version'),
    checkout: commit === undefined ? undefined : { commit, version },
    name: repositoryOfUrl(origin, server),
    started: startedFrom(),
  }
}

type Origin = Partial<Awaited<ReturnType<typeof originOf>>>

/**
 * How the files of a repository name this action. In a job that is what the runner was told to run; in a
 * terminal the npm package's release, the commit that npx took from GitHub, or the one that a clone has.
 */
export function ownAction({ environment, hasPost }: Step, origin: Origin): OwnAction | undefined {
  const { release, checkout, name, started, version = '' } = origin
  if (hasPost) {
    const { repository, ref } = jobOf(environment).action
    return namedAction(`${repository}@${ref}`)
  }
  if (release === undefined) {
    if (started !== undefined) return namedAction(started)
    return checkout && name !== undefined ? { name, tag: checkout.version, pin: checkout } : undefined
  }
  // `npm run pack` writes it. One of another version is left from another package.
  const [released, commit = '', tag = ''] = ['name', 'commit', 'version'].map(field =>
    fieldOf(release, field),
  )
  const action =
    tag === `v${version}` && /^v\d+\.\d+\.\d+$/.test(tag) ? namedAction(`${released}@${commit}`) : undefined
  return action?.pin && { name: action.name, tag: tag.replace(/\..*$/, ''), pin: { commit, version: tag } }
}

function fieldOf(json: string, name: string): string {
  const value = parseJsonObject(json)?.[name]
  return typeof value === 'string' ? value : ''
}
