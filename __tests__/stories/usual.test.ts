import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describePassages } from '../support/describe-passages.ts'
import { usual } from '../support/short-transcript.ts'

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
const transcripts = files
  .filter(name => /[\\/].*\.txt$/.test(name))
  .map(name => readFileSync(join(import.meta.dirname, name), 'utf8').split('\n'))

describePassages('the table of stories', usual, transcripts)
