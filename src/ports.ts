import type { Secret } from './base/secret.ts'
import type { Answer, Question, UploadAnswer } from './registry/proof.ts'
import type { Challenge } from './registry/protocol.ts'
import type { YamlDocument } from './yaml/yaml-tree.ts'

/** The way back to whoever started us: GitHub's runner or a terminal. */
export interface Runner {
  /** The input's text as given, untrimmed; `''` when not given. */
  readonly input: (name: string) => string
  /** Environment variables of this process. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Hides a value in everything printed from now on. */
  readonly mask: (value: string) => void
  readonly output: (name: string, value: string) => void
  /** Sets a variable for all later steps of the job. */
  readonly exportVariable: (name: string, value: string) => void
  /** Keeps a value that is not secret for the post step (debug runs print it). */
  readonly saveState: (name: string, value: string) => void
  /** Whether a post step will undo what this one does; a terminal has none. */
  readonly hasPost: boolean
  readonly state: (name: string) => string
  readonly info: (text: string) => void
  readonly debug: (text: string) => void
  readonly notice: (text: string) => void
  readonly warning: (text: string) => void
  readonly error: (text: string) => void
  /** Address or path of docs/errors.md at the version that runs. */
  readonly errorPage: string
  /** Appends the Markdown that `write` gives to the job summary. Never throws: without a summary there is a warning. */
  readonly summary: (write: () => string) => Promise<void>
}

/** Time, and the only source of chance. Handed in, so that tests own both. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Rejects with the signal's reason when that fires first. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** From 0 up to, not including, 1. */
  readonly random: () => number
  /** A name that nobody has used before, of hexadecimal digits. */
  readonly unique: () => string
}

/** When everything has to be over. The signal fires then, or when the job is cancelled, with an Error as its reason. */
export interface Deadline {
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly endsAt: number
  /** Milliseconds for a single exchange, a whole number: Node takes no other. */
  readonly tryMs: number
  /** Milliseconds of input `timeout`: no wait but that for a rate limit takes longer. */
  readonly timeoutMs: number
}

/** A short text that stands for a longer one, which cannot be had back from it (SHA-256). */
export type Fingerprint = (text: string) => string

/** YAML text to a tree that knows where everything stands. */
export interface Yaml {
  /** A register: strict, for a person writes it for us alone. */
  parse(text: string): Promise<YamlDocument>
  /** Loads what reads workflows and actions, with whatever GitHub may accept in them. */
  workflowReader(): Promise<ReadYaml>
}

/** YAML text to a tree. It never throws: what it cannot read is a `problem`. */
export type ReadYaml = (text: string) => YamlDocument

/** A user name and its secret, as a registry takes them. */
export interface Credential {
  readonly username: string
  readonly token: Secret
}

/** One registry, bound to its address and to the credential that may be shown to it. */
export interface Registry {
  /** `GET /v2/` without a credential: how this registry wants to be asked. */
  challenge(): Promise<Challenge>
  /** One request to the token endpoint. Never repeated after 401 or 403. */
  ask(question: Question): Promise<Answer>
  /** `GET /v2/` with the credential, for registries that speak Basic. */
  checkBasic(): Promise<Answer>
  /** Begins to push a blob and takes it back: the strongest proof of push. Nothing that can be pulled changes. */
  tryUpload(repository: string): Promise<UploadAnswer>
}

/** What a child process left behind. */
export interface ChildResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** The docker command line and the credential helpers it uses. */
export interface Docker {
  /** As Node names the operating system. */
  readonly platform: string
  /** Where docker looks for config.json: DOCKER_CONFIG, or .docker in the home directory. */
  readonly configDirectory: string
  /** `docker login --password-stdin`; the exit code decides. DOCKER_MISSING when there is no docker. */
  login(options: { registry: string; credential: Credential; configDirectory: string }): Promise<ChildResult>
  /** `docker logout`, of Docker Hub. */
  logout(): Promise<ChildResult>
  /** `docker-credential-<helper> <verb>` with `input` on stdin; `undefined` when there is no such program. */
  helper(options: {
    name: string
    verb: 'get' | 'store' | 'erase'
    input: string
  }): Promise<ChildResult | undefined>
}

/**
 * A file as found, or why it could not be read. Paths are relative to where the search started, with `/`. `isMinor`: what
 * was not read is hardly a workflow.
 */
export type FoundFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly problem: string; readonly isMinor?: boolean }

/** The workflow files of a repository. Nothing is followed through links. */
export interface WorkflowFiles {
  /** YAML files at these paths and below them. A path that does not exist gives nothing. */
  find(paths: readonly string[]): Promise<readonly FoundFile[]>
  /**
   * Atomic; keeps the mode. Gives the reason when it cannot, or when the file is not `before` any more, and then leaves
   * the file as it is.
   */
  replace(change: FileChange): Promise<string | undefined>
}

/** A file's text as it was read, and as it should be. */
export interface FileChange {
  readonly path: string
  readonly before: string
  readonly after: string
}

/** What changes between two texts of a file, as a unified diff. */
export type UnifiedDiff = (change: FileChange) => string
