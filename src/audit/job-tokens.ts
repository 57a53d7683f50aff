import { keepersOf } from '../token-list/find-entry.ts'
import type { TokenList } from '../token-list/token-list.ts'
import { type Effect, imagesIn } from '../workflows/effects/effect.ts'
import { type PlayedJob, textAt } from '../workflows/jobs/play.ts'
import { isOnlyCalled } from '../workflows/jobs/repository.ts'
import { inputText, isOurs, type Workflow } from '../workflows/jobs/workflow.ts'
import { credentialOf, secretNames } from '../workflows/logins/credential.ts'
import { loginsOf } from '../workflows/logins/login.ts'
import { type Image, parseImage, registryKind, repositoryOf } from '../workflows/values/image.ts'
import { type Hole, joinTexts, showText, splitText, type Text } from '../workflows/values/text.ts'
import { itemsOf, scalarsIn, valueOf } from '../yaml/tree.ts'

/** Something at a line of a file, in words; `job` is '' where it is about the whole file. */
export type Note = Readonly<{ file: string; line: number; job: string; message: string }>
/** A login to what is, or may be, Docker Hub. */
export type TokenLogin = ReturnType<typeof tokenLogins>[number]
/** A push to a repository of Docker Hub (`subject`), with the logins of which one is in effect then. */
export type JobPush = Note & Readonly<{ subject: string; logins: readonly TokenLogin[] }>
/** What workflows are compared with: a list, if there is one, for a repository (`owner/repo`, or ''). */
export type Around = Readonly<{ list: TokenList | undefined; home: string }>

/** Images of one step, logins of which one is in effect, and notes of a job: only a file has more that is made for it. */
const most = { images: 300, logins: 50, notes: 5_000 }

/** What a job logs in with, and pushes. What is not read is a gap where it may have a token: by a login, or the name of a secret. */
export function lookAtJob(job: PlayedJob, effects: readonly Effect[], around: Around) {
  const logins = tokenLogins(job, around)
  const secrets = [...scalarsIn(job.node)].flatMap(({ value }) => secretNames(value))
  const hasToken = secrets.some(name => keepersOf(name, around.list, { ...job, ...around }).length > 0)
  const gaps = logins.filter(({ isRead }) => !isRead).map(({ note }) => note('which token this login takes'))
  const pushes: JobPush[] = []
  const add = (
    by: string,
    images: readonly Image[],
    at: Pick<TokenLogin, 'note'> & Pick<JobPush, 'logins'>,
  ) => {
    const { note, logins: held } = at
    const names = images.length === 0 ? [`what ${by} pushes`] : []
    for (const image of images.flatMap(one => imagesOf(one, job, held))) {
      const subject = image.registry === 'hub' ? repositoryOf(image) : undefined
      const isOpen = subject === undefined && /^(hub|unknown)$/.test(image.registry)
      if (subject !== undefined) pushes.push({ ...note(by), subject, logins: held })
      if (isOpen) names.push(`which repository ${showText(image.text)} is`)
    }
    if (hasToken || held.length > 0) gaps.push(...names.map(note))
  }
  for (const { pushes: told, note, index } of logins.filter(login => login.pushes.length > 0)) {
    add('its login', told, { note, logins: logins.filter(login => login.index === index) })
  }
  let [next, held]: [number, readonly TokenLogin[]] = [0, []]
  for (const { does, images, by, at, step } of effects) {
    const isBehind = ({ index, ...login }: TokenLogin) =>
      step.index > index || (step.index === index && at >= login.at)
    for (let login = logins[next]; login !== undefined && isBehind(login); login = logins[next]) {
      // It takes the place of those before, unless it may be left out.
      held = login.isMore ? [...held.slice(-most.logins), login] : [login]
      next += 1
    }
    const here = { note: noteAt(step.frame.file, at, job), logins: held }
    if (gaps.length + pushes.length > most.notes) {
      gaps.push(here.note('all that follows'))
      break
    }
    if (does !== 'idle') add(by, does === 'pushes' ? images : [], here)
  }
  return { logins, gaps, pushes }
}

function noteAt({ path: file, positionAt }: Workflow, at: number, { id: job }: PlayedJob) {
  return (message: string): Note => ({ file, line: positionAt(at).line, job, message })
}

