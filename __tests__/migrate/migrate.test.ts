import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { missingPrograms } from '../../sandbox/missing-program.ts'
import { createUnifiedDiff, createWorkflowFiles } from '../../src/workflows/files.ts'
import { parseAnswer } from '../../src/migrate/decide/answer.ts'
import type { MigrateInputs } from '../../src/migrate/inputs.ts'
import { migrate, type MigratePorts } from '../../src/migrate/migrate.ts'
import type { Finding } from '../../src/migrate/report/finding.ts'
import { parseTokenList } from '../../src/token-list/read.ts'
import { loadWorkflowYaml, readTokenListYaml } from '../../src/yaml/read.ts'
import { compareTranscript } from '../support/compare-transcript.ts'
import { itWith } from '../support/real-parts.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { job, own } from './samples.ts'

const readYaml = await loadWorkflowYaml()
const diff = await createUnifiedDiff()
const [good = ''] = job('      - run: docker push acme/app\n').values()
const making = good.replace('docker push acme/app', 'make push')
const [unclear = ''] = job('      - run: make release\n').values()

let root = ''
let outputs: Record<string, string> = {}
let printed: string[] = []
let page = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'migrate-'))
  mkdirSync(join(root, '.github/workflows'), { recursive: true })
  outputs = {}
  printed = []
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(root, '.github/workflows', name), text)
}
const get = (name: string) => readFileSync(join(root, '.github/workflows', name), 'utf8')
const findings = () => JSON.parse(outputs['findings'] ?? '') as Finding[]
const codes = () => findings().map(({ code }) => code)

function start(
  inputs: Partial<MigrateInputs> = {},
  ports: Partial<MigratePorts> = {},
  place: 'job' | 'terminal' = 'job',
): Promise<boolean> {
  const print = (text: string) => {
    printed.push(...text.split('\n'))
  }
  const runner = {
    ...silentRunner(),
    hasPost: place === 'job',
    output: (name: string, value: string) => {
      outputs[name] = value
    },
    summary: (write: () => string) => Promise.resolve(void (page = write())),
    info: print,
    block: print,
    notice: print,
    warning: print,
    error: print,
  }
  const wishes = {
    config: { path: '.github/docker-oat.yml', isExplicit: false },
    paths: ['.github/workflows'],
    write: false,
    failOn: 'error' as const,
    answers: [],
    action: undefined,
    tokenList: false,
    ...inputs,
  }
  const files = createWorkflowFiles(root, () => 'x')
  return migrate(wishes, { runner, files, readYaml, diff, tokenList: undefined, own, ...ports })
}

function answer(text: string) {
  const read = parseAnswer(text)
  if ('problem' in read) throw new TypeError(read.problem)
  return read
}

