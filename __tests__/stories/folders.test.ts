import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from '@jest/globals'

const entries = readdirSync(import.meta.dirname, { withFileTypes: true })
const folders = entries.filter(entry => entry.isDirectory()).map(({ name }) => name)

it('has a test for each folder of stories', () => {
  const tests = new Set(entries.filter(entry => entry.isFile()).map(({ name }) => name))
  expect(folders.filter(name => !tests.has(`${name}.test.ts`))).toEqual([])
})

// A renamed input would else turn a story into one about its name, and the transcript with it.
it('has no story that ends at an input that is not taken, but those about inputs', () => {
  const transcripts = folders.flatMap(folder =>
    readdirSync(join(import.meta.dirname, folder))
      .filter(name => name.endsWith('.txt'))
      .map(name => join(import.meta.dirname, folder, name)),
  )
  expect(transcripts.length).toBeGreaterThan(40)
  const ended = transcripts.filter(path => /\bINPUT_UN(?:USED|KNOWN):/.test(readFileSync(path, 'utf8')))
  expect(ended.map(path => basename(path)).filter(name => !name.startsWith('input'))).toEqual([])
})

it.each(folders)('has a story of %s that is played with dist', folder => {
  const stories = readdirSync(join(import.meta.dirname, folder)).filter(name => name.endsWith('.ts'))
  const texts = stories.map(name => readFileSync(join(import.meta.dirname, folder, name), 'utf8'))
  expect(texts.some(text => text.includes('isBuilt: true'))).toBe(true)
})
