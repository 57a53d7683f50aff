import { expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { migrateFiles } from '../../../src/migrate/analyse.ts'
import { repositoryOf, samples } from '../corpus.ts'

type Fields = Readonly<Record<string, unknown>>

const own = 'uses: org/docker-oat-login@'
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Everything below a value that is a mapping with `uses` of this action. */
function steps(value: unknown): readonly Fields[] {
  if (!isFields(value)) return []
  const inner = Object.values(value).flatMap(steps)
  return typeof value['uses'] === 'string' && `uses: ${value['uses']}`.startsWith(own)
    ? [value, ...inner]
    : inner
}

const read = (text: string): unknown => parse(text, { merge: true, uniqueKeys: false, logLevel: 'silent' })
const without = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part: unknown) => (key === 'expires-at' ? undefined : part)))

/** Every file of the corpus that migrate changes, with and without what setup asks for. */
const changes = samples().flatMap(({ files, register, name }) => {
  const [plain, warning] = [false, true].map(
    warns => migrateFiles(repositoryOf(files), register, { answers: [], prefer: 'token', warns }).changed,
  )
  return [...(warning ?? [])].map(([path, text]) => ({ name, path, text, plain: plain?.get(path) ?? '' }))
})

it('setup’s edits differ from those of migrate by the date of the token alone', () => {
  for (const { name, path, text, plain } of changes) {
    expect(plain).not.toContain('_EXPIRES_AT')
    expect({ name, path, text: without(read(text)) }).toEqual({ name, path, text: without(read(plain)) })
  }
})

it('each login that names its secret reads the variable beside it, and one with the token of a caller none', () => {
  const logins = changes.flatMap(({ path, text }) =>
    steps(read(text)).flatMap(({ with: given }) =>
      isFields(given) && typeof given['token'] === 'string'
        ? [
            {
              path,
              token: given['token'],
              date: given['expires-at'],
              isCalled: text.includes('workflow_call'),
            },
          ]
        : [],
    ),
  )
  const dated = logins.filter(({ date }) => date !== undefined)
  expect(dated.length).toBeGreaterThan(100)
  const beside = (token: string): string => token.replace(/secrets\.(\w+)/, 'vars.$1_EXPIRES_AT')
  expect(dated.filter(({ token, date }) => date !== beside(token) || beside(token) === token)).toEqual([])
  expect(
    logins.filter(({ token, date, isCalled }) => date === undefined && !isCalled && /secrets\./.test(token)),
  ).toEqual([])
})
