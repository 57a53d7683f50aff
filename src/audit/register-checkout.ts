import path from 'node:path'
import type { Files } from '../base/files.ts'
import { createWorkflowFiles, type WorkflowFiles } from '../workflows/files.ts'
import { createOtherFiles } from '../workflows/other-files.ts'
import type { OtherFiles } from '../workflows/workflow/repository.ts'
import { readWorkflow, type Workflow } from '../workflows/workflow/workflow.ts'
import type { Register } from '../register/register.ts'
import { loadWorkflowYaml, type ReadYaml } from '../yaml/read.ts'

/** Where GitHub looks for code owners; the first file that is there counts (docs.github.com, "About code owners"). */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** The files of the repository that the register stands in. */
export interface RegisterCheckout {
  /** The register's path, from the root of the repository. */
  readonly register: string
  /** `undefined`: there is no such file. */
  readonly codeOwners: string | undefined
  /** Read only for a register with a token that may not read public images. */
  readonly workflows: readonly Workflow[]
  /** What their steps build with: Makefiles, Dockerfiles and others. */
  readonly otherFiles: OtherFiles
}

/** Reads what is around the register; `undefined` when it lies outside of `root`, so that nobody knows whose it is. */
export async function readCheckout(
  register: Register,
  from: { root: string; config: string; files: Files; unique: () => string },
): Promise<RegisterCheckout | undefined> {
  const { files } = from
  const root = await files.realPath(from.root)
  const relative = path.relative(root, await files.realPath(path.resolve(root, from.config)))
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined
  const workflowFiles = createWorkflowFiles(root, from.unique)
  const readYaml = await loadWorkflowYaml()
  const isStrict = register.tokens.some(({ publicPull }) => !publicPull)
  return {
    register: relative.split(path.sep).join('/'),
    codeOwners: await firstOf(
      codeOwnersPaths.map(name => path.join(root, name)),
      files,
    ),
    workflows: isStrict ? readWorkflows(workflowFiles, readYaml) : [],
    otherFiles: createOtherFiles(path => workflowFiles.text(path), readYaml),
  }
}

async function firstOf(paths: readonly string[], files: Files): Promise<string | undefined> {
  for (const path of paths) {
    const text = await files.read(path)
    if (text !== undefined) return text
  }
  return undefined
}

/** What cannot be read is mode migrate's to tell. */
function readWorkflows(files: WorkflowFiles, readYaml: ReadYaml): readonly Workflow[] {
  return [...files.find(['.github/workflows', '.github/actions'])].flatMap(file => {
    const document = 'text' in file ? readYaml(file.text) : undefined
    if (document === undefined || 'problem' in document || !('text' in file)) return []
    const workflow = readWorkflow({ ...file, ...document })
    return workflow === undefined || 'problem' in workflow ? [] : [workflow]
  })
}
