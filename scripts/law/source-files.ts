import { readdirSync } from 'node:fs'

/** Paths of the TypeScript files below a folder, with forward slashes on every system. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter(path => path.endsWith('.ts') && !path.includes('/node_modules/'))
    .sort()
}
