import { inputTable, secretInputs } from '../runner/input-defaults.ts'
import { equalsIgnoringCase } from '../token-list/names.ts'
import { isSecretStore, placeName } from '../token-list/store.ts'
import type { Entry, TokenList } from '../token-list/token-list.ts'
import { act, imagesIn } from '../workflows/effects/effect.ts'
import { jobEffects } from '../workflows/effects/job.ts'
import { playJobs, type PlayedJob, type PlayedStep, rootOf, textAt } from '../workflows/jobs/play.ts'
import { isOnlyCalled } from '../workflows/jobs/repository.ts'
import { inputText, isOurLogin, type Workflow } from '../workflows/jobs/workflow.ts'
import { credentialOf, namedSecrets, secretNames, sourceOf } from '../workflows/logins/credential.ts'
import { loginsOf } from '../workflows/logins/login.ts'
import { mayLogIn, type readRepository } from '../workflows/read.ts'
import { type Image, parseImage, registryKind, repositoryOf } from '../workflows/values/image.ts'
import { type Hole, showText, splitText, type Text } from '../workflows/values/text.ts'
import { itemsOf, scalarsIn, valueOf } from '../yaml/tree.ts'
import { type AuditCode, finding } from './finding.ts'

/** Something at a line of a file, in words. */
export type Note = Readonly<{ file: string; line: number; subject: string; message: string }>
export type PlacedFinding = ReturnType<typeof placed>

const tokenInputs = secretInputs.filter(name => inputTable[name].modes.some(mode => mode === 'login'))

type Notes = Readonly<{ findings: PlacedFinding[]; gaps: Note[] }>

/** Whether a file or a job may be about an organization: its repository's name may be handed over, or GitHub's. */
export const mayConcern =
  (organization: string): typeof mayLogIn =>
  (text, about) =>
    mayLogIn(text, about) ||
    /inputs\b|github[._]repository/i.test(text) ||
    text.toLowerCase().includes(organization)

