import { spawnSync } from 'node:child_process'
import { describe, it } from '@jest/globals'

/** CI has every real part: there a missing one has to fail, so nothing is skipped for want of it. */
const isMandatory = process.env['CI'] === 'true'

/** Why tests cannot run here and how to have it, in one line; `undefined`: they can. */
type Obstacle = string | undefined

type Describe = (name: string, block: () => void) => void
type It = (name: string, test: () => Promise<void> | void) => void

/** Of tests that hand a file to another user. */
export const rootObstacle: Obstacle =
  process.getuid?.() === 0 ? undefined : 'only root may do this (run the tests as root)'

/** Of tests in which a job runs as nobody. */
export const otherUserObstacle: Obstacle = obstacleOfNobody()

function obstacleOfNobody(): Obstacle {
  if (rootObstacle !== undefined) return rootObstacle
  const { status } = spawnSync('sh', ['-c', 'test -r action.yml'], { uid: 65534, gid: 65534 })
  return status === 0
    ? undefined
    : 'another user may not read this checkout (move it out of a private folder)'
}

export const linuxObstacle: Obstacle =
  process.platform === 'linux' ? undefined : `this is about Linux (here: ${process.platform})`

/** `describe`, or what skips it on a developer's machine that lacks a real part. */
export const describeWith = (obstacle: Obstacle): Describe => describeWhere(ofPart(obstacle))

/** `it`, by the same rule. */
export const itWith = (obstacle: Obstacle): It => itWhere(ofPart(obstacle))

/**
 * `describe`, or what skips it on a machine that can never run it, CI or not. The reason stands in the name of what is skipped:
 * the last lines of a run collect those (`scripts/closing-line.js`).
 */
export function describeWhere(obstacle: Obstacle): Describe {
  return (name, block) => {
    if (obstacle === undefined) describe(name, block)
    else describe.skip(`${name} [not run: ${obstacle}]`, block)
  }
}

/** `it`, by the same rule. */
export function itWhere(obstacle: Obstacle): It {
  return (name, test) => {
    if (obstacle === undefined) it(name, test)
    else it.skip(`${name} [not run: ${obstacle}]`, test)
  }
}

function ofPart(obstacle: Obstacle): Obstacle {
  return isMandatory ? undefined : obstacle
}
