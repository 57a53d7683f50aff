import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { resourcesOf } from '../../sandbox/book/entry.ts'
import { startWorld, type World } from '../../sandbox/world.ts'
import { flagsOf, secretsOf } from '../../src/runner/terminal/flags.ts'
import { verbs } from '../../src/runner/terminal/verbs.ts'
import { findNodes } from './nodes.ts'
import { fullDiskObstacle, itWhere, itWith } from '../support/real-parts.ts'
import { cliPath, type CliRun, runCli } from '../support/start-cli.ts'
import { startCli, startCliInTerminal, terminalObstacle } from '../support/start-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'oat-cli-'))
const nodes = findNodes()
let world: World

beforeAll(async () => void (world = await startWorld({ registry: 'embedded', hub: true, github: true })))

afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** In this process: what only a process shows comes first and last. */
const start = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<CliRun> => runCli(args, { folder, environment })

const push = () => world.entry('nightly', 'push')
const verifying = () => [
  ...['verify', '--registry', world.registry.host, '--organization', 'acme', '--access', 'push'],
  ...['--repositories', push().repository],
]
const withToken = (): Record<string, string> => ({ DOCKER_OAT_TOKEN: push().token.value })

it.each([
  ['18.20.8', 2],
  ['20.18.3', 2],
  ['20.19.0', 0],
  ['26.1.0', 0],
])('on Node %s says what it needs, before anything else is read: %d', (version, code) => {
  const preload = join(folder, 'version.cjs')
  const versions = `{ ...process.versions, node: ${JSON.stringify(version)} }`
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: ${versions} })`)
  const argv = ['--require', preload, cliPath, '--version']
  const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
  expect(status).toBe(code)
  const sentence = `docker-oat-login needs Node 20.19 or later, and this is Node ${version}: install a newer one, then run it again\n`
  expect(stderr).toBe(code === 0 ? '' : sentence)
})

it('migrate prints a next command that does as it stands what it was asked for', async () => {
  const clone = join(folder, 'a clone')
  const workflow = join(clone, '.github/workflows/it is ours.yml')
  mkdirSync(join(clone, '.github/workflows'), { recursive: true })
  const steps = [
    '- uses: docker/login-action@v3',
    '  with: { username: bot, password: "${{ secrets.DOCKER_PASSWORD }}" }',
    '- run: ./finish',
  ].map(line => `      ${line}\n`)
  writeFileSync(workflow, `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps.join('')}`)
  const answer = '.github/workflows/it is ours.yml:6=push:acme/app'
  const nameless = await startCli(['migrate', '--answer', answer], { folder: clone })
  // It refuses to write such a name: whoever copies the line sees what is missing.
  expect(nameless.err).toContain(` --action '<OWNER>/docker-oat-login@<COMMIT>' --write --list`)
  const given = ['migrate', '--action', 'acme/docker-oat-login@v1', '--answer', answer]
  const { err } = await startCli(given, { folder: clone })
  const [, command = ''] = /^ +(.* migrate .*--write.*)$/m.exec(err) ?? []
  const { status } = spawnSync('sh', ['-c', command], { cwd: clone })
  expect([status, readFileSync(workflow, 'utf8')]).toEqual([0, expect.stringContaining('push: acme/app')])
})

describe.each(nodes)('on Node $version', ({ program: node }) => {
  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    const said = { code: 0, out: `${version}\n`, err: '' }
    expect(await startCli(['--version'], { folder, node })).toEqual(said)
    for (const words of ['-v', 'version']) expect(await start([words])).toEqual(said)
  })

  it('checks a token, and ends with 0', async () => {
    const { code, out, err } = await startCli(verifying(), { folder, node, environment: withToken() })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(`push ${push().repository}: allowed, as it should be`)
  })
})

it('shows with --debug each request on stderr, and no value', async () => {
  const { code, out, err } = await start([...verifying(), '--debug'], withToken())
  expect(code).toBe(0)
  expect(out).not.toContain('debug:')
  const lines = err.trim().split('\n')
  expect(lines.filter(line => !/^debug: [A-Z]+ http:\/\/\S+: HTTP \d+, \d+ ms$/.test(line))).toEqual([])
  expect(lines.length).toBeGreaterThan(2)
})

it('takes flags apart as everybody writes them', async () => {
  const [verb = '', ...rest] = verifying()
  const joined = rest
    .join(' ')
    .replaceAll(/(--[a-z]+) /g, '$1=')
    .split(' ')
  const ended = await start(['--json', verb, ...joined], withToken())
  expect(JSON.parse(ended.out)).toMatchObject({ exitCode: 0, outputs: { ok: true } })
})

describe('the exit code', () => {
  it('is 1 when a token is refused, and the JSON says why', async () => {
    const { code, out } = await start(
      ['login', '--registry', world.registry.host, '--organization', 'acme', '--pull', 'acme/x', '--json'],
      { DOCKER_OAT_TOKEN: world.misfits.unknown },
    )
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 1,
      outputs: {},
      error: {
        code: 'TOKEN_REJECTED',
        message: expect.stringContaining('does not accept the token (DOCKER_OAT_TOKEN)'),
      },
    })
    expect(out).not.toContain(world.misfits.unknown)
  })

  it('is 1 when something is found', async () => {
    const { code, out } = await start([...verifying(), '--json'], {
      DOCKER_OAT_TOKEN: world.entry('nightly', 'pull').token.value,
    })
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ exitCode: 1, outputs: { ok: false } })
    expect(out).not.toContain('"error"')
  })

  const refused: readonly (readonly [string[], string])[] = [
    [['lgoin'], 'INPUT_INVALID: "lgoin" is not a command; did you mean login?'],
    [['--debug'], 'INPUT_INVALID: no command is given; write one of: setup, login, '],
    [
      ['login', '--organisation', 'acme'],
      'INPUT_UNKNOWN: --organisation is not a flag of login; did you mean --organization?',
    ],
    [['login', '--colour', 'red'], 'INPUT_UNKNOWN: --colour is not a flag of login; see node '],
    [
      ['login', '--password-stdin'],
      'INPUT_UNKNOWN: --password-stdin is not a flag of login; use --stdin token, --prompt token',
    ],
    [['login', 'acme/app'], 'INPUT_INVALID: "acme/app" has no flag in front of it'],
    [['migrate', '--paths', 'nowhere'], 'INPUT_INVALID: --paths: there is no workflow at "nowhere"; '],
    [
      ['migrate'],
      'INPUT_INVALID: there is no .github/workflows here, and this is not the root of a repository; go to the root of your repository, or name files and directories with --paths',
    ],
    [
      ['migrate', '--paths', cliPath],
      `INPUT_INVALID: --paths: there is no workflow at "${cliPath}"; name directories, or files that end in .yml`,
    ],
    [['migrate', '--stdin', 'token'], 'INPUT_INVALID: --stdin does not name a secret that migrate takes'],
    [['login', '--push'], 'INPUT_INVALID: --push has no value; write --push VALUE'],
    [
      ['login', '--access', 'pull', '--access', 'push'],
      'INPUT_INVALID: --access is given twice; give it once (',
    ],
    [
      ['rotate', '--dry-run=yes'],
      'INPUT_INVALID: --dry-run: "yes" is not true or false; write true or false',
    ],
    [['login', '--json=yes'], 'INPUT_INVALID: --json takes no value'],
    [['login', '--repositories', 'a/b'], 'INPUT_UNUSED: login does not use --repositories; see'],
    [['verify', '--force', 'x'], 'INPUT_UNUSED: verify does not use --force; see node '],
    [['login', '--no-logout'], 'INPUT_UNUSED: login does not use --logout; see node '],
    [['logout', '--push', 'a/b'], 'INPUT_UNUSED: logout does not use --push; see node '],
    [
      ['migrate', '--organization', 'acme'],
      'INPUT_UNUSED: migrate does not use --organization without --machine',
    ],
    [['migrate', '--machine', '--write'], 'INPUT_UNUSED: migrate does not use --write with --machine'],
    [['login', '--machine', '--push', 'a/b'], 'INPUT_UNKNOWN: --machine is not a flag of login'],
    [
      ['login', '--prompt', 'token'],
      'INPUT_INVALID: --prompt needs a terminal to ask at, and standard input is not one; use --stdin token',
    ],
    [
      ['login', '--prompt', 'hub-password'],
      'INPUT_INVALID: --prompt does not name a secret that login takes; name one of: token, release',
    ],
    [
      ['login', '--stdin', 'token', '--prompt', 'token'],
      'INPUT_INVALID: --stdin and --prompt are both given; give one secret this way, and the others by their variables (',
    ],
    [
      ['migrate', '--fail-on', 'all'],
      'INPUT_INVALID: --fail-on: "all" is not known; write one of: error, warning, never',
    ],
    [
      ['rotate', '--hub-username', 'ada'],
      'INPUT_INVALID: missing: DOCKER_OAT_HUB_PASSWORD; an owner account of Docker Hub is given by --hub-username and DOCKER_OAT_HUB_PASSWORD',
    ],
  ]
  it.each(refused)('is 2 for %j, in one line and in JSON', async (args, message) => {
    const { code, out, err } = await start([...args, '--json'])
    expect(err).toContain(`error: ${message}`)
    expect(code).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    const { error, exitCode } = JSON.parse(out) as { error: Record<string, string>; exitCode: number }
    expect(exitCode).toBe(2)
    expect(err).toBe(`error: ${error['code']}: ${error['message']}; ${error['remedy']} (${error['more']})\n`)
  })
})

describe('a variable that names another repository than the clone', () => {
  const clone = join(folder, 'clone')
  beforeAll(() => {
    mkdirSync(join(clone, '.git'), { recursive: true })
    writeFileSync(join(clone, '.git/HEAD'), 'ref: refs/heads/main\n')
    writeFileSync(join(clone, '.git/config'), '[remote "origin"]\n\turl = https://github.com/acme/app.git\n')
  })

  it.each(verbs)('stops %s before anything is asked, unless the repository does not matter', async verb => {
    const environment = { GITHUB_REPOSITORY: 'acme/website', GITHUB_API_URL: world.github?.origin ?? '' }
    const [secret] = verb === 'migrate' ? [] : secretsOf(verb)
    const prompt = secret === undefined ? [] : ['--prompt', secret]
    world.log.clear()
    const { code, err } = await runCli([verb, ...prompt], { folder: clone, environment })
    const isStopped = err.includes(
      'GITHUB_REPOSITORY is acme/website, and the remote "origin" of this clone is acme/app',
    )
    expect({ isStopped, code }).toEqual({ isStopped: verb !== 'logout', code: verb === 'logout' ? 0 : 2 })
    expect(world.log.entries()).toEqual([])
  })
})

describe('the words of a terminal', () => {
  it('name flags and variables in place of inputs and secrets of GitHub', async () => {
    const { code, err } = await start(['login', '--registry', world.registry.host, '--pull', 'acme/x'])
    expect(code).toBe(1)
    expect(err).toMatch(
      /^error: TOKEN_MISSING: no token: the input that should hold it is empty, or is not written; use --stdin token, --prompt token or the variable DOCKER_OAT_TOKEN \(/,
    )
  })

  it('name the ways of a token where only a job of GitHub has another', async () => {
    const id = '7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f'
    const { code, err } = await start(['login', '--pull', 'acme/x', '--oidc-connection-id', id])
    const why = 'no keyless login: this is not a job of GitHub Actions'
    const ways = 'use --stdin token, --prompt token or the variable DOCKER_OAT_TOKEN'
    expect([code, err]).toEqual([1, expect.stringContaining(`error: OIDC_UNAVAILABLE: ${why}; ${ways} (`)])
  })

  it('name stdin where the token came from there', async () => {
    const { err } = await startCli(['login', '--pull', 'acme/x', '--stdin', 'token'], {
      folder,
      input: '$TOKEN\n',
    })
    expect(err).toContain('the token (--stdin token) is not a token alone:')
    expect(err).toContain('; give only the token;')
  })

  it('name no secret of GitHub for a token that is to be made anew', async () => {
    const now = Date.now()
    const times = { createdAt: now - 7_200_000, expiresAt: now - 3_600_000 }
    const resources = resourcesOf('nightly', 'push')
    const { value } = world.book.mint('acme', { label: 'over', resources, ...times })
    const login = ['login', '--registry', world.registry.host, '--push', push().repository]
    const { err } = await startCli([...login, '--stdin', 'token'], { folder, input: `${value}\n` })
    expect(err).toContain('TOKEN_EXPIRED: ')
    expect(err).toContain('. Save it where --stdin token takes it from. Run it again')
  })

  it('leave out what another command needs', async () => {
    const { code, err } = await start(verifying(), {
      ...withToken(),
      DOCKER_OAT_HUB_PASSWORD: 'hunter2-hunter2',
    })
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })
})

describe('lists', () => {
  it('are given by commas, or by a flag for each', async () => {
    const [first, second] = [push().repository, `${push().repository}-two`]
    const common = verifying().slice(0, -2)
    const repeated = await start([...common, '--repositories', first, '--repositories', second], withToken())
    const joined = await start([...common, '--repositories', `${first},${second}`], withToken())
    expect(repeated).toEqual(joined)
    expect(joined.out).toContain(second)
  })
})

it('says of a repository without workflows alone that there are none', async () => {
  const migrate = async () => (await runCli(['migrate'], { folder: join(folder, 'app') })).err
  mkdirSync(join(folder, 'app/.git'), { recursive: true })
  expect(await migrate()).toContain('no .github/workflows, so there are no workflows to read')
  mkdirSync(join(folder, 'app/.github/workflows'), { recursive: true })
  expect(await migrate()).not.toContain('no workflows to read')
})

describe('help', () => {
  it.each(verbs)('of %s names every flag and variable, in lines that fit', async verb => {
    const { code, out, err } = await start(['help', verb])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const shown = [...out.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name)
    expect(shown).toEqual(expect.arrayContaining([...flagsOf(verb)]))
    expect(out.split('\n').filter(line => line.length > 80 && !line.includes('index.js'))).toEqual([])
    expect(out).toMatch(/\nExamples\n {2}node \S+index\.js /)
    // Of the value that a flag takes, and of no other command.
    expect(out).not.toMatch(/ VALUE {2}|(?<!--)\bregister\b/)
    for (const other of verbs.filter(one => one !== verb)) {
      expect(out.replace(/\nExamples[^]*?\n\n/, '')).not.toMatch(new RegExp(`\\b(mode|in|\\() ?${other}\\b`))
    }
    if (verb !== 'rotate') expect(out).not.toMatch(/In a\s+rotation|With\s+only/)
    // A terminal has neither.
    expect(out).not.toMatch(/\bstep\b|`|workflow's|Default:\s\S+\.\s+Default:/)
    expect(await start([verb, '--help'])).toEqual({ code, out, err })
  })

  it('of the program names every command, and is what one gets without any', async () => {
    const { out } = await start([])
    for (const verb of verbs) expect(out).toContain(`\n  ${verb} `)
    expect(await start(['--help'])).toMatchObject({ code: 0, out })
    for (const words of ['help', 'help help', 'version -h']) {
      expect(await start(words.split(' '))).toMatchObject({ code: 0, out })
    }
  })
})

