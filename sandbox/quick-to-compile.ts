/**
 * For Ajv: each schema answers a handful of bodies, so what makes its code fast costs more than it saves. Without `meta` it does not
 * compile the schema of schemas first: Ajv would look at the top of a description alone, which is no schema.
 */
export const quickToCompile = {
  inlineRefs: false,
  code: { optimize: false },
  meta: false,
  validateSchema: false,
} as const
