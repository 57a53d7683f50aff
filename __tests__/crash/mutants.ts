/** A text of one file of the action, and what stands there instead. */
export interface Mutation {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** The planner with one rule broken by hand. */
export interface Mutant extends Mutation {
  readonly name: string
  /** What must show. */
  readonly shows: RegExp
}

/** The file's text with the rule broken. @throws Error when the mutant's place is not there once */
export function mutate(source: string, { file, from, to }: Mutation): string {
  if (source.split(from).length !== 2) throw new Error(`${file} has not one ${JSON.stringify(from)}`)
  return source.replace(from, () => to)
}

/** The first one is found the soonest: it stands for all in the quick tests. */
export const mutants: readonly Mutant[] = [
  {
    name: 'trust a lost mint: send it again',
    shows: /3: a run minted twice/,
    file: 'src/rotate/plan/advance.ts',
    from: `  if (step.step === 'mint') {
    const unanswered`,
    to: `  if (step.step === 'mint') return rotation
  if (step.step === 'mint') {
    const unanswered`,
  },
  {
    name: 'retire orphans first',
    shows: /1: .* holds what the token service answers with 401/,
    file: 'src/rotate/plan/next-step.ts',
    from: `  const decision = planSlot(rotation, now)
  const isDue`,
    to: `  const orphan = rotation.tokens.find(it => it.state === 'pending' && it.isActive && it.id !== memory.own)
  if (memory.own === undefined && orphan !== undefined)
    return { step: 'retire', id: orphan.id, label: relabel(rotation, { state: 'retired', time: now }) }
  const decision = planSlot(rotation, now)
  const isDue`,
  },
  {
    name: 'promote before storing',
    // Its own last look at the places finds it.
    shows: /3: not over after 4 runs: .*due again/s,
    file: 'src/rotate/plan/next-step.ts',
    from: `  const step = nextStoreStep(rotation, own)
  if (step?.step`,
    to: `  if (Object.keys(memory.stores).length === 0)
    return { step: 'promote', id: own.id, label: relabel(rotation, { state: 'current', time: now }) }
  const step = nextStoreStep(rotation, own)
  if (step?.step`,
  },
  {
    name: 'ignore pending',
    shows: /3: \d tokens are left/,
    file: 'src/tokens/token.ts',
    from: `  if (isNamed && label.state !== undefined)`,
    to: `  if (label.state === 'pending' && globalThis.process.env['GITHUB_RUN_ID'] + '.' + globalThis.process.env['GITHUB_RUN_ATTEMPT'] !== label.run) return []
  if (isNamed && label.state !== undefined)`,
  },
  {
    name: 'trust a lost PUT',
    // So does it here.
    shows: /the first run failed/,
    file: 'src/rotate/plan/advance.ts',
    from: `if (step.step === 'announce') return remember(counted, { announced: true })`,
    to: `if (step.step === 'write') return wroteStore(counted, { store: step.store })
  if (step.step === 'announce') return remember(counted, { announced: true })`,
  },
  {
    name: 'neither the fingerprint of the copies nor the times of stores are compared',
    shows: /3: success, and a store holds another token/,
    file: 'src/rotate/plan/due.ts',
    from: `  const register = whyOtherRegister(current, policy)
  if (register !== undefined) return { cause: 'register', reason: register }
  const place = whyOtherPlace(rotation, current, now)
  return place === undefined ? undefined : { cause: 'place', reason: place }`,
    to: `  return undefined`,
  },
]
