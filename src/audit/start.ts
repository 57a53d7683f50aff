import { createClock, createExchangeDeadline } from '../base/clock.ts'
import { readText } from '../runner/inputs.ts'
import { openModePorts } from '../runner/ports.ts'
import type { Runner } from '../runner/runner.ts'
import { audit } from './audit.ts'
import { readAuditInputs } from './inputs.ts'
import { type AuditPorts, openAuditPorts } from './ports.ts'
import { review } from './review.ts'

export async function startAudit(runner: Runner): Promise<boolean> {
  if (readText(runner, 'parts') === 'workflows') return review(runner, undefined)
  const inputs = readAuditInputs(runner)
  const { attempts, timeout } = inputs
  const deadline = createExchangeDeadline(timeout)
  let ports: AuditPorts | undefined
  try {
    ports = await openAuditPorts(inputs, openModePorts(runner, { clock: createClock(), deadline, attempts }))
    return await audit(inputs, ports)
  } finally {
    await ports?.github?.close()
    deadline.close()
  }
}
