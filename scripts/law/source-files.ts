import { readdirSync } from 'node:fs'

/** Paths of the files below a folder, with forward slashes on every system, without what npm installed. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'))
    .filter(path => !path.includes('/node_modules/'))
    .sort()
}

/** Those of TypeScript. */
export function sourceFiles(folder: string): readonly string[] {
  return filesBelow(folder).filter(path => path.endsWith('.ts'))
}
