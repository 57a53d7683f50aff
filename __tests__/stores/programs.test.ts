import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { createClock } from '../../src/base/clock.ts'
import { Secret } from '../../src/base/secret.ts'
import type { ProgramStore } from '../../src/register/store.ts'
import { createPrograms } from '../../src/stores/programs.ts'
import type { TokenValue } from '../../src/stores/stores.ts'

const value = 'dckr_oat_Zm9vYmFyYmF6cXV4'
const digest = createHash('sha256').update(value).digest('hex')
const token: TokenValue = {
  id: 't1',
  label: 'nightly push',
  channel: 'nightly',
  access: 'push',
  value: new Secret(value, () => undefined),
  expiresAt: Date.UTC(2027, 0, 2),
}
const folder = fs.mkdtempSync(join(tmpdir(), 'oat-program-'))
afterAll(() => {
  fs.rmSync(folder, { recursive: true })
})

/** A program of some lines of shell. */
const shell = (script: string, ...args: string[]): ProgramStore['argv'] => ['sh', '-c', script, 'sh', ...args]

function createBench(store: Partial<ProgramStore>, environment: Readonly<Record<string, string>> = {}) {
  const masked: string[] = []
  const controller = new AbortController()
  const programs = createPrograms({
    environment: { PATH: process.env['PATH'], ...environment },
    secrets: [new Secret('owner-password', () => undefined)],
    clock: { ...createClock(), sleep: () => Promise.resolve() },
    signal: controller.signal,
    mask: text => void masked.push(text),
  })
  const own: ProgramStore = {
    kind: 'program',
    argv: shell('cat >/dev/null'),
    ordinal: 1,
    confirmArgv: undefined,
    timeoutMs: 20_000,
    position: { line: 1, column: 1 },
    ...store,
  }
  return {
    masked,
    controller,
    check: async () => programs.check(own),
    look: async (with_?: TokenValue) => programs.look(own, with_),
    write: async (before?: number) =>
      programs.write(own, { ...token, ...(before !== undefined && { before }) }),
  }
}

const written = { result: 'written', sentAt: undefined, answeredAt: undefined }
const messageOf = async (bench: ReturnType<typeof createBench>): Promise<string> => {
  const outcome = await bench.write()
  if (outcome.result !== 'lost') throw new Error(`the write is ${outcome.result}`)
  expect(outcome.error.code).toBe('STORE_FAILED')
  return outcome.error.message
}
/** A dead process stays in the list until its parent has asked for its exit code. */
const isAlive = (pid: string): boolean => {
  try {
    return !/\) [ZX] /.test(fs.readFileSync(`/proc/${pid.trim()}/stat`, 'utf8'))
  } catch {
    return false
  }
}
/** A signal takes a moment. */
const untilDead = async (...pids: string[]): Promise<void> => {
  while (pids.some(isAlive)) await new Promise(retry => setTimeout(retry, 10))
}
const read = (name: string): string => fs.readFileSync(join(folder, name), 'utf8')

