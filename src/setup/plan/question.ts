/** One thing that only a person knows. */
export interface SetupQuestion {
  /** Under which the answer is kept: the name of its flag, or `answer FILE:LINE`. */
  readonly key: string
  /** What to type where nobody can be asked. */
  readonly flag: string
  readonly text: string
  /** Why it is asked, or what follows from the answer. */
  readonly reason: string
  /** Lines that are shown before it: where the answer comes from. */
  readonly before?: readonly string[]
  /** None: any text. */
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly proposal: string
  /** What is wrong with an answer; `undefined`: nothing. */
  readonly problem: (answer: string) => string | undefined
}
