/**
 * Jest's rule for snapshots, handed on to the workers for the stories' transcripts: `all` (with `-u`) rewrites those that differ,
 * `new` writes those that are missing, `none` (in CI) writes nothing.
 */
export default function transcriptsPolicy({ updateSnapshot }) {
  process.env.TRANSCRIPTS = updateSnapshot
}
