import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createUnifiedDiff, createWorkflowFiles, type WorkflowFiles } from '../../src/workflows/files.ts'
import type { OwnAction } from '../../src/workflows/workflow/repository.ts'
import type { MigrateInputs } from '../../src/migrate/inputs.ts'
import { migrate } from '../../src/migrate/migrate.ts'
import type { Finding } from '../../src/migrate/report/finding.ts'
import { parseRegister } from '../../src/register/read.ts'
import type { Runner } from '../../src/runner/runner.ts'
import { loadWorkflowYaml, readRegisterYaml } from '../../src/yaml/read.ts'
import { silentRunner } from '../support/silent-runner.ts'

const readYaml = await loadWorkflowYaml()
const diff = await createUnifiedDiff()
const good = readFileSync(join(import.meta.dirname, 'corpus', 'release-tags.yml'), 'utf8')

let root = ''
let outputs: Record<string, string> = {}
let printed: string[] = []
let markdown = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'migrate-'))
  mkdirSync(join(root, '.github/workflows'), { recursive: true })
  outputs = {}
  printed = []
  markdown = ''
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(root, '.github/workflows', name), content)
}
const get = (name: string) => readFileSync(join(root, '.github/workflows', name), 'utf8')

function runner(): Runner {
  const print = (text: string) => {
    printed.push(text)
  }
  return {
    ...silentRunner(),
    output: (name, value) => {
      outputs[name] = value
    },
    info: print,
    block: text => {
      printed.push(...text.split('\n'))
    },
    notice: print,
    warning: print,
    error: print,
    summary: write => {
      markdown += write()
      return Promise.resolve()
    },
  }
}

function start(
  inputs: Partial<MigrateInputs> = {},
  files?: WorkflowFiles,
  own: OwnAction | null = { name: 'acme/docker-oat-login', tag: 'v1', pin: undefined },
): Promise<boolean> {
  let count = 0
  const unique = () => `t${String((count += 1))}`
  return migrate(
    {
      config: { path: '.github/docker-oat.yml', isExplicit: false },
      paths: ['.github/workflows'],
      write: false,
      failOn: 'error',
      answers: [],
      prefer: 'token',
      action: undefined,
      register: false,
      ...inputs,
    },
    {
      runner: runner(),
      files: files ?? createWorkflowFiles(root, unique),
      readYaml,
      diff,
      register: undefined,
      own: own ?? undefined,
    },
  )
}

function findings(): Finding[] {
  return JSON.parse(outputs['findings'] ?? '') as Finding[]
}

