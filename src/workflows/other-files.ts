import type { ReadYaml } from '../yaml/read.ts'
import { parseShell } from './shell/script.ts'
import type { OtherFiles } from './workflow/repository.ts'
import { readWorkflow } from './workflow/workflow.ts'

/** Reads each file once. @param read the text of a file, `undefined` for one that is not there or cannot be read. */
export function createOtherFiles(read: (path: string) => string | undefined, readYaml: ReadYaml): OtherFiles {
  const text = once(read)
  const document = once(path => {
    const found = text(path)
    const parsed = found === undefined ? undefined : readYaml(found)
    // A broken file costs only what it would have told.
    return found === undefined || parsed === undefined || 'problem' in parsed
      ? undefined
      : { ...parsed, text: found }
  })
  return {
    text,
    script: once(parseShell),
    yaml: path => document(path)?.root,
    action: once(path => {
      const found = document(path)
      const action = found === undefined ? undefined : readWorkflow({ path, ...found })
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
