/** What action.yml says of each input: the one place where inputs are explained. Empty when it is not there. */
export async function actionDescriptions(path: string): Promise<ReadonlyMap<string, string>> {
  const fs = process.getBuiltinModule('node:fs')
  if (!fs.existsSync(path)) return new Map()
  const { parse } = await import('yaml')
  const manifest = parse(fs.readFileSync(path, 'utf8')) as {
    inputs: Readonly<Record<string, { readonly description?: string }>>
  }
  return new Map(Object.entries(manifest.inputs).map(([name, input]) => [name, input.description ?? '']))
}
