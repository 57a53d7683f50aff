import { describe, expect, it } from '@jest/globals'
import { verbHelp } from '../../src/model/command-help.ts'
import { environmentName, parseCommandLine } from '../../src/model/command-line.ts'
import { inputNames, inputTable, modes, secretInputs } from '../../src/model/input-table.ts'
import { OatError } from '../../src/model/error.ts'

function refusal(args: readonly string[]): string {
  try {
    parseCommandLine(args)
  } catch (error) {
    if (error instanceof OatError) return `${error.code}: ${error.message}; ${error.hint}`
    throw error
  }
  return 'taken'
}

describe('the command line', () => {
  it('takes inputs as flags, booleans without a value', () => {
    const line = parseCommandLine(['migrate', '--write', '--paths', 'a,b', '--fail-on=warning', '--json'])
    expect(Object.fromEntries(line?.values ?? [])).toEqual({
      write: 'true',
      paths: 'a,b',
      'fail-on': 'warning',
    })
    expect(line).toMatchObject({ mode: 'migrate', json: true, machine: false, help: false })
  })

  it('turns a boolean off with --no-', () => {
    expect(parseCommandLine(['login', '--no-logout'])?.values.get('logout')).toBe('false')
  })

  it.each(secretInputs)('never takes %s as a flag', input => {
    expect(refusal(['rotate', `--${input}`, 'dckr_oat_secret'])).toMatch(/^INPUT_INVALID: .*--stdin/)
    expect(refusal(['rotate', `--${input}=dckr_oat_secret`])).not.toContain('dckr_oat_secret')
    expect(refusal(['rotate', '--stdin', input])).toBe('taken')
  })

  it.each([
    ['an unknown verb', ['upgrade']],
    ['a flag without its value', ['login', '--channel']],
    ['a word that is no flag', ['login', 'nightly']],
    ['--stdin for what is not secret', ['login', '--stdin', 'channel']],
  ])('refuses %s', (...[, args]) => {
    expect(refusal(args)).toMatch(/^INPUT_INVALID: /)
  })

  it.each([
    ['--colour', '--colour is not known; see docker-oat-login login --help'],
    ['--mode', '--mode is not known; see docker-oat-login login --help'],
    ['--chanel', 'chanel is not an input; did you mean channel?'],
    ['--password', 'password is an input of docker/login-action; write token: ${{ secrets.NAME }}'],
  ])('refuses %s, which no verb has', (flag, said) => {
    expect(refusal(['login', flag, 'x'])).toContain(`INPUT_UNKNOWN: ${said}`)
  })

  it('without a verb asks for help', () => {
    expect([[], ['--help'], ['-h'], ['help']].map(args => parseCommandLine(args))).toEqual(
      Array(4).fill(undefined),
    )
  })
})

describe('help', () => {
  it.each(modes)('of %s names each of its inputs, secrets only as variables', mode => {
    const help = verbHelp(mode, new Map())
    for (const name of inputNames) {
      if (name === 'mode' || !inputTable[name].modes.some(user => user === mode)) continue
      const isSecret = secretInputs.some(secret => secret === name)
      expect(help).toContain(isSecret ? `  ${environmentName(name)}\n` : `  --${name}\n`)
      if (isSecret) expect(help).not.toContain(`  --${name}\n`)
    }
  })
})
