import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, it } from '@jest/globals'

/** CI has every real part: there a missing one has to fail, so nothing is skipped for want of it. */
const isMandatory = process.env['CI'] === 'true'

/** Why tests cannot run here and how to have it, in one line; `undefined`: they can. */
type Obstacle = string | undefined

type Describe = (name: string, block: () => void) => void
type It = (name: string, test: () => Promise<void> | void) => void

/** A user without rights or a home: root can run a program as it. */
export const nobody = { uid: 65534, gid: 65534 }

const isRoot = process.getuid?.() === 0

/** Of tests that hand a file to another user. */
export const rootObstacle: Obstacle = isRoot ? undefined : 'only root may do this (run the tests as root)'

/** Of tests in which a job runs as nobody. */
export const otherUserObstacle: Obstacle = rootObstacle ?? obstacleOfNobody()

function obstacleOfNobody(): Obstacle {
  const isOpen = (check: string): boolean =>
    spawnSync('sh', ['-c', check, 'sh', tmpdir()], { ...nobody, stdio: 'ignore' }).status === 0
  if (!isOpen('test -r action.yml')) {
    return 'another user may not read this checkout (move it out of a private folder)'
  }
  return isOpen('test -x "$1"')
    ? undefined
    : 'another user may not enter TMPDIR (run the tests with TMPDIR=/tmp)'
}

/** Of tests that write to Linux's disk without room. */
export const fullDiskObstacle: Obstacle = existsSync('/dev/full') ? undefined : '/dev/full is not there'

/** Of tests about what a file's mode forbids. Root may do everything: as root they run as `ordinaryUser`. */
export const fileModeObstacle: Obstacle = isRoot
  ? otherUserObstacle
  : process.platform === 'win32'
    ? 'file modes forbid nothing on Windows'
    : undefined

/** Whom a test of what a file's mode forbids runs as: `undefined` is the user of this process. */
export const ordinaryUser = isRoot ? nobody : undefined

export const linuxObstacle: Obstacle =
  process.platform === 'linux' ? undefined : `this is about Linux (here: ${process.platform})`

/** `describe`, or what skips it on a developer's machine that lacks a real part. */
export const describeWith = (obstacle: Obstacle): Describe => describeWhere(ofPart(obstacle))

/** `it`, by the same rule. */
export const itWith = (obstacle: Obstacle): It => itWhere(ofPart(obstacle))

/**
 * `describe`, or what skips it on a machine that can never run it, CI or not. The reason stands in the name of what is skipped:
 * the last lines of a run collect those (`scripts/tests/closing-line.js`).
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
