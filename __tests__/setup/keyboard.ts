import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { shellQuote } from '../../sandbox/runner/shell-quote.ts'
import { closeAfterTest } from '../support/close-after-test.ts'

const run = promisify(execFile)

/** Why there is no terminal to type at; `undefined`: there is. */
export const keyboardObstacle: string | undefined =
  spawnSync('tmux', ['-V']).status === 0 ? undefined : 'there is no tmux (Debian: apt-get install tmux)'

/** A person at a terminal of so many columns, which tmux plays: keys go in, and what the screen shows comes out. */
export interface Keyboard {
  /** Types each key or text once the screen shows what stands before it. */
  readonly type: (when: string | RegExp, ...keys: readonly string[]) => Promise<void>
  /** Everything that the screen shows, once it shows this. */
  readonly seen: (what: string | RegExp) => Promise<string>
  /** The same with the codes of its colours. */
  readonly colours: () => Promise<string>
  /** Waits until the program has ended. Gives everything that it showed, and its exit code. */
  readonly ended: () => Promise<{ screen: string; code: number }>
}

/** A screen that shows a question for so many times: what is typed before it is there may be lost. */
export function nth(count: number, question: string): RegExp {
  return new RegExp(`(?:${question}[^]*){${count}}`)
}

/** @param environment all that the program gets, beside PATH and a home */
export async function openKeyboard(
  argv: readonly string[],
  options: { columns: number; folder: string; environment: Readonly<Record<string, string>> },
): Promise<Keyboard> {
  const { columns, folder, environment } = options
  const server = `oat-${process.pid}-${Math.random().toString(36).slice(2)}`
  const tmux = async (...words: readonly string[]) => (await run('tmux', ['-L', server, ...words])).stdout
  const own = { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'C.UTF-8' }
  const variables = Object.entries({ ...own, ...environment })
  const line = ['env', '-i', 'TERM=screen', ...variables.map(([name, value]) => `${name}=${value}`), ...argv]
    .map(shellQuote)
    .join(' ')
  // The shell stays, so that the screen can be read when the program is over.
  const shell = `trap : INT; ${line}; printf '\\n[exit %s]\\n' $?; exec sleep 3600`
  const session = `-f /dev/null new-session -d -x ${columns} -y 50 -c`.split(' ')
  await tmux(...session, folder, 'sh', '-c', shell)
  closeAfterTest({ close: async () => void (await tmux('kill-server').catch(() => undefined)) })
  await tmux('set-option', '-g', 'history-limit', '5000')
  // Everything from the first line on, each as wide as the screen.
  const screen = async () => (await tmux('capture-pane', '-p', '-S', '-')).replace(/\n+$/, '\n')
  async function until(wanted: string | RegExp): Promise<string> {
    const isThere = (text: string) => (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text))
    // To look starts a program. Minutes, so that a busy machine is no failure.
    for (let turn = 0; turn < 1_200; turn++) {
      const shown = await screen()
      if (isThere(shown)) return shown
      await new Promise(resolve => setTimeout(resolve, 150))
    }
    throw new Error(`the screen never showed ${String(wanted)}:\n${await screen()}`)
  }
  return {
    seen: until,
    colours: () => tmux('capture-pane', '-p', '-e', '-S', '-'),
    async type(when, ...keys) {
      await until(when)
      for (const key of keys) {
        if (key.includes('\n')) {
          // As a terminal pastes: each line ends with a carriage return.
          await tmux('set-buffer', '--', key)
          await tmux('paste-buffer')
          continue
        }
        const isKey = /^(Enter|Up|Down|Left|Right|C-[cu])$/.test(key)
        await tmux('send-keys', ...(isKey ? [key] : ['-l', '--', key]))
      }
    },
    async ended() {
      const shown = await until(/\[exit \d+\]/)
      return { screen: shown, code: Number(/\[exit (\d+)\]/.exec(shown)?.[1]) }
    },
  }
}
