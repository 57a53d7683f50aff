import { Writable } from 'node:stream'
import { wrap } from '../base/text.ts'
import { ask } from '../runner/terminal/asking.ts'
import type { SetupQuestion } from './questions.ts'

type Problem = (value: string) => string | undefined

/** Somebody who can be asked, before anything is changed. Each throws DOMException AbortError at Ctrl-C, which says so. */
export interface Asker {
  readonly answer: (question: SetupQuestion) => Promise<string>
  readonly confirm: (text: string) => Promise<boolean>
  /** Shows nothing of what is typed. */
  readonly secret: (text: string, problem: Problem) => Promise<string>
  readonly line: (text: string, problem?: Problem) => Promise<string>
  /** Lines that are pasted, up to one that looks like the last. Shows nothing of them. */
  readonly paste: (text: string, last: RegExp) => Promise<string>
}

/** Whether a person is at both ends. In CI nobody is, whatever the streams are. */
export function canAsk(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { CI: ci = '' } = environment
  return process.stdin.isTTY && process.stdout.isTTY && ['', 'false', '0'].includes(ci)
}

/** Loads the library of questions, which no other mode needs. */
export async function createAsker(): Promise<Asker> {
  const { confirm, isCancel, log, password, S_BAR, select, text } = await import('@clack/prompts')
  const output = starring(process.stdout)

  const lines = (texts: readonly string[]): readonly string[] =>
    texts.flatMap(one => wrap(one, Math.max((process.stdout.columns || 80) - 4, 20)))

  /** Of most questions the library puts its bar in front of the first line alone. */
  const barred = (...texts: readonly string[]): string => lines(texts).join(`\n${S_BAR}  `)

  function settled<T>(value: T): Exclude<T, symbol> {
    if (isCancel(value)) throw new DOMException('cancelled: nothing was changed', 'AbortError')
    return value as Exclude<T, symbol>
  }

  /** A token that is pasted here never shows, and is no answer. */
  async function typed(message: string, proposal: string, problem: Problem): Promise<string> {
    for (;;) {
      const value = settled(
        await text({
          ...{ message, output, placeholder: proposal, defaultValue: proposal },
          validate: given => {
            const answer = (given ?? '').trim()
            return isToken(answer) ? undefined : problem(answer || proposal)
          },
        }),
      ).trim()
      if (!isToken(value)) return value || proposal
      log.warn('That is a token. It is asked for later.', { output })
    }
  }

  return {
    answer: async ({ text: asked, reason, choices, proposal, problem }) => {
      if (choices === undefined) return typed(barred(asked, reason), proposal, problem ?? (() => undefined))
      const message = lines([asked, reason]).join('\n')
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }))
      return settled(await select({ message, options, initialValue: proposal }))
    },
    confirm: async message => settled(await confirm({ message: lines([message]).join('\n') })),
    secret: async (message, problem) =>
      settled(
        await password({
          message: barred(message),
          clearOnError: true,
          validate: value => problem((value ?? '').trim()),
        }),
      ).trim(),
    line: (message, problem = () => undefined) => typed(barred(message), '', problem),
    paste: async (message, last) => (await ask(`${lines([message]).join('\n')}\n`, true, last)) ?? '',
  }
}

const isToken = (text: string): boolean => /dckr_(oat|pat)_/i.test(text)

/** A screen on which a Docker token is as many stars, also while it is typed, with the codes of the cursor in it. */
function starring(screen: NodeJS.WriteStream): Writable {
  const stars = (text: string): string =>
    text.replace(/dckr_(?:oat|pat)_(?:[\w-]|\u001b\[[\d;]*m)*/gi, token =>
      token.replace(/(\u001b\[[\d;]*m)|[\w-]/g, (_, code: string | undefined) => code ?? '*'),
    )
  const output = new Writable({
    write(chunk, _, done) {
      screen.write(stars(String(chunk)))
      done()
    },
  })
  return Object.defineProperties(output, {
    columns: { get: () => screen.columns },
    rows: { get: () => screen.rows },
    isTTY: { value: true },
  })
}
