import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { node24 } from '../../sandbox/runner/node24.ts'

export type Node = Readonly<{ version: string; program: string }>

/** One of each version: this one, every one on PATH, and the runner's own where npm brought it. */
export function findNodes(): readonly Node[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name))
  const programs = [node24(), process.execPath, ...onPath].filter(existsSync)
  const nodes = programs.map(program => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
    return [stdout.trim(), { version: stdout.trim(), program }] as const
  })
  return [...new Map(nodes).values()]
}
