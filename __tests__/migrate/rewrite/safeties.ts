import { expect } from '@jest/globals'
import { parse } from 'yaml'

/** A file that migrate rewrites. */
export interface Rewritten {
  readonly before: string
  readonly after: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const fields = (value: unknown): Fields => (isFields(value) ? value : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

/** The jobs of a workflow, or the one of an action; the steps of `parallel:` beside the others. */
function jobsOf(text: string): Readonly<Record<string, Fields>> {
  const root = fields(parse(text, { merge: true, uniqueKeys: false, logLevel: 'silent' }))
  return isFields(root['jobs'])
    ? Object.fromEntries(Object.entries(root['jobs']).map(([id, job]) => [id, fields(job)]))
    : { '': fields(root['runs']) }
}

function stepsOf(job: Fields): readonly Fields[] {
  return list(job['steps']).flatMap(step => [fields(step), ...list(fields(step)['parallel']).map(fields)])
}

const own = 'org/docker-oat-login@'
const oursIn = (text: string): readonly Fields[] =>
  Object.values(jobsOf(text))
    .flatMap(stepsOf)
    .filter(({ uses }) => typeof uses === 'string' && uses.startsWith(own))

/** Scripts with an expression in them, as often as each is there (zizmor: template-injection). */
const openScripts = (text: string): readonly string[] =>
  Object.values(jobsOf(text))
    .flatMap(stepsOf)
    .flatMap(({ run }) => (typeof run === 'string' && run.includes('${{') ? [run] : []))

const expressionsOf = (script: string): number => script.split('${{').length - 1

/** What an edit must not do, by its name; each throws where it is done. */
export const safeties: Readonly<Record<string, (rewritten: Rewritten) => void>> = {
  // zizmor: hardcoded-container-credentials, and secrets that leave `with:`.
  'takes each token from a secret or an input of the caller': ({ after }) => {
    for (const { with: given } of oursIn(after)) {
      for (const [name, value] of Object.entries(fields(given))) {
        if (/token$/.test(name)) expect(String(value)).toMatch(/^\$\{\{ *(secrets|inputs)\.[\w-]+ *\}\}$/)
      }
    }
  },

  // zizmor: template-injection.
  'puts no expression into a script': ({ before, after }) => {
    const known = openScripts(before)
    for (const script of openScripts(after)) {
      const mostBefore = Math.max(0, ...known.map(expressionsOf))
      expect(expressionsOf(script)).toBeLessThanOrEqual(mostBefore)
    }
    expect(openScripts(after).length).toBeLessThanOrEqual(known.length)
  },

  // zizmor: unpinned-uses.
  'pins by commit where a step did': ({ before, after }) => {
    const pins = (text: string): number => (text.match(/^[^#]*uses:[^#]*@[0-9a-f]{40}/gm) ?? []).length
    const tags = (text: string): number => (text.match(/^[^#]*uses:[^#]*@(?![0-9a-f]{40})/gm) ?? []).length
    if (pins(before) > 0 && tags(before) === 0) expect(tags(after)).toBe(0)
  },

  // zizmor: excessive-permissions, secrets-inherit, artipacked is not ours.
  'gives a job id-token: write at most, and inherits no more secrets': ({ before, after }) => {
    const was = jobsOf(before)
    const whole = (text: string): unknown => fields(parse(text, { logLevel: 'silent' }))['permissions']
    expect(whole(after)).toEqual(whole(before))
    for (const [id, job] of Object.entries(jobsOf(after))) {
      const [now, then] = [job['permissions'], was[id]?.['permissions'] ?? whole(before)]
      if (now === undefined || JSON.stringify(now) === JSON.stringify(then)) continue
      const added = Object.entries(fields(now)).filter(([name, value]) => fields(then)[name] !== value)
      const mayRead = then === undefined ? [['contents', 'read']] : []
      expect(added).toEqual([...mayRead, ['id-token', 'write']])
    }
    const inherits = (text: string): number => text.split('secrets: inherit').length
    expect(inherits(after)).toBeLessThanOrEqual(inherits(before))
  },
}
