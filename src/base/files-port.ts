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
  /** `undefined` when there is no such file. Never waits: what is no regular file, or larger than 8 MiB, is refused (EFTYPE). */
  read(path: string): Promise<string | undefined>
  /** The same for a file that only we write: a link, another user's file, or one that others can write is refused too. */
  readOwn(path: string): Promise<string | undefined>
  /**
   * Atomic: a temporary file beside it, then a rename; keeps owner and mode, 0600 for a new one. Replaces a link. Leaves no
   * temporary file when it fails. On a full disk the old file is written over where it lies, or else stays as it was.
   */
  write(path: string, text: string): Promise<void>
  /** The same for a file that only we write: always this user's, with mode 0600. */
  writeOwn(path: string, text: string): Promise<void>
  /** Removes the temporary files beside `path` that an earlier `write` left when it was killed. Only under the lock. */
  sweep(path: string): Promise<void>
  /** A new file with mode 0600, or none when it fails. EEXIST when anything is there, be it a link that leads nowhere. */
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
  /**
   * Waits for the lock file at `path`. `doing` names, in hexadecimal digits, what has to be finished by the next owner if this one
   * dies.
   */
  lock(path: string, options: { signal: AbortSignal; doing?: string | undefined }): Promise<FileLock>
}

/** A lock that is held. */
export interface FileLock {
  release(): Promise<void>
  /** What an owner before was doing when it died. */
  readonly unfinished: readonly string[]
}
