import { isReadBy } from '../token-list/find-entry.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { viewRepository } from '../workflows/effects/job.ts'
import { calledWorkflow, inheritsSecrets, type Repository } from '../workflows/jobs/repository.ts'
import { secretNames } from '../workflows/logins/credential.ts'
import type { readRepository } from '../workflows/read.ts'
import { scalarsIn } from '../yaml/tree.ts'
import { type AuditCode, type AuditFinding, finding } from './finding.ts'
import { type Around, type JobPush, lookAtJob, type Note, type TokenLogin } from './job-tokens.ts'

/** Only files have more that are made for it. */
const mostNotes = 20_000

/** A token list, and what the workflows beside it do. */
export type Version = ReturnType<typeof lookAtWorkflows>
export type PlacedFinding = AuditFinding & Note

/** Compares workflows with the list. @param isLate whether there is no time left */
export function lookAtWorkflows(
  { repository, seen, unread }: ReturnType<typeof readRepository>,
  { list, home }: Around,
  isLate: () => boolean,
) {
  const gaps: Note[] = unread.map(({ path: file, line = 1, message }) => ({ file, line, job: '', message }))
  const findings: PlacedFinding[] = []
  const pushes: JobPush[] = []
  let logins = 0
  for (const { job, effects } of viewRepository(repository).jobs) {
    if (isLate() || gaps.length + pushes.length > mostNotes) {
      const message = 'this file and those after it: there is too much to read'
      gaps.push({ file: job.frame.file.path, line: 1, job: '', message })
      break
    }
    const look = lookAtJob(job, effects(), { list, home })
    gaps.push(...look.gaps)
    pushes.push(...look.pushes)
    logins += look.logins.length
    if (list === undefined) continue
    const own = look.pushes.filter(({ subject }) => subject.startsWith(`${list.organization}/`))
    findings.push(...own.flatMap(push => uncovered(push, list)))
    findings.push(...look.logins.flatMap(login => unlisted(login, own, list)))
  }
  const isWhole = repository.isWhole && unread.length === 0 && !takesAny(repository)
  for (const one of list === undefined ? [] : unusedEntries(list, repository, home)) {
    if (isWhole) findings.push(one)
    else gaps.push(one)
  }
  // A job that is called several times is played each time.
  return {
    list,
    findings: unique(findings),
    gaps: unique(gaps),
    pushes: unique(pushes),
    logins,
    files: seen.size,
  }
}

function unique<T extends Note & { readonly subject?: string }>(all: readonly T[]): readonly T[] {
  const keyed = all.map(one => [JSON.stringify([one.file, one.line, one.subject, one.message]), one] as const)
  return [...new Map(keyed).values()]
}

const placed = (
  code: AuditCode,
  subject: string,
  { note, entry }: { note: Note; entry?: Entry | undefined },
) => {
  return [{ ...finding(code, { subject, message: note.message, entry }), ...note }]
}

const labels = (entries: readonly Entry[]): string =>
  [...new Set(entries)].map(({ label }) => JSON.stringify(label)).join(', ')

/** A push that fails: no entry can do it, or the job has the token of another one. */
function uncovered({ logins, subject, ...push }: JobPush, { tokens }: TokenList): readonly PlacedFinding[] {
  const naming = tokens.filter(entry => entry.repositories.includes(subject))
  const able = naming.filter(({ access }) => access === 'push')
  const held = logins.flatMap(({ entries }) => entries)
  // One of several logins may have any token.
  const isTold = logins.length > 0 && logins.every(({ entries }) => entries.length > 0)
  if (able.length > 0 && (!isTold || held.some(entry => able.includes(entry)))) return []
  const login = isTold ? ` after a login with ${labels(held)}` : ''
  const only = able.length > 0 ? `only ${labels(able)} can push it` : `${labels(naming)} can only pull it`
  const why = naming.length > 0 ? only : 'no entry of the token list has it'
  return placed('PUSH_UNCOVERED', subject, {
    note: { ...push, message: `${push.message} pushes it${login}; ${why}` },
    entry: held[0],
  })
}

/** A login whose secret no entry keeps for its job. The account of somebody else, which pushes nothing of the organization, may stay. */
function unlisted(login: TokenLogin, pushes: readonly JobPush[], { organization }: TokenList) {
  const { secret, entries, account = organization, registry } = login
  const isOwn = account.toLowerCase() === organization || pushes.some(({ logins }) => logins.includes(login))
  if (secret === undefined || entries.length > 0 || registry !== 'hub' || !isOwn) return []
  const message = 'a login to Docker Hub takes it, and no entry of the token list keeps it for that job'
  return placed('SECRET_UNLISTED', secret, { note: login.note(message) })
}

/** Entries that are kept for workflows here, under names that no file has. A keyless job names none. */
function unusedEntries({ tokens, file }: TokenList, { workflows }: Repository, home: string) {
  const scalars = [...workflows.values()].flatMap(({ root }) => [...scalarsIn(root)])
  const named = new Set(scalars.flatMap(({ value }) => secretNames(value)))
  return tokens.flatMap(entry => {
    const stores = entry.stores.filter(isReadBy(home)).filter(({ kind }) => kind !== 'organization-secret')
    const names = [...new Set(stores.map(({ secret }) => secret))]
    if (names.length === 0 || entry.oidc !== undefined || names.some(name => named.has(name))) return []
    const message = `no workflow that is read names ${names.join(', ')}`
    const note = { file, line: entry.position.line, job: '', message }
    return placed('ENTRY_UNUSED', entry.label, { note, entry })
  })
}

/** Whether something may take a secret that it does not name. */
function takesAny(repository: Repository): boolean {
  const computed = /\bsecrets\s*(\)|\[(?!\s*'[\w-]+'\s*\])|\.\s*\*)/i
  return [...repository.workflows.values()].some(({ root, jobs }) => {
    const isElsewhere = jobs.some(
      job => inheritsSecrets(job) && calledWorkflow(job, repository) === undefined,
    )
    return isElsewhere || [...scalarsIn(root)].some(({ value }) => computed.test(value))
  })
}
