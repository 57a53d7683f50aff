import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shellQuote } from './runner/shell-quote.ts'

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const built = (name: WindowsProgram): string =>
  fromHere(`../node_modules/.cache/docker-oat-login/${name}.exe`)

/** Programs for Windows, in Go: each is a folder here. */
export type WindowsProgram = 'launcher' | 'ctrl-c'

/**
 * Puts a program at `path` (on Windows with the ending .exe) that runs `command` with its own words after those of the command, and
 * ends as that ends.
 */
export function placeProgram(path: string, command: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true })
  if (process.platform !== 'win32') {
    writeFileSync(path, `#!/bin/sh\nexec ${command.map(shellQuote).join(' ')} "$@"\n`, { mode: 0o755 })
    return
  }
  copyFileSync(windowsProgram('launcher'), `${path}.exe`)
  writeFileSync(`${path}.argv`, command.join('\0'))
}

/** The path of the program, which is built where it is not there yet. */
export function windowsProgram(name: WindowsProgram): string {
  if (!existsSync(built(name))) buildForWindows(name)
  return built(name)
}

/** For Windows, also on another system. Throws where there is no Go. */
export function buildForWindows(name: WindowsProgram): void {
  mkdirSync(dirname(built(name)), { recursive: true })
  const argv = ['build', '-trimpath', '-ldflags=-s -w', '-o', built(name), fromHere(`${name}/main.go`)]
  const env = { ...process.env, GOOS: 'windows', GOARCH: 'amd64', CGO_ENABLED: '0' }
  const { status, stderr, error } = spawnSync('go', argv, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`go build failed: ${error?.message ?? stderr}`)
}
