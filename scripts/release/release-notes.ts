import { readFileSync } from 'node:fs'
import { releasesOf } from './changelog.ts'

/** Prints the notes of the release that a tag names (`v1.2.3`); fails where tag, package.json and CHANGELOG.md disagree. */
const [tag = ''] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const [newest] = releasesOf(readFileSync('CHANGELOG.md', 'utf8'))

if (tag !== `v${version}` || newest?.version !== version) {
  console.error(
    `the tag is ${tag}, package.json says ${version}, CHANGELOG.md says ${newest?.version ?? 'nothing'}: make them agree`,
  )
  process.exitCode = 1
} else {
  console.log(newest.notes)
}