describe('a program that stores', () => {
  it('gets the value on stdin, with nothing behind it, and its arguments as they are', async () => {
    const argv = shell('cat > "$1"; printf %s "$2" > "$1.argument"', join(folder, 'given'), '$HOME  `id` *')
    expect(await createBench({ argv }).write()).toEqual(written)
    expect(read('given')).toBe(value)
    expect(read('given.argument')).toBe('$HOME  `id` *')
  })

  it('is told which token it is, and inherits what a secret manager needs, but no input and no secret', async () => {
    const argv = shell('env > "$1"', join(folder, 'environment'))
    const environment = {
      VAULT_TOKEN: 'hvs.x',
      'INPUT_HUB-PASSWORD': 'owner-password',
      INPUT_MODE: 'rotate',
      STATE_layer: 'x',
      COPY: 'the owner-password, too',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    }
    await createBench({ argv }, environment).write()
    const names = read('environment').replaceAll(/=.*/g, '').trim().split('\n')
    expect(read('environment').split('\n')).toEqual(
      expect.arrayContaining([
        'DOCKER_OAT_LABEL=nightly push',
        'DOCKER_OAT_SLOT=nightly-push',
        'DOCKER_OAT_EXPIRES_AT=2027-01-02T00:00:00.000Z',
        'VAULT_TOKEN=hvs.x',
      ]),
    )
    expect(names.filter(name => /^(INPUT_|STATE_|ACTIONS_|COPY)/.test(name))).toEqual([])
    expect(read('environment')).not.toContain(value)
  })

  it.each([
    ['fails after half its input', 'head -c 5 >/dev/null; echo no >&2; exit 3', 'exit code 3 (no)'],
    ['ends by a signal', 'kill -9 $$', 'exit code 137'],
    ['says why on stdout', 'echo "not allowed"; exit 1', '(not allowed)'],
    ['prints the value', 'cat; exit 1', '(***)'],
    ['prints it in base64', 'base64 -w0; exit 1', '(***)'],
    ['prints it in hexadecimal digits', 'od -An -tx1 | tr -d " \\n"; exit 1', '(***)'],
    [
      'would command the runner',
      'printf "::error::x\\n::set-output name=a::b" >&2; exit 1',
      '(: :error::x ::set-output',
    ],
  ])('that %s may have stored it: the answer is lost', async (...[, script, said]) => {
    const message = await messageOf(createBench({ argv: shell(script) }))
    expect(message).toContain(`program sh: the program `)
    expect(message).toContain(said)
    expect(message).not.toContain(value)
  })

  it('may say more than anybody wants to keep', async () => {
    const argv = shell('cat >/dev/null; head -c 20000000 /dev/zero | tr "\\0" x; exit 1')
    expect((await messageOf(createBench({ argv }))).length).toBeLessThan(500)
  })

  it.each([
    ['never ends', ''],
    ['does not want to end', 'trap "" TERM;'],
  ])('that %s is stopped, with everything it started', async (_, trap) => {
    const pids = join(folder, `pids-${trap.length}`)
    const argv = shell(
      `${trap} sh -c '${trap} sleep 100; sleep 100' & echo $! $$ > "$1"; wait; sleep 100`,
      pids,
    )
    expect(await messageOf(createBench({ argv, timeoutMs: 500 }))).toContain('did not end within 0.5 s')
    await untilDead(...fs.readFileSync(pids, 'utf8').split(' '))
  })

  it('may leave a daemon behind that keeps its pipes open', async () => {
    const argv = shell('cat >/dev/null; (exec sleep 15) & echo $! > "$1"', join(folder, 'daemon'))
    expect(await createBench({ argv }).write()).toEqual(written)
    expect(isAlive(read('daemon'))).toBe(true)
    process.kill(Number(read('daemon')))
  })

  it('is stopped when the job is cancelled', async () => {
    const bench = createBench({ argv: shell('echo $$ > "$1"; sleep 100', join(folder, 'cancelled')) })
    const writing = bench.write()
    while (!fs.existsSync(join(folder, 'cancelled')) || read('cancelled') === '') {
      await new Promise(retry => setTimeout(retry, 10))
    }
    bench.controller.abort(new DOMException('cancelled', 'AbortError'))
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    await untilDead(read('cancelled'))
  })

  it('is not started once the time for it has passed', async () => {
    const bench = createBench({ argv: shell('touch "$1"', join(folder, 'late')) })
    expect(await bench.write(Date.now() - 1)).toEqual({ result: 'late' })
    expect(fs.existsSync(join(folder, 'late'))).toBe(false)
  })

  it('is looked for before anything is minted, by name and by path', async () => {
    const plain = join(folder, 'plain')
    fs.writeFileSync(plain, 'true')
    for (const argv of [['no-such-program'], ['./no/such'], [plain], [folder]] as const) {
      await expect(createBench({ argv }).check()).rejects.toMatchObject({ code: 'STORE_MISSING' })
      await expect(createBench({ confirmArgv: argv }).check()).rejects.toMatchObject({
        code: 'STORE_MISSING',
      })
      await expect(createBench({ argv }).write()).rejects.toMatchObject({ code: 'STORE_MISSING' })
    }
    fs.chmodSync(plain, 0o700)
    expect(await createBench({ argv: [plain] }).check()).toEqual({
      store: `program:${plain}`,
      kind: 'opaque',
    })
  })

  it('may name an interpreter that is not there', async () => {
    const script = join(folder, 'script')
    fs.writeFileSync(script, '#!/no/such/interpreter\n', { mode: 0o700 })
    expect(await messageOf(createBench({ argv: [script] }))).toMatch(/exit code 12[67]/)
  })

  it('may open its stdin by name', async () => {
    const argv = shell('cat /dev/stdin > "$1"', join(folder, 'by-name'))
    expect(await createBench({ argv }).write()).toEqual(written)
    expect(read('by-name')).toBe(value)
  })
})

describe('confirm', () => {
  const confirm = (script: string) => createBench({ confirmArgv: shell(script, value, digest) })

  it.each([
    ['the value', 'echo "$1"'],
    ['its SHA-256', 'printf %s "$2"'],
    ['its SHA-256 in upper case', 'echo "$2" | tr a-f A-F'],
  ])('that prints %s shows that the store holds the token', async (_, script) => {
    expect(await confirm(script).look(token)).toEqual({ store: 'program:sh', kind: 'open', holds: 't1' })
  })

  it.each([
    ['nothing', ':'],
    ['another token', 'echo dckr_oat_another'],
    ['the value and more', 'echo "$1"; echo "$1"'],
    ['a part of the digest', 'echo "$2" | head -c 20'],
    ['very much', 'head -c 1000000 /dev/zero | tr "\\0" "\\n"; echo "$1"; head -c 1000000 /dev/zero'],
  ])('that prints %s shows that it does not', async (_, script) => {
    expect(await confirm(script).look(token)).toMatchObject({ kind: 'open', holds: undefined })
  })

  it('may print another token, which is masked', async () => {
    const bench = confirm('echo dckr_oat_another')
    await bench.look(token)
    expect(bench.masked).toEqual(['dckr_oat_another'])
  })

  it('that fails says so, without what it printed of the value', async () => {
    const looking = confirm('echo "$1"; exit 4').look(token)
    await expect(looking).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: 'program sh: its confirm ended with exit code 4 (***)',
    })
  })

  it('is not run before this run has written', async () => {
    const bench = createBench({ confirmArgv: shell('touch "$1"', join(folder, 'confirmed')) })
    expect(await bench.check()).toMatchObject({ kind: 'comparable' })
    expect(await bench.look()).toMatchObject({ kind: 'comparable' })
    expect(fs.existsSync(join(folder, 'confirmed'))).toBe(false)
  })
})
