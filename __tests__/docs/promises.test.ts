import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { readerPages } from '../../scripts/docs/generated-pages.ts'
import { reachableFiles } from '../support/reachable-files.ts'

const page = (name: string): string => readFileSync(join('docs', name), 'utf8')

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => join('src', name))

/** A file of the code without its comments. */
const codeIn = (path: string): string =>
  readFileSync(path, 'utf8').replace(/\/\*[^]*?\*\/|^ *\/\/.*$| \/\/ .*$/gm, '')

/** Addresses in the code. */
function hostsIn(path: string): readonly string[] {
  const code = codeIn(path)
  return [...code.matchAll(/https?:\/\/([a-z][a-z.-]+\.[a-z]+)/g)].map(([, host = '']) => host)
}

describe('docs/tools.md, about the network', () => {
  /** What is only compared with, or a link for a reader: nothing is sent there. */
  const names = ['github.com', 'index.docker.io', 'token.actions.githubusercontent.com']

  it('has each host that the code names', () => {
    const hosts = [...new Set(sources.flatMap(hostsIn))].sort()
    expect(hosts.length).toBeGreaterThan(5)
    const text = page('tools.md')
    expect(hosts.filter(host => !names.includes(host) && !text.includes(host))).toEqual([])
  })

  it('says that migrate talks to no host: its code reaches nothing that sends', () => {
    const sending = /\bfetch\(|from 'undici'|from 'node:(http|https|net|tls)'|createHttp\(/
    const senders = (entry: string): readonly string[] =>
      [...reachableFiles([entry])].filter(path => sending.test(readFileSync(path, 'utf8')))
    expect(senders('src/migrate/start.ts')).toEqual([])
    expect(senders('src/audit/start.ts')).not.toEqual([])
  })
})

/** Forecasts, which no test can hold. A question may have one. */
const forecast =
  /\b(guarantee\w*|(?<!'success failure )always|at any (moment|time)|will (fail|succeed|work))\b(?!\(\))(?!.*\?$)/

it('neither pages nor messages make a forecast', () => {
  const found = [...sources, ...readerPages, 'action.yml'].flatMap(path => {
    const text = path.endsWith('.ts') ? codeIn(path) : readFileSync(path, 'utf8')
    return text.split('\n').flatMap(line => (forecast.test(line) ? [`${path}: ${line}`] : []))
  })
  expect(found).toEqual([])
  expect('the push will succeed').toMatch(forecast)
})

it('docs/threat-model.md: each package has an exact version', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
  const versions = [manifest['dependencies'], manifest['devDependencies']].flatMap(each =>
    Object.values(each ?? {}),
  )
  expect(versions.length).toBeGreaterThan(10)
  expect(versions.filter(version => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

it('README.md: masks all four tokens, before anything is sent', () => {
  const names = ['release-pull', 'release-push', 'nightly-pull', 'nightly-push']
  const inputs = names.map((name): [string, string] => [
    `INPUT_${name.toUpperCase()}-TOKEN`,
    `dckr_oat_${name}`,
  ])
  const { stdout, status } = spawnSync(process.execPath, [resolve('dist/main/index.js')], {
    encoding: 'utf8',
    env: {
      ...Object.fromEntries<string>(inputs),
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      INPUT_CHANNEL: 'nightly',
      INPUT_PUSH: 'acme/a',
      // Nothing answers there.
      INPUT_REGISTRY: '127.0.0.1:1',
      INPUT_ATTEMPTS: '1',
    },
  })
  expect([status, stdout.includes('REGISTRY_UNREACHABLE')]).toEqual([1, true])
  const masked = [...stdout.matchAll(/^::add-mask::(dckr_oat_.*)$/gm)].map(([, value]) => value)
  expect(masked).toEqual(expect.arrayContaining(inputs.map(([, value]) => value)))
})