const screen = itWith(terminalObstacle)

describe('the ends of the program', () => {
  const shell = (command: string, ...words: string[]) =>
    spawnSync('sh', ['-c', command, 'sh', process.execPath, cliPath, ...words], { encoding: 'utf8' })

  it('say nothing of a reader that has gone', () => {
    const { stdout, stderr } = shell('(sleep 0.2; "$@"; echo "ended with $?" >&2) | true', 'help', 'login')
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: 'ended with 0\n' })
  })

  itWhere(fullDiskObstacle)('fail when the output does not get there', () => {
    const { status, stderr } = shell('"$@" >/dev/full', 'help', 'login')
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'error: the output could not be written (ENOSPC)\n',
    })
  })

  it('say that standard input is a directory', () => {
    const words = ['login', '--stdin', 'token', '--push', 'a/b', '--json']
    const { status, stdout, stderr } = shell('"$@" </', ...words)
    expect(status).toBe(2)
    expect(stderr).toMatch(
      /^error: INPUT_INVALID: standard input cannot be read \(EISDIR\); pipe the secret into this command, such as: pass show docker\/push \| COMMAND \(/,
    )
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 2, error: { code: 'INPUT_INVALID' } })
  })
})

describe('on a terminal', () => {
  screen('a question waits for the secret, and Ctrl-C cancels with 130', async () => {
    const { code, out } = await startCliInTerminal(['login', '--pull', 'acme/x', '--prompt', 'token'], {
      folder,
      answer: ['token (not shown): ', '\u0003'],
    })
    expect(out).toContain('token (not shown): ')
    expect(code).toBe(130)
  })

  it.each([[], ['login'], ['rotate'], ['migrate']])(
    'help %s keeps to COLUMNS, but for examples to copy',
    async (...about) => {
      const { out } = await start(['help', ...about], { COLUMNS: '60' })
      const prose = out.split('\n').filter(line => !line.includes('index.js'))
      expect(prose.filter(({ length }) => length > 60)).toEqual([])
      expect(out.split('\n').length).toBeGreaterThan((await start(['help', ...about])).out.split('\n').length)
    },
  )

  screen('long work says how far it is, and leaves no trace in a pipe', async () => {
    const { out } = await startCliInTerminal(verifying(), { folder, environment: withToken() })
    expect(out).toContain('\r\u001b[K1 of 1: ')
    const piped = await start(verifying(), withToken())
    expect(piped.out + piped.err).not.toMatch(/1 of 1|\u001b|\r/)
  })

  screen('errors are red, unless NO_COLOR or TERM=dumb is set', async () => {
    const options = (environment: Record<string, string>) => ({ folder, environment })
    const red = '\u001b[31merror: '
    const wrong = ['login', '--pull', 'acme/x']
    for (const typed of [wrong, ['login', '--no-such-flag'], ['lgin']]) {
      expect((await startCliInTerminal(typed, options({}))).out).toContain(red)
    }
    expect((await startCliInTerminal(wrong, options({ NO_COLOR: '1' }))).out).not.toContain(red)
    expect((await startCliInTerminal(wrong, options({ TERM: 'dumb' }))).out).not.toContain(red)
  })

  it('FORCE_COLOR colours in a pipe, too', async () => {
    const { err } = await start(['login', '--pull', 'acme/x'], { FORCE_COLOR: '1' })
    expect(err).toContain('\u001b[31merror: ')
    expect((await start(['login', '--pull', 'acme/x'], { FORCE_COLOR: '0' })).err).not.toContain('\u001b')
  })
})
