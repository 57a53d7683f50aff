/** For Ajv: each schema answers a handful of bodies, so what makes its code fast costs more than it saves. */
export const quickToCompile = { inlineRefs: false, code: { optimize: false } } as const
