import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { findProgram } from '../../src/base/program.ts'
import { before, createPlace, node, type Place } from '../support/place.ts'

let place: Place
beforeEach(async () => void (place = await createPlace()))
afterEach(() => {
  place.close()
})

/** What another program adds: a login, a helper, a setting of docker, and one that docker does not know. */
const others = {
  auths: { 'other.example': { auth: 'YWRhOnRoZWlycw==' } },
  credHelpers: { 'gcr.example': 'gcloud' },
  detachKeys: 'ctrl-q',
  'x-team': { kept: [1, 2] },
}

type Config = Record<string, unknown> & { auths?: object; credHelpers?: object }

const together = (config: Config): Config => ({
  ...config,
  ...others,
  auths: { ...config.auths, ...others.auths },
  credHelpers: { ...config.credHelpers, ...others.credHelpers },
})

/** Words of a shell that write it into config.json. */
function writeOthers(): string {
  const script = join(place.root, 'other.cjs')
  const path = JSON.stringify(join(place.docker, 'config.json'))
  const config = `JSON.parse(fs.readFileSync(${path}, 'utf8'))`
  writeFileSync(
    script,
    [
      `const fs = require('node:fs')`,
      `const others = ${JSON.stringify(others)}`,
      `const together = ${together.toString()}`,
      `fs.writeFileSync(${path}, JSON.stringify(together(${config})))`,
    ].join('\n'),
  )
  return `${shellQuote(node)} ${shellQuote(script)}`
}

const keychain = () => join(place.root, 'keychain')

/** Puts a docker, and a credential helper with one key, on PATH; `moment` says what runs when. */
function placePrograms(moment: Readonly<Record<string, string>>): void {
  const key = shellQuote(keychain())
  const [standIn, behind] = [join(place.bin, 'docker'), join(place.bin, 'docker-behind')]
  if (existsSync(standIn)) renameSync(standIn, behind)
  const real = existsSync(behind) ? behind : (findProgram('docker', process.env) ?? '')
  const call = [`${shellQuote(real)} "$@"`, 'code=$?']
  const docker = [
    '#!/bin/sh',
    moment['docker starts'] ?? '',
    ...call,
    moment['docker ends'] ?? '',
    'exit $code',
  ]
  const helper = [
    '#!/bin/sh',
    'input=$(cat)',
    `case "$1 $([ -f ${shellQuote(join(place.root, 'in post'))} ] && echo post)" in`,
    ...Object.entries(moment).map(([when, act]) => `  '${when}') ${act} ;;`),
    'esac',
    'case $1 in',
    `  store) printf %s "$input" > ${key} ;;`,
    `  get) if [ -f ${key} ]; then cat ${key}; else echo 'credentials not found in native keychain'; exit 1; fi ;;`,
    `  erase) rm -f ${key} ;;`,
    'esac',
  ]
  writeFileSync(join(place.bin, 'docker'), docker.join('\n'), { mode: 0o755 })
  writeFileSync(join(place.bin, 'docker-credential-osxkeychain'), helper.join('\n'), { mode: 0o755 })
}

it.each([
  ['file', 'docker starts'],
  ['file', 'docker ends'],
  ['helper', 'docker starts'],
  ['helper', 'docker ends'],
  ['helper', 'store '],
  ['helper', 'get post'],
  ['helper', 'erase post'],
])('a login by docker in a %s keeps what another program writes when: %s', async (kind, when) => {
  const start = JSON.parse(before) as Config
  if (kind === 'helper') start.credHelpers = { [place.registry]: 'osxkeychain' }
  writeFileSync(join(place.docker, 'config.json'), JSON.stringify(start))
  placePrograms({ [when]: writeOthers() })
  expect(await place.main()).toMatchObject({ code: 0 })
  writeFileSync(join(place.root, 'in post'), '')
  const post = await place.post()
  expect(post.out).toContain(`${place.registry}: logged out`)
  expect(JSON.parse(place.text() ?? '')).toEqual(together(start))
  expect([place.names(), existsSync(keychain())]).toEqual([['config.json'], false])
})
