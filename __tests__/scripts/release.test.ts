import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { releasesOf } from '../../scripts/changelog.ts'
import { differences, folderDigests } from '../../scripts/folder-digests.ts'
import { bundledPackages } from '../../scripts/licences.ts'
import { pinProblems } from '../../scripts/pin-problems.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>
const action = parse(readFileSync('action.yml', 'utf8')) as { description: string }

it('names the version once: the changelog begins with that of package.json', () => {
  expect(releasesOf(readFileSync('CHANGELOG.md', 'utf8'))[0]?.version).toBe(manifest['version'])
})

it('is described in less than the 125 characters that the Marketplace takes', () => {
  expect(action.description.length).toBeLessThan(125)
})

it('installs nothing beside itself, and says where it comes from', () => {
  expect(manifest).not.toHaveProperty('dependencies')
  expect(Object.keys(manifest)).toEqual(
    expect.arrayContaining(['author', 'bugs', 'homepage', 'keywords', 'repository']),
  )
})

it.each(['main', 'modes', 'post'])('carries the licence of every package in dist/%s', entry => {
  const headings = readFileSync(`dist/${entry}/licenses.txt`, 'utf8').split('\n')
  const packages = bundledPackages(`dist/${entry}`)
  expect(packages).not.toEqual([])
  expect(packages.filter(name => !headings.includes(name))).toEqual([])
})

describe('notes of a release', () => {
  const run = (tag: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/release-notes.ts', tag], {
      encoding: 'utf8',
    })

  it('are what stands below its heading', () => {
    const { status, stdout } = run(`v${String(manifest['version'])}`)
    expect({ status, first: stdout.split('\n')[0] }).toEqual({ status: 0, first: 'First version.' })
  })

  it('are refused for a tag that differs', () => {
    const { status, stderr } = run('v9.9.9')
    expect(status).toBe(1)
    expect(stderr).toContain('the tag is v9.9.9')
  })

  it('are read from a changelog with several', () => {
    const text = '# Changelog\n\n## 1.1.0 (2026-12-01)\n\nNew.\n\n- a\n\n## 1.0.0 (2026-11-30)\n\nFirst.\n'
    expect(releasesOf(text)).toEqual([
      { version: '1.1.0', notes: 'New.\n\n- a' },
      { version: '1.0.0', notes: 'First.' },
    ])
  })
})

describe('an action that is not pinned is found', () => {
  const commit = 'a'.repeat(40)
  it.each([
    'uses: actions/checkout@v7',
    `uses: actions/checkout@${commit}`,
    `uses: actions/checkout@${commit} # main`,
    'uses: org/docker-oat-login@v1 # v1.0.0',
    `- uses: actions/checkout@${commit.slice(1)} # v7.0.1`,
  ])('%s', line => {
    expect(pinProblems('ci.yml', line)).toHaveLength(1)
  })

  it.each([
    `- uses: actions/checkout@${commit} # v7.0.1`,
    'uses: ./',
    'uses: $/actions/build',
    '# uses: a/b@v1',
  ])('and nothing else: %s', line => {
    expect(pinProblems('ci.yml', line)).toEqual([])
  })
})

it('sees each way in which a build can differ', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-digests-'))
  const write = (name: string, text: string) => {
    mkdirSync(join(folder, name, 'main'), { recursive: true })
    writeFileSync(join(folder, name, 'main/index.js'), text)
  }
  write('one', '1')
  write('two', '2')
  writeFileSync(join(folder, 'two/new.js'), '')
  const [one, two] = [folderDigests(join(folder, 'one')), folderDigests(join(folder, 'two'))]
  rmSync(folder, { recursive: true })
  expect(differences(one, one)).toEqual([])
  expect(differences(one, two)).toEqual([
    'main/index.js: the build makes other bytes',
    'new.js: the build makes it, but it is not committed',
  ])
  expect(differences(two, one)).toContain('new.js: is committed, but the build does not make it')
})
