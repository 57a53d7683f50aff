import type { Clock, Deadline } from '../base/clock.ts'
import { createFiles } from '../base/files.ts'
import { createHttp } from '../base/http.ts'
import type { Runner } from './runner.ts'

/** What a mode works with, and hands on: who started it, time, tries of a request, files and servers. */
export type ModePorts = ReturnType<typeof openModePorts>

/** What of it a client of a server, or of a program, has need of. */
export type ClientPorts = Pick<ModePorts, 'runner' | 'clock' | 'deadline' | 'attempts'>

export function openModePorts(runner: Runner, time: { clock: Clock; deadline: Deadline; attempts: number }) {
  const http = createHttp({ ...time, onRetry: runner.info })
  return { ...time, runner, http, files: createFiles(time.clock.unique) }
}
