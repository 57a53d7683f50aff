/** Says of every import of JSON that it is one, as Node wants it. */
export default {
  process: text => ({ code: text.replaceAll(/(from "[^"]+\.json")/g, '$1 with { type: "json" }') }),
}
