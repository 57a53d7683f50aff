import { entryOf, type YamlEntry, type YamlMapping } from '../../yaml/tree.ts'
import { strayInputs } from '../../workflows/logins/action.ts'
import type { LoginForm } from '../../workflows/logins/login.ts'
import type { LoginPlan } from '../../workflows/logins/plan.ts'
import type { OwnAction } from '../../workflows/workflow/repository.ts'
import { inputEntry, type WorkflowStep } from '../../workflows/workflow/workflow.ts'
import { quoteOf, removeEntries, replaceEntry, replaceValue, type TextEdit } from './edit.ts'
import { sourceEdits } from './condition.ts'
import { stepBeforeEdits } from './entry.ts'
import { credentialLines, inputsOf, missingLines, slotInputs, tokenExpression } from './inputs.ts'
import { idTokenPermission } from './permissions.ts'
import { feedingEdits, scriptEdits } from './script.ts'
import { newUses, usesEdits } from './uses.ts'

/** The smallest edits that put a plan into its file; none when the form has no replacement. */
export function rewrite(plan: LoginPlan, own: OwnAction): readonly TextEdit[] {
  const { keyless, login, declared } = plan
  if (declared !== undefined) return [{ ...declared.keyRange, text: plan.secret }, ...loginEdits(plan, own)]
  if (keyless === undefined) return loginEdits(plan, own)
  const permission = idTokenPermission(login.workflow, login.job)
  const edits = permission.kind === 'edit' && !keyless.isConversion ? [permission.edit] : []
  return [...edits, ...loginEdits(plan, own)]
}

function loginEdits(plan: LoginPlan, own: OwnAction): readonly TextEdit[] {
  const { form, workflow, step } = plan.login
  switch (form.kind) {
    case 'action':
      return step?.uses === undefined
        ? []
        : [
            ...usesEdits(workflow.text, step.uses, own),
            ...(plan.keyless?.isConversion === true
              ? conversionEdits(plan, step, form.with)
              : [...sourceEdits(plan, step), ...inputEdits(plan, form.with)]),
          ]
    case 'credentials':
      return credentialEdits(plan, form.node)
    case 'script':
      return step === undefined
        ? []
        : scriptEdits({ plan, step, uses: newUses(workflow.text, own), inputs: inputsOf(plan, '') })
    case 'lines':
      return step === undefined ? [] : lineEdits(plan, { step, own, form })
    case 'other':
      return []
  }
}

/** The login's lines leave the script, and the variables that only fed them leave the step. */
function lineEdits(
  plan: LoginPlan,
  { step, own, form }: { step: WorkflowStep; own: OwnAction; form: LoginForm & { kind: 'lines' } },
): readonly TextEdit[] {
  const { lines, reader } = form
  const { text } = plan.login.workflow
  const inputs = inputsOf(plan, '')
  return [
    ...stepBeforeEdits({ plan, step, uses: newUses(text, own), inputs }, lines),
    ...(reader === undefined ? feedingEdits(text, step, lines) : []),
  ]
}

/** The user name's place takes what tells the slot, the password's place takes the tokens. */
function inputEdits(plan: LoginPlan, inputs: YamlMapping): readonly TextEdit[] {
  const { step, workflow } = plan.login
  const { text } = workflow
  const username = inputEntry(inputs, 'username')
  const password = inputEntry(inputs, 'password')
  if (username === undefined || password === undefined) return []
  // Another action's name of the registry: Docker Hub is the default.
  const server = inputEntry(inputs, 'login-server') ?? podmanRegistry(plan, inputs)
  const strays = step === undefined ? [] : strayInputs(step)
  return [
    ...removeEntries(text, server === undefined ? strays : [server, ...strays], undefined),
    replaceEntry(text, {
      entry: username,
      flow: inputs.flow,
      lines: slotInputs(plan, quoteOf(username.value, inputs.flow)),
    }),
    ...passwordEdits(plan, password, inputs.flow),
  ]
}

/** podman's login action has to name Docker Hub. */
function podmanRegistry({ login }: LoginPlan, inputs: YamlMapping): YamlEntry | undefined {
  return login.tool.endsWith('/podman-login') && /^docker\.io$/i.test(login.host)
    ? inputEntry(inputs, 'registry')
    : undefined
}

/** The user name's place takes everything; the variables of the other action go. */
function conversionEdits(plan: LoginPlan, step: WorkflowStep, inputs: YamlMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = inputEntry(inputs, 'username')
  const env = entryOf(step.node, 'env')
  if (username === undefined || env === undefined) return []
  const lines = inputsOf(plan, '')
  return [
    replaceEntry(text, { entry: username, flow: inputs.flow, lines }),
    ...removeEntries(text, [env], step.node),
  ]
}

/** A value that is passed stays as it is: the callers change theirs. */
function passwordEdits(plan: LoginPlan, entry: YamlEntry, flow: boolean): readonly TextEdit[] {
  if (plan.passed !== undefined) return [{ ...entry.keyRange, text: 'token' }]
  const { text } = plan.login.workflow
  const lines = [...credentialLines(plan, quoteOf(entry.value, flow)), ...missingLines(plan)]
  return lines.length === 0
    ? removeEntries(text, [entry], undefined)
    : [replaceEntry(text, { entry, flow, lines })]
}

/** The runner pulls a container before any step: its credentials become the organization and the pull token. */
function credentialEdits(plan: LoginPlan, credentials: YamlMapping): readonly TextEdit[] {
  const { text } = plan.login.workflow
  const username = entryOf(credentials, 'username')
  const password = entryOf(credentials, 'password')
  if (username === undefined || password === undefined) return []
  const name = replaceValue(text, username.value, plan.organization)
  if (plan.passed !== undefined) return [name]
  return [name, replaceValue(text, password.value, tokenExpression(plan))]
}

/** The edits in the files that hand a plan's credential over, by path: each hands over its token instead. */
export function callerEdits(plan: LoginPlan): readonly { path: string; edit: TextEdit }[] {
  const renamed = (plan.renamed ?? []).flatMap(({ workflow, entry }) => [
    { path: workflow.path, edit: { ...entry.keyRange, text: plan.secret } },
    {
      path: workflow.path,
      edit: replaceValue(workflow.text, entry.value, tokenExpression(plan)),
    },
  ])
  const passed = (plan.passed ?? []).map(({ caller: { source, value }, plan: own }) => ({
    path: source.workflow.path,
    edit: replaceValue(source.workflow.text, value, tokenExpression(own)),
  }))
  return [...renamed, ...passed]
}
