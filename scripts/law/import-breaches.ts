import { dirname, join } from 'node:path/posix'
import { parseSync } from 'oxc-parser'
import { floorOf, isPure, roomOf } from './floors.ts'
import { impurities } from './impurities.ts'

/** Node's modules that neither wait nor touch the world. */
const harmless = ['node:path', 'node:path/posix', 'node:util']

/** What a file imports, static and dynamic, types included; relative paths seen from the root of the project. */
export function importsOf(path: string, text: string): readonly string[] {
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text).module
  const names = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) => entries.flatMap(entry => entry.moduleRequest?.value ?? [])),
    ...dynamicImports.flatMap(({ moduleRequest: { start, end } }) => literal(text.slice(start, end))),
  ]
  return names.map(name => (name.startsWith('.') ? join(dirname(path), name) : name))
}

function literal(code: string): readonly string[] {
  return /^'(.+)'$/.exec(code)?.slice(1) ?? []
}

/** Each breach of the import law in one file (docs/inside/architecture.md), as a line that names the file and the import. */
export function importBreaches(path: string, text: string): readonly string[] {
  const imports = importsOf(path, text)
  const files = imports.filter(name => name.startsWith('src/'))
  const breaches = [
    ...files.flatMap(file => fileBreach(path, file)),
    ...(isPure(path) ? impure(imports, text) : []),
  ]
  return breaches.map(breach => `${path} uses ${breach}`)
}

function fileBreach(path: string, imported: string): readonly string[] {
  const [own, other] = [roomOf(path), roomOf(imported)]
  if (other === 'main' && own !== 'main') {
    return [`${imported}: what the runner starts is imported by no room`]
  }
  if (own === undefined || own === other) return []
  const floor = floorOf(own)
  const otherFloor = floorOf(other ?? '')
  if (floor === undefined) return [`${imported}: ${own} is not a room`]
  if (otherFloor === undefined) return [`${imported}: ${other ?? 'src'} is not a room`]
  if (otherFloor < floor || isPartOf(own, other ?? '')) return []
  return [`${imported}: ${other ?? ''} is not below ${own}`]
}

/** Rooms of one name on one floor are one room with doors inside: stores, stores/github. */
function isPartOf(own: string, other: string): boolean {
  return floorOf(own) === floorOf(other) && own.split('/')[0] === other.split('/')[0]
}

function impure(imports: readonly string[], text: string): readonly string[] {
  const modules = imports.filter(name => name.startsWith('node:') && !harmless.includes(name))
  return [...modules, ...impurities(text)].map(word => `${word}: this file is pure`)
}