describe('a run', () => {
  it('shows a diff, a list and what to do, on its page too, and changes nothing', async () => {
    put('a.yml', good)
    put('b.yml', unclear)
    put('bad.yml', 'a: [\n secrets')
    expect(await start({ failOn: 'never' })).toBe(true)
    expect(get('a.yml')).toBe(good)
    expect(printed).toContain('+      - uses: org/docker-oat-login@v1')
    // The diff is that of the log.
    const shown = page.replace(/(?<=```diff\n)[^`]*/, '')
    await compareTranscript(`${shown}\n`, new URL('page.txt', import.meta.url))
    expect(outputs).toMatchObject({ ok: 'true', changed: '[".github/workflows/a.yml"]' })
    expect(codes()).toContain('LOGIN_SHARED')
  })

  it('writes when it is told to, keeps the mode, and has nothing left the second time', async () => {
    put('a.yml', good)
    chmodSync(join(root, '.github/workflows/a.yml'), 0o640)
    await start({ write: true })
    expect(statSync(join(root, '.github/workflows/a.yml')).mode & 0o777).toBe(0o640)
    expect(get('a.yml')).toContain('push: acme/app')
    await start()
    expect(outputs['changed']).toBe('[]')
  })

  it.each(['.gitea', '.forgejo'])('reads the folder of %s beside that of GitHub', async folder => {
    const places = [`${folder}/workflows/a.yml`, `${folder}/actions/b/action.yml`]
    for (const place of places) mkdirSync(dirname(join(root, place)), { recursive: true })
    writeFileSync(join(root, places[0] ?? ''), good)
    writeFileSync(join(root, places[1] ?? ''), 'runs: [\n secrets')
    await start()
    const found = findings().map(({ code, file }) => `${code} ${file}`)
    expect(found).toEqual(
      expect.arrayContaining([`LOGIN_SHARED ${places[0]}`, `FILE_UNREADABLE ${places[1]}`]),
    )
  })

  it('asks where a login stays on a runner for a job of another file, which names no secret', async () => {
    const jobOn = (runner: string, ...lines: readonly string[]) =>
      `on: push\njobs:\n  a:\n    runs-on: ${runner}\n    steps:\n${lines.map(one => `      - run: ${one}\n`).join('')}`
    const login = 'docker login -u bot -p ${{ secrets.DOCKERHUB_TOKEN }}'
    put('a.yml', jobOn('self-hosted', login, 'docker pull acme/app'))
    put('b.yml', jobOn('self-hosted', 'docker push acme/app'))
    await start()
    expect(findings()).toEqual([expect.objectContaining({ code: 'QUESTION', line: 6 })])
    await start({ answers: [answer('.github/workflows/a.yml:6=pull:acme/app')] })
    expect(codes()).toContain('LOGIN_SHARED')
    put('b.yml', jobOn('ubuntu-latest', 'docker push acme/app # no secrets'))
    await start()
    expect(codes()).toContain('LOGIN_SHARED')
  })

  it('writes no name that nobody told it, and shows one that no runner resolves', async () => {
    put('a.yml', good)
    await start({}, { own: undefined })
    expect(printed).toContain('+      - uses: <OWNER>/docker-oat-login@<COMMIT>')
    await expect(start({ write: true }, { own: undefined })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(get('a.yml')).toBe(good)
  })

  it('fails by fail-on: warning while a login can be changed', async () => {
    put('a.yml', good)
    expect(await start({ failOn: 'warning' })).toBe(false)
  })

  it('saves the draft of the token list, which reads, and says where a secret may be kept', async () => {
    put('a.yml', good.replace('    steps:', '    environment: release\n    steps:'))
    await start({ tokenList: true })
    const text = readFileSync(join(root, '.github/docker-oat.yml'), 'utf8')
    expect(text).toContain('      - secret: DOCKERHUB_PUSH_TOKEN\n        # environment: release\n')
    expect(printed).toContain('   gh secret set DOCKERHUB_PUSH_TOKEN  # or --env release')
    const tokenList = parseTokenList(await readTokenListYaml(text), '.github/docker-oat.yml')
    expect(tokenList).toMatchObject({
      organization: 'acme',
      tokens: [{ access: 'push', repositories: ['acme/app'] }],
    })
  })
})

const line = '.github/workflows/a.yml:6'

it.each([
  ['counts one without its repositories', making, /1 login to change in 1 file, 1 finding to decide/],
  ['says of its token what no file says', making, new RegExp(`Image Push on what ${line} pushes`)],
])('a page %s', async (_name, text, words) => {
  put('a.yml', text)
  await start()
  expect(printed.join('\n')).toMatch(words)
})

it('the lock of the actions is made again after an edit, before the commit', async () => {
  put('a.yml', good)
  put('actions.lock', '')
  await start({ write: true })
  expect(printed.join('\n')).toMatch(/ Make \S+\/actions\.lock again.*\n +gh actions-lock\n\d\. Look at/)
})

it('a list that no file names a repository for is missing, which is no fault of a file', async () => {
  put('a.yml', good.replace('push acme/app', 'pull alpine'))
  expect(await start({ write: true, tokenList: true })).toBe(false)
  expect(codes()).toContain('LIST_EMPTY')
  expect(printed.join('\n')).not.toMatch(/FILE_UNWRITABLE|see to this one/)
})

const itFiltering = itWith(await missingPrograms(['grep', 'sed']))

describe('a question', () => {
  itFiltering('is shown by the loop over many repositories with its line and its flag', async () => {
    put('a.yml', unclear)
    await start({}, {}, 'terminal')
    writeFileSync(join(root, 'report'), printed.join('\n'))
    const [, filter = ''] = /^ +(grep .*)$/m.exec(readFileSync('docs/before-you-adopt.md', 'utf8')) ?? []
    mkdirSync(join(root, 'work'))
    const env = { PATH: process.env['PATH'], repository: 'acme/app' }
    const shown = execFileSync('sh', ['-c', filter], { cwd: join(root, 'work'), env, encoding: 'utf8' })
    expect(shown).toMatch(/^acme\/app asks: .*make release \(line 10\) may push/m)
    expect(shown).toMatch(/^acme\/app asks: +--answer \.github\/workflows\/a\.yml:6=push:/m)
  })

  it.each([
    ['push:acme/app', ['push: acme/app']],
    ['pull:acme/app', ['pull: acme/app']],
    ['push', ['organization: ${{ vars.DOCKERHUB_ORGANIZATION }}', 'access: push']],
    ['edge-push:acme/app', ['channel: edge', 'secrets.DOCKERHUB_EDGE_PUSH_TOKEN']],
  ])('answered with %s becomes an edit', async (text, lines) => {
    put('a.yml', unclear)
    await start({ write: true, answers: [answer(`.github/workflows/a.yml:6=${text}`)] })
    for (const line of lines) expect(get('a.yml')).toContain(line)
  })

  it('answered with a channel names it in the draft of the list as well', async () => {
    put('a.yml', unclear)
    await start({ tokenList: true, answers: [answer('./.github/workflows/a.yml:6=edge-push:acme/app')] })
    expect(printed).toContainEqual(expect.stringMatching(/^SECRET_REMOVABLE: no file that was read names/))
    expect(readFileSync(join(root, '.github/docker-oat.yml'), 'utf8')).toContain('    channel: edge\n')
  })

  it('answered with another organization than that of the token list is left to a person', async () => {
    put('a.yml', unclear)
    const list = 'organization: acme\ntokens: [{ label: app push, access: push, repositories: [acme/app] }]'
    const tokenList = parseTokenList(await readTokenListYaml(list), 'list.yml')
    await start({ answers: [answer('.github/workflows/a.yml:6=push:nova/app')] }, { tokenList })
    expect(findings()[0]?.message).toContain('it works with acme, and the answer with nova')
  })

  it.each([
    ['that nobody asked', 7, good],
    ['about a login that settles itself', 6, good.replace('DOCKERHUB_TOKEN', 'ACME_OAT')],
  ])('%s makes the run fail before anything is written', async (_name, line, text) => {
    put('a.yml', text)
    const answers = [answer(`.github/workflows/a.yml:${line}=push:acme/app`)]
    await expect(start({ write: true, answers })).rejects.toMatchObject({ code: 'INPUT_INVALID' })
    expect(get('a.yml')).toBe(text)
  })
})

describe('a file', () => {
  it.each([
    ['that is no YAML', 'a: [\n secrets', 'the indentation does not fit the lines above'],
    [
      'with an alias bomb',
      `secrets: x\na: &a [${'x,'.repeat(300)}]\nb: &b [${'*a,'.repeat(300)}]\nc: [${'*b,'.repeat(300)}]\n`,
      'aliases repeat too much text',
    ],
    ['that is too large', `# secrets\n${'a'.repeat(1_000_001)}`, 'it is larger than 1,000,000 bytes'],
    ['that is not UTF-8', new Uint8Array([0x73, 0xff]), 'it is not UTF-8 text'],
  ])('%s is named, and the others are done', async (_name, text, why) => {
    put('bad.yml', text)
    put('a.yml', good)
    await start({ write: true })
    expect(findings().find(({ code }) => code === 'FILE_UNREADABLE')).toMatchObject({
      file: '.github/workflows/bad.yml',
      message: why,
    })
    expect(get('a.yml')).toContain('push: acme/app')
  })

  it('without a word of a login is not parsed, and two with one text are both done', async () => {
    put('bad.yml', 'a: [\n b')
    for (const name of ['a.yml', 'b.yml']) put(name, good)
    await start({ write: true })
    expect(codes()).not.toContain('FILE_UNREADABLE')
    expect(get('b.yml')).toBe(get('a.yml'))
    expect(get('b.yml')).not.toBe(good)
  })

  it('that pushes to two organizations by one login is left to a person, with what to do', async () => {
    put('a.yml', good.replace('docker push acme/app', 'docker push acme/app && docker push nova/app'))
    await start()
    const { message, remedy } = findings()[0] ?? {}
    const words = /^it pushes to acme and nova; give each of them a login of its own, before its push(;|$)/
    expect(`${message}; ${remedy}`).toMatch(words)
  })

  it('without a credential is read where its containers are the organization’s', async () => {
    put('a.yml', good)
    put(
      'b.yml',
      'on: push\njobs: { t: { services: { db: { image: acme/db } }, steps: [{ run: make test }] } }\n',
    )
    await start()
    expect(findings().find(({ file }) => file?.endsWith('b.yml'))?.code).toBe('CONTAINER_ANONYMOUS')
  })

  it('behind a link is never followed', async () => {
    writeFileSync(join(root, 'real.yml'), good)
    symlinkSync(join(root, 'real.yml'), join(root, '.github/workflows/a.yml'))
    await start({ write: true })
    expect(readFileSync(join(root, 'real.yml'), 'utf8')).toBe(good)
    expect(codes()).toEqual(['FILE_UNREADABLE'])
  })

  it('that somebody changes in between is left alone', async () => {
    put('a.yml', good)
    const files = createWorkflowFiles(root, () => 'x')
    const replace: typeof files.replace = change => {
      put('a.yml', 'mine')
      return files.replace(change)
    }
    expect(await start({ write: true }, { files: { ...files, replace } })).toBe(false)
    expect(get('a.yml')).toBe('mine')
    expect(codes()).toContain('FILE_UNWRITABLE')
  })

  it('of an action is changed with the workflow that uses it', async () => {
    mkdirSync(join(root, '.github/actions/login'), { recursive: true })
    const path = join(root, '.github/actions/login/action.yml')
    writeFileSync(
      path,
      `inputs: { p: { required: true } }\nruns:\n  using: composite\n  steps:\n    - uses: docker/login-action@v3\n      with:\n        username: bot\n        password: \${{ inputs.p }}\n`,
    )
    put(
      'a.yml',
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: ./.github/actions/login\n        with:\n          p: \${{ secrets.OLD }}\n      - run: docker push acme/app\n`,
    )
    await start({ write: true })
    expect(readFileSync(path, 'utf8')).toContain('token: ${{ inputs.p }}')
    expect(get('a.yml')).toContain('p: ${{ secrets.DOCKERHUB_PUSH_TOKEN }}')
    expect(existsSync(join(root, '.github/docker-oat.yml'))).toBe(false)
  })
})
