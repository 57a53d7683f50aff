"use strict";
exports.id = 978;
exports.ids = [978];
exports.modules = {

/***/ 8978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startExposed: () => (/* binding */ startExposed)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/stores/github/client.js + 3 modules
var github_client = __webpack_require__(7565);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
;// CONCATENATED MODULE: ./build/src/exposed/affected.js





function compromisedUse(uses, { name, ref, now }) {
  const [, own = "", used = ""] = /^([\w.-]+\/[\w.-]+)(?:\/[^@]*)?@(.*)$/s.exec(uses) ?? [];
  if (own.toLowerCase() !== name.toLowerCase()) return "no";
  if (ref === void 0 || used === ref) return "yes";
  const [isPinned, isCommit] = [used, ref].map((one) => /^[0-9a-f]{40}$/i.test(one));
  if (isPinned !== true || isCommit === true) return isPinned !== true && isCommit === true ? "yes" : "no";
  return now === void 0 || used === now ? "yes" : "pinned";
}
function startOf({ file, caller }) {
  return caller === void 0 ? file.path : startOf(caller.step?.frame ?? caller.job.frame);
}
function seenSecrets({ node, frame, environment = "" }) {
  return { ...keptSecrets(textIn(node) + textIn((0,tree/* valueOf */.RP)(frame.file.root, "env")), frame), environment };
}
function textIn(node) {
  return node === void 0 ? "" : [...(0,tree/* scalarsIn */.PX)(node)].map(({ value }) => `${value}
`).join("");
}
function keptSecrets(text, frame) {
  const isAll = /\bsecrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text);
  const names = [...new Set((0,credential/* secretNames */.XG)(text))].filter((name) => name !== "GITHUB_TOKEN");
  const { caller } = frame;
  if (caller === void 0 || caller.inherits) return { isAll: isAll || caller?.inherits === true, names };
  const handed = isAll ? textIn((0,tree/* valueOf */.RP)(caller.job.node, "secrets")) : names.map((name) => (0,play/* boundTo */.sy)(frame, "secrets", name)?.node.value ?? "").join("\n");
  return keptSecrets(handed, caller.job.frame);
}
function limitsOf({ node, frame, uses }, found, name) {
  const permissions = (0,tree/* valueOf */.RP)(node, "permissions") ?? (0,tree/* valueOf */.RP)(frame.file.root, "permissions");
  const isAll = permissions?.kind === "scalar" && permissions.value === "write-all";
  const had = found.includes("yes");
  const limits = {
    elsewhere: uses !== void 0 && (0,repository/* pathHere */.y)(uses.value, { name }) === void 0,
    pinned: !had && found.includes("pinned"),
    idToken: had && (isAll || (0,tree/* textOf */.b6)(permissions, "id-token") === "write"),
    machine: had && /self-hosted|\$\{\{/.test(textIn((0,tree/* valueOf */.RP)(node, "runs-on")))
  };
  return Object.keys(limits).filter((limit) => limits[limit]);
}
function isExposed({ stores }, { isAll, names, environment }, repository) {
  const same = (one, other) => one.toLowerCase() === other.toLowerCase();
  return stores.filter(store/* isSecretStore */.Qo).some((store) => {
    if (store.app === "codespaces" || !isAll && !names.includes(store.secret)) return false;
    if (store.kind === "organization-secret") return same(store.organization, repository.replace(/\/.*/, ""));
    const isHere = same(store.repository ?? repository, repository);
    const isOpen = store.kind === "repository-secret" || environment.includes("${{");
    return isHere && (isOpen || same(store.environment, environment));
  });
}


;// CONCATENATED MODULE: ./build/src/exposed/exposed.js





const limits = {
  commit: ["run", "whose commit GitHub does not have any more, or cannot show whole"],
  workflow: ["run", "whose workflow file is not in the commit"],
  unread: ["run", "with a workflow or an action that could not be read"],
  pull: ["run", "of pull requests: read as the branch had it, not as it was merged"],
  elsewhere: ["job", "that are a workflow of another repository"],
  pinned: ["job", "that pin another commit than the tag names today, not counted"],
  idToken: ["job", "that had the action and may ask for ID tokens: a keyless login leaves no secret"],
  machine: ["job", "that had the action on a machine of your own, with what other jobs left there"]
};
async function exposed(bad, [since, now], ports) {
  const { runner, history, list, repository } = ports;
  const runs = await history.runs(since, now);
  const unseen = {};
  const note = (limit) => unseen[limit] = (unseen[limit] ?? 0) + 1;
  const affected = [];
  for (const run of runs) {
    if (run.path.startsWith("dynamic/")) continue;
    if (/^pull_request(?!_target)/.test(run.event)) note("pull");
    const past = await history.at(run.commit);
    if (past === void 0) note("commit");
    else if (!past.paths.has(run.path)) note("workflow");
    else if (!past.isWhole) note("unread");
    for (const { job } of past?.jobs ?? []) {
      const { frame, id, played } = job;
      if (startOf(frame) !== run.path) continue;
      const found = played.map(({ uses }) => compromisedUse(uses?.value ?? "", bad));
      limitsOf(job, found, repository).forEach(note);
      const where = `${[.../* @__PURE__ */ new Set([run.path, frame.file.path])].join(", ")}, job ${id}`;
      if (found.includes("yes")) affected.push({ run, where, ...seenSecrets(job) });
    }
  }
  const ids = [...new Set(affected.map(({ run }) => run.id))];
  const name = bad.ref === void 0 ? bad.name : `${bad.name}@${bad.ref}`;
  runner.info(`${name} was in ${(0,base_text/* counted */.hS)(ids.length, "run")} of ${runs.length} since ${(0,base_time/* formatTime */.fU)(since)}`);
  for (const [where, own] of (0,group_by/* groupBy */.$)(affected, (one) => one.where)) {
    const given = own.flatMap(({ isAll, names }) => isAll ? ["every secret"] : names);
    const times = own.map(({ run }) => run.startedAt);
    const [first, last] = [Math.min(...times), Math.max(...times)].map((at) => (0,base_time/* formatTime */.fU)(at).slice(0, 16));
    const shown = (0,base_text/* firstOf */.Ku)([...new Set(given)].sort(), 20).join(", ") || "no secret";
    const text = `${where}: ${(0,base_text/* counted */.hS)(own.length, "run")}, ${first}Z to ${last}Z: ${shown}`;
    runner.warning((0,base_text/* printable */.g$)(text, 600));
  }
  const secrets = [...new Set(affected.flatMap((one) => one.names))].sort();
  const entries = list.tokens.filter((entry) => affected.some((one) => isExposed(entry, one, repository))).map(({ label }) => label);
  const kept = list.tokens.flatMap(({ stores }) => stores.map((one) => "secret" in one ? one.secret : ""));
  const others = secrets.filter((one) => !kept.includes(one)).join(", ");
  if (others !== "") runner.warning((0,base_text/* printable */.g$)(`not in the token list, replace by hand: ${others}`, 600));
  runner.info("Not seen:");
  for (const [limit, [what, words]] of Object.entries(limits)) {
    const count = unseen[limit] ?? 0;
    if (count > 0) runner.info(`  ${(0,base_text/* counted */.hS)(count, what)} ${words}`);
  }
  runner.info("  deleted runs, other repositories with the same secrets, actions that use this one inside");
  const outputs = { entries, secrets, runs: ids, unseen };
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value));
  const rotate = `${(0,command/* command */.G5)()} rotate --compromised "${entries.join(", ")}"`;
  runner.info(entries.length > 0 ? rotate : "no token of the token list was seen there");
  return affected.length === 0;
}


