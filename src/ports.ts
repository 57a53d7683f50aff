import type { Secret } from './model/secret.ts'
import type { YamlDocument } from './model/yaml-node.ts'

/** The way back to whoever started us: GitHub's runner or a terminal. */
export interface Runner {
  /** The input's text, trimmed by nobody: `''` when not given. */
  input(name: string): string
  /** An environment variable of the step, `undefined` when not set. */
  environment(name: string): string | undefined
  /** Hides a value in everything printed from now on. */
  mask(value: string): void
  output(name: string, value: string): void
  /** Sets a variable for all later steps of the job. */
  exportVariable(name: string, value: string): void
  /** Keeps a value that is not secret for the post step (debug runs print it). */
  saveState(name: string, value: string): void
  state(name: string): string
  info(text: string): void
  debug(text: string): void
  notice(text: string): void
  warning(text: string): void
  error(text: string): void
  /** Appends Markdown to the job summary. */
  summary(markdown: string): Promise<void>
}

/** Time, and the only source of chance. Handed in, so that tests own both. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Rejects with the signal's reason when that fires first. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** From 0 up to, not including, 1. */
  random(): number
}

/** Files by absolute path. Writing is atomic (temporary file, then rename) and never follows a link. */
export interface Files {
  /** `undefined` when there is no such file. */
  read(path: string): Promise<string | undefined>
}

/** YAML text to a tree that knows its lines and columns. */
export interface Yaml {
  parse(text: string): Promise<YamlDocument>
}

export type { Secret }
