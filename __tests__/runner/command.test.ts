import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from '@jest/globals'
import { itWhere, linuxObstacle } from '../support/real-parts.ts'
import { published, givenFlags, shellWord, startedBy, startedFrom } from '../../src/runner/command.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'oat-command-')))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** The program as it lies below a folder. */
function place(...parts: readonly string[]): string {
  const cli = join(folder, ...parts, 'dist/cli')
  mkdirSync(cli, { recursive: true })
  writeFileSync(join(cli, 'index.js'), '')
  return join(cli, 'index.js')
}

it('is that of the pages in a job, which cannot repeat it', () => {
  expect(startedBy('/nowhere/dist/modes/index.js', '')).toBe(published.command)
})

it.each([
  ['github:acme/docker-oat-login#0123456', 'npx --allow-git=all "github:acme/docker-oat-login#0123456"'],
  ['acme/docker-oat-login', 'npx --allow-git=all "acme/docker-oat-login"'],
  ['docker-oat-login@1.2.3', 'npx docker-oat-login@1.2.3'],
])('is that of npx: %s', (wanted, shown) => {
  const run = join('.npm/_npx', wanted.replaceAll(/\W/g, ''))
  const program = place(run, 'node_modules/docker-oat-login')
  writeFileSync(join(folder, run, 'package.json'), JSON.stringify({ _npx: { packages: [wanted] } }))
  expect(startedBy(program, '')).toBe(shown)
})

it.each([
  ['github:acme/docker-oat-login#0123456', 'npx --allow-git=all "github:acme/docker-oat-login#0123456"'],
  ['^1.2.3', 'npx docker-oat-login'],
])('is that of npx 10, which keeps it as a dependency: %s', (wanted, shown) => {
  const run = join('.npm-10/_npx', wanted.replaceAll(/\W/g, ''))
  const program = place(run, 'node_modules/docker-oat-login')
  const dependencies = { 'docker-oat-login': wanted }
  writeFileSync(join(folder, run, 'package.json'), JSON.stringify({ dependencies }))
  expect(startedBy(program, '')).toBe(shown)
})

const commit = '0123456789abcdef0123456789abcdef01234567'
it.each([
  [`github:acme/docker-oat-login#${commit}`, `acme/docker-oat-login@${commit}`],
  [`git+https://github.com/acme/docker-oat-login.git#${commit}`, `acme/docker-oat-login@${commit}`],
  ['github:acme/docker-oat-login#v1', 'acme/docker-oat-login@v1'],
  ['github:acme/docker-oat-login#0123456', undefined],
  [`git+https://git.acme.example/acme/docker-oat-login.git#${commit}`, undefined],
  ['docker-oat-login@1.2.3', undefined],
])('was started from GitHub, as workflows name it: %s', (wanted, named) => {
  const run = join('from/_npx', wanted.replaceAll(/\W/g, ''))
  const program = place(run, 'node_modules/docker-oat-login')
  writeFileSync(join(folder, run, 'package.json'), JSON.stringify({ _npx: { packages: [wanted] } }))
  expect(startedFrom(program)).toBe(named)
})

it('is its name where that is on PATH, else Node with its file', () => {
  const program = place('clone')
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  expect(startedBy(program, bin)).toMatch(/^node .*clone\/dist\/cli\/index\.js"?$/)
  expect(startedBy(place('a blank'), bin)).toMatch(/^node "[^"]*a blank\/dist\/cli\/index\.js"$/)
  symlinkSync(program, join(bin, 'docker-oat-login'))
  expect(startedBy(program, bin)).toBe('docker-oat-login')
})

itWhere(linuxObstacle)('has words that a shell leaves alone', () => {
  for (const word of ['kic push', 'kic $(touch x) `y` "z" \\', "it's", '', '*', '~', 'a, b']) {
    const printed = execFileSync('sh', ['-c', `printf '%s|' ${shellWord(word)} end`], { encoding: 'utf8' })
    expect(printed).toBe(`${word}|end|`)
  }
})

it('repeats what a command was given, line by line', () => {
  const written: Readonly<Record<string, string>> = { config: 'my list.yml', answer: 'a=b\n\n c d ' }
  const flags = givenFlags({ input: name => written[name] ?? '' }, ['paths', 'config', 'answer'])
  expect(flags).toBe(" --config 'my list.yml' --answer a=b --answer 'c d'")
})

it('leaves out quotes where a shell needs none', () => {
  expect(shellWord('DOCKER_PUSH@v1,x:y/z.w-1')).toBe('DOCKER_PUSH@v1,x:y/z.w-1')
})
