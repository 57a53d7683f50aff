/** What is at a path. */
export interface Located {
  /** Absolute, every link resolved but one at the end. */
  readonly path: string
  /** `link`: at the end; in the working directory and below, anywhere on the way. */
  readonly kind: 'no-directory' | 'nothing' | 'file' | 'link' | 'other'
}

/** Files and directories by path. Errors are Node's own, with their `code`. */
export interface Files {
  join(...parts: string[]): string
  /** The absolute path with every link resolved as far as it exists. */
  realPath(path: string): Promise<string>
  locate(path: string): Promise<Located>
  /** `undefined` when there is no such file. */
  read(path: string): Promise<string | undefined>
  /** Atomic: a temporary file beside it, then a rename; keeps owner and mode, 0600 for a new one. Replaces a link. */
  write(path: string, text: string): Promise<void>
  /** A new file with mode 0600. EEXIST when anything is there, be it a link that leads nowhere. */
  create(path: string, text: string): Promise<void>
  /** A missing file is fine. */
  remove(path: string): Promise<void>
  /** With its parents, mode 0700. True when it was not there before. */
  makeDirectory(path: string): Promise<boolean>
  /** `recursive` removes what is in it; otherwise a directory that is not empty stays. */
  removeDirectory(path: string, options: { recursive: boolean }): Promise<void>
  /** Names in a directory; none when it is missing. */
  list(path: string): Promise<string[]>
  /** Makes `path` lead to `target` (a junction for directories on Windows). */
  link(target: string, path: string): Promise<void>
  /** Waits for the lock file at `path`; gives the function that releases it. */
  lock(path: string, signal: AbortSignal): Promise<() => Promise<void>>
}
