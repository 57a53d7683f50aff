import type { Deadline } from '../ports.ts'
import { lockConfig } from './config-access.ts'
import { finishUndo, type TakeOut, takeOut } from './take-out.ts'
import { stageOf } from './undo-record.ts'

export interface UndoLayer extends TakeOut {
  readonly layer: string
  readonly deadline: Deadline
  /** Ends what a main that was killed left running. */
  readonly endRun: (id: string) => Promise<void>
}

/** Takes one login of ours out of docker's configuration again, under the lock. Throws CONFIG_INVALID, DOCKER_LOGIN_FAILED. */
export async function undoLayer(undo: UndoLayer): Promise<void> {
  const { directory, files, layer } = undo
  // Without a record there is nothing to lock: main failed before it could write one.
  const stage = await stageOf(undo, layer)
  if (stage === 'no-record') {
    undo.runner.info('nothing to undo')
    return
  }
  // A docker that is still at work would store the login after its undo.
  if (stage === 'pending') await undo.endRun(layer)
  const lock = await lockConfig(directory, { ...undo, doing: layer })
  let madeDirectory = false
  try {
    await finishUndo(
      undo,
      lock.unfinished.filter(id => id !== layer),
    )
    const left = await takeOut(undo, layer)
    if (left === undefined) undo.runner.info('nothing to undo')
    else madeDirectory = left.madeDirectory && left.layers.length === 0
  } finally {
    await lock.release()
  }
  if (madeDirectory) await files.removeDirectory(directory, { recursive: false })
}
