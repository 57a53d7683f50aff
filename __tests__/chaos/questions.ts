/** The five questions of the judges. A floor answers from its world, and from what a run printed and wrote. */
export interface Floor {
  /** Every token that Docker Hub has. */
  readonly alive: () => readonly TokenThere[]
  /** Every place of a list, and whatever else keeps a value. */
  readonly held: () => readonly PlaceThere[]
  /** What leaked, and a run was told. */
  readonly told: () => readonly LeakThere[]
  /** By the run that is over. */
  readonly said: () => Said
  /** Of the run that is at work, or was last. */
  readonly acts: () => Work
}

export interface TokenThere {
  readonly id: string
  /** The entry that it was made for, with its list; `undefined`: a stranger's. */
  readonly entry: string | undefined
  /** It is this run's list's. */
  readonly isOurs: boolean
  /** The registry takes it. */
  readonly works: boolean
  readonly createdAt: number
  readonly expiresAt: number
  /** `path scope`, in order. */
  readonly rights: readonly string[]
  readonly isUsed: boolean
  /** A person has changed it. */
  readonly isTouched: boolean
  /** All of it, to be compared. */
  readonly text: string
}

export interface PlaceThere {
  readonly entry: string | undefined
  readonly isOurs: boolean
  /** The token whose value it has; `undefined`: nothing, or a text that is no token's. */
  readonly id: string | undefined
  /** What a job gets: the same, where no other place hides this one. */
  readonly gets: string | undefined
  /** Nobody can see what is in it. */
  readonly isBlind: boolean
  /** A person's hand was last. */
  readonly isForeign: boolean
  /** Of the token that should be there. */
  readonly rights: readonly string[]
  readonly text: string
}

export interface LeakThere {
  readonly id: string
  /** What a message calls it. */
  readonly name: string
  readonly entry: string
  /**
   * `now`: this run was told. `noted`: something at Docker Hub says so. `lost`: a person took that away. `unheard`: no run could note it.
   * `maybe`: made while the run began.
   */
  readonly memory: 'now' | 'noted' | 'lost' | 'unheard' | 'maybe'
}

export interface Said {
  readonly end: 'ok' | 'failed' | 'killed'
  /** Each entry of the run, by its report. */
  readonly entries: readonly {
    readonly entry: string
    readonly isRed: boolean
    readonly isComplete: boolean
    readonly deleted: readonly string[]
  }[]
  /** Of a run of audit. */
  readonly audit?: AuditSaid | undefined
  /** Log, page, outputs and evidence. */
  readonly lines: readonly string[]
  readonly errors: readonly { readonly code: string; readonly text: string }[]
  /** Every value that must not be in them. */
  readonly values: readonly string[]
  /** Names that an error can be about. */
  readonly subjects: readonly string[]
}

/** What a run of audit says that it has looked at. */
export interface AuditSaid {
  readonly isComplete: boolean
  /** By the token's id, as `TokenThere` has them. */
  readonly rights: ReadonlyMap<string, readonly string[]>
  readonly pushes: readonly string[]
}

export interface Work {
  /** Entries that the run works on. */
  readonly entries: readonly string[]
  /** Entries whose leak a run was told, each time so far. */
  readonly told: readonly string[]
  readonly acts: readonly { readonly act: string; readonly isConfirmed: boolean }[]
  /** When tokens of lists stopped to work, and when they went. */
  readonly ends: readonly number[]
  /** Tags that somebody pushed to the entries' images, by Docker's log. */
  readonly pushes: readonly string[]
  readonly isEndless: boolean
  readonly from: number
  readonly now: number
  /** A person did something meanwhile. */
  readonly isDisturbed: boolean
  /** Something stood in the way of its acts, or of its looks at its own tokens. */
  readonly isHindered: boolean
  /** No other run is at work, or died shortly before. */
  readonly isAlone: boolean
}
