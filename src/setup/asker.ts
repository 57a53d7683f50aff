import { wrap } from '../base/text.ts'
import { ask } from '../runner/terminal/asking.ts'
import type { SetupQuestion } from './plan/question.ts'

/** Somebody who can be asked. Each throws DOMException AbortError at Ctrl-C. */
export interface Asker {
  readonly answer: (question: SetupQuestion) => Promise<string>
  readonly confirm: (text: string) => Promise<boolean>
  /** Shows nothing of what is typed. */
  readonly secret: (text: string, problem: (value: string) => string | undefined) => Promise<string>
  /** One line, given up for `undefined` when the signal fires. */
  readonly line: (text: string, signal: AbortSignal) => Promise<string | undefined>
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
  const { confirm, isCancel, password, S_BAR, select, text } = await import('@clack/prompts')

  const lines = (texts: readonly string[]): readonly string[] =>
    texts.flatMap(one => wrap(one, Math.max((process.stdout.columns || 80) - 4, 20)))

  /** Of most questions the library puts its bar in front of the first line alone. */
  const barred = (...texts: readonly string[]): string => lines(texts).join(`\n${S_BAR}  `)

  function settled<T>(value: T): Exclude<T, symbol> {
    if (isCancel(value)) throw new DOMException('cancelled at the question', 'AbortError')
    return value as Exclude<T, symbol>
  }

  return {
    answer: async ({ text: asked, reason, choices, proposal, problem }) => {
      if (choices.length > 0) {
        const message = lines([asked, reason]).join('\n')
        return settled(await select({ message, options: [...choices], initialValue: proposal }))
      }
      const answer = settled(
        await text({
          message: barred(asked, reason),
          placeholder: proposal,
          defaultValue: proposal,
          validate: value => problem((value ?? '').trim() || proposal),
        }),
      )
      return answer.trim() || proposal
    },
    confirm: async message => settled(await confirm({ message })),
    secret: async (message, problem) =>
      settled(
        await password({
          message: barred(message),
          clearOnError: true,
          validate: value => problem((value ?? '').trim()),
        }),
      ).trim(),
    line: async (message, signal) => {
      const answer = await text({ message: barred(message), signal, placeholder: '' })
      if (isCancel(answer) && signal.aborted) return undefined
      return settled(answer).trim()
    },
    paste: async (message, last) => (await ask(`${lines([message]).join('\n')}\n`, true, last)) ?? '',
  }
}
