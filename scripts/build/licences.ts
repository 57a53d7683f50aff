import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of a package, as the bundler's comments name it where it joined modules into one. */
const bundled = /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g

/** The packages whose code is in the JavaScript files of a folder. */
export function bundledPackages(folder: string): readonly string[] {
  const texts = readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .map(name => readFileSync(join(folder, name), 'utf8'))
  const names = texts.flatMap(text => [...text.matchAll(bundled)].map(([, name = '']) => name))
  return [...new Set(names)].filter(name => existsSync(`node_modules/${name}/package.json`)).sort()
}

/**
 * Adds to `licenses.txt` of a folder the packages whose modules the bundler joined: it forgets those. A program without packages has
 * no such file.
 */
export function completeLicences(folder: string): void {
  const path = join(folder, 'licenses.txt')
  if (!existsSync(path)) return
  const text = readFileSync(path, 'utf8').trimEnd()
  const known = new Set(text.split('\n'))
  const missing = bundledPackages(folder).filter(name => !known.has(name))
  writeFileSync(path, `${[text, ...missing.map(licenceOf)].join('\n\n')}\n`)
}

function licenceOf(name: string): string {
  const home = `node_modules/${name}`
  const { license = 'see the text' } = JSON.parse(readFileSync(`${home}/package.json`, 'utf8')) as {
    license?: string
  }
  const file = readdirSync(home).find(path => /^licen[cs]e(\.(md|txt))?$/i.test(path))
  const text =
    file === undefined ? '' : readFileSync(join(home, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return `${name}\n${license}\n${text}`
}
