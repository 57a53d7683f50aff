import { readFileSync } from 'node:fs'
import { readOrigin } from '../docs/origin.ts'
import { releasesOf } from './changelog.ts'
import { releaseProblems } from './release-problems.ts'

/** Prints the notes of the release that a tag names (`v1.2.3`); fails where that cannot be released. */
const [tag = ''] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const [newest] = releasesOf(readFileSync('CHANGELOG.md', 'utf8'))

const files = { version, newest: newest?.version, origin: readOrigin() }
const problems = releaseProblems(tag, files, process.env['GITHUB_REPOSITORY'])
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exitCode = 1
else console.log(newest?.notes)
