import type { ReadYaml } from '../yaml/read.ts'
import type { OtherFiles } from './workflow/repository.ts'
import { readWorkflow } from './workflow/workflow.ts'

/** Reads each file once. @param read the text of a file, `undefined` for one that is not there or cannot be read. */
export function createOtherFiles(read: (path: string) => string | undefined, readYaml: ReadYaml): OtherFiles {
  const text = once(read)
  return {
    text,
    action: once(path => {
      const found = text(path)
      const document = found === undefined ? undefined : readYaml(found)
      // A broken file costs only what it would have told.
      if (found === undefined || document === undefined || 'problem' in document) return undefined
      const action = readWorkflow({ path, text: found, ...document })
      return action === undefined || 'problem' in action || action.kind !== 'action' ? undefined : action
    }),
  }
}

function once<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly found: T }>()
  return path => {
    const { found } = known.get(path) ?? { found: read(path) }
    known.set(path, { found })
    return found
  }
}
