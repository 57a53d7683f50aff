import { storeWords } from '../token-list/store.ts'
import { announce, reaches } from '../runner/finding.ts'
import { pageFoot, pageOrigin } from '../runner/page-origin.ts'
import { otherCommit } from '../runner/checkout.ts'
import { comparedLine, comparedParts } from './compared.ts'
import { copyFindings } from './copies.ts'
import { type AuditFinding, finding, sortFindings } from './finding.ts'
import type { AuditInputs } from './inputs.ts'
import { auditInventory } from './inventory.ts'
import { leakFindings, type SeenLeak, seenLeaks } from './leak.ts'
import { logFindings } from './log.ts'
import { type AuditView, look } from './look.ts'
import { writeAuditOutputs } from './outputs.ts'
import type { AuditPorts } from './ports.ts'
import { auditPage, countFindings } from './summary.ts'
import { repositoryFindings } from './repositories.ts'
import { tokenFindings } from './token-findings.ts'

/** Compares what can be seen with the token list, changes nothing. `false` fails the job. */
export async function audit(inputs: AuditInputs, ports: AuditPorts): Promise<boolean> {
  const { runner, tokenList, commit } = ports
  const { organization } = tokenList
  const view = await look(inputs, ports)
  const compared = comparedParts(view)
  const { hub, isWhole: complete, pushes } = view
  const leaks = seenLeaks(view)
  const findings = compare(view, leaks)
  runner.info(comparedLine(compared))
  const other = otherCommit(commit, runner.environment)
  if (other !== undefined) runner.notice(`${other}; check out the commit of the run`)
  for (const auditFinding of findings) announce(runner, auditFinding, storeWords(auditFinding.subject))
  runner.info(countFindings(findings))
  const ok = complete && !findings.some(({ severity }) => reaches(severity, inputs.failOn))
  const origin = pageOrigin({ organization, commit, at: hub?.now ?? ports.now() }, runner.environment)
  const inventory = auditInventory(view)
  const foot = pageFoot(origin, other)
  const page = auditPage({ view, findings, leaks, inventory, compared, foot })
  const title = `Docker tokens of ${organization}`
  const answer = { ok, complete, findings, inventory, pushes }
  await writeAuditOutputs(ports, answer, { title, page, origin, details: { compared } })
  return ok
}

function compare(view: AuditView, leaks: readonly SeenLeak[]): readonly AuditFinding[] {
  const gaps = view.gaps.map(({ what: subject, why, remedy }) =>
    finding('PART_NOT_SEEN', { subject, message: remedy === '' ? why : `${why}; ${remedy}` }),
  )
  const rules = [tokenFindings, logFindings, repositoryFindings, copyFindings]
  return sortFindings(rules.flatMap(rule => rule(view)).concat(leakFindings(leaks), gaps))
}
