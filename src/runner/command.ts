import fs from 'node:fs'
import path from 'node:path'
import { unlessThrown } from '../base/error.ts'
import { isJsonObject, parseJsonObject } from '../base/json.ts'

/**
 * How pages and messages name this action, as `npm run docs` writes it. `npx` takes it from its repository:
 * `--allow-git=root` fails with npm 11.9 to 11.12 (npm/cli#9189); npm 12 needs one. The quotes are for zsh.
 */
export const published = {
  command: 'npx --allow-git=all "github:<OWNER>/docker-oat-login#<COMMIT>"',
  uses: 'org/docker-oat-login@v1',
} as const

let started: string | undefined

/** The command of this program, to be repeated: as it was started, and in a job as a page has it. */
export function command(): string {
  started ??= startedBy(process.argv[1] ?? '', process.env['PATH'] ?? '')
  return started
}

/** @param script the program that Node was given. @param folders PATH */
export function startedBy(script: string, folders: string): string {
  const program = realPath(script)
  if (program === undefined || !/[\\/]cli[\\/]index\.js$/.test(program)) return published.command
  const root = path.join(path.dirname(program), '../..')
  const cache = path.join(root, '../..')
  if (path.basename(path.dirname(cache)) === '_npx') {
    const spec = wantedOfNpx(cache) ?? 'docker-oat-login'
    return /^git|^[\w-]+\/|^\w+:.*#/.test(spec) ? `npx --allow-git=all "${spec}"` : `npx ${spec}`
  }
  const onPath = folders
    .split(path.delimiter)
    .some(folder => path.isAbsolute(folder) && realPath(path.join(folder, 'docker-oat-login')) === program)
  if (onPath) return 'docker-oat-login'
  const relative = path.relative(process.cwd(), script)
  const file = relative.length < script.length ? relative : script
  return `node ${/[^\w./\\:-]/.test(file) ? `"${file}"` : file}`
}

/** A word of a command that a person copies into a shell: it stays what it is there. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`
}

/** What somebody wrote, as flags of the next command: what it is told to do is about the same. */
export function givenFlags<N extends string>({ input }: { input: (name: N) => string }, names: readonly N[]) {
  const linesOf = (name: N) =>
    input(name)
      .split('\n')
      .filter(line => line.trim() !== '')
  return names.flatMap(name => linesOf(name).map(line => ` --${name} ${shellWord(line.trim())}`)).join('')
}

const ofGithub = /^(?:github:|git\+https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40}|v\d+)$/

/** `OWNER/NAME@REF` where npx took the program from GitHub by its commit, or by the tag of a first number. */
export function startedFrom(script = process.argv[1] ?? ''): string | undefined {
  const spec = wantedOfNpx(path.join(path.dirname(realPath(script) ?? script), '../../../..')) ?? ''
  const [, name, ref] = ofGithub.exec(spec) ?? []
  return name && `${name}@${ref}`
}

/** What npx was asked to run: it keeps that beside what it installed, npm 10 as a dependency alone. */
function wantedOfNpx(folder: string): string | undefined {
  const text = unlessThrown(() => fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) ?? ''
  const { _npx: request, dependencies } = parseJsonObject(text) ?? {}
  const packages: unknown = isJsonObject(request) ? request['packages'] : undefined
  const first: unknown = Array.isArray(packages) ? packages[0] : undefined
  if (typeof first === 'string') return first
  const address: unknown = isJsonObject(dependencies) ? dependencies['docker-oat-login'] : undefined
  return typeof address === 'string' && address.includes('#') ? address : undefined
}

const realPath = (file: string): string | undefined => unlessThrown(() => fs.realpathSync(file))
