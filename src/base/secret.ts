/** Tells the runner to hide a value from then on. */
export type Mask = (value: string) => void

/** A value that is masked first of all, and shows `***` in templates, JSON, logs and inspected errors. */
export class Secret {
  readonly #value: string

  constructor(value: string, mask: Mask) {
    mask(value)
    this.#value = value
  }

  /** The only way to the value. Every call is a place to look at in a review. */
  reveal(): string {
    return this.#value
  }

  toString(): string {
    return '***'
  }

  toJSON(): string {
    return '***'
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '***'
  }
}
