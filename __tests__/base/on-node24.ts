import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { node24 } from '../../sandbox/runner/node24.ts'
import { programCommand } from '../../sandbox/runner/program-command.ts'
import { present, type Presentation, type Presented } from './present.ts'

/** The Node that runs this test, and the runner's where npm brought it. */
export const nodes: readonly {
  readonly node: string
  readonly run: (jobs: readonly Presentation[]) => Promise<readonly Presented[]>
}[] = [
  {
    node: `this Node ${process.versions.node}`,
    run: jobs => Promise.all(jobs.map(job => present(job))),
  },
  ...(node24() === process.execPath ? [] : [{ node: "the runner's Node", run: runOnNode24 }]),
]

async function runOnNode24(jobs: readonly Presentation[]): Promise<readonly Presented[]> {
  const [node = '', ...argv] = programCommand(new URL('./present.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(node, [...argv, JSON.stringify(jobs)], { encoding: 'utf8' })
  return JSON.parse(stdout) as Presented[]
}
