import { spawn } from 'node:child_process'
import { once } from 'node:events'

export interface ChildOptions {
  readonly arguments: readonly string[]
  /** What the program prints on standard error once it serves. */
  readonly ready: RegExp
  readonly environment?: Readonly<Record<string, string>>
}

/** A program that serves in the background. */
export interface Child {
  /** How `ready` matched. */
  readonly ready: RegExpExecArray
  /** SIGTERM; SIGKILL if it is still there after ten seconds. */
  close(): Promise<void>
}

/**
 * Starts a program and waits until it says that it is ready. It ends with this process, unless that is killed.
 * @throws Error with what the program said, when it ends or stays silent instead
 */
export async function startChild(program: string, options: ChildOptions): Promise<Child> {
  const { ready, environment = {} } = options
  const child = spawn(program, options.arguments, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  })
  const stop = () => void child.kill('SIGTERM')
  process.once('exit', stop)
  const ended = once(child, 'exit').catch(() => undefined)
  let said = ''
  const match = await new Promise<RegExpExecArray>((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      reject(new Error(`${program} ${why}: ${said.slice(-2000)}`))
    }
    const timer = setTimeout(fail, 120_000, 'was not ready after two minutes')
    child.once('error', error => {
      fail(error.message)
    })
    void ended.then(() => {
      fail('ended')
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = ready.exec(said)
      if (found === null) return
      clearTimeout(timer)
      resolve(found)
    })
  })
  return {
    ready: match,
    async close() {
      const killing = setTimeout(() => child.kill('SIGKILL'), 10_000)
      stop()
      await ended
      clearTimeout(killing)
      process.removeListener('exit', stop)
    },
  }
}
