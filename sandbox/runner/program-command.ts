import { fileURLToPath } from 'node:url'
import { node24 } from './node24.ts'

/**
 * The argv that runs one of the sandbox's own TypeScript programs: Node strips the types itself from 22.18 on, an
 * older one gets tsx.
 */
export function programCommand(file: URL): readonly string[] {
  const path = fileURLToPath(file)
  const node = node24()
  const strips = node !== process.execPath || Boolean(process.features.typescript)
  if (strips) return [node, path]
  return [node, '--import', new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href, path]
}
