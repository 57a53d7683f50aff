import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { node24 } from '../../sandbox/runner/node24.ts'
import type { BenchHub } from './hub.ts'

export const main = resolve('dist/main/index.js')
export const post = resolve('dist/post/index.js')

/** What a program is started with. */
export interface Started {
  readonly script: string
  readonly environment?: Readonly<Record<string, string>>
  /** Loaded before it. */
  readonly preload?: string
  readonly notesPeak?: boolean
}

export type BenchMachine = ReturnType<typeof createBenchMachine>

/** What is measured, and how often. */
export interface Bench {
  readonly machine: BenchMachine
  readonly hub: BenchHub
  readonly rounds: number
}

const files = ['OUTPUT', 'STATE', 'ENV', 'STEP_SUMMARY']

export function createBenchMachine() {
  const node = node24()
  const folder = mkdtempSync(join(tmpdir(), 'oat-bench-'))
  const at = (name: string): string => join(folder, name)
  mkdirSync(at('bin'))
  writeFileSync(at('empty.js'), '')
  const peak = at('peak.cjs')
  const noted = JSON.stringify(at('peak'))
  writeFileSync(
    peak,
    `process.on('exit', () => require('fs').writeFileSync(${noted}, String(process.resourceUsage().maxRSS)))`,
  )
  /** Runs a program to its end in a fresh home, and gives its milliseconds. Throws when it fails. */
  const run = async ({ script, environment, preload, notesPeak = false }: Started): Promise<number> => {
    rmSync(at('home'), { recursive: true, force: true })
    mkdirSync(at('home/.docker'), { recursive: true })
    writeFileSync(at('home/.docker/config.json'), '{"auths":{"quay.io":{"auth":"YWRhOm90aGVy"}}}')
    for (const name of files) writeFileSync(at(name), '')
    const env = {
      PATH: `${at('bin')}:${process.env['PATH'] ?? ''}`,
      HOME: at('home'),
      RUNNER_TEMP: folder,
      DOCKER_HOST: 'unix:///nowhere',
      ...Object.fromEntries(files.map(name => [`GITHUB_${name}`, at(name)])),
      ...environment,
    }
    const start = performance.now()
    const preloads = [preload ?? [], notesPeak ? peak : []].flat().flatMap(path => ['--require', path])
    const child = spawn(node, [...preloads, script], { env, cwd: folder, stdio: 'pipe' })
    child.stdin.end()
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += String(chunk)))
    const code = await new Promise(done => child.on('exit', done))
    const milliseconds = performance.now() - start
    if (code !== 0) throw new Error(`${script} ended with exit code ${String(code)}:\n${said}`)
    return milliseconds
  }
  /** Of the last run that noted it, in MiB. */
  const lastPeak = (): number => Number(readFileSync(at('peak'), 'utf8')) / 1024
  return {
    folder,
    empty: at('empty.js'),
    run,
    lastPeak,
    /** Its peak memory in MiB. */
    memory: async (started: Started) => {
      await run({ ...started, notesPeak: true })
      return lastPeak()
    },
    /** Writes a program for PATH. */
    program: (name: string, lines: readonly string[]) => {
      writeFileSync(join(folder, 'bin', name), ['#!/bin/sh', ...lines].join('\n'), { mode: 0o755 })
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Takes all in turn, so that a machine that slows down slows all of them. The first round warms the file cache. */
export async function interleaved<K extends string>(
  takes: Readonly<Record<K, () => Promise<number>>>,
  rounds: number,
): Promise<Record<K, number>> {
  const names = Object.keys(takes) as K[]
  const taken = new Map(names.map(name => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const value = await takes[name]()
      if (round > 0) taken.get(name)?.push(value)
    }
  }
  return Object.fromEntries(names.map(name => [name, median(taken.get(name) ?? [])])) as Record<K, number>
}
