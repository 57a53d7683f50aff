import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { namesOf, withOrigin } from '../../scripts/docs/origin-texts.ts'
import { type Origin, takeOver } from '../../scripts/docs/origin.ts'
import { releaseProblems } from '../../scripts/release/release-problems.ts'
import { git } from '../support/git.ts'
import { packedFiles } from '../support/packed-files.ts'
import { findNodes } from '../main/nodes.ts'
import { itWith } from '../support/real-parts.ts'

const nobodys: Origin = { owner: 'org', ref: 'v1', isOnNpm: false }
const released: Origin = { owner: 'acme-tools', ref: 'v1', isOnNpm: false }
const onNpm: Origin = { ...released, isOnNpm: true }
const copied: Origin = { ...released, ref: '0123456789abcdef0123456789abcdef01234567' }

const page = `
\`\`\`yaml
- uses: org/docker-oat-login@v1
  with:
    push: acme/app
\`\`\`

1. First:

   \`\`\`yaml
   - uses: <OWNER>/docker-oat-login@<COMMIT>
     with:
       mode: rotate
       hub-password: \${{ secrets.DOCKER_OWNER_PASSWORD }}
   \`\`\`

   \`\`\`sh
   oat="github:<OWNER>/docker-oat-login#<COMMIT>"
   npx --allow-git=all "$oat" setup
   \`\`\`

\`\`\`powershell
$oat="github:<OWNER>/docker-oat-login#<COMMIT>"
npx --allow-git=all "$oat" setup
\`\`\`

git clone "<ADDRESS-OF-THIS-REPOSITORY>" docker-oat-login
`

describe('a page names the action', () => {
  it('that is nobody’s so that a password meets a name that no runner resolves', () => {
    expect(withOrigin('docs/x.md', page, nobodys)).toBe(page)
  })

  it.each([released, onNpm, copied])('as %j has it, and back', origin => {
    const text = withOrigin('docs/x.md', page, origin)
    expect(text).not.toMatch(/<|\borg\b/)
    expect(text.match(/(?<=uses: ).*/g)).toEqual(Array(2).fill(`acme-tools/docker-oat-login@${origin.ref}`))
    expect(text.split('npx ').length).toBe(3)
    expect(withOrigin('docs/x.md', text, nobodys)).toBe(page)
  })

  it('with an address once a block, or by its package', () => {
    const shell = (origin: Origin) => /(?<=```sh\n)[^]*?(?= *```)/.exec(withOrigin('x.md', page, origin))?.[0]
    expect(shell(released)).toBe(
      '   oat="github:acme-tools/docker-oat-login#v1"\n   npx --allow-git=all "$oat" setup\n',
    )
    expect(shell(onNpm)).toBe('   npx docker-oat-login setup\n')
  })

  it('by its package never before somebody has it', () => {
    expect(namesOf({ ...nobodys, isOnNpm: true }).command).toContain('<OWNER>')
  })
})

