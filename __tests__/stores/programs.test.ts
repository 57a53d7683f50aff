import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { childEnvironment } from '../../src/base/child-environment.ts'
import { Secret } from '../../src/base/secret.ts'
import { isAlive } from '../support/is-alive.ts'
import { createProgramBench, tokenValue } from '../support/program-bench.ts'

const value = 'dckr_oat_Zm9vYmFyYmF6cXV4'
const digest = createHash('sha256').update(value).digest('hex')
const token = { ...tokenValue(value), id: 't1' }
const folder = fs.mkdtempSync(join(tmpdir(), 'oat-program-'))
afterAll(() => {
  fs.rmSync(folder, { recursive: true })
})

/** A program of some lines of shell. The token list takes words of one line. */
const shell = (script: string, ...args: string[]) => ['sh', '-c', script.replaceAll('\n', ';'), 'sh', ...args]

/** @param keys of the token list, beside a program that only reads */
function createBench(keys: object, environment: Readonly<Record<string, string>> = {}) {
  return createProgramBench(
    { program: shell('cat >/dev/null'), timeout: '20s', ...keys },
    { PATH: process.env['PATH'], ...environment },
  )
}

const written = { result: 'written' }
const messageOf = async (keys: object): Promise<string> => {
  const outcome = await (await createBench(keys)).write(token)
  if (outcome.result !== 'lost') throw new Error(`the write is ${outcome.result}`)
  const hint = 'try it by hand with other text on stdin'
  expect(outcome.error).toMatchObject({ code: 'STORE_FAILED', hint })
  return outcome.error.message
}
/** A signal takes a moment. */
const untilDead = async (...pids: number[]): Promise<void> => {
  while (pids.some(isAlive)) await new Promise(retry => setTimeout(retry, 10))
}
/** Pieces of six characters of the value and of its usual forms. */
const fragmentsOf = (text: string): string[] => {
  const bytes = Buffer.from(text)
  const hex = bytes.toString('hex')
  const base64 = [0, 1, 2].map(shift =>
    bytes
      .subarray(shift)
      .toString('base64')
      .replace(/..?=*$/, ''),
  )
  const forms = [text, Array.from(text).reverse().join(''), hex, hex.toUpperCase(), ...base64]
  const octal = Array.from(text)
    .map(letter => letter.charCodeAt(0).toString(8))
    .join(' ')
  const spaced = [octal, hex.replace(/../g, '$& '), hex.replace(/..../g, '$& '), Array.from(text).join('   ')]
  return [...forms, ...spaced].flatMap(form =>
    Array.from({ length: form.length - 5 }, (_, at) => form.slice(at, at + 6)),
  )
}
const read = (name: string): string => fs.readFileSync(join(folder, name), 'utf8')

