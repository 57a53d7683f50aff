/** A value that is masked first of all, and shows `***` in templates, JSON, logs and inspected errors. */
export class Secret {
  readonly #value: string

  /** @param mask tells the runner to hide the value from then on. */
  constructor(value: string, mask: (value: string) => void) {
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