/** An image for each value of a matrix. The user of a login with a token of the list is its organization. */
function imagesOf({ text }: Image, { node }: PlayedJob, logins: readonly TokenLogin[]): readonly Image[] {
  const matrix = valueOf(valueOf(node, 'strategy'), 'matrix')
  const valuesOf = (hole: Hole): Text => {
    const [context, key = '', field] = (hole.source ?? '').split('.')
    const own = logins.flatMap(({ user, owner }) => (user === hole.source?.toUpperCase() ? owner : []))
    if (own.length > 0 || context !== 'matrix') return own.length > 0 ? own.slice(0, 1) : [hole]
    const more = itemsOf(valueOf(matrix, 'include')).map(item => valueOf(item, key))
    const items = [...itemsOf(valueOf(matrix, key)), ...more].filter(item => item !== undefined)
    const values = items.map(item => (field === undefined ? item : valueOf(item, field)))
    const texts = values.map(value => (value?.kind === 'scalar' ? value.value : '${{'))
    return texts.length === 0 || texts.some(one => one.includes('${{')) ? [hole] : texts
  }
  let texts: readonly Text[] = [[]]
  for (const piece of text) {
    const values = typeof piece === 'string' ? [piece] : valuesOf(piece)
    if (texts.length * values.length > most.images) return [parseImage(text)]
    texts = texts.flatMap(before => values.map(value => joinTexts([before, [value]])))
  }
  return texts.map(parseImage)
}

/** In the order in which the job plays them, those of this action, too. Of several secrets of a step any may have the token. */
function tokenLogins(job: PlayedJob, { list, home }: Around) {
  const isLogin = (mode = 'login') => mode === 'login'
  const steps = job.played.filter(step => isOurs(step) && isLogin(inputText(step, 'mode')))
  const ours = steps.flatMap(step => {
    const value = (name: string) => textAt(inputText(step, name) ?? '', { job, step })
    const pushes = imagesIn(splitText(value('push'), /\r?\n/))
    const access = inputText(step, 'access') ?? (pushes.length > 0 ? 'push' : 'pull')
    const channels = ['release', 'nightly'].filter(name => name === (inputText(step, 'channel') ?? name))
    const names = ['token', ...channels.map(channel => `${channel}-${access}-token`)]
    const given = names.filter(name => inputText(step, name) !== undefined)
    const place = {
      file: step.frame.file,
      at: step.node.start,
      step,
      registry: registryKind(value('registry')),
    }
    return (given.length > 0 ? given : ['token']).map((name, count) => {
      const user = { username: credentialOf(), account: undefined, isConditional: count > 0 }
      return { ...place, ...user, password: credentialOf(value(name)), pushes: count === 0 ? pushes : [] }
    })
  })
  return [...loginsOf(job).map(login => ({ ...login, pushes: [] })), ...ours]
    .map(({ file, at, step, registry, username, password, account, isConditional, pushes }) => {
      // Callers in other repositories may hand over any secret under this name.
      const isHanded = (step?.frame ?? job.frame).caller === undefined && isOnlyCalled(file)
      const secret = password.kind === 'secret' && !isHanded ? password.name : undefined
      const isKeyless = step !== undefined && isOurs(step) && password.kind === 'missing'
      const entries = secret === undefined ? [] : keepersOf(secret, list, { ...job, home })
      const context = username.kind === 'secret' ? 'SECRETS' : 'VARS'
      return {
        at,
        /** -1 for what the runner pulls before any step. */
        index: step?.index ?? -1,
        note: noteAt(file, at, job),
        registry,
        secret,
        entries,
        account,
        pushes,
        user: 'name' in username ? `${context}.${username.name.toUpperCase()}` : undefined,
        /** Whose token it is. */
        owner: entries.length > 0 ? (list?.organization ?? []) : [],
        isRead: registry === 'hub' && (secret !== undefined || isKeyless),
        isMore: isConditional || registry === 'unknown' || step?.condition !== undefined,
      }
    })
    .filter(({ registry, secret }) => /^(hub|unknown)$/.test(registry) && secret !== 'GITHUB_TOKEN')
    .sort((a, b) => a.index - b.index || a.at - b.at)
}
