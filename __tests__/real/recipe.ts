import fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'

export interface Recipe {
  /** The keys of the store, as the page has them. */
  readonly keys: Readonly<Record<string, unknown>>
  /** What follows it on the page, for the file that it names. */
  readonly script: string | undefined
}

const page = resolve('docs/recipes.md')

/**
 * A recipe of docs/recipes.md, as it stands there. A script that follows it is put where the recipe names it, below `folder`.
 * @param folder a folder, or '' for none
 */
export function readRecipe(heading: string, folder = ''): Recipe {
  const whole = fs.readFileSync(page, 'utf8')
  const start = whole.search(new RegExp(`^###? ${heading}$`, 'm'))
  if (start < 0) throw new Error(`${page} has no heading ${heading}`)
  const section = whole.slice(start).split(/^##+ /m)[1] ?? ''
  const [, block = '', rest = ''] = /```yaml\n([^]*?)```([^`]*(?:```sh\n[^]*?```)?)/.exec(section) ?? []
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

/** The recipes that run without an account: a name for each, and its heading. */
export const recipes = [
  ['GitLab project', 'GitLab'],
  ['Buildkite', 'Buildkite'],
  ['CircleCI', 'CircleCI'],
  ['Jenkins', 'Jenkins'],
  ['Bitbucket', 'Bitbucket'],
  ['Vault', 'HashiCorp Vault, OpenBao'],
  ['Google Secret Manager', 'Google Secret Manager'],
  ['Azure Key Vault', 'Azure Key Vault'],
  ['1Password', '1Password'],
  ['Doppler', 'Doppler'],
  ['Artifact Registry', 'Artifact Registry'],
  ['Harbor', 'Harbor'],
  ['Artifactory', 'Artifactory'],
] as const
