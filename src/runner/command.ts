import fs from 'node:fs'
import path from 'node:path'
import { isJsonObject, parseJsonObject } from '../base/json.ts'

/**
 * How pages and messages name this action. Before the first release: `npx` takes it from its repository, by the commit, which npm 12
 * does only when it is allowed. With the release the first line is all that changes: `npx docker-oat-login`.
 */
export const published = {
  command: 'npx --allow-git=root github:<OWNER>/docker-oat-login#<COMMIT>',
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
    const wanted = wantedOfNpx(cache) ?? 'docker-oat-login'
    return `npx ${/^git|^[\w-]+\/|^\w+:.*#/.test(wanted) ? '--allow-git=root ' : ''}${wanted}`
  }
  const onPath = folders
    .split(path.delimiter)
    .some(folder => path.isAbsolute(folder) && realPath(path.join(folder, 'docker-oat-login')) === program)
  if (onPath) return 'docker-oat-login'
  const relative = path.relative(process.cwd(), script)
  const file = relative.length < script.length ? relative : script
  return `node ${/[^\w./\\:-]/.test(file) ? `"${file}"` : file}`
}

/** `OWNER/NAME@COMMIT` where npx took the program from GitHub by its commit. */
export function startedFrom(script = process.argv[1] ?? ''): string | undefined {
  const wanted = wantedOfNpx(path.join(path.dirname(realPath(script) ?? script), '../../../..')) ?? ''
  const [, name, commit] =
    /^(?:github:|git\+https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/.exec(wanted) ??
    []
  return name && `${name}@${commit}`
}

/** What npx was asked to run: it keeps that beside what it installed. */
function wantedOfNpx(folder: string): string | undefined {
  const asked: unknown = parseJsonObject(
    seen(() => fs.readFileSync(path.join(folder, 'package.json'), 'utf8')) ?? '',
  )?.['_npx']
  const packages: unknown = isJsonObject(asked) ? asked['packages'] : undefined
  const first: unknown = Array.isArray(packages) ? packages[0] : undefined
  return typeof first === 'string' ? first : undefined
}

const realPath = (file: string): string | undefined => seen(() => fs.realpathSync(file))

/** `undefined`: there is nothing to see. */
function seen<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
