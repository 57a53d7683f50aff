import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { findNodes, type Node } from './nodes.ts'
import { itWhere } from '../support/real-parts.ts'

function run({ program }: Node, script: string) {
  const env = { PATH: process.env['PATH'], INPUT_MODE: 'login', INPUT_CHANNEL: 'nightly' }
  return spawnSync(program, [`dist/${script}/index.js`], { env, encoding: 'utf8' })
}

const nodes = findNodes()

it.each(nodes)('main starts with Node $version and says what is missing', node => {
  const { status, stdout, stderr } = run(node, 'main')
  expect(stdout).toMatch(
    /^::error::TOKEN_MISSING: no token: the input that should hold it is empty, or is not written; [^\n]+; input "organization" is missing as well \(docs\/errors.md#token_missing\)\n$/,
  )
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
})

it.each(nodes)('post starts with Node $version and has nothing to do', node => {
  expect(run(node, 'post')).toMatchObject({ status: 0, stdout: '', stderr: '' })
})

it.each([
  ['verify', 'TOKEN_MISSING: no token: input "token" and the four others '],
  ['logni', 'INPUT_INVALID: input "mode": "logni" is not known'],
])('mode %s starts from the same file, in the program of the other modes', (mode, said) => {
  const env = { PATH: process.env['PATH'], INPUT_MODE: mode }
  const { status, stdout } = spawnSync(process.execPath, ['dist/main/index.js'], { env, encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining(`::error::${said}`) })
})

it.each([
  // What is left is the program of the other modes.
  ['main', ['module.exports = require("../modes/index.js");']],
  ['post', []],
])('%s is one piece: the bundler kept nothing of it apart', (folder, apart) => {
  const text = readFileSync(`dist/${folder}/index.js`, 'utf8')
  const modules = text.split(/^\/\*\*\*\/ \d+:$/m).slice(1)
  expect(modules.map(module => /^(?!\/\*|$).+/m.exec(module)?.[0])).toEqual(apart)
})

const bringsNode24 = process.platform === 'linux' && process.arch === 'x64'
const obstacle = bringsNode24 ? undefined : 'npm has the Node 24 of the runner for Linux on x64 alone'
itWhere(obstacle)('was tried with the Node of the runner', () => {
  expect(nodes.map(({ version }) => version.split('.')[0])).toContain('v24')
})
