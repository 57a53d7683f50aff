import { type ErrorCode, describeError, OatError } from '../base/error.ts'
import { shellWord } from '../runner/command.ts'
import type { Evidence } from '../runner/evidence.ts'
import type { Runner } from '../runner/runner.ts'
import { pushColumns, pushRows } from './plan/certificate-page.ts'
import type { EntryReport } from './plan/report.ts'
import { type RotationNews, rotationSummary } from './summary.ts'

/** Outputs and annotations. `false` when an entry failed. Under `dry-run` what would fail is named. */
export function reportRotation({ outcomes, unknown, dryRun }: RotationNews, runner: Runner): boolean {
  const reports = outcomes.map(({ report }) => report)
  const failed = reports.filter(({ action }) => action === 'failed')
  const happened = dryRun ? [] : reports
  const lists = {
    rotated: happened.filter(({ action }) => action === 'rotated'),
    retired: happened.filter(({ retired }) => retired.length > 0),
    deleted: happened.filter(({ deleted }) => deleted.length > 0),
    kept: happened.filter(({ kept }) => kept.length > 0),
    failed,
  }
  for (const name of ['rotated', 'retired', 'deleted', 'kept', 'failed'] as const) {
    runner.output(name, JSON.stringify(lists[name].map(({ label }) => label)))
  }
  runner.output('report', JSON.stringify({ dryRun, tokens: reports, unknown }))
  for (const { label, kept } of reports.filter(report => report.kept.length > 0)) {
    runner.warning(
      `${label}: ${kept.join(', ')} is not the current token and is still in use, so it was kept. Find out what uses it, and update that place.`,
    )
  }
  for (const { id, label } of unknown) {
    runner.warning(
      `Docker Hub has ${JSON.stringify(label)} (${id}), which is no longer in the token list. It was not changed. Delete it in Docker Home if nothing uses it.`,
    )
  }
  for (const report of failed) runner.error(describeError(failureOf(report), runner))
  return failed.length === 0
}

const waiting =
  'a run that is started after that goes on by itself. If you know that the other one is dead, take over now'

const hints: Partial<Readonly<Record<ErrorCode, string>>> = {
  ROTATION_IN_PROGRESS: `${waiting}: start the job with the label in input "force"`,
  ROTATION_INCOMPLETE:
    'what is named may be the leaked token, or keep it alive. Deactivate such a token in Docker Home; one that you know is not the leaked one, explain by its id: run again with "explained ID" in input "compromised"',
}

function failureOf({ label, code: errorCode = 'INTERNAL', reason, retired }: EntryReport): OatError {
  // After a leak a token that somebody uses is taken away, too.
  const untouched = retired.length === 0 ? 'no token in use was deactivated. Run' : 'run'
  return new OatError(errorCode, {
    message: `${label}: ${reason}`,
    ...(errorCode === 'ROTATION_IN_PROGRESS' && {
      terminalHint: `${waiting} with --force ${shellWord(label)}`,
    }),
    hint: hints[errorCode] ?? `${untouched} it again after the fix`,
  })
}

/** All of them in each run, so that the files of two months can stand under each other. */
const tokenColumns = [
  'date commit label channel access action code reason expiresAt complete',
  'gaps deadSince others retired deleted kept stores pushers readers explained',
].flatMap(names => names.split(' '))

/** The same to keep: the page, every token, and as findings those that failed. */
export function rotationEvidence(news: RotationNews, ok: boolean): Evidence {
  const { outcomes, unknown, dryRun, origin } = news
  const { date, commit, organization } = origin
  const tokens = outcomes.map(({ report }) => report)
  const failed = tokens.filter(({ action }) => action === 'failed')
  const findings = failed.map(({ label: subject, code: errorCode, reason: message }) => {
    return { date, commit, severity: 'error', code: errorCode, subject, message }
  })
  // Only after a leak Docker's log is read.
  const pushed = outcomes.flatMap(({ leak }) => leak?.pushed ?? [])
  return {
    title: `Rotation of Docker tokens of ${organization}${dryRun ? ' (dry run)' : ''}`,
    page: rotationSummary(news),
    report: { ...origin, ok, dryRun, tokens, unknown },
    tables: {
      tokens: {
        columns: tokenColumns,
        rows: tokens.map(token => ({ date, commit, ...token })),
      },
      findings: { columns: ['date', 'commit', 'severity', 'code', 'subject', 'message'], rows: findings },
      pushes:
        pushed.length === 0
          ? undefined
          : { columns: pushColumns, rows: pushRows(pushed.flatMap(it => it.pushes)) },
    },
  }
}