describe('a program that stores', () => {
  it('gets the value on stdin, with nothing behind it, and its arguments as they are', async () => {
    const program = shell(
      'cat > "$1"; printf %s "$2" > "$1.argument"',
      join(folder, 'given'),
      '$HOME  `id` *',
    )
    expect(await (await createBench({ program })).write(token)).toEqual(written)
    expect(read('given')).toBe(value)
    expect(read('given.argument')).toBe('$HOME  `id` *')
  })

  it('is told which token it is, and inherits what a secret manager needs, but no input and no secret', async () => {
    const program = shell('env > "$1"', join(folder, 'environment'))
    const environment = {
      VAULT_TOKEN: 'hvs.x',
      'INPUT_HUB-PASSWORD': 'owner-password',
      INPUT_MODE: 'rotate',
      STATE_layer: 'x',
      COPY: 'the owner-password, too',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    }
    await (await createBench({ program }, environment)).write(token)
    const names = read('environment').replaceAll(/=.*/g, '').trim().split('\n')
    expect(read('environment').split('\n')).toEqual(
      expect.arrayContaining([
        'DOCKER_OAT_LABEL=nightly push',
        'DOCKER_OAT_ENTRY=nightly-push',
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
    [
      'would command the runner',
      'printf "::error::x\\n::set-output name=a::b" >&2; exit 1',
      '(: :error::x ::set-output',
    ],
  ])('that %s may have stored it: the answer is lost', async (...[, script, said]) => {
    const message = await messageOf({ program: shell(script) })
    expect(message).toContain(`program sh: the program `)
    expect(message).toContain(said)
    expect(message).not.toContain(value)
  })

  /** What a program may do to the value that is on its stdin, and print. */
  const forms: readonly [string, string][] = [
    ['plain', 'cat'],
    ['in a login', 'printf "acme:"; cat'],
    ['base64', 'base64 | tr -d "\\n"'],
    ...['x', 'xy', 'xyz'].map((before): [string, string] => [
      `base64 behind ${before.length} characters and before more`,
      `{ printf ${before}; cat; printf '","user":"acme"}'; } | base64 | tr -d '\\n'`,
    ]),
    [
      'base64 in lines of 76',
      '{ printf "a long text before the value, so that there are lines: "; cat; } | base64',
    ],
    ['in lines of 7', 'fold -w7'],
    ['in lines that go on with a backslash', 'fold -w7 | sed "s/$/\\\\\\\\/"'],
    ['hexadecimal', 'od -An -v -tx1 | tr -d " \\n"'],
    ['hexadecimal in capitals', 'od -An -v -tx1 | tr -d " \\n" | tr a-f A-F'],
    ['hexadecimal with spaces', 'od -An -v -tx1'],
    ['octal', 'od -v -b'],
    ['letter by letter', 'od -v -c'],
    ['as xxd does', 'xxd'],
    ['with \\u', 'sed "s/_/\\\\\\\\u005f/g"'],
    ['with %', 'sed "s/_/%5f/g"'],
    ['backwards', 'rev'],
  ]
  it.each(forms)('that prints the value %s shows nothing of it', async (_, script) => {
    const message = await messageOf({
      program: shell(`{ ${script}; echo; echo; echo not allowed; } >&2; exit 3`),
    })
    expect(message).toContain('ended with exit code 3 (')
    expect(message).toContain('not allowed')
    for (const form of fragmentsOf(value)) expect(message).not.toContain(form)
  })

  it.each([
    ['never ends', ''],
    ['does not want to end', 'trap "" TERM; '],
  ])('that %s is stopped, with everything it started', async (_, trap) => {
    const pids = join(folder, `pids-${trap.length}`)
    const program = shell(
      `${trap}sh -c '${trap}sleep 100; sleep 100' & echo $! $$ > "$1"; wait; sleep 100`,
      pids,
    )
    expect(await messageOf({ program, timeout: '1s' })).toMatch(
      /did not end within 1 s \("timeout"\), and was stopped$/,
    )
    await untilDead(...fs.readFileSync(pids, 'utf8').split(' ').map(Number))
  })

  it('may leave a daemon behind that keeps its pipes open', async () => {
    const program = shell('cat >/dev/null; (exec sleep 15) & echo $! > "$1"', join(folder, 'daemon'))
    expect(await (await createBench({ program })).write(token)).toEqual(written)
    const daemon = Number(read('daemon'))
    expect(isAlive(daemon)).toBe(true)
    process.kill(daemon)
  })

  it('is stopped when the job is cancelled', async () => {
    const program = shell('echo $$ > "$1"; sleep 100', join(folder, 'cancelled'))
    const bench = await createBench({ program })
    const writing = bench.write(token)
    while (!fs.existsSync(join(folder, 'cancelled')) || read('cancelled') === '') {
      await new Promise(retry => setTimeout(retry, 10))
    }
    bench.controller.abort(new DOMException('cancelled', 'AbortError'))
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
    await untilDead(Number(read('cancelled')))
  })

  it.each([
    ['returned error: 401', '', true],
    ['returned error: 403 {"message":"403 Forbidden"}', '', true],
    ['returned error: 404', '', false],
    ['returned error: 401', 'returned error: 503', true],
    ['returned error: 409', '', false],
    ['returned error: 4040', '', false],
    ['status 403', '', false],
  ])('that says %j and then %j is refused: %j, and run no more', async (...[first, then, isRefused]) => {
    const runs = join(folder, 'runs')
    fs.writeFileSync(runs, '')
    const words = [first, then]
      .filter(said => said !== '')
      .map(said => `curl: (22) The requested URL ${said}`)
    const bench = await createBench({
      program: shell('cat >/dev/null; echo >> "$1"; echo "$2" >&2; exit 22', runs, words.join(' ')),
    })
    const outcomes = [await bench.write(token), await bench.write(token)]
    const lost = { result: 'lost', error: expect.objectContaining({ code: 'STORE_FAILED' }) }
    expect(outcomes).toEqual([lost, lost])
    expect(outcomes.map(it => it.result === 'lost' && it.error.isRefusal)).toEqual([isRefused, isRefused])
    expect(read('runs')).toHaveLength(isRefused ? 1 : 2)
  })

  it('is not started once the time for it has passed', async () => {
    const bench = await createBench({ program: shell('touch "$1"', join(folder, 'late')) })
    expect(await bench.write(token, Date.now() - 1)).toEqual({ result: 'late' })
    expect(fs.existsSync(join(folder, 'late'))).toBe(false)
  })

  it('is looked for before anything is minted, by name and by path', async () => {
    const plain = join(folder, 'plain')
    fs.writeFileSync(plain, 'true')
    for (const program of [['no-such-program'], ['./no/such'], [plain], [folder]]) {
      const message = expect.stringMatching(/: there is no program .+ to run$/)
      const hint = 'install it first, put it on PATH, or correct the token list'
      const missing = { code: 'STORE_MISSING', message, hint }
      const bench = await createBench({ program })
      await expect(bench.check()).rejects.toMatchObject(missing)
      await expect((await createBench({ check: program })).check()).rejects.toMatchObject(missing)
      await expect(bench.write(token)).rejects.toMatchObject(missing)
    }
    fs.chmodSync(plain, 0o700)
    expect(await (await createBench({ program: [plain] })).check()).toEqual({
      store: `program:${plain}`,
      kind: 'opaque',
    })
  })

  it('may name an interpreter that is not there', async () => {
    const script = join(folder, 'script')
    fs.writeFileSync(script, '#!/no/such/interpreter\n', { mode: 0o700 })
    expect(await messageOf({ program: [script] })).toMatch(/exit code 12[67]/)
  })

  it('may open its stdin by name', async () => {
    const program = shell('cat /dev/stdin > "$1"', join(folder, 'by-name'))
    expect(await (await createBench({ program })).write(token)).toEqual(written)
    expect(read('by-name')).toBe(value)
  })
})

it('no program inherits the secret of a link, in capitals or not', () => {
  const variables = { TOTP: 'JBSWY3DPEHPK3PXP', LOW: 'x jbswy3dpehpk3pxp', OTHER: 'x' }
  const text = 'otpauth://totp/acme:jo?secret=JBSWY3DPEHPK3PXP&issuer=Docker'
  const link = new Secret(text, () => undefined)
  expect(childEnvironment(variables, [link])).toEqual({ OTHER: 'x' })
})

describe('stdin', () => {
  it.each([
    ['{"username":"{organization}","accessToken":"{token}"}', `{"username":"acme","accessToken":"${value}"}`],
    ['user = "{organization}:{token}"\n', `user = "acme:${value}"\n`],
    ['{organization}:{token}', `acme:${value}`],
  ])('%j is filled in', async (stdin, given) => {
    const program = shell('cat > "$1"', join(folder, 'text'))
    expect(await (await createBench({ program, stdin })).write(token)).toEqual(written)
    expect(read('text')).toBe(given)
  })

  it('that is JSON escapes a value as its string needs it', async () => {
    const program = shell('cat > "$1"', join(folder, 'json'))
    const odd = 'a"b\\c\n{organization}'
    await (await createBench({ program, stdin: '["{token}"]' })).write(tokenValue(odd))
    expect(JSON.parse(read('json'))).toEqual([odd])
  })
})

describe('env', () => {
  it('leaves of the variables of the job those that it names, and what every program needs', async () => {
    const program = shell('env > "$1"', join(folder, 'few'))
    const job = { HOME: '/home/x', VAULT_TOKEN: 'hvs-x', OTHER: 'x', LC_ALL: 'C' }
    await (await createBench({ program, env: ['VAULT_TOKEN'] }, job)).write(token)
    const names = read('few').replaceAll(/=.*/g, '').trim().split('\n')
    expect(names.filter(name => !/^(PWD|SHLVL|_|OLDPWD)$/.test(name)).sort()).toEqual([
      'DOCKER_OAT_ENTRY',
      'DOCKER_OAT_EXPIRES_AT',
      'DOCKER_OAT_LABEL',
      'HOME',
      'LC_ALL',
      'PATH',
      'VAULT_TOKEN',
    ])
  })

  it.each([
    ['is not there', {}],
    ['is empty', { VAULT_TOKEN: '' }],
    ['has an input', { VAULT_TOKEN: 'x owner-password' }],
  ])('that names a variable which %s is told before anything is created', async (_, job) => {
    const bench = await createBench({ env: ['VAULT_TOKEN'], name: 'the vault' }, job)
    await expect(bench.check()).rejects.toMatchObject({
      code: 'STORE_FAILED',
      message: 'program the vault: the variable VAULT_TOKEN is empty, or has an input that is a secret',
      hint: 'set it for this step, or remove it from "env" in the token list',
    })
  })
})

describe('check', () => {
  const another = 'dckr_oat_another'
  const checked = (script: string) =>
    createBench({ check: shell(script) }, { VALUE: value, DIGEST: digest, OTHER: another })
  const place = { store: 'program:sh', kind: 'open' }

  it.each([
    ['the value', 'echo "$VALUE"'],
    ['its SHA-256', 'printf %s "$DIGEST"'],
    ['its SHA-256 in upper case', 'echo "$DIGEST" | tr a-f A-F'],
  ])(
    'that prints %s shows that the store holds the token, in this run and in a later one',
    async (_, script) => {
      const bench = await checked(script)
      expect(await bench.look(token)).toEqual({ ...place, holds: 't1' })
      bench.note(token)
      expect(await bench.check()).toEqual({ ...place, holds: 't1' })
      expect(await bench.look()).toEqual({ ...place, holds: 't1' })
    },
  )

  it.each([
    ['another token', 'echo $OTHER'],
    ['the value and more', 'echo "$VALUE"; echo "$VALUE"'],
    ['a part of the digest', 'echo "$DIGEST" | head -c 20'],
    ['very much', 'head -c 1000000 /dev/zero | tr "\\0" "\\n"; echo "$VALUE"; head -c 1000000 /dev/zero'],
  ])('that prints %s shows that it does not', async (_, script) => {
    const bench = await checked(script)
    bench.note(token)
    expect(await bench.look(token)).toMatchObject({ kind: 'open', holds: undefined })
    // Of very much only the beginning is kept, which is blank.
    if (!script.includes('zero')) expect(await bench.look()).toEqual({ ...place, holds: undefined })
  })

  it('that prints nothing: another value to the run that wrote, and nothing there to a later one', async () => {
    const bench = await checked(':')
    bench.note(token)
    expect(await bench.look(token)).toEqual({ ...place, holds: undefined })
    expect(await bench.look()).toEqual({ store: 'program:sh', kind: 'empty' })
  })

  it('may print another token, which is masked', async () => {
    const bench = await checked('echo $OTHER')
    await bench.look(token)
    expect(bench.masked).toEqual([another])
  })

  it('that fails says so, without what it printed of the value', async () => {
    const bench = await checked('echo "$VALUE"; exit 4')
    const failed = (said: string) => ({
      code: 'STORE_FAILED',
      message: `program sh: its check ended with exit code 4${said}`,
      hint: 'try it by hand',
    })
    await expect(bench.look(token)).rejects.toMatchObject(failed(' (***)'))
    bench.note(token)
    await expect(bench.look()).rejects.toMatchObject(failed(''))
    const loud = await checked('echo "no $VALUE" >&2; printf %s "$VALUE" | base64 >&2; exit 4')
    loud.note(token)
    await expect(loud.look()).rejects.toMatchObject(failed(' (no ***)'))
  })

  it.each([
    [401, 1],
    [403, 1],
    // It may have come too early.
    [404, 2],
  ])('that is refused with %d is run %d times', async (status, times) => {
    const runs = join(folder, 'looks')
    fs.writeFileSync(runs, '')
    const said = `curl: (22) The requested URL returned error: ${status}`
    const bench = await createBench({ check: shell('echo >> "$1"; echo "$2" >&2; exit 22', runs, said) })
    const code = 'STORE_FAILED'
    await expect(bench.look(token)).rejects.toMatchObject({ code })
    await expect(bench.look(token)).rejects.toMatchObject({ code })
    expect(read('looks')).toHaveLength(times)
  })

  it('is not run before a token is current that was copied with it', async () => {
    const bench = await createBench({ check: shell('touch "$1"', join(folder, 'checked')) })
    expect(await bench.check()).toMatchObject({ kind: 'comparable' })
    expect(await bench.look()).toMatchObject({ kind: 'comparable' })
    expect(fs.existsSync(join(folder, 'checked'))).toBe(false)
  })
})
