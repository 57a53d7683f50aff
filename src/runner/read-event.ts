import type { Files } from '../base/files-port.ts'
import type { Runner } from '../ports.ts'
import type { RunEvent } from './event.ts'

/** What started this run. Never throws: a payload that cannot be read is `undefined`. */
export async function readEvent({
  runner,
  files,
}: {
  runner: Pick<Runner, 'environment'>
  files: Pick<Files, 'read'>
}): Promise<RunEvent> {
  const { environment } = runner
  return {
    isGithub: environment['GITHUB_ACTIONS'] === 'true',
    name: environment['GITHUB_EVENT_NAME'] ?? '',
    ref: environment['GITHUB_REF'] ?? '',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    payload: await readPayload(environment['GITHUB_EVENT_PATH'], files),
  }
}

async function readPayload(path: string | undefined, files: Pick<Files, 'read'>): Promise<unknown> {
  try {
    return JSON.parse((path !== undefined && (await files.read(path))) || 'null')
  } catch {
    // Who needs something of it says what is missing.
    return undefined
  }
}
