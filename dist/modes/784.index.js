"use strict";
exports.id = 784;
exports.ids = [784];
exports.modules = {

/***/ 8784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startExposed: () => (/* binding */ startExposed)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
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
// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
;// CONCATENATED MODULE: ./build/src/base/look.js

function unseen(what, why, remedy = "") {
  return { unseen: { what, why, remedy } };
}
const notSeen = "Not seen";
function combine(nothing, required, optional = []) {
  const lacking = required.length === 0 ? [nothing] : gapsOf(required);
  return {
    seen: required.flatMap((look) => "seen" in look ? [look.seen] : []),
    isWhole: lacking.length === 0,
    gaps: [...lacking, ...gapsOf(optional)]
  };
}
function gapsOf(looks) {
  return looks.flatMap((look) => "unseen" in look ? [look.unseen] : []);
}
async function lookAt(what, place, act) {
  try {
    return { seen: await act() };
  } catch (error) {
    if (!(error instanceof base_error/* OatError */.vE) || error.code === "INTERNAL") throw error;
    return unseen(what, `${error.code}: ${error.message}`, (0,base_error/* hintFor */.JR)(error, place));
  }
}
function gapLines(gaps) {
  const lines = gaps.map(({ what, why, remedy }) => `${what}: ${why}${remedy === "" ? "" : `; ${remedy}`}`);
  return [...new Set(lines)];
}


// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/exposed/uses.js
function readUse(text) {
  const value = text.trim();
  if (value.startsWith("docker://")) return { kind: "image" };
  const [, start, inside = ""] = /^([.$])[\\/](.*)$/s.exec(value) ?? [];
  const kind = start === "." ? "local" : "self";
  if (start !== void 0) return { kind, path: segmentsOf(inside).join("/") };
  const address = /^https?:/i.test(value) && URL.canParse(value) ? new URL(value).pathname : value;
  const [names = "", ref = "", ...more] = address.split("@");
  const [owner, name, ...path] = segmentsOf(names);
  if (name === void 0 || ref === "" || more.length > 0 || value.includes("${{")) {
    return { kind: "unreadable" };
  }
  return { kind: "action", name: `${owner ?? ""}/${name}`, path: path.join("/"), ref };
}
function segmentsOf(path) {
  return path.split(/[\\/]/).filter((segment) => segment !== "" && segment !== ".");
}
function matchAction(use, bad) {
  if (use.name.toLowerCase() !== bad.name.toLowerCase()) return "no";
  if (bad.ref === void 0) return "yes";
  const [used, asked] = [shortRef(use.ref), shortRef(bad.ref)];
  if (used === asked) return "yes";
  return isCommit(used) && isCommit(asked) ? "no" : "unsure";
}
function isCommit(ref) {
  return /^[0-9a-f]{40}$/i.test(ref);
}
function shortRef(ref) {
  const name = ref.replace(/^refs\//, "").replace(/^(heads|tags)\//, "");
  return isCommit(name) ? name.toLowerCase() : name;
}


;// CONCATENATED MODULE: ./build/src/exposed/actions.js





function createActionLooks(bad, history) {
  async function lookAtFolder(folder, commit, done) {
    if (done.has(folder)) return [];
    done.add(folder);
    for (const name of ["action.yml", "action.yaml"]) {
      const look = await history.file(commit, external_node_path_.posix.join(folder, name));
      if ("unseen" in look) return [look];
      if (look.seen === void 0) continue;
      const using = (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(look.seen.root, "runs"), "using") ?? "";
      if (/^(node\d+|docker)$/.test(using)) return [{ seen: false }];
      const [job] = (0,workflow/* readWorkflow */.S6)({ path: folder, ...look.seen })?.jobs ?? [];
      if (using !== "composite" || job === void 0) return [unseen(`./${folder}`, "it is not an action")];
      return [{ seen: false }, ...await lookAtSteps(job.steps, commit, done)];
    }
    return [unseen(`./${folder}`, absent)];
  }
  async function lookAtSteps(steps, commit, done = /* @__PURE__ */ new Set()) {
    const looks = [];
    for (const text of steps.flatMap(({ uses }) => uses?.value ?? [])) {
      const use = readUse(text);
      if (use.kind === "unreadable") looks.push(unseen(text, unreadable));
      else if (use.kind === "action") looks.push(lookAtAction(use, text));
      else if ("path" in use) looks.push(...await lookAtFolder(external_node_path_.posix.normalize(use.path), commit, done));
    }
    return looks;
  }
  function lookAtAction(use, text) {
    const verdict = matchAction(use, bad);
    return verdict === "unsure" ? unseen(text, "it is another version") : { seen: verdict === "yes" };
  }
  return { lookAtAction, lookAtSteps };
}
const absent = "their commit does not have it";
const unreadable = "what it names cannot be read";


;// CONCATENATED MODULE: ./build/src/exposed/play.js





const deepest = 10;
const mostCalls = 1e3;
const ofGithub = /^dynamic\/(dependabot|pages|github-code-scanning)\//;
const owners = /^(actions|dependabot|github)\//i;
async function playRun(run, bad, history) {
  const { path } = run;
  const { looks, had, playWorkflow } = createPlay(run.commit, bad, history);
  if (!path.startsWith("dynamic/")) await playWorkflow({ path, caller: void 0, depth: 1 });
  else if (ofGithub.test(path) && !owners.test(bad.name)) looks.push({ seen: false });
  else looks.push(unseen(path, "GitHub does not show what it plays in it"));
  const { isWhole, gaps } = combine({ what: path, why: "nothing of it was read", remedy: "" }, looks);
  return { run, had, isWhole, gaps };
}
function createPlay(commit, bad, history) {
  const { lookAtAction, lookAtSteps } = createActionLooks(bad, history);
  const looks = [];
  const had = [];
  let left = mostCalls;
  async function playWorkflow({ path, caller, depth }) {
    const look = await history.file(commit, path);
    if ("unseen" in look) return void looks.push(look);
    const file = look.seen && (0,workflow/* readWorkflow */.S6)({ path, ...look.seen });
    if (file?.kind !== "workflow") {
      return void looks.push(unseen(path, look.seen === void 0 ? absent : "it has no jobs"));
    }
    looks.push({ seen: false });
    for (const job of file.jobs) {
      const call = { file, job, caller };
      const jobLooks = [...await lookAtCall(call, depth), ...await lookAtSteps(job.steps, commit)];
      looks.push(...jobLooks);
      if (jobLooks.some((one) => "seen" in one && one.seen)) had.push(call);
    }
  }
  async function lookAtCall(call, depth) {
    const text = call.job.uses?.value;
    if (text === void 0) return [];
    const use = readUse(text);
    if (use.kind === "action") {
      const look = lookAtAction(use, text);
      const isRead = "unseen" in look || look.seen;
      return [isRead ? look : unseen(text, "it is a workflow of another repository, which was not read")];
    }
    if (!("path" in use)) return [unseen(text, unreadable)];
    if (depth >= deepest || (left -= 1) < 0) return [unseen(text, "it is called too deep, or too often")];
    await playWorkflow({ path: external_node_path_.posix.normalize(use.path), caller: call, depth: depth + 1 });
    return [];
  }
  return { looks, had, playWorkflow };
}


// EXTERNAL MODULE: ./build/src/token-list/store.js
var store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/workflows/logins/credential.js
var credential = __webpack_require__(462);
;// CONCATENATED MODULE: ./build/src/exposed/secrets.js




function shownSecrets(call) {
  const { job, file } = call;
  const text = textIn(job.node) + textIn((0,tree/* valueOf */.RP)(file.root, "env"));
  const isOpen = job.uses !== void 0 || job.environment?.includes("${{") === true;
  return { ...keptSecrets(text, call), environment: isOpen ? void 0 : job.environment ?? "" };
}
function textIn(node) {
  return node === void 0 ? "" : [...(0,tree/* scalarsIn */.PX)(node)].map(({ value }) => `${value}
`).join("");
}
function keptSecrets(text, { caller, job }) {
  const isComputed = /\bsecrets\s*\)|\bsecrets\[(?!\s*'[\w-]+'\s*\])/i.test(text);
  const isAll = isComputed || job.uses !== void 0 && (0,tree/* textOf */.b6)(job.node, "secrets") === "inherit";
  const names = [...new Set((0,credential/* secretNames */.XG)(text))].filter((name) => name !== "GITHUB_TOKEN");
  const handed = caller && (0,tree/* valueOf */.RP)(caller.job.node, "secrets");
  const isInherited = handed?.kind === "scalar";
  if (caller === void 0 || isInherited) return { isAll: isAll || isInherited, names };
  const values = isAll ? [handed] : names.map((name) => (0,workflow/* inputEntry */.nJ)(handed, name)?.value);
  return keptSecrets(values.map(textIn).join(""), caller);
}
const limits = {
  idToken: "they may ask for ID tokens: a keyless login leaves no secret",
  machine: "they ran on a machine of your own, with what other jobs left there"
};
function limitsOf({ job, file }) {
  const permissions = (0,tree/* valueOf */.RP)(job.node, "permissions") ?? (0,tree/* valueOf */.RP)(file.root, "permissions");
  const isAll = permissions?.kind === "scalar" && permissions.value === "write-all";
  const found = {
    idToken: isAll || (0,tree/* textOf */.b6)(permissions, "id-token") === "write",
    machine: /self-hosted|\$\{\{/.test(textIn((0,tree/* valueOf */.RP)(job.node, "runs-on")))
  };
  return ["idToken", "machine"].filter((limit) => found[limit]);
}
function isExposed({ stores }, { isAll, names, environment }, repository) {
  const same = (one, other) => one.toLowerCase() === other.toLowerCase();
  return stores.filter(store/* isSecretStore */.Qo).some((store) => {
    if (store.app === "codespaces" || !isAll && !names.includes(store.secret)) return false;
    if (store.kind === "organization-secret") return same(store.organization, repository.replace(/\/.*/, ""));
    const isHere = same(store.repository ?? repository, repository);
    const isOpen = store.kind === "repository-secret" || environment === void 0;
    return isHere && (isOpen || same(store.environment, environment));
  });
}


;// CONCATENATED MODULE: ./build/src/exposed/exposed.js








async function exposed(bad, [since, now], { runner, history, list, repository }) {
  const { runs, ended } = await history.runs(since, now);
  let count = 0;
  const ledger = await (0,batches/* inBatches */.o)(runs, async (run) => {
    runner.progress(`${count += 1} of ${(0,base_text/* counted */.hS)(runs.length, "run")}`);
    return playRun(run, bad, history);
  });
  const hits = ledger.filter(({ had }) => had.length > 0);
  const shown = hits.flatMap(({ run, had }) => had.map((call) => ({ run, call, ...shownSecrets(call) })));
  const { isWhole, gaps } = combine(noRun, looksOf(ledger), limitLooks(shown));
  const name = bad.ref === void 0 ? bad.name : `${bad.name}@${bad.ref}`;
  const unseen = ledger.filter((row) => !row.isWhole && row.had.length === 0).length;
  const from = (0,time/* formatTime */.fU)(since);
  runner.info(
    `${repository}: ${(0,base_text/* counted */.hS)(runs.length, "run")} since ${from}, beside ${ended} that had ended before`
  );
  const others = runs.length - hits.length - unseen;
  runner.info(`${name}: ${hits.length} had it, ${others} did not, ${unseen} not seen`);
  for (const [where, jobs] of (0,group_by/* groupBy */.$)(shown, ({ call }) => placeOf(call))) {
    const times = jobs.map(({ run }) => run.startedAt);
    const [first, last] = [Math.min(...times), Math.max(...times)].map((at) => (0,time/* formatTime */.fU)(at).slice(0, 16));
    const names = jobs.flatMap((job) => job.isAll ? ["every secret"] : job.names);
    const secrets2 = (0,base_text/* firstOf */.Ku)([...new Set(names)].sort(), 20).join(", ") || "no secret";
    runner.warning(
      (0,base_text/* printable */.g$)(`${where}: ${(0,base_text/* counted */.hS)(jobs.length, "run")}, ${first}Z to ${last}Z: ${secrets2}`, 600)
    );
  }
  const secrets = [...new Set(shown.flatMap(({ names }) => names))].sort();
  const kept = list.tokens.flatMap(({ stores }) => stores.map((one) => "secret" in one ? one.secret : ""));
  const strange = secrets.filter((one) => !kept.includes(one)).join(", ");
  if (strange !== "") runner.warning((0,base_text/* printable */.g$)(`not in the token list, replace by hand: ${strange}`, 600));
  const lines = gapLines(gaps);
  if (lines.length > 0) runner.info(`${notSeen}:`);
  for (const line of lines) runner.info(`  ${line}`);
  const entries = list.tokens.filter((entry) => shown.some((one) => isExposed(entry, one, repository))).map(({ label }) => label);
  const outputs = { entries, secrets, runs: hits.map(({ run }) => run.id), "not-seen": gaps };
  for (const [key, value] of Object.entries(outputs)) runner.output(key, JSON.stringify(value));
  if (entries.length > 0) runner.info(`${(0,command/* command */.G5)()} rotate --compromised "${entries.join(", ")}"`);
  else if (hits.length > 0) runner.info("no token of the token list was seen there");
  if (hits.length > 0) return false;
  return isWhole || "unseen";
}
const noRun = {
  what: "any run",
  why: "GitHub lists none that was at work then",
  remedy: "check the repository and --since"
};
function placeOf(call) {
  let first = call;
  while (first.caller !== void 0) first = first.caller;
  return `${[.../* @__PURE__ */ new Set([first.file.path, call.file.path])].join(", ")}, job ${call.job.id}`;
}
function looksOf(ledger) {
  const lacking = ledger.flatMap(({ run, gaps }) => gaps.map((gap) => ({ run, gap })));
  const groups = (0,group_by/* groupBy */.$)(
    lacking,
    ({ run, gap }) => [run.path, gap.what === run.path ? "" : gap.what, gap.why].join("\n")
  );
  const seen = ledger.filter(({ isWhole }) => isWhole).map(() => ({ seen: true }));
  const unseen = [...groups].map(([key, rows]) => {
    const [path = "", what = "", why = ""] = key.split("\n");
    const ids = new Set(rows.map(({ run }) => run.id));
    const page = rows[0]?.run.page ?? "";
    const remedy = rows[0]?.gap.remedy || `the log of a run lists the actions that it loads, such as ${page}`;
    const about = `${(0,base_text/* counted */.hS)(ids.size, "run")} of ${path}`;
    return { unseen: { what: about, why: what === "" ? why : `${what}: ${why}`, remedy } };
  });
  return [...seen, ...unseen];
}
function limitLooks(shown) {
  const found = (0,group_by/* groupBy */.$)(
    shown.flatMap(({ call }) => limitsOf(call)),
    (limit) => limit
  );
  const ofJobs = [...found].map(([limit, jobs]) => {
    return { what: `${(0,base_text/* counted */.hS)(jobs.length, "job")} that had the action`, why: limits[limit], remedy: "" };
  });
  return [...ofJobs, general].map((gap) => ({ unseen: gap }));
}
const general = {
  what: "beside the runs that GitHub lists",
  why: "deleted runs, other repositories with the same secrets, actions that use this one inside",
  remedy: ""
};


// EXTERNAL MODULE: ./build/src/base/json.js
var base_json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
;// CONCATENATED MODULE: ./build/src/exposed/history.js




const longestRunMs = 65 * time/* dayMs */.LP;
const mostListed = 1e3;
function createHistory(client, { name, readYaml, place }) {
  const root = `/repos/${name}`;
  const permission = `the repository permissions "Actions: read" and "Contents: read" for ${name}`;
  const about = { name: `repository ${name}`, place: `repository ${name}`, permission };
  const object = (kind, parse) => once((hash) => lookAt(hash, place, () => client.find(`${root}/git/${kind}/${hash}`, { about, parse })));
  const folder = object("trees", answers/* parseFolder */.Ir);
  const blob = object("blobs", parseBlob);
  async function runsBetween(from, to) {
    const created = [from, to].map((at) => `${(0,time/* formatTime */.fU)(at).slice(0, 19)}Z`).join("..");
    const path = `${root}/actions/runs?created=${created}`;
    const { total } = await client.ask(`${path}&per_page=1`, { about, parse: answers/* parseRuns */.oI });
    if (total > mostListed && to - from > 1e3) {
      const middle = Math.floor((from + to) / 2e3) * 1e3;
      return [...await runsBetween(from, middle), ...await runsBetween(middle, to)];
    }
    return client.list(path, { about, what: "runs", parse: answers/* parseRuns */.oI }, ({ id }) => id);
  }
  async function hashOf(commit, path) {
    let hash = commit;
    const parts = path.split("/");
    for (const [at, part] of parts.entries()) {
      const look = await folder(hash);
      if ("unseen" in look) return look;
      if (look.seen === void 0) return unseen(path, "their commit is not on GitHub any more");
      const entry = look.seen.entries.get(part);
      if (entry === void 0 && look.seen.isCut) return unseen(path, "GitHub does not list its whole folder");
      if (entry?.kind === "elsewhere") return unseen(path, "it is a link, or in a submodule");
      if (entry?.kind !== (at < parts.length - 1 ? "folder" : "file")) return { seen: void 0 };
      hash = entry.hash;
    }
    return { seen: hash };
  }
  const document = once(async (hash) => {
    const look = await blob(hash);
    if ("unseen" in look) return look;
    if (look.seen === void 0) return unseen(hash, "GitHub does not show it");
    const read = readYaml(look.seen);
    if ("root" in read) return { seen: { ...read, text: look.seen } };
    return unseen(hash, `line ${read.problem.line}: ${read.problem.message}`);
  });
  return {
    /** Every run of which an attempt may have been at work since then, and how many had ended before. */
    runs: async (since, until) => {
      const listed = await runsBetween(since - longestRunMs, until);
      const files = listed.map((run) => ({ ...run, path: run.path.replace(/@.*/s, "") }));
      const all = [...new Map(files.map((run) => [run.id, run])).values()];
      const runs = all.filter(({ endedAt }) => endedAt >= since);
      return { runs, ended: all.length - runs.length };
    },
    /** A file of YAML as a commit has it; `undefined`: it has none there. */
    file: async (commit, path) => {
      const hash = await hashOf(commit, path);
      if ("unseen" in hash) return hash;
      return hash.seen === void 0 ? { seen: void 0 } : document(hash.seen);
    }
  };
}
function once(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
const parseBlob = (json) => {
  const content = (0,base_json/* asJsonObject */.Oe)(json)?.["content"];
  return typeof content === "string" ? Buffer.from(content, "base64").toString("utf8") : void 0;
};


;// CONCATENATED MODULE: ./build/src/exposed/start.js












async function startExposed(runner, flags) {
  const { repository, api } = (0,github_variables/* jobOf */.Z)(runner.environment);
  const clock = (0,base_clock/* createClock */.ts)();
  const [now, since] = [clock.now(), (0,time/* parseInstant */.nV)(flags.get("since")) ?? Infinity];
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
    const readYaml = await (0,yaml_read/* loadWorkflowYaml */.T)();
    const history = createHistory(client, { name: repository, readYaml, place: runner.place });
    return await exposed({ name, ref }, [since, now], { runner, history, list, repository });
  } finally {
    await client.close();
    deadline.close();
  }
}
function missing(what, hint) {
  return new base_error/* OatError */.vE("INPUT_INVALID", { message: `missing: ${what}`, hint });
}



/***/ })

};
;