/** Compares workflows with the list. @param isLate whether there is no time left */
export function lookAtWorkflows(
  { repository, seen, unread }: ReturnType<typeof readRepository>,
  list: TokenList | undefined,
  { home, isLate }: { home: string; isLate: () => boolean },
) {
  const notes: Notes = { findings: [], gaps: [] }
  const { findings, gaps } = notes
  for (const { path: file, line = 1, message } of unread) gaps.push({ file, line, subject: '', message })
  for (const job of playJobs(repository)) {
    if (isLate()) {
      gaps.push(noteAt(job.frame.file, 0)('this file and those after it: there is too much to read'))
      break
    }
    lookAtJob(job, list, notes)
  }
  const texts = [...repository.workflows.values()].map(({ text }) => text)
  const takesAny = texts.some(text => namedSecrets(text).isAll || /\bsecrets:\s*inherit\b/.test(text))
  const names = new Set(texts.flatMap(secretNames))
  for (const { label: subject, oidc, position, stores } of list?.tokens ?? []) {
    // The secret of an organization may have its use elsewhere.
    const secrets = stores.flatMap(store => {
      const place = isSecretStore(store) && placeName(store, home).replace(/#.*/s, '')
      return place && equalsIgnoringCase(place, `actions:${home}`) ? store.secret : []
    })
    if (secrets.length === 0 || oidc !== undefined || secrets.some(name => names.has(name))) continue
    const message = `no workflow that is read names ${secrets.join(', ')}`
    const unused = { file: list?.file ?? '', line: position.line, subject, message }
    if (repository.isWhole && !takesAny) findings.push(placed('ENTRY_UNUSED', unused))
    else gaps.push(unused)
  }
  // A job that is called several times is played each time.
  return { list, findings: unique(findings), gaps: unique(gaps), files: seen.size }
}

/** What a job's logins take, and what it pushes. What is not read is a gap where the job may have a token. */
function lookAtJob(job: PlayedJob, list: TokenList | undefined, { findings, gaps }: Notes): void {
  const { organization, tokens } = list ?? { organization: '', tokens: [] }
  const keepers = (secret: string) =>
    tokens.filter(({ stores }) => stores.some(one => 'secret' in one && one.secret === secret))
  const logins = loginsIn(job)
  const named = [...scalarsIn(job.node)].flatMap(({ value }) => secretNames(value))
  const isKept = (secret: string) => keepers(secret).length > 0
  const mayPush = logins.length > 0 || named.some(isKept)
  const loginSecrets = logins.flatMap(({ secrets }) => secrets)
  const isHandedOn = named.some(name => isKept(name) && !loginSecrets.includes(name))
  for (const { isRead, note } of logins) if (!isRead) gaps.push(note('which token this login takes'))
  // With a token of the list, the user name is the organization.
  const accounts = logins.flatMap(({ secrets, user }) => (secrets.some(isKept) ? (user ?? []) : []))
  const isAccount = ({ source = '' }: Hole) => accounts.includes(source.toUpperCase())
  const pushes: Note[] = []
  for (const { does, images, by, at, step } of [...logins.flatMap(({ told }) => told), ...jobEffects(job)]) {
    // A container has not Docker's login, and may get a token by its words.
    if (does === 'idle' && !(isHandedOn && /^docker .*run$/.test(by))) continue
    const note = noteAt(step.frame.file, at)
    if (mayPush && images.length === 0) gaps.push(note(`what ${by} pushes`))
    const texts = images.map(({ text }) =>
      text.map(piece => (typeof piece !== 'string' && isAccount(piece) ? organization : piece)),
    )
    for (const image of texts.flatMap(text => variantsOf(text, step, job))) {
      const subject = image.registry === 'hub' ? repositoryOf(image) : undefined
      const isOpen = mayPush && /^(hub|unknown)$/.test(image.registry)
      if (subject === undefined && isOpen) gaps.push(note(`which repository ${showText(image.text)} is`))
      if (subject !== undefined && list === undefined) gaps.push(note(`a token for ${subject}`))
      if (subject?.startsWith(`${organization}/`) === true) pushes.push(note(`${by} pushes it`, subject))
    }
  }
  const tokensOf = logins.map(({ secrets }) => secrets.flatMap(keepers))
  // One of several logins may have any token.
  const held = tokensOf.every(entries => entries.length > 0) ? tokensOf.flat() : []
  const login = held.length > 0 ? ' with a token of the list' : ''
  for (const push of pushes) {
    const why = obstacle(push.subject, tokens, held)
    const message = `${push.message}${login}; ${why ?? ''}`
    if (why !== undefined) findings.push(placed('PUSH_UNCOVERED', { ...push, message }))
  }
  for (const { secrets, isHub, account = organization, note } of logins) {
    // The account of somebody else, which pushes nothing of the organization, may stay.
    if (!isHub || (pushes.length === 0 && account.toLowerCase() !== organization)) continue
    const strange = secrets.filter(name => list !== undefined && keepers(name).length === 0)
    findings.push(...strange.map(name => placed('SECRET_UNLISTED', note(notKept, name))))
  }
}

/** The images that a text names: one for each value of a `matrix.NAME` in the repository's name. */
function variantsOf(text: Text, step: PlayedStep, job: PlayedJob): readonly Image[] {
  const image = parseImage(text)
  const [hole, ...moreHoles] = (image.path ?? []).filter(piece => typeof piece !== 'string')
  const values = hole !== undefined && moreHoles.length === 0 ? matrixValues(hole, step, job) : []
  if (values.length === 0) return [image]
  return values.map(value => parseImage(text.map(piece => (piece === hole ? value : piece))))
}

/** What a `matrix.NAME` is; none where something is computed, or left out, also by a condition. */
function matrixValues(
  { source = '', file }: Hole,
  step: PlayedStep,
  { node, frame, left: budget }: PlayedJob,
) {
  const name = source.replace(/^matrix\./, '')
  const matrix = valueOf(valueOf(node, 'strategy'), 'matrix')
  const isChosen = /matrix/.test(`${step.condition} ${inputText(step, 'push')}`) || valueOf(matrix, 'exclude')
  if (name === source || file !== frame.file.path || isChosen || budget.characters < 0) return []
  const rows = itemsOf(valueOf(matrix, 'include')).flatMap(item => valueOf(item, name) ?? [])
  const nodes = [...itemsOf(valueOf(matrix, name)), ...rows]
  const values = nodes.map(item => (item.kind === 'scalar' ? item.value : '${{'))
  budget.characters -= values.join(' ').length + 100 * values.length
  return budget.characters < 0 || values.some(value => value.includes('${{')) ? [] : values
}

/** Why the entries that a job logs in with cannot push a repository of the organization. */
function obstacle(name: string, tokens: readonly Entry[], held: readonly Entry[]): string | undefined {
  const naming = tokens.filter(({ repositories }) => repositories.includes(name))
  const able = naming.filter(({ access }) => access === 'push')
  if (naming.length === 0) return 'no entry of the token list has it'
  if (able.length === 0) return `${labels(naming)} can only pull it`
  const isHeld = held.length === 0 || held.some(entry => able.includes(entry))
  return isHeld ? undefined : `only ${labels(able)} can push it, and the job does not log in with that`
}

const notKept = 'a login to Docker Hub takes it, and no entry of the token list keeps it'
const labels = (entries: readonly Entry[]) => entries.map(({ label }) => JSON.stringify(label)).join(', ')

/** Logins to what may be Docker Hub; those of this action, too: any of its inputs may have the token. */
function loginsIn(job: PlayedJob) {
  const ours = job.played.filter(isOurLogin)
  const read = [
    ...loginsOf(job).map(login => ({
      ...login,
      passwords: [login.password],
      images: [],
      user: sourceOf(login.username),
    })),
    ...ours.map(step => {
      const value = (name: string) => textAt(inputText(step, name) ?? '', { job, step })
      const tokens = tokenInputs.map(name => credentialOf(value(name)))
      const passwords = tokens.filter(({ kind }) => kind !== 'missing')
      const registry = registryKind(value('registry'))
      const images = imagesIn(splitText(value('push'), /\r?\n/))
      const place = { file: step.frame.file, at: step.node.start, step }
      return { ...place, registry, account: undefined, user: undefined, passwords, images }
    }),
  ]
  return read.flatMap(({ file, at, step, registry, account, user, passwords, images }) => {
    // Callers in other repositories may hand over any secret under this name.
    const isHanded = isOnlyCalled(rootOf(job.frame))
    const secrets = passwords.flatMap(one => (one.kind === 'secret' && !isHanded ? one.name : []))
    if (!/^(hub|unknown)$/.test(registry) || secrets.includes('GITHUB_TOKEN')) return []
    const isHub = registry === 'hub'
    const isRead = isHub && secrets.length === passwords.length
    const told = step && images.length > 0 ? [{ ...act('pushes', 'its login', images), at, step }] : []
    return [{ note: noteAt(file, at), isHub, isRead, secrets, account, user, told }]
  })
}

const noteAt =
  ({ path: file, positionAt }: Workflow, at: number) =>
  (message: string, subject = ''): Note => ({ file, line: positionAt(at).line, subject, message })

const placed = (code: AuditCode, note: Note) => ({ ...finding(code, note), ...note })

function unique<T extends Note>(notes: readonly T[]): readonly T[] {
  const keyOf = ({ file, line, subject, message }: Note) => JSON.stringify([file, line, subject, message])
  return [...new Map(notes.map(note => [keyOf(note), note])).values()]
}
