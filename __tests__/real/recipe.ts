import fs from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { parse } from 'yaml'

export interface Recipe {
  /** The keys of the store, as the page has them. */
  readonly keys: Readonly<Record<string, unknown>>
  /** What follows it on the page, for the file that it names. */
  readonly script: string | undefined
}

/**
 * A recipe of a page, as it stands there. A script that follows it is put where the recipe names it, below `folder`.
 * @param number of the recipe below its heading, from 1
 */
export function readRecipe(page: string, heading: string, { number = 1, folder = '' } = {}): Recipe {
  const whole = fs.readFileSync(`${isAbsolute(page) ? page : join('docs', page)}.md`, 'utf8')
  const start = whole.search(new RegExp(`^###? ${heading}$`, 'm'))
  if (start < 0) throw new Error(`${page} has no heading ${heading}`)
  const section = whole.slice(start).split(/^##+ /m)[1] ?? ''
  const [, block = '', rest = ''] =
    [...section.matchAll(/```yaml\n([^]*?)```([^`]*(?:```sh\n[^]*?```)?)/g)][number - 1] ?? []
  const { stores } = parse(block) as { stores: [Record<string, unknown>] }
  const [keys] = stores
  const [, script] = /```sh\n([^]*?)```/.exec(rest) ?? []
  const [file = ''] = keys['program'] as string[]
  if (script !== undefined && folder !== '') {
    fs.mkdirSync(dirname(join(folder, file)), { recursive: true })
    fs.writeFileSync(join(folder, file), script, { mode: 0o755 })
  }
  return { keys, script }
}

/** The recipes that run without an account: a name for each, page, heading, number below it. */
export const recipes = [
  ['GitLab project', 'ci-systems', 'GitLab', 1],
  ['GitLab group', 'ci-systems', 'GitLab', 2],
  ['GitLab by glab', 'ci-systems', 'GitLab', 3],
  ['Buildkite', 'ci-systems', 'Buildkite', 1],
  ['CircleCI', 'ci-systems', 'CircleCI', 1],
  ['Jenkins', 'ci-systems', 'Jenkins', 1],
  ['Bitbucket', 'ci-systems', 'Bitbucket', 1],
  ['Vault', 'secret-manager-recipes', 'HashiCorp Vault, OpenBao', 1],
  ['Google Secret Manager', 'secret-manager-recipes', 'Google Secret Manager', 1],
  ['Azure Key Vault', 'secret-manager-recipes', 'Azure Key Vault', 1],
  ['1Password', 'secret-manager-recipes', '1Password', 1],
  ['Doppler', 'secret-manager-recipes', 'Doppler', 1],
  ['Artifact Registry', 'registry-caches', 'Artifact Registry', 1],
  ['Harbor', 'registry-caches', 'Harbor', 1],
  ['Artifactory', 'registry-caches', 'Artifactory', 1],
] as const
