import { Writable } from 'node:stream'
import { OatError } from '../base/error.ts'
import { wrap } from '../base/text.ts'
import type { Log } from '../runner/runner.ts'
import { ask } from '../runner/terminal/asking.ts'

export interface SetupQuestion {
  readonly flag: string
  /** Under which name its answer is given; without it that of the flag. */
  readonly key?: string
  readonly text: string
  readonly reason: string
  /** The words that it may be, each with its meaning. Without them: any text. */
  readonly choices?: Readonly<Record<string, string>>
  readonly proposal?: string
  readonly problem?: Problem
}

type Problem = (value: string) => string | undefined

/** INPUT_INVALID before anything is changed. */
export function refusal(message: string, hint: string): OatError {
  return new OatError('INPUT_INVALID', { message, hint: `${hint}; nothing was changed` })
}

/** Somebody who can be asked, before anything is changed. Each throws DOMException AbortError at Ctrl-C. */
export type Asker = Awaited<ReturnType<typeof createAsker>>

/** Whether a person is at both ends. In CI there is no person, even if the streams are terminals. */
export function canAsk({ CI: ci = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return process.stdin.isTTY && process.stdout.isTTY && ['', 'false', '0'].includes(ci)
}

/** Loads the library of questions, which no other mode needs. */
export async function createAsker() {
  const { confirm, isCancel, log, password, S_BAR, select, text } = await import('@clack/prompts')
  const output = starring(process.stdout)

  const lines = (texts: readonly string[]): readonly string[] =>
    texts.flatMap(text => wrap(text, Math.max((process.stdout.columns || 80) - 4, 20)))

  /** Of most questions the library puts its bar in front of the first line alone. */
  const barred = (texts: readonly string[]): string => lines(texts).join(`\n${S_BAR}  `)

  function settled<T>(value: T): Exclude<T, symbol> {
    if (isCancel(value)) throw new DOMException('cancelled: nothing was changed', 'AbortError')
    return value as Exclude<T, symbol>
  }

  /** A token that is pasted here never shows, and is no answer. */
  async function typed(message: string, proposal: string, problem?: Problem): Promise<string> {
    for (;;) {
      const validate = (given = ''): string | undefined =>
        isToken(given) ? undefined : problem?.(given.trim() || proposal)
      const options = { message, output, placeholder: proposal, defaultValue: proposal, validate }
      const value = settled(await text(options)).trim()
      if (!isToken(value)) return value || proposal
      log.warn('That is a token. It is asked for later.', { output })
    }
  }

  return {
    answer: async ({ text: question, reason, choices, proposal = '', problem }: SetupQuestion) => {
      if (choices === undefined) return typed(barred([question, reason]), proposal, problem)
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }))
      const message = lines([question, reason]).join('\n')
      return settled(await select({ message, options, initialValue: proposal }))
    },
    confirm: async (message: string) => settled(await confirm({ message: lines([message]).join('\n') })),
    secret: async (message: string, isOptional = false) => {
      const validate = (value = ''): string | undefined =>
        isOptional || value.trim() !== '' ? undefined : 'Type or paste it, or press Ctrl-C to stop'
      return settled(await password({ message: barred([message]), clearOnError: true, validate })).trim()
    },
    line: (message: string, proposal = '') => typed(barred([message]), proposal),
    /** Lines that are pasted, up to one that looks like the last. Shows nothing of them. */
    paste: async (message: string, last: RegExp) =>
      (await ask(`${lines([message]).join('\n')}\n`, true, last)) ?? '',
  }
}

/** Docker locks an organization, or an account, after failed logins. */
const mostTries = 3

/** Asks for something until it is taken. The third refusal is the end. */
export async function untilTaken<T>(take: () => Promise<T>, log: Log): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await take()
    } catch (error) {
      const isRefusal = /^(TOKEN_|SCOPE_|WRONG_TOKEN|HUB_FORBIDDEN|INPUT_INVALID)/
      if (!(error instanceof OatError) || !isRefusal.test(error.code)) throw error
      const { code, message, terminalHint } = error
      log.error(`${code}: ${message}; ${terminalHint}`)
      if (tries < mostTries) continue
      throw new OatError(code, {
        message: 'it was refused three times, and setup stops here so that Docker locks nothing',
        hint: 'nothing was changed. Look in Docker Home or at GitHub what is wrong, then start setup again',
      })
    }
  }
}

const isToken = (text: string): boolean => /dckr_(oat|pat)_/i.test(text)

/** A screen on which a Docker token is as many stars, also while it is typed. */
function starring(screen: NodeJS.WriteStream): Writable {
  const output = new Writable({
    write(chunk, _, callback) {
      const stars = String(chunk).replace(/dckr_(?:oat|pat)_(?:[\w-]|\u001b\[[\d;]*m)*/gi, token =>
        token.replace(/(\u001b\[[\d;]*m)|[\w-]/g, (_all, code: string | undefined) => code ?? '*'),
      )
      screen.write(stars)
      callback()
    },
  })
  const { columns, rows } = { columns: { get: () => screen.columns }, rows: { get: () => screen.rows } }
  return Object.defineProperties(output, { columns, rows, isTTY: { value: true } })
}
