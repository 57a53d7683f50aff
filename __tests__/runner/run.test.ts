import { afterEach, describe, expect, it } from '@jest/globals'
import { OatError } from '../../src/base/error.ts'
import { openTrace, trace } from '../../src/base/trace.ts'
import { type Ending, run } from '../../src/runner/run.ts'
import { createRunner } from '../../src/runner/runner.ts'
import { silentRunner } from '../support/silent-runner.ts'
import { itWhere, linuxObstacle } from '../support/real-parts.ts'

describe('the exit code', () => {
  it.each<[string, number, () => Promise<Ending>]>([
    ['all went well', 0, () => Promise.resolve(true)],
    ['the mode reports that something is not well', 1, () => Promise.resolve(false)],
    ['nothing was found, and not all was seen', 3, () => Promise.resolve('unseen')],
    ['an error of ours', 1, () => Promise.reject(new OatError('INTERNAL', { message: 'm', hint: 'h' }))],
    ['a defect', 1, () => Promise.reject(new TypeError('x is undefined'))],
    ['a cancelled job', 130, () => Promise.reject(new DOMException('aborted', 'AbortError'))],
  ])('%s: %i', async (what, code, action) => {
    const failures: OatError[] = []
    const fail = (error: OatError) => Promise.resolve(failures.push(error))
    expect(await run({ ...silentRunner(), fail }, action)).toBe(code)
    if (what !== 'a defect') return
    const hint = 'this is a defect of docker-oat-login: please report it with this line'
    const message = expect.stringMatching(/^TypeError: x is undefined\b/)
    expect(failures).toMatchObject([{ code: 'INTERNAL', message, hint }])
  })

  it('is 1 when the action throws before its first wait', async () => {
    const action = (): Promise<boolean> => {
      throw new OatError('INPUT_INVALID', { message: 'm', hint: 'h' })
    }
    expect(await run(silentRunner(), action)).toBe(1)
  })
})

describe('what is printed with an error', () => {
  const caused = async (message: string, cause: string): Promise<readonly string[]> => {
    const lines: string[] = []
    const runner = { ...silentRunner(), info: (text: string) => void lines.push(text) }
    const error = new OatError('INTERNAL', { message, hint: 'h', cause: new Error(cause) })
    await run(runner, () => Promise.reject(error))
    return lines
  }

  it('is its cause, unless the message has said it', async () => {
    expect(await caused('x cannot be read', 'it is a directory')).toEqual(['caused by: it is a directory'])
    expect(await caused('x cannot be read: it is a directory', 'it is a directory')).toEqual([])
  })
})

describe('a file of the runner that cannot be written', () => {
  const before = process.env['GITHUB_OUTPUT']
  afterEach(() => {
    if (before === undefined) delete process.env['GITHUB_OUTPUT']
    else process.env['GITHUB_OUTPUT'] = before
  })

  function expectNamed(file: string, words: string): void {
    process.env['GITHUB_OUTPUT'] = file
    const act = () => {
      createRunner().output('ok', 'true')
    }
    expect(act).toThrow(
      expect.objectContaining({
        code: 'INTERNAL',
        message: expect.stringContaining(`the runner’s file GITHUB_OUTPUT cannot be written: ${words}`),
        hint: 'make room on the disk of the runner, or look what else is wrong with it, then run it again',
      }),
    )
  }

  it('is named, with what to do', () => {
    expectNamed('/nowhere/at-all', 'Missing file')
  })

  itWhere(linuxObstacle)('is named, with what to do, on a disk that is full', () => {
    expectNamed('/dev/full', 'the disk is full')
  })
})

it.each([
  ['1', '::debug::what was asked\n'],
  ['0', ''],
])('what is traced is printed with GitHub’s debug logging alone: RUNNER_DEBUG=%s', (debugging, printed) => {
  const former = process.env['RUNNER_DEBUG']
  const write = process.stdout.write.bind(process.stdout)
  let out = ''
  openTrace(() => undefined)
  process.env['RUNNER_DEBUG'] = debugging
  process.stdout.write = (text: string | Uint8Array) => (out += String(text)) !== ''
  try {
    createRunner()
    trace(() => 'what was asked')
  } finally {
    process.stdout.write = write
    if (former === undefined) delete process.env['RUNNER_DEBUG']
    else process.env['RUNNER_DEBUG'] = former
  }
  expect(out.replaceAll('\r', '')).toBe(printed)
})

it('an annotation stands at its line, and no file is named so that it is another command', () => {
  const printed: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (text: string | Uint8Array) => printed.push(String(text)) > 0
  try {
    const runner = createRunner()
    runner.error('too much', { file: '.github/workflows/a.yml', startLine: 7 })
    runner.warning('odd', { file: 'a\n::add-mask::b,line=9:x.yml', startLine: 1 })
    runner.notice('nowhere')
  } finally {
    process.stdout.write = write
  }
  expect(printed.join('').trimEnd().split(/\r?\n/)).toEqual([
    '::error file=.github/workflows/a.yml,line=7::too much',
    '::warning file=a%0A%3A%3Aadd-mask%3A%3Ab%2Cline=9%3Ax.yml,line=1::odd',
    '::notice::nowhere',
  ])
})
