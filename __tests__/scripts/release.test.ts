import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { releasesOf } from '../../scripts/release/changelog.ts'
import { bundledPackages } from '../../scripts/build/licences.ts'
import { pinProblems } from '../../scripts/workflows/pin-problems.ts'
import { git as runGit } from '../support/git.ts'
import { describeWith } from '../support/real-parts.ts'
import { zizmorRules } from '../support/zizmor-rules.ts'

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

// GitHub's toolkit is 0.7 of it, the engine for tag rules 0.2 in each of two programs.
it('is no larger than 4 MB', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).map(name =>
    statSync(`dist/${name}`),
  )
  const sizes = files.filter(file => file.isFile()).map(({ size }) => size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
})

describe('notes of a release', () => {
  it('are read from a changelog with several', () => {
    const text = '# Changelog\n\n## 1.1.0 (2026-12-01)\n\nNew.\n\n- a\n\n## 1.0.0 (2026-11-30)\n\nFirst.\n'
    expect(releasesOf(text)).toEqual([
      { version: '1.1.0', notes: 'New.\n\n- a' },
      { version: '1.0.0', notes: 'First.' },
    ])
  })
})

describeWith(await missingPrograms(['bash', 'awk', 'find', 'xargs', 'grep']))('the workflow', () => {
  interface Step {
    readonly name?: string
    readonly uses?: string
    readonly run?: string
    readonly with?: Readonly<Record<string, string>>
  }
  const { jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8')) as {
    jobs: Record<string, { steps: Step[] }>
  }
  let folder: string
  const run = (program: string, ...argv: string[]) => {
    const ended = spawnSync(program, argv, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
    })
    return { status: ended.status, out: ended.stdout.trim() }
  }
  const git = (...words: string[]) => runGit(folder, ...words)
  const commit = (tag: string): void => {
    git('commit', '--quiet', '--allow-empty', '--message', tag)
    git('tag', tag)
  }
  /** Runs a step of the workflow for a tag, as the runner does. */
  const step = (name: string, tag: string, more = '') => {
    const all = Object.values(jobs).flatMap(job => job.steps)
    const script = all.find(one => one.name === name)?.run ?? 'exit 99'
    const variables = `GITHUB_REF_NAME=${tag} GITHUB_REPOSITORY=org/x GITHUB_SHA=${git('rev-parse', tag)} ${more}`
    return run('bash', '-eo', 'pipefail', '-c', `export ${variables}\n${script}`)
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oat-release-'))
    // Says what it would ask GitHub for, and which commit a tag has there.
    const tagged = '*/commits/tags/*) git rev-parse "${MOVED:-${2##*/}}" ;;'
    const gh = `#!/bin/sh\ncase $2 in ${tagged} *) echo "gh $*" ;; esac\n`
    writeFileSync(join(folder, 'gh'), gh, { mode: 0o755 })
    git('init', '--quiet')
    for (const tag of ['v1.9.0', 'v1.10.0', 'v1.11.0-rc.1', 'v2.0.0']) commit(tag)
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    git('checkout', '--quiet', '-b', 'side', 'v1.10.0')
    commit('v1.11.0')
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('refuses a commit that is not on main', () => {
    expect(step('The commit is on main', 'v1.10.0').status).toBe(0)
    expect(step('The commit is on main', 'v1.11.0').status).toBe(1)
  })

  it('attests and sums every file that a runner reads of it', () => {
    const attested = Object.values(jobs)
      .flatMap(job => job.steps)
      .flatMap(({ with: inputs }) => inputs?.['subject-path']?.trim().split('\n') ?? [])
    expect(attested).toEqual(['action.yml', 'dist/**'])
    for (const name of attested) {
      const path = name.replace('/**', '')
      cpSync(path, join(folder, path), { recursive: true })
    }
    writeFileSync(
      join(folder, 'CHANGELOG.md'),
      '# Changelog\n\n## 1.10.0 (2026-12-01)\n\nNew.\n\n## 1.9.0\n\nOld.\n',
    )
    const { status, out } = step('Publish the release', 'v1.10.0')
    expect([status, out]).toEqual([
      0,
      expect.stringContaining('notes.md SHA256SUMS\ngh release edit v1.10.0'),
    ])
    expect(readFileSync(join(folder, 'notes.md'), 'utf8').trim()).toBe('New.')
    // It was moved while the job waited for its reviewer.
    const moved = step('Publish the release', 'v1.10.0', 'MOVED=v1.9.0')
    expect([moved.status, moved.out]).toEqual([1, ''])
    const summed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
    const files = readdirSync('dist', { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
    expect(summed.map(line => line.slice(66))).toEqual(['action.yml', ...files.sort()])
  })

  it('publishes the package by the tag’s own script, with nothing installed', () => {
    const { steps } = jobs['npm'] ?? { steps: [] }
    expect(steps.map(({ uses = '', run: script }) => script ?? uses.replace(/@.*/, ''))).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'node scripts/release/pack.ts publish --provenance --access public',
    ])
  })

  it('moves the tag of the first number forward alone', () => {
    const move = (tag: string) => step('Move the tag of the first number forward', tag)
    const { status, out } = move('v1.10.0')
    expect({ status, out }).toEqual({
      status: 0,
      out: `gh api -X PATCH repos/org/x/git/refs/tags/v1 -f sha=${git('rev-parse', 'v1.10.0')} -F force=false`,
    })
    expect(move('v2.0.0').out).toContain('refs/tags/v2')
    expect(move('v1.9.0')).toEqual({
      status: 0,
      out: '::notice::v1 stays at v1.10.0, which is newer than v1.9.0',
    })
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

describe('our own workflows', () => {
  const folder = '.github/workflows'
  const kept = [
    ...[
      'unpinned-uses',
      'excessive-permissions',
      'undocumented-permissions',
      'artipacked',
      'template-injection',
    ],
    ...['secrets-inherit', 'dangerous-triggers', 'overprovisioned-secrets', 'unredacted-secrets'],
    ...['bot-conditions', 'github-env', 'insecure-commands', 'concurrency-limits', 'obfuscation'],
  ]

  it.each(readdirSync(folder))('%s keeps the rules of zizmor that a pattern can tell', name => {
    const text = readFileSync(join(folder, name), 'utf8')
    expect(kept.filter(rule => zizmorRules[rule]?.[0].test(text) ?? true)).toEqual([])
  })

  it('a job that can publish has no cache that another run could fill', () => {
    const text = readFileSync(join(folder, 'release.yml'), 'utf8')
    const installed = [...text.matchAll(/setup-node@.*\n {8}with:\n(?: {10}.*\n)*/g)].map(([step]) => step)
    expect(installed.length).toBeGreaterThan(1)
    expect(installed.filter(step => !step.includes('package-manager-cache: false'))).toEqual([])
  })
})
