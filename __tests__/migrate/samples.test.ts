import { expect, it } from '@jest/globals'
import { decided, edited, samples } from './samples.ts'

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
