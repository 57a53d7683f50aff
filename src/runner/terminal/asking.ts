import fs from 'node:fs'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { errno, OatError } from '../../base/error.ts'
import type { CommandLine } from './command-line.ts'
import { terminalName } from './verbs.ts'

/** The secret of --stdin or --prompt. INPUT_INVALID without a terminal to ask; DOMException at Ctrl-C. */
export async function readTyped({ secret }: CommandLine): Promise<string | undefined> {
  if (secret === undefined) return undefined
  if (secret.from === 'stdin') return readStdin()
  if (process.stdin.isTTY) return ask(`${secret.input} (not shown): `, true)
  const message = '--prompt needs a terminal to ask at, and standard input is not one'
  const hint = `use --stdin ${secret.input} or the variable ${terminalName(secret.input)}`
  throw new OatError('INPUT_INVALID', { message, hint })
}

/** Everything on stdin, without its last line end. INPUT_INVALID where it cannot be read: a directory. */
function readStdin(): string {
  try {
    return fs.readFileSync(0, 'utf8').replace(/\r?\n$/, '')
  } catch (error) {
    throw new OatError('INPUT_INVALID', {
      message: `standard input cannot be read (${errno(error) ?? 'unknown'})`,
      hint: 'pipe the secret into this command, such as: pass show docker/push | COMMAND',
      cause: error,
    })
  }
}

/** `hidden` shows nothing; `last` ends the answer. `undefined` without a terminal; AbortError at Ctrl-C. */
export async function ask(question: string, hidden: boolean, last = /^/): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined
  const silent = new Writable({
    write(...[, , next]) {
      next()
    },
  })
  const lines = createInterface({
    input: process.stdin,
    output: hidden ? silent : process.stderr,
    terminal: hidden,
  })
  // Only now that the terminal no longer echoes: an answer may be pasted the moment it is asked for.
  process.stderr.write(question)
  const answer = await new Promise<string | undefined>((resolve, reject) => {
    const typed: string[] = []
    lines.on('line', line => {
      typed.push(line)
      if (last.test(line)) resolve(typed.join('\n'))
    })
    lines.once('SIGINT', () => {
      reject(new DOMException('cancelled: nothing was changed', 'AbortError'))
      lines.close()
      process.stderr.write('\n')
    })
    lines.once('close', () => {
      resolve(undefined)
    })
  })
  lines.close()
  if (hidden) process.stderr.write('\n')
  return answer
}
