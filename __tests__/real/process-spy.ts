import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A process as any other process of the same user sees it. */
export interface SeenProcess {
  readonly argv: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/** One call of a program, and every process of the job at that moment. */
export interface SpiedCall {
  readonly program: string
  readonly argv: readonly string[]
  readonly processes: readonly SeenProcess[]
}

/** Marks every process of a job: children inherit it. */
export const mark = { OAT_SPIED_JOB: 'this-one' }

/**
 * Puts programs into a folder for PATH that write down the process list before and after they read their stdin, and
 * then do their work: `then` is JavaScript with `argv` and `input` at hand.
 */
export async function createProcessSpy(root: string, programs: Readonly<Record<string, string>>) {
  const path = join(root, 'spied')
  const calls = join(root, 'calls')
  await mkdir(path)
  await mkdir(calls)
  for (const [name, then] of Object.entries(programs)) {
    const file = join(path, name)
    await writeFile(file, `#!${process.execPath}\n${source({ name, then, calls })}`)
    await chmod(file, 0o755)
  }
  return {
    path,
    calls: async (): Promise<SpiedCall[]> => {
      const files = (await readdir(calls)).sort()
      return Promise.all(
        files.map(async file => JSON.parse(await readFile(join(calls, file), 'utf8')) as SpiedCall),
      )
    },
  }
}

function source({ name, then, calls }: { name: string; then: string; calls: string }): string {
  return `
const fs = require('node:fs')
const { spawnSync } = require('node:child_process')
const argv = process.argv.slice(2)
const words = file => fs.readFileSync(file, 'utf8').split('\\0').filter(word => word !== '')
const pairOf = word => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]
function look(when) {
  const processes = fs.readdirSync('/proc').filter(entry => /^\\d+$/.test(entry)).flatMap(id => {
    try {
      const environment = Object.fromEntries(words('/proc/' + id + '/environ').map(pairOf))
      return environment.OAT_SPIED_JOB === '${mark.OAT_SPIED_JOB}' ? [{ argv: words('/proc/' + id + '/cmdline'), environment }] : []
    } catch {
      return []
    }
  })
  const file = ${JSON.stringify(calls)} + '/' + [process.hrtime.bigint(), process.pid, when].join('-')
  fs.writeFileSync(file, JSON.stringify({ program: ${JSON.stringify(name)}, argv, processes }))
}
look('before')
const input = fs.readFileSync(0)
look('after')
${then}
`
}

/** Hands everything on to the real program. */
export function passOnTo(program: string): string {
  return `process.exitCode = spawnSync(${JSON.stringify(program)}, argv, { input, stdio: ['pipe', 'inherit', 'inherit'] }).status ?? 1`
}
