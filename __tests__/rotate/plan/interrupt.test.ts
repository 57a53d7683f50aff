import { describe, expect, it } from '@jest/globals'
import { interrupt } from '../../../src/rotate/plan/advance.ts'
import { nextStep, type RotationStep } from '../../../src/rotate/plan/next-step.ts'
import type { RotationMemory } from '../../../src/rotate/plan/rotation.ts'
import { current, pending, rotationOf } from '../../support/slot-scene.ts'
import { minute, slotName, start as now } from './search/world.ts'

const ended = { code: 'ROTATION_IN_PROGRESS', message: 'the run was ended' } as const
const label = `${slotName} (pending 2026-11-24T14:00:00Z 1.1)`
const mint: RotationStep = { step: 'mint', label, expiresAt: now, mark: { copies: undefined } }
const write: RotationStep = { step: 'write', store: 'one', before: now }
const own = pending({ id: 'A', createdAt: now - minute, time: now - minute, run: '1.1' })
const end = (step: RotationStep | undefined, more: Partial<RotationMemory> = { own: 'A' }) =>
  interrupt(
    rotationOf({ tokens: more.own === undefined ? [current()] : [current(), own], memory: more }),
    step,
  )

describe('a run that is told to end', () => {
  it.each<[string, RotationStep | undefined]>([
    ['between two steps', undefined],
    ['while it asks for something', { step: 'list', look: 0 }],
    ['while it changes a label', { step: 'refresh', id: 'A', label }],
  ])('throws its new token away: %s', (...[, step]) => {
    const rotation = end(step)
    expect(rotation.memory).toMatchObject({ stop: ended, stores: {}, mustReread: false })
    expect(rotation.memory.unanswered).toBeUndefined()
    expect(nextStep(rotation, now)).toEqual({ step: 'delete', id: 'A' })
  })

  it('in a write leaves the token, which may have arrived', () => {
    const rotation = end(write)
    const stores = { one: { status: 'unsure', writes: 1, looks: 0, ...ended } }
    expect(rotation.memory).toMatchObject({ stop: ended, stores, mustReread: false })
    expect(nextStep(rotation, now).step).toBe('refresh')
  })

  it('while a token is made looks for it, and deletes it', () => {
    const rotation = end(mint, {})
    expect(rotation.memory).toMatchObject({
      stop: ended,
      unanswered: { label, known: ['C'] },
      mustReread: true,
    })
    expect(nextStep(rotation, now)).toEqual({ step: 'list', look: 0 })
    const made = { ...own, id: 'N', label }
    const read = { ...rotation, memory: { ...rotation.memory, mustReread: false } }
    const listed = { ...read, tokens: rotationOf({ tokens: [current(), made] }).tokens }
    expect(nextStep(listed, now)).toEqual({ step: 'delete', id: 'N' })
    expect(nextStep(read, now)).toEqual({ step: 'done' })
  })

  it.each([undefined, write, mint])('keeps why it was about to end: %j', step => {
    const stop = { code: 'HUB_QUOTA', message: 'no room' } as const
    expect(end(step, { own: 'A', stop }).memory.stop).toEqual(stop)
  })
})