describe('migrate', () => {
  it('shows a diff and changes nothing unless told to', async () => {
    put('a.yml', good)
    expect(await start()).toBe(true)
    expect(get('a.yml')).toBe(good)
    expect(printed).toContain('+        uses: acme/docker-oat-login@v1')
    expect(outputs).toMatchObject({ ok: 'true', changed: '[".github/workflows/a.yml"]' })
    expect(findings().map(({ code, severity }) => `${code} ${severity}`)).toContain('LOGIN_SHARED warning')
    expect(markdown).toContain('Draft of the register')
  })

  it('writes, keeps the mode, and has nothing left the second time', async () => {
    put('a.yml', good)
    chmodSync(join(root, '.github/workflows/a.yml'), 0o640)
    expect(await start({ write: true, failOn: 'warning' })).toBe(true)
    expect(get('a.yml')).toContain('acme/docker-oat-login@v1')
    expect(statSync(join(root, '.github/workflows/a.yml')).mode & 0o777).toBe(0o640)
    expect(findings().find(({ code }) => code === 'LOGIN_SHARED')?.remedy).toMatch(/^the edit is written/)
    const once = get('a.yml')
    expect(await start({ write: true, failOn: 'warning' })).toBe(true)
    expect(get('a.yml')).toBe(once)
    expect(outputs['changed']).toBe('[]')
    expect(readdirSync(join(root, '.github/workflows'))).toEqual(['a.yml'])
  })

  it('has nothing left of a local action either', async () => {
    const sample = join(import.meta.dirname, 'corpus/composite-two-images')
    cpSync(sample, root, { recursive: true })
    await start({ write: true })
    expect(outputs['changed']).toContain('.github/actions/login/action.yml')
    await start({ write: true })
    expect({ left: findings(), changed: outputs['changed'] }).toEqual({ left: [], changed: '[]' })
  })

  it('writes no name that nobody told it', async () => {
    put('a.yml', good)
    await expect(start({ write: true }, undefined, null)).rejects.toThrow('nothing says how workflows name')
    expect(get('a.yml')).toBe(good)
    expect(await start({}, undefined, null)).toBe(true)
    expect(printed).toContain('+        uses: org/docker-oat-login@v1')
    expect(printed.join()).toContain(
      'in the diff org/docker-oat-login@v1 stands for this action: write "action: ',
    )
  })

  it.each([
    ['error', true],
    ['warning', false],
    ['never', true],
  ] as const)('with fail-on: %s says %s about a login that could be changed', async (failOn, ok) => {
    put('a.yml', good)
    expect(await start({ failOn })).toBe(ok)
    expect(outputs['ok']).toBe(String(ok))
  })

  it('fails whatever fail-on says when a file could not be written, and writes the others', async () => {
    put('a.yml', good)
    put('b.yml', good)
    const real = createWorkflowFiles(root, () => 'tmp')
    const files: WorkflowFiles = {
      ...real,
      replace: change =>
        change.path.endsWith('a.yml') ? Promise.resolve('no permission') : real.replace(change),
    }
    expect(await start({ write: true, failOn: 'never' }, files)).toBe(false)
    expect(get('a.yml')).toBe(good)
    expect(get('b.yml')).not.toBe(good)
    expect(outputs['changed']).toBe('[".github/workflows/b.yml"]')
    expect(findings().find(({ code }) => code === 'FILE_UNWRITABLE')?.file).toBe('.github/workflows/a.yml')
  })

  it('never leaves half a file: when the rename fails the old one is there, and no temporary one', async () => {
    mkdirSync(join(root, '.github/workflows/taken.yml'))
    const files = createWorkflowFiles(root, () => 'tmp')
    const change = { path: '.github/workflows/taken.yml', before: '', after: 'x' }
    expect(await files.replace(change)).toMatch(/file/)
    expect(readdirSync(join(root, '.github/workflows'))).toEqual(['taken.yml'])
  })
})

