import { expect, it } from '@jest/globals'
import { decideAll } from '../../src/migrate/decide/decide.ts'
import { decided, edited, job, repositoryOf, samples } from './samples.ts'

/** What the comments of a sample say of the login below each. `=>` edit, `??` question, `!!` by hand, `--` no edit. */
function expected(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([path, text]) =>
      text.split('\n').flatMap((line, at) => {
        const [, said] = /^\s*# ((?:=>|\?\?|!!|--) .*)$/.exec(line) ?? []
        return said === undefined ? [] : [[`${path}:${at + 2}`, said] as const]
      }),
    ),
  )
}

it.each(samples())('%s: becomes what its comments say', (_name, files) => {
  expect(Object.fromEntries(decided(files))).toEqual(Object.fromEntries(expected(files)))
})

it.each(samples())('%s: a second run edits nothing', (_name, files) => {
  expect(edited(new Map([...files, ...edited(files)])).size).toBe(0)
})

it.each([
  ['- run: make docker-push', 'make docker-push (line 10) pushes, to judge by its command'],
  ['- run: ./push.sh', './push.sh (line 10) pushes, to judge by its name'],
  ['- run: make test', 'no step after it pushes to Docker Hub, to judge by the name of make test (line 10)'],
  ['- run: docker push acme/app', 'docker push (line 10) pushes'],
])('says what it judges by: %s', (step, why) => {
  const view = repositoryOf(job(`      ${step}\n`))
  const { decisions } = decideAll(view, { answers: [], list: undefined })
  expect(decisions.map(({ plan }) => plan?.why)).toEqual([why])
})
