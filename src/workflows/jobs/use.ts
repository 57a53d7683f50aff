import { posix } from 'node:path'
import { actionName, inputText, scriptOf, type WorkflowStep } from './workflow.ts'

/** What `uses:` names. `local`: a folder of the workspace. `self`: of the file's repository and commit. */
export type Use =
  | { readonly kind: 'action'; readonly name: string; readonly path: string; readonly ref: string }
  | { readonly kind: 'local' | 'self'; readonly path: string }
  | { readonly kind: 'image' }
  | { readonly kind: 'unreadable' }

/** As the runner takes it apart (actions/runner, ActionReferenceBuilder): `//` and backslashes pass. */
export function readUse(text: string): Use {
  const value = text.trim()
  if (value.startsWith('docker://')) return { kind: 'image' }
  const [, start, inside = ''] = /^([.$])[\\/](.*)$/s.exec(value) ?? []
  const folder = segmentsOf(inside).join('/')
  if (start !== undefined) return { kind: start === '.' ? 'local' : 'self', path: folder }
  const address = /^https?:/i.test(value) && URL.canParse(value) ? new URL(value).pathname : value
  const [names = '', ref = '', ...extraParts] = address.split('@')
  const [owner = '', repository = '', ...path] = segmentsOf(names)
  const name = `${owner}/${repository}`
  // GitHub allows no expression there; what it would be is not known.
  const isReadable = /^[\w-]+\/(?!\.\.$)[\w.-]+$/.test(name) && ref !== '' && !value.includes('${{')
  if (!isReadable || extraParts.length > 0) return { kind: 'unreadable' }
  return { kind: 'action', name, path: path.join('/'), ref }
}

/** A part of a commit's digits, which GitHub takes for no action. One of figures alone may be a tag. */
export function isShortCommit(ref: string): boolean {
  return /^(?=\d*[a-f])[0-9a-f]{7,39}$/i.test(ref)
}

function segmentsOf(path: string): readonly string[] {
  return path.split(/[\\/]/).filter(segment => segment !== '' && segment !== '.')
}

export function actionPaths(folder: string): readonly string[] {
  return ['action.yml', 'action.yaml'].map(name => posix.join(folder, name))
}

/** Commands that leave the files of the workspace; behind any other of git, gh or hub they may be others. */
const ofGit =
  'add|branch|clean|commit|config|describe|diff|fetch|log|ls-files|ls-remote|push|remote|rev-parse|show|status|tag|--version'
const ofGh = 'api|auth|label|secret|variable|workflow|(issue|pr|release|run) +(create|edit|list|upload|view)'
const harmless = new RegExp(`^(-[cC] +\\S+ +|(?!-[cC] )-\\S+ +)*(${ofGit}|${ofGh})(?![\\w-])`)
const commands = /(?<![\w.@:-])(?:git|gh|hub)(?:\.exe)?["']?[ \t]+(?=(\S.*))/gi
/** A tar that makes an archive fills no folder. */
const unpacks = /(?<![\w.-])(tar[ \t]+(?!-?[a-z]*c)|bsdtar|unzip|7z|Expand-Archive)/

function mayMoveFiles(script: string): boolean {
  const lines = script.replace(/[\\`]\r?\n/g, ' ')
  if (unpacks.test(lines)) return true
  return Array.from(lines.matchAll(commands)).some(([, words = '']) => !harmless.test(words))
}

/**
 * The folders of the workspace that a step fills with another commit, repository or archive, as `folder/` in
 * small letters, as Windows and macOS compare them; `''` is all of it.
 * @param home the run's repository, as `owner/name`
 */
export function replacedBy(step: WorkflowStep, home: string | undefined): readonly string[] {
  if (mayMoveFiles(scriptOf(step) ?? '')) return ['']
  const name = actionName(step)
  if (!/(\/checkout|download-artifact)$/.test(name)) return []
  const [ref = '', repository = '', folder = ''] = ['ref', 'repository', 'path'].map(it =>
    inputText(step, it),
  )
  const isSame = /^(\$\{\{ *github\.sha *\}\})?$/.test(ref.trim())
  const isHere = /^(\$\{\{ *github\.repository *\}\})?$/.test(repository) || repository === home
  return name.endsWith('/checkout') && isSame && isHere ? [] : [workspaceFolder(folder)]
}

/** One that may lead anywhere is all of the workspace. */
export function workspaceFolder(path: string): string {
  const folder = posix.join(path.replaceAll('\\', '/'), '/').replace(/^(\.\/)+/, '')
  return /^([a-z]:|~|\/|\.\.)|\$\{\{/i.test(folder) ? '' : folder.toLowerCase()
}
