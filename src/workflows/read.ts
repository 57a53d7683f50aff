import { posix } from 'node:path'
import type { ReadYaml } from '../yaml/read.ts'
import type { YamlNode } from '../yaml/tree.ts'
import type { FoundFile, WorkflowFiles } from './files.ts'
import { actionFiles, type Repository } from './jobs/repository.ts'
import { readWorkflow, type Workflow } from './jobs/workflow.ts'

/** Gitea and Forgejo have folders of their own, and read GitHub's where those are missing. */
const elsewhere = ['.gitea/workflows', '.forgejo/workflows']

/** A caller of a local action needs that action, too, although only the given paths are asked about. */
const beside = ['.github/actions', '.gitea/actions', '.forgejo/actions', 'action.yml', 'action.yaml']

export const usualPlaces: readonly string[] = ['.github/workflows', ...elsewhere, ...beside]

interface Means extends Pick<Repository, 'name' | 'own'> {
  readonly files: Pick<WorkflowFiles, 'find' | 'text'>
  readonly readYaml: ReadYaml
  /** Whether a file, a job or an `env:` may have what is looked for. Others are not kept, and files not parsed. */
  readonly isKept: typeof mayLogIn
  /** By text: several files have the same, and most files are in a pull request as in its base. */
  readonly shared?: Map<string, Workflow | undefined>
}

/**
 * The repository as the files at `paths` tell it, and what could not be read. `isMinor`: no login can be in it.
 * `seen`: every workflow or action, those included that are not kept.
 */
export function readRepository(
  paths: readonly string[],
  { files, readYaml, isKept, shared = new Map(), name, own: naming }: Means,
) {
  const workflows = new Map<string, Workflow>()
  const seen = new Set<string>()
  const unread: { path: string; line?: number; message: string; isMinor: boolean }[] = []
  const mayMatter = (text: string) => isKept(text, { name })
  const add = (file: FoundFile): void => {
    const { path } = file
    // Manifests and the like lie beside an action.
    if (/^\.(github|gitea|forgejo)\/actions\//.test(path) && !/(^|\/)action\.ya?ml$/.test(path)) return
    if ('problem' in file) {
      unread.push({ path, message: file.problem, isMinor: file.isMinor === true })
      return
    }
    const { text } = file
    if (!mayMatter(text)) {
      if (/\b(jobs|runs)["']?\s*:/.test(text)) seen.add(path)
      return
    }
    if (!shared.has(text)) {
      const document = readYaml(text)
      if ('problem' in document) {
        const { line, message } = document.problem
        unread.push({ path, line, message, isMinor: false })
        return
      }
      shared.set(text, readWorkflow({ ...document, path, text }, mayMatter))
    }
    const workflow = shared.get(text)
    if (workflow === undefined) return
    seen.add(path)
    workflows.set(path, { ...workflow, path })
  }
  // With fewer files some callers of a workflow are not seen.
  const isAll = paths.some(path => /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path))
  for (const file of files.find([...paths, ...(isAll ? elsewhere : []), ...beside])) add(file)
  // Those that are found so are looked through in their turn.
  for (const { jobs } of workflows.values()) {
    for (const path of jobs.flatMap(job => job.steps).flatMap(step => actionFiles(step, { name }))) {
      const text = workflows.has(path) ? undefined : files.text(path)
      if (text !== undefined) add({ path, text })
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor)
  const trees = new Map<string, YamlNode | undefined>()
  const tree = (file: string) => {
    const path = posix.normalize(file)
    if (!trees.has(path)) {
      const text = files.text(path)
      const document = text === undefined ? undefined : readYaml(text)
      trees.set(path, document && 'root' in document ? document.root : undefined)
    }
    return trees.get(path)
  }
  const repository: Repository = { workflows, name, isWhole, own: naming, text: files.text, tree }
  return { repository, seen, unread }
}

/**
 * What names no credential, hands none on, calls nothing here and starts no container hides no login: most files and
 * most jobs are so.
 */
export function mayLogIn(text: string, { name }: Pick<Repository, 'name'>): boolean {
  return words.test(text) || (name !== undefined && text.toLowerCase().includes(name.toLowerCase()))
}

const words =
  /secrets|login|self-hosted|credentials|password|auths|AUTH_CONFIG|config\.json|workflow_call|composite|docker(:\/\/|["']?\s*$)|(container|services)["']?:|uses["']?:\s*["']?([.$]\/|[^\s/]+\/[^\s/]+\/)|\*\w/im
