import type { Finding } from './finding.ts'

/** A file that was skipped. A warning when nothing in its text could be a login, else an error. */
export function fileFinding(
  file: string,
  part: { code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE'; message: string; isIdle?: boolean },
): Finding {
  return {
    code: part.code,
    severity: part.isIdle === true ? 'warning' : 'error',
    subject: file,
    file,
    message: part.message,
    remedy: 'the other files are done; see to this one',
  }
}