// EXTERNAL MODULE: ./build/src/base/json.js
var base_json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/ask.js + 1 modules
var ask = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/src/workflows/effects/job.js
var job = __webpack_require__(9906);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var workflows_read = __webpack_require__(830);
;// CONCATENATED MODULE: ./build/src/exposed/history.js






const rerunMs = 30 * base_time/* dayMs */.LP;
function createHistory(client, name, readYaml) {
  const root = `/repos/${name}`;
  const permission = `the repository permissions "Actions: read" and "Contents: read" for ${name}`;
  const about = { name: `repository ${name}`, place: `repository ${name}`, permission };
  const treeOf = (json) => (0,answers/* parseTree */.cZ)(json) ?? /* @__PURE__ */ new Map();
  const blob = once((hash) => client.find(`${root}/git/blobs/${hash}`, { about, parse: parseBlob }));
  async function runsBetween(from, to) {
    const created = [from, to].map((at) => `${(0,base_time/* formatTime */.fU)(at).slice(0, 19)}Z`).join("..");
    const query = `${root}/actions/runs?created=${created}&per_page=100`;
    const page = (number) => client.ask(`${query}&page=${number}`, { about, parse: answers/* parseRuns */.oI });
    const { total, items } = await page(1);
    if (total > 1e3 && to - from > 1e3) {
      const middle = Math.floor((from + to) / 2e3) * 1e3;
      return [...await runsBetween(from, middle), ...await runsBetween(middle, to)];
    }
    const all = [...items];
    for (let next = 2; all.length < total && next <= 10; next += 1) all.push(...(await page(next)).items);
    return all;
  }
  return {
    /** Every run of which an attempt began since then, as far as GitHub still lists it. */
    runs: async (since, now) => {
      const found = await runsBetween(since - rerunMs, now);
      const latest = new Map(found.map((run) => [run.id, { ...run, path: run.path.replace(/@.*/s, "") }]));
      return [...latest.values()].filter(({ startedAt }) => startedAt >= since);
    },
    /** The workflows and own actions as a commit has them; `undefined`: GitHub cannot show it, or not whole. */
    at: once(async (commit) => {
      const tree = await client.find(`${root}/git/trees/${commit}?recursive=1`, { about, parse: treeOf });
      if (tree === void 0 || tree.size === 0) return void 0;
      const files = [];
      for (const [path, hash] of tree) {
        if (!/^\.github\/.*\.ya?ml$|(^|\/)action\.ya?ml$/.test(path)) continue;
        const text = await blob(hash);
        files.push(text === void 0 ? { path, problem: "it is not there" } : { path, text });
      }
      const own = { name: "", tag: "", pin: void 0 };
      const read = { files: { find: () => files, text: () => void 0 }, readYaml, name, own };
      const { repository, seen, unread } = (0,workflows_read/* readRepository */.N)([], read);
      return { jobs: (0,job/* viewRepository */.s)(repository).jobs, paths: seen, isWhole: unread.length === 0 };
    }),
    /** The commit that a tag or branch of an action stands for now; `undefined` where nothing resolves it. */
    resolve: async (action, ref) => {
      const reply = await client.send("GET", `/repos/${action}/commits/${encodeURIComponent(ref)}`);
      return (0,ask/* isAnswer */.Tq)(reply) ? field(reply.data, "sha") : void 0;
    }
  };
}
function once(ask) {
  const known = /* @__PURE__ */ new Map();
  return (key) => {
    const found = known.get(key) ?? ask(key);
    known.set(key, found);
    return found;
  };
}
function field(json, name) {
  const value = (0,base_json/* asJsonObject */.Oe)(json)?.[name];
  return typeof value === "string" ? value : void 0;
}
function parseBlob(json) {
  const content = field(json, "content");
  return content && Buffer.from(content, "base64").toString("utf8");
}


