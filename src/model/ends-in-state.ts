/** Whether a label ends in ` (<state> <time>)`, with or without a run: then it cannot be a name in the register. */
export function endsInState(label: string): boolean {
  return / \((pending|current|retired) \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ( [^ ()]+)?\)$/.test(label)
}