describe('a clone that is taken over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oat-origin-'))
  const files = ['.github', '.oxfmtrc.json', 'action.yml', 'dist', 'docs', 'package.json', 'scripts', 'src']
  const pages = readdirSync('.').filter(name => name.endsWith('.md'))
  const run = (script: string, argv: readonly string[]) => {
    const { GITHUB_REPOSITORY: _, ...env } = process.env
    const ended = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      env,
    })
    return { status: ended.status, out: ended.stdout, err: ended.stderr }
  }
  const manifest = () => readFileSync(join(folder, 'package.json'), 'utf8')
  const putVersion = (version: string) => {
    writeFileSync(
      join(folder, 'package.json'),
      manifest().replace(/"version": ".*"/, `"version": "${version}"`),
    )
    writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n## ${version} (2026-12-01)\n\nFirst.\n`)
  }

  beforeAll(() => {
    for (const name of [...files, ...pages, 'token-list.schema.json']) {
      cpSync(name, join(folder, name), { recursive: true })
    }
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const named = manifest().replaceAll(/[\w-]+(?=\/docker-oat-login)/g, 'org')
    writeFileSync(join(folder, 'package.json'), named)
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is not released or packed before', () => {
    putVersion('1.0.0')
    const nobodysName = 'package.json names org/docker-oat-login, which is nobody'
    const pack = run('release/pack', [])
    expect(pack).toMatchObject({ status: 1, out: '', err: expect.stringContaining(nobodysName) })
  })

  it('by one command, and nothing of nobody’s is left in it', () => {
    expect(run('docs/docs', ['--owner', 'acme-tools', '--ref', 'v1'])).toMatchObject({ status: 0, err: '' })
    const texts = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(md|ya?ml|json|ts)$|OWNERS$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .filter(path => !/[\\/](node_modules|dist|scripts)[\\/]/.test(path))
    expect(texts.length).toBeGreaterThan(100)
    // Only where nothing says how a workflow names the action, migrate shows a name that no runner resolves.
    const left = texts.flatMap(path =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter(line => /\borg\/docker-oat-login|<OWNER>|<COMMIT>|<ADDRESS|no release yet/.test(line))
        .map(line => `${path.slice(folder.length + 1)}: ${line.trim()}`),
    )
    expect(left.filter(line => !line.startsWith(join('src', 'migrate', 'migrate.ts')))).toEqual([])
    // But for names, what the tables of the code say is on the pages already.
    for (const name of ['docs/cli.md', 'docs/inputs.md']) {
      const text = withOrigin(name, readFileSync(name, 'utf8'), released)
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
    }
  })

  it('shows that everywhere', () => {
    const path = join(folder, 'RELEASING.md')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('acme-tools', 'another'))
    expect(run('docs/docs', ['--check'])).toMatchObject({
      status: 1,
      err: 'RELEASING.md does not show what the tables of the code and package.json say: run npm run docs\n',
    })
    writeFileSync(path, text)
  })

  const typed = findNodes().find(({ version }) => Number(/\d+/.exec(version)) >= 24)
  itWith(typed ? undefined : 'no Node 24, which reads TypeScript (npm ci --prefix sandbox)')(
    'is a package of npm only from its own tag, by Node alone',
    () => {
      rmSync(join(folder, 'node_modules'))
      const { status, stderr } = spawnSync(typed?.program ?? '', ['scripts/release/pack.ts', 'publish'], {
        cwd: folder,
        encoding: 'utf8',
      })
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringContaining('only in a clean checkout of the tag v1.0.0'),
      })
    },
  )

  it('is packed with its commit as often as one likes, and says when it has none', () => {
    cpSync('.gitignore', join(folder, '.gitignore'))
    // The modules are a link here, which the pattern of a folder does not ignore.
    writeFileSync(join(folder, '.git-ignored'), 'node_modules\n')
    git(folder, 'init', '-q')
    git(folder, 'config', 'core.excludesFile', join(folder, '.git-ignored'))
    git(folder, 'add', '--all')
    git(folder, 'commit', '-q', '-m', 'Begin')
    const pack = () => {
      const { status, err } = run('release/pack', [])
      const text = packedFiles(join(folder, 'docker-oat-login-1.0.0.tgz')).get('package/release.json')
      const { commit } = JSON.parse(text ?? '{}') as { commit?: string }
      return { status, commit, isTold: err.includes('without release.json') }
    }
    expect(pack()).toEqual({ status: 0, commit: undefined, isTold: true })
    git(folder, 'tag', 'v1.0.0')
    expect(pack()).toEqual({ status: 0, commit: git(folder, 'rev-parse', 'HEAD'), isTold: false })
  })

  it('has the notes of its tag', () => {
    expect(run('release/release-notes', ['v1.0.0'])).toEqual({ status: 0, out: 'First.\n', err: '' })
  })
})

it.each([
  [{ owner: 'org' }, '--owner org'],
  [{ owner: 'acme_tools' }, '--owner acme_tools'],
  [{ owner: 'acme-tools', ref: '0123456' }, '--ref 0123456'],
  [{ owner: 'acme-tools', ref: 'main' }, '--ref main'],
  [{ ref: 'v1' }, '--owner org'],
])('nobody takes it over by %j', (wishes, problem) => {
  expect(() => takeOver(nobodys, wishes)).toThrow(problem)
})

describe('a release', () => {
  const files = { version: '1.2.3', newest: '1.2.3', origin: released }

  it.each([undefined, 'acme-tools/docker-oat-login', 'Acme-Tools/docker-oat-login'])(
    'is made in %s',
    name => {
      expect(releaseProblems('v1.2.3', files, name)).toEqual([])
    },
  )

  it.each([
    { how: 'in another repository', name: 'b/docker-oat-login', problem: 'this is b/docker-oat-login' },
    { how: 'under another tag', tag: 'v1.2.4', problem: 'the tag is v1.2.4' },
    { how: 'without a heading', newest: undefined, problem: 'CHANGELOG.md says nothing' },
    { how: 'that pages do not name', tag: 'v2.0.0', version: '2.0.0', newest: '2.0.0', problem: '--ref v2' },
    { how: 'of a copy', origin: copied, problem: `@${copied.ref}` },
    { how: 'of nobody', origin: nobodys, problem: 'which is nobody' },
  ])('is not made $how', ({ tag = 'v1.2.3', name, problem, ...changes }) => {
    expect(releaseProblems(tag, { ...files, ...changes }, name)).toEqual([expect.stringContaining(problem)])
  })
})