describe('the end of the report', () => {
  it('says what to do, in order', async () => {
    put('a.yml', good)
    await start()
    const at = printed.indexOf('What to do next:')
    const steps = printed.slice(at + 1).filter(line => /^\d\./.test(line))
    expect(steps.map(line => line.replace(/^\d\. (\w+( \w+)?).*$/, '$1'))).toEqual([
      'Create this',
      'Save each',
      'Make the',
      'When a',
    ])
    expect(printed.find(line => line.includes('Make the'))).toContain('The first also saves the draft')
    expect(printed.join('\n')).toMatch(/\n {3}gh secret set DOCKERHUB_PUSH_TOKEN {2}# "[\w-]+ push"\n/)
    expect(markdown).toContain('### What to do next\n\n1. Create this token in Docker Home')
  })

  it.each([
    ['lists what it pushes', 'run: docker push kong/app:1', true],
    ['leaves that open', 'run: docker compose push\n      - run: docker push kong/app:1', false],
  ])('offers the register after edits where a step of this action %s: %#', async (_, step, isOffered) => {
    put(
      'a.yml',
      `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - uses: docker/login-action@v3\n        with:\n          username: bot\n          password: \${{ secrets.P }}\n      - ${step}\n`,
    )
    await start({ write: true })
    expect(printed.some(line => /\d\. Save the draft of the register/.test(line))).toBe(isOffered)
    expect(await start({ register: true })).toBe(isOffered)
  })

  it('asks for answers where the files do not tell', async () => {
    put('a.yml', readFileSync(join(import.meta.dirname, 'corpus', 'opaque-gradle.yml'), 'utf8'))
    await start()
    expect(printed.find(line => line.includes('=push:ORGANIZATION/IMAGE'))).toMatch(
      /^ {3}\.github\/workflows\/a\.yml:\d+=push:ORGANIZATION\/IMAGE$/,
    )
  })

  it('saves a register that loads, once', async () => {
    put('a.yml', good)
    expect(await start({ register: true })).toBe(true)
    const path = join(root, '.github/docker-oat.yml')
    const text = readFileSync(path, 'utf8')
    expect(parseRegister(await readRegisterYaml(text), 'x').tokens).toHaveLength(1)
    writeFileSync(path, 'mine')
    expect(await start({ register: true })).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(findings()[0]).toMatchObject({ code: 'FILE_UNWRITABLE', message: 'something is there already' })
  })

  it('fails when there is no register to save', async () => {
    expect(await start({ register: true })).toBe(false)
    expect(existsSync(join(root, '.github/docker-oat.yml'))).toBe(false)
    expect(findings()[0]?.remedy).toBe('write it by hand')
    put('a.yml', readFileSync(join(import.meta.dirname, 'corpus', 'opaque-gradle.yml'), 'utf8'))
    expect(await start({ register: true })).toBe(false)
    expect(findings()[0]?.remedy).toBe('answer what is asked, or write it by hand')
  })

  it('refuses an answer that fits no login before anything is written', async () => {
    put('a.yml', good)
    const answers = [
      { file: 'b.yml', line: 1, access: 'push', channel: undefined, repositories: [], text: 'push' },
    ] as const
    await expect(start({ write: true, answers })).rejects.toThrow(/there is no login in b\.yml/)
    expect(get('a.yml')).toBe(good)
  })
})

describe('after writing', () => {
  const login = (name: string) =>
    [
      `      - name: ${name}`,
      '        uses: docker/login-action@v3',
      '        with: { username: acme, password: "${{ secrets.HUB }}" }',
    ].join('\n')
  const text = `on: push
jobs:
  first:
    steps:
      - env: { CI: 'true' }
        run: |
          docker build -t kong/app .
          echo "\${{ secrets.HUB }}" | docker login -u acme --password-stdin
          docker push kong/app
  second:
    steps:
${login('open')}
      - run: ./gradlew image
  third:
    steps:
${login('told')}
      - run: ./gradlew image
`
  const lineOf = (content: string, part: string) =>
    content.split('\n').findIndex(line => line.includes(part)) + 1
  const answer = (line: number) =>
    ({
      file: '.github/workflows/a.yml',
      line,
      access: 'push',
      channel: undefined,
      repositories: ['kong/b'],
      text: 'push:kong/b',
    }) as const

  it('every line is one of the file as it now is, and answers fit it', async () => {
    put('a.yml', text)
    await start({ write: true, answers: [answer(lineOf(text, 'told'))] })
    const now = get('a.yml')
    const [open] = findings().filter(({ code }) => code !== 'LOGIN_SHARED' && code !== 'SECRET_IN_USE')
    expect(open?.line).toBe(lineOf(now, 'open'))
    expect(open?.line).not.toBe(lineOf(text, 'open'))
    expect(open?.message).toContain(`line ${String(lineOf(now, 'gradlew'))}`)
    expect(printed.join('\n')).toContain(`a.yml:${String(lineOf(now, 'open'))}=push:`)
    const [lifted] = findings().filter(({ code }) => code === 'LOGIN_SHARED')
    expect(lifted?.line).toBe(lineOf(now, 'acme/docker-oat-login'))
    await start({ write: true, answers: [answer(open?.line ?? 0)] })
    expect(findings().filter(({ severity }) => severity !== 'notice')).toEqual([])
  })
})

describe('between reading and writing', () => {
  /** The real files, with something that happens right before a change is written. */
  function meanwhile(act: () => void): WorkflowFiles {
    const real = createWorkflowFiles(root, () => 'tmp')
    return {
      ...real,
      replace: change => {
        act()
        return real.replace(change)
      },
    }
  }

  it('a file that somebody changes keeps the change', async () => {
    put('a.yml', good)
    const changed = `${good}# added meanwhile\n`
    const files = meanwhile(() => {
      put('a.yml', changed)
    })
    expect(await start({ write: true }, files)).toBe(false)
    expect(get('a.yml')).toBe(changed)
    expect(findings().find(({ code }) => code === 'FILE_UNWRITABLE')?.message).toMatch(/changed/)
    expect(readdirSync(join(root, '.github/workflows'))).toEqual(['a.yml'])
  })

  it('a file that goes away stays away', async () => {
    put('a.yml', good)
    const files = meanwhile(() => {
      rmSync(join(root, '.github/workflows/a.yml'))
    })
    expect(await start({ write: true }, files)).toBe(false)
    expect(readdirSync(join(root, '.github/workflows'))).toEqual([])
  })

  it.each(['.github', '.github/workflows', '.github/workflows/a.yml'])(
    'a link that takes the place of %s is not followed',
    async place => {
      put('a.yml', good)
      const outside = mkdtempSync(join(tmpdir(), 'outside-'))
      try {
        const files = meanwhile(() => {
          renameSync(join(root, place), join(outside, 'moved'))
          symlinkSync(join(outside, 'moved'), join(root, place))
        })
        expect(await start({ write: true }, files)).toBe(false)
        const moved = join(outside, 'moved', relative(place, '.github/workflows/a.yml'))
        expect(readFileSync(moved, 'utf8')).toBe(good)
        expect(outputs['changed']).toBe('[]')
      } finally {
        rmSync(outside, { recursive: true })
      }
    },
  )
})

describe('around the workflows', () => {
  it('a lock file is left alone, and a finding says that it has to be made again', async () => {
    put('a.yml', good)
    put('actions.lock', 'version: 1\n')
    await start({ write: true })
    expect(get('actions.lock')).toBe('version: 1\n')
    expect(findings().find(({ code }) => code === 'LOCK_STALE')).toMatchObject({
      severity: 'warning',
      file: '.github/workflows/actions.lock',
      remedy: expect.stringContaining('gh actions-lock'),
    })
    await start({ write: true })
    expect(findings().map(({ code }) => code)).not.toContain('LOCK_STALE')
  })

  it.each(['.gitea/workflows', '.forgejo/workflows'])(
    '%s is read with all workflows, and only then',
    async folder => {
      mkdirSync(join(root, folder), { recursive: true })
      writeFileSync(join(root, folder, 'a.yml'), good)
      put('other.yml', 'on: push\njobs: {}\n')
      await start({ write: true, paths: ['.github/workflows/other.yml'] })
      expect(outputs['changed']).toBe('[]')
      await start({ write: true })
      expect(outputs['changed']).toBe(JSON.stringify([`${folder}/a.yml`]))
    },
  )
})

describe('callers that hand a credential over', () => {
  const folder = join(import.meta.dirname, 'corpus/reusable-declared-both/.github/workflows')
  const names = ['_images.yaml', 'ci.yaml', 'release.yaml']

  it('are changed together with what they call', async () => {
    for (const name of names) put(name, readFileSync(join(folder, name), 'utf8'))
    expect(await start({ write: true })).toBe(true)
    for (const name of names) expect(get(name)).not.toBe(readFileSync(join(folder, name), 'utf8'))
    expect(findings().map(({ code, severity }) => `${code} ${severity}`)).toContain('LOGIN_SHARED notice')
  })

  it.each([
    ['input paths leaves one out', { paths: names.map(name => `.github/workflows/${name}`) }, ''],
    ['one cannot be read', {}, 'jobs: [secrets'],
    ['one is not among those that are named', { paths: ['.github/workflows/_images.yaml'] }, ''],
  ])('are left alone when %s', async (...[, inputs, broken]) => {
    for (const name of names) put(name, readFileSync(join(folder, name), 'utf8'))
    if (broken !== '') put('broken.yml', broken)
    await start({ ...inputs, write: true })
    for (const name of names) expect(get(name)).toBe(readFileSync(join(folder, name), 'utf8'))
    expect(outputs['changed']).toBe('[]')
    const [held] = findings().filter(({ code }) => code === 'CREDENTIAL_PASSED')
    expect(held?.remedy).toContain('all of .github/workflows')
  })
})

describe('a broken file', () => {
  it.each([
    ['that names no credential is a warning', 'broken.yml', 'on: push\njobs:\n  a: [x\nb: 1\n', 'warning'],
    ['that names one is an error', 'broken.yml', 'on: push\njobs:\n  a: [${{ secrets.X }}\nb: 1\n', 'error'],
    [
      'that GitHub does not run is a warning',
      'more/broken.yml',
      'jobs:\n  a: [${{ secrets.X }}\nb: 1\n',
      'warning',
    ],
  ])('%s', async (...[, name, text, severity]) => {
    mkdirSync(join(root, '.github/workflows/more'))
    put(name, text)
    put('good.yml', good)
    expect(await start({ write: true })).toBe(severity === 'warning')
    const [broken] = findings().filter(({ code }) => code === 'FILE_UNREADABLE')
    expect(broken).toMatchObject({ file: `.github/workflows/${name}`, severity })
    expect(get('good.yml')).not.toBe(good)
    // The file that was not read may use the secrets.
    const removable = findings().some(({ code }) => code === 'SECRET_REMOVABLE')
    expect(removable).toBe(severity === 'warning')
  })
})

describe('hostile input', () => {
  const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]']
  for (let level = 1; level < 10; level += 1) {
    const [from, to] = ['abcdefghij'.charAt(level - 1), 'abcdefghij'.charAt(level)]
    bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(',')}]`)
  }

  it.each([
    ['an alias bomb', bomb.join('\n'), /aliases repeat too much/],
    ['an alias to itself', 'jobs: &a\n  x: *a\n', /alias is inside the value that it repeats/],
    ['a line of 10 MB', `a: ${'x'.repeat(10_000_000)}`, /larger than/],
    ['flow nesting without end', '['.repeat(20_000), /nested too deep/],
    [
      'block nesting without end',
      Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /nested too deep/,
    ],
    ['NUL bytes', 'a: \0\n', /binary/],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), /UTF-8/],
    ['a tab for indentation', 'jobs:\n\tx: 1\n', /indented with a tab/],
    ['two documents', 'a: 1\n---\nb: 2\n', /second document/],
  ])('%s is named with its file, and the others are done', async (...[, content, reason]) => {
    put('bad.yml', content)
    put('good.yml', good)
    expect(await start({ write: true })).toBe(false)
    const [bad] = findings().filter(({ code }) => code === 'FILE_UNREADABLE')
    expect(bad?.file).toBe('.github/workflows/bad.yml')
    expect(bad?.message).toMatch(reason)
    expect(get('good.yml')).not.toBe(good)
    const kept = readFileSync(join(root, '.github/workflows/bad.yml'))
    expect(kept.equals(Buffer.from(content))).toBe(true)
  })

  const steps = `    runs-on: x\n    steps:\n      - uses: docker/login-action@v3\n        with: { username: a, password: "\${{ secrets.DOCKER_TOKEN }}" }\n      - run: docker push acme/app:1\n`
  it.each([
    [
      'jobs that need each other in a long chain',
      `on: push\njobs:\n  j0:\n${steps}${Array.from({ length: 8_000 }, (_, at) => `  j${at + 1}: { needs: j${at}, steps: [] }\n`).join('')}  end:\n    needs: j8000\n${steps}`,
    ],
    [
      'jobs that need two others each',
      `on: push\njobs:\n  j0:\n${steps}  j1:\n${steps}${Array.from({ length: 60 }, (_, at) => `  j${at + 2}: { needs: [j${at}, j${at + 1}], if: a, steps: [] }\n`).join('')}  end:\n    needs: j61\n${steps}`,
    ],
    [
      'brackets without end in a condition',
      `on: push\njobs:\n  a:\n    if: "${'('.repeat(20_000)}"\n${steps}`,
    ],
    ['a condition of many parts', `on: push\njobs:\n  a:\n    if: ${'a && '.repeat(20_000)}b\n${steps}`],
    ['nots without end', `on: push\njobs:\n  a:\n    if: "${'!'.repeat(20_000)}b"\n${steps}`],
    ['many wrappers', `on: push\njobs:\n  a:\n${steps}      - run: ${'sudo '.repeat(100_000)}\n`],
  ])('%s: the file is read like any other', async (_name, ...[content]) => {
    put('bad.yml', content)
    put('good.yml', good)
    await start({ write: true })
    expect(findings().filter(({ code }) => code === 'FILE_UNREADABLE')).toEqual([])
    expect(findings().some(({ file }) => file?.endsWith('bad.yml'))).toBe(true)
    expect(get('good.yml')).not.toBe(good)
  })

  it('a script that is nested without end costs only its own file', async () => {
    put(
      'bad.yml',
      `on: push\njobs:\n  a:\n${steps}      - run: |\n          true\n          ${'$('.repeat(4_000)}\n`,
    )
    put('good.yml', good)
    expect(await start({ write: true })).toBe(false)
    const [bad, ...more] = findings().filter(({ code }) => code === 'FILE_UNREADABLE')
    expect(bad).toMatchObject({
      file: '.github/workflows/bad.yml',
      line: 11,
      message: 'a script is nested too deep',
    })
    expect(more).toEqual([])
    expect(get('good.yml')).not.toBe(good)
  })

  it.each([
    ['.github is a link', '.github', '.github/workflows'],
    ['.github/workflows is a link', '.github/workflows', '.github/workflows'],
    ['a folder on the way is a link', 'ci', 'ci/deep/workflows'],
  ])('%s: nothing outside is read or changed, and a finding says so', async (...[, link, path]) => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    try {
      const rest = relative(link, path)
      mkdirSync(join(outside, rest), { recursive: true })
      writeFileSync(join(outside, rest, 'a.yml'), good)
      rmSync(join(root, '.github'), { recursive: true })
      mkdirSync(dirname(join(root, link)), { recursive: true })
      symlinkSync(outside, join(root, link))
      expect(await start({ write: true, paths: [path] })).toBe(false)
      expect(readFileSync(join(outside, rest, 'a.yml'), 'utf8')).toBe(good)
      expect(outputs['changed']).toBe('[]')
      expect(findings().map(({ code, severity, file }) => `${code} ${severity} ${file ?? ''}`)).toEqual([
        `FILE_UNREADABLE error ${path}`,
      ])
    } finally {
      rmSync(outside, { recursive: true })
    }
  })

  it('a path outside the workspace is refused', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'))
    try {
      writeFileSync(join(outside, 'a.yml'), good)
      await start({ write: true, paths: [relative(root, outside), outside] })
      expect(readFileSync(join(outside, 'a.yml'), 'utf8')).toBe(good)
      expect(findings().map(({ message }) => message)).toEqual([
        'it is outside the current directory',
        'it is outside the current directory',
      ])
    } finally {
      rmSync(outside, { recursive: true })
    }
  })

  it('a linked folder below a path is named and not followed', async () => {
    put('good.yml', good)
    mkdirSync(join(root, 'elsewhere'))
    writeFileSync(join(root, 'elsewhere/a.yml'), good)
    symlinkSync(join(root, 'elsewhere'), join(root, '.github/workflows/linked'))
    expect(await start({ write: true })).toBe(true)
    expect(readFileSync(join(root, 'elsewhere/a.yml'), 'utf8')).toBe(good)
    expect(get('good.yml')).not.toBe(good)
    expect(findings().find(({ code }) => code === 'FILE_UNREADABLE')).toMatchObject({
      severity: 'warning',
      file: '.github/workflows/linked',
    })
  })

  it('symbolic links are never followed or replaced, loops included', async () => {
    const outside = join(root, 'outside.yml')
    writeFileSync(outside, good)
    symlinkSync('..', join(root, '.github/workflows/loop'))
    symlinkSync(outside, join(root, '.github/workflows/link.yml'))
    symlinkSync('self.yml', join(root, '.github/workflows/self.yml'))
    put('good.yml', good)
    expect(await start({ write: true })).toBe(false)
    expect(readFileSync(outside, 'utf8')).toBe(good)
    expect(get('good.yml')).not.toBe(good)
    const files = findings().flatMap(({ code, file }) => (code === 'FILE_UNREADABLE' ? [file] : []))
    expect(files).toEqual([
      '.github/workflows/link.yml',
      '.github/workflows/loop',
      '.github/workflows/self.yml',
    ])
  })

  it('a file that may not be read is named', () => {
    put('good.yml', good)
    const real = createWorkflowFiles(root, () => 'tmp')
    put('secret.yml', good)
    const path = join(root, '.github/workflows/secret.yml')
    chmodSync(path, 0)
    const found = [...real.find(['.github/workflows'])]
    // Root reads everything: there the file is simply read.
    const expected = process.getuid?.() === 0 ? undefined : 'no permission'
    const secret = found.find(file => file.path.endsWith('secret.yml'))
    expect(secret !== undefined && 'problem' in secret ? secret.problem : undefined).toBe(expected)
    expect(existsSync(path)).toBe(true)
  })
})
