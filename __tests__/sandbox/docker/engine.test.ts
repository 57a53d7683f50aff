import { readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, it } from '@jest/globals'
import { engineObstacle, startEngine } from '../../../sandbox/docker/engine.ts'
import { describeDeepWith } from '../../support/depth.ts'

/** Every command line on this machine, containerd's too. */
async function commandLines(): Promise<string> {
  const pids = (await readdir('/proc')).filter(name => /^\d+$/.test(name))
  const lines = pids.map(pid => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))
  return (await Promise.all(lines)).join('\n')
}

describeDeepWith(await engineObstacle())('an engine', () => {
  it('leaves no process and no mount behind', async () => {
    const engine = await startEngine()
    const folder = dirname(engine.dockerHost.replace('unix://', ''))
    const during = await commandLines()
    await engine.close()
    expect(during).toContain(folder)
    expect(await commandLines()).not.toContain(folder)
    expect(await readFile('/proc/mounts', 'utf8')).not.toContain(folder)
  })
})
