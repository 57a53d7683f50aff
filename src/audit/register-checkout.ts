import path from 'node:path'
import type { Files } from '../base/files.ts'
import { createWorkflowFiles } from '../workflows/files.ts'
import type { Repository } from '../workflows/jobs/repository.ts'
import { readRepository } from '../workflows/read.ts'
import type { Register } from '../register/register.ts'
import { loadWorkflowYaml } from '../yaml/read.ts'

/** Where GitHub looks for code owners; the first file that is there counts (docs.github.com, "About code owners"). */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const

/** The files of the repository that the register stands in. */
export interface RegisterCheckout {
  /** The register's path, from the root of the repository. */
  readonly register: string
  /** `undefined`: there is no such file. */
  readonly codeOwners: string | undefined
  /** Read only for a register with a token that may not read public images. */
  readonly repository: Repository | undefined
}

/** Reads what is around the register; `undefined` when it lies outside of `root`, so that nobody knows whose it is. */
export async function readCheckout(
  register: Register,
  from: { root: string; config: string; files: Files; unique: () => string; name: string },
): Promise<RegisterCheckout | undefined> {
  const { files } = from
  const root = await files.realPath(from.root)
  const relative = path.relative(root, await files.realPath(path.resolve(root, from.config)))
  if (relative.startsWith('..') || path.isAbsolute(relative)) return undefined
  const isStrict = register.tokens.some(({ publicPull }) => !publicPull)
  return {
    register: relative.split(path.sep).join('/'),
    codeOwners: await firstOf(
      codeOwnersPaths.map(name => path.join(root, name)),
      files,
    ),
    repository: isStrict ? await workflowsOf(root, from) : undefined,
  }
}

/** What cannot be read is mode migrate's to tell. Nothing is rewritten, so no name of this action is needed. */
async function workflowsOf(
  root: string,
  { unique, name }: { unique: () => string; name: string },
): Promise<Repository> {
  const files = createWorkflowFiles(root, unique)
  const own = { name: '', tag: '', pin: undefined }
  const readYaml = await loadWorkflowYaml()
  return readRepository(['.github/workflows', '.github/actions'], { files, readYaml, name, own }).repository
}

async function firstOf(paths: readonly string[], files: Files): Promise<string | undefined> {
  for (const path of paths) {
    const text = await files.read(path)
    if (text !== undefined) return text
  }
  return undefined
}
