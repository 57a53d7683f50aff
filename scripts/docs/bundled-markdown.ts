import { existsSync, readFileSync } from 'node:fs'

const folders = ['main', 'modes', 'post'] as const
const packageName = /^(?:@[\w.-]+\/)?[\w.-]+$/

/** The packages in the bundles, as `licenses.txt` beside each names them: a line that is the name of an installed package. */
function packagesIn(folder: string): readonly string[] {
  const lines = readFileSync(`dist/${folder}/licenses.txt`, 'utf8').split('\n')
  return lines.filter(line => packageName.test(line) && existsSync(`node_modules/${line}/package.json`))
}

/** How many packages of others are in each program of `dist/`, as Markdown. */
export function bundledMarkdown(): string {
  const names = folders.map(
    folder => `[\`${folder}\`](../dist/${folder}/licenses.txt) ${packagesIn(folder).length}`,
  )
  return `Packages of others in \`dist/\`, with their licences: ${names.join(', ')}.`
}
