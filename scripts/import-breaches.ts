import { dirname, join } from 'node:path/posix'
import ts from 'typescript'
import { impurities } from './impurities.ts'

type Room = 'model' | 'command' | 'io' | 'entry' | 'ports' | 'run' | 'outside'

/** Which rooms a room may import from; its own name stands for its own files. */
const law: Readonly<Record<Room, readonly Room[]>> = {
  model: ['model'],
  ports: ['model', 'ports'],
  command: ['command', 'model', 'ports'],
  io: ['io', 'model', 'ports'],
  run: ['model', 'ports'],
  entry: ['entry', 'run', 'command', 'io', 'model', 'ports'],
  outside: ['outside', 'run', 'command', 'io', 'model', 'ports'],
}
const commands = ['login', 'verify', 'rotate', 'audit', 'migrate']

/** What a file imports, static and dynamic, types included; relative paths seen from the root of the project. */
export function importsOf(path: string, text: string): readonly string[] {
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? join(dirname(path), fileName) : fileName,
    )
}

/** Each breach of the import law in one file (docs/architecture.md), as a line that names file and import. */
export function importBreaches(path: string, text: string): readonly string[] {
  const room = roomOf(path)
  const imports = importsOf(path, text)
  const files = imports.filter(isFile)
  const packages = imports.filter(name => !isFile(name))
  return [
    ...files.filter(file => !law[room].includes(roomOf(file))).map(file => `${file}: ${room} may not`),
    ...files.filter(file => isOtherCommand(path, file)).map(file => `${file}: no command imports another`),
    ...foreignPackages(room, packages).map(name => `${name}: ${room} may not`),
    ...(room === 'model' ? impurities(text).map(word => `${word}: the model is pure`) : []),
  ].map(breach => `${path} uses ${breach}`)
}

/** Parts of octokit, which @actions/github is built on and cannot be used well without. */
const plugins = /^(@octokit\/plugin-|bottleneck\/)/

function isFile(name: string): boolean {
  return /^(src|sandbox|scripts|__tests__)\//.test(name)
}

function roomOf(path: string): Room {
  if (/^src\/[a-z]+-ports?\.ts$/.test(path)) return 'ports'
  const [, name] = /^src\/([a-z]+)(?:\/|\.ts$)/.exec(path) ?? []
  return (Object.keys(law) as Room[]).find(room => room === name) ?? 'outside'
}

/** A command is `command/login.ts`, or everything in `command/login/`; what lies beside them is for all. */
function commandOf(path: string): string | undefined {
  const [, name] = /^src\/command\/([a-z]+)(?:\/|\.ts$)/.exec(path) ?? []
  return commands.find(command => command === name)
}

function isOtherCommand(path: string, imported: string): boolean {
  const [own, other] = [commandOf(path), commandOf(imported)]
  return own !== undefined && other !== undefined && own !== other
}

/** Libraries without effects: what they give depends on what they are given, and on nothing else. */
const pure = ['unbash']

/** Only io and entry have effects; a file of io knows one package, and Node. The model may use what is as pure as itself. */
function foreignPackages(room: Room, names: readonly string[]): readonly string[] {
  if (room === 'entry' || room === 'outside') return []
  if (room === 'model') return names.filter(name => !pure.includes(name))
  if (room !== 'io') return names
  const packages = [...new Set(names.filter(name => !name.startsWith('node:')))]
  return packages.filter(name => !plugins.test(name)).slice(1)
}
