import { entryOf, type TextRange, type YamlEntry, type YamlMapping } from '../../yaml/tree.ts'
import type { LoginForm } from '../logins/login.ts'
import type { LoginPlan } from '../logins/plan.ts'
import type { WorkflowStep } from '../workflow/workflow.ts'
import { quoteOf, replaceEntry, replaceValue, type TextEdit } from './edit.ts'
import { stepBeforeEdits } from './entry.ts'
import { inputsOf, slotInputs, tokenExpression, tokenLine } from './inputs.ts'
import { feedingEdits, registryInput, scriptEdits } from './script.ts'
import { actionReference, isPinned, newUses, usesEdits } from './uses.ts'

/** The smallest edits that put a plan into its file; none when the form has no replacement. `pin` names us by commit. */
export function rewrite(plan: LoginPlan, pin: string): readonly TextEdit[] {
  const { form, workflow, step } = plan.login
  switch (form.kind) {
    case 'action':
      return step?.uses === undefined
        ? []
        : [...usesEdits(workflow.text, { uses: step.uses, pin }), ...inputEdits(plan, form.with)]
    case 'entry':
      return step === undefined ? [] : authEdits(plan, { step, pin, form })
    case 'credentials':
      return credentialEdits(plan, form.node)
    case 'script':
      return step === undefined
        ? []
        : scriptEdits({ plan, step, uses: newUses(workflow.root, pin), inputs: inputsOf(plan, '') })
    case 'lines':
      return step === undefined ? [] : lineEdits(plan, { step, pin, lines: form.lines })
    case 'other':
      return []
  }
}

/** A list of one becomes this action's step; of several only Docker Hub's leaves. */
function authEdits(
  plan: LoginPlan,
  { step, pin, form }: { step: WorkflowStep; pin: string; form: LoginForm & { kind: 'entry' } },
): readonly TextEdit[] {
  const inputs = inputsOf(plan, '')
  const { name, tag } = actionReference
  const uses = isPinned(step.uses?.value ?? '') ? `${pin} # ${tag}` : `${name}@${tag}`
  if (!form.alone) return stepBeforeEdits({ plan, step, uses, inputs }, form.lines)
  const { text } = plan.login.workflow
  const entry = entryOf(step.with, 'registry-auth')
  if (entry === undefined || step.uses === undefined) return []
  const lines = [...registryInput(plan), ...inputs]
  return [...usesEdits(text, { uses: step.uses, pin }), replaceEntry(text, { entry, flow: false, lines })]
}

/** The login's lines leave the script, and the variables that only fed them leave the step. */
function lineEdits(
  plan: LoginPlan,
  { step, pin, lines }: { step: WorkflowStep; pin: string; lines: TextRange },
): readonly TextEdit[] {
  const { root, text } = plan.login.workflow
  const inputs = inputsOf(plan, '')
  return [
    ...stepBeforeEdits({ plan, step, uses: newUses(root, pin), inputs }, lines),
    ...feedingEdits(text, { step, lines }),
  ]
}

/** The user name's place takes what tells the slot, the password's place takes the tokens. */
function inputEdits(plan: LoginPlan, inputs: YamlMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = entryOf(inputs, 'username')
  const password = entryOf(inputs, 'password')
  if (username === undefined || password === undefined) return []
  return [
    replaceEntry(text, {
      entry: username,
      flow: inputs.flow,
      lines: slotInputs(plan, quoteOf(username.value, inputs.flow)),
    }),
    passwordEdit(plan, { entry: password, flow: inputs.flow }),
  ]
}

/** A value that is handed over stays as it is: the givers change theirs. */
function passwordEdit(plan: LoginPlan, { entry, flow }: { entry: YamlEntry; flow: boolean }): TextEdit {
  if (plan.handed !== undefined) return { ...entry.keyRange, text: 'token' }
  const lines = [tokenLine(plan, quoteOf(entry.value, flow))]
  return replaceEntry(plan.login.workflow.text, { entry, flow, lines })
}

/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
function credentialEdits(plan: LoginPlan, credentials: YamlMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = entryOf(credentials, 'username')
  const password = entryOf(credentials, 'password')
  if (username === undefined || password === undefined) return []
  const { flow } = credentials
  const name = replaceValue(text, { node: username.value, flow, value: plan.organization })
  if (plan.handed !== undefined) return [name]
  return [name, replaceValue(text, { node: password.value, flow, value: tokenExpression(plan) })]
}

/** The edits in the files that hand a plan's credential over, by path: each hands over its token instead. */
export function giverEdits(plan: LoginPlan): readonly { path: string; edit: TextEdit }[] {
  return (plan.handed ?? []).map(({ giver, plan: own }) => {
    const { workflow, value } = giver
    // Quotes, if there are none, are needed only in a flow mapping.
    const flow = value.style === 'plain' && isInFlow(workflow.text, value.start)
    const edit = replaceValue(workflow.text, { node: value, flow, value: tokenExpression(own) })
    return { path: workflow.path, edit }
  })
}

function isInFlow(text: string, start: number): boolean {
  return /\{[^\n]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start))
}
