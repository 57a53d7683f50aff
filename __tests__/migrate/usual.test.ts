import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describePassages } from '../support/describe-passages.ts'
import { shortened } from './edits.ts'

const texts = ['.', '../workflows'].flatMap(room => {
  const folder = join(import.meta.dirname, room)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /[\\/].*\.txt$/.test(name))
    .map(name => readFileSync(join(folder, name), 'utf8').split('\n'))
})

describePassages('the table of migrate', shortened, texts)
