import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A batch file that runs `command` with the words that it is given, as npm makes them for its programs. */
export function writeBatch(path: string, command: readonly string[]): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `@echo off\r\n${command.map(word => `"${word}"`).join(' ')} %*\r\n`)
}