;// CONCATENATED MODULE: ./build/src/exposed/start.js












async function startExposed(runner, time) {
  const { repository, api } = (0,github_variables/* jobOf */.Z)(runner.environment);
  const clock = (0,base_clock/* createClock */.ts)();
  const [now, since] = [clock.now(), (0,base_time/* parseInstant */.nV)(time) ?? Infinity];
  const [, name, ref] = /^([\w.-]+\/[\w.-]+)(?:@([\w./-]+))?$/.exec((0,inputs/* readText */.yR)(runner, "action")) ?? [];
  const access = (0,github_inputs/* readGithubAccess */.IV)(runner);
  if (name === void 0) throw missing("--action", "write the action as OWNER/NAME or OWNER/NAME@REF");
  if (since > now) throw missing("--since", "write when it was compromised, such as 2026-11-01T00:00:00Z");
  if (access === void 0) throw missing("a GitHub token", "set GH_TOKEN to what `gh auth token` prints");
  if (repository === "") throw missing("a clone", 'go to a clone whose remote "origin" is on GitHub');
  const list = await (0,read/* loadTokenList */.WT)((0,inputs/* readText */.yR)(runner, "config"), (0,files/* createFiles */.q)(clock.unique));
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)((0,inputs/* readInteger */.JI)(runner, "timeout"));
  const about = { stores: [], thisRepository: repository, apiUrl: (0,github_inputs/* githubAddress */.Wf)(api) };
  const attempts = (0,inputs/* readInteger */.JI)(runner, "attempts");
  const client = (0,github_client/* openGithub */.K)(
    { ...runner, ...deadline, ...about, access, clock, attempts, warn: runner.warning },
    "read",
    [repository]
  );
  try {
    const history = createHistory(client, repository, await (0,yaml_read/* loadWorkflowYaml */.T)());
    const isTag = ref !== void 0 && !/^[0-9a-f]{40}$/i.test(ref);
    const bad = { name, ref, now: isTag ? await history.resolve(name, ref) : void 0 };
    return await exposed(bad, [since, now], { runner, history, list, repository });
  } finally {
    await client.close();
    deadline.close();
  }
}
function missing(what, hint) {
  return new error/* OatError */.vE("INPUT_INVALID", { message: `missing: ${what}`, hint });
}



/***/ })

};
;