"use strict";
exports.id = 874;
exports.ids = [874,325];
exports.modules = {

/***/ 4941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startMigrate: () => (/* binding */ startMigrate)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var base_files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var workflows_read = __webpack_require__(830);
// EXTERNAL MODULE: ./build/src/migrate/inputs.js
var migrate_inputs = __webpack_require__(5026);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/runner/finding.js
var runner_finding = __webpack_require__(3461);
// EXTERNAL MODULE: ./build/src/migrate/analyse.js + 10 modules
var analyse = __webpack_require__(2776);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var plan = __webpack_require__(265);
// EXTERNAL MODULE: ./build/src/migrate/report/finding.js
var finding = __webpack_require__(7575);
// EXTERNAL MODULE: ./build/src/migrate/report/next.js
var report_next = __webpack_require__(8421);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/migrate/report/summary.js


function migrateCount({ findings, changed, isWritten, tokens }) {
  const moved = findings.filter(
    ({ code: name, file = "" }) => name === "LOGIN_SHARED" && (!isWritten || changed.includes(file))
  );
  const change = `${(0,base_text/* counted */.hS)(moved.length, "login")} ${isWritten ? "changed" : "to change"}`;
  const unlisted = new Set(tokens.flatMap((token) => token.unlisted));
  const partial = moved.filter(({ file = "", line = 0 }) => unlisted.has(`${file}:${line}`));
  const open = (0,base_text/* counted */.hS)(findings.filter(needsPerson).length + partial.length, "finding");
  return `${change} in ${(0,base_text/* counted */.hS)(changed.length, "file")}, ${open} to decide by hand`;
}
function migrateSummary(migration, next) {
  const { findings, isWritten, draft = "", diff } = migration;
  const sorted = findings.toSorted((a, b) => Number(needsPerson(b)) - Number(needsPerson(a)));
  return [
    "## Migrate from a shared account",
    "",
    `**${migrateCount(migration)}.**`,
    "",
    sorted.slice(0, most).map(item),
    findings.length > most ? `- \u2026 and more: see the output \`findings\`` : [],
    "",
    folded(isWritten ? "Changes made" : "Changes proposed", "diff", diff),
    folded("Draft of the token list", "yaml", draft),
    next.length === 0 ? [] : ["### What to do next", ""],
    next.slice(0, most).map(stepLine)
  ].flat().join("\n");
}
const most = 500;
function needsPerson({ severity, code: name }) {
  return severity !== "notice" && name !== "LOGIN_SHARED";
}
function item({ code: name, severity, file, line, message, remedy, answer }) {
  const where = file === void 0 ? "" : ` ${(0,markdown/* codeText */.ph)((0,base_text/* printable */.g$)(line === void 0 ? file : `${file}:${line}`))}`;
  const [text, todo] = [message, remedy].map((text2) => (0,markdown/* plainText */.wh)((0,base_text/* printable */.g$)(text2)));
  const answered = answer === void 0 ? "" : ` (answered: ${(0,markdown/* codeText */.ph)((0,base_text/* printable */.g$)(answer))})`;
  return `- ${severity === "error" ? "\u2717 " : ""}**${name}**${where}: ${text}${answered}<br>_${todo}_`;
}
function stepLine(line) {
  const text = (0,base_text/* printable */.g$)(line.trim(), 1e3);
  return line.startsWith(" ") ? `   - ${(0,markdown/* codeText */.ph)(text)}` : text.replace(/(?<=^\d+\. ).*/, markdown/* plainText */.wh);
}
function folded(title, language, text) {
  if (text === "") return [];
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const ticks = "`".repeat(longest + 1);
  const bounded = text.length > 4e5 ? `${text.slice(0, 4e5)}
\u2026 shortened` : text;
  const block = `${ticks}${language}
${bounded.trimEnd()}
${ticks}`;
  return [`<details><summary>${title}</summary>`, "", block, "", "</details>", ""];
}


;// CONCATENATED MODULE: ./build/src/migrate/outputs.js



async function writeMigration(runner, ok, migration) {
  const { findings, changed, isWritten, diff } = migration;
  runner.output("ok", String(ok));
  if (diff !== "") runner.block(diff);
  for (const finding of findings) {
    const { file, line } = finding;
    (0,runner_finding/* announce */.iP)(runner, finding, file === void 0 || line === void 0 ? file : `${file}:${line}`);
  }
  runner.info(`${migrateCount(migration)}${isWritten ? "" : "; nothing was written"}`);
  const next = (0,report_next/* nextSteps */.Zn)(migration);
  for (const line of next.length === 0 ? [] : ["What to do next:"].concat(next)) runner.info(line);
  runner.output("findings", JSON.stringify(findings));
  runner.output("changed", JSON.stringify(changed));
  await runner.summary(() => migrateSummary(migration, next));
}


;// CONCATENATED MODULE: ./build/src/migrate/migrate.js










const placeholder = {
  name: "<OWNER>/docker-oat-login",
  tag: "<COMMIT>",
  pin: { commit: "<COMMIT>", version: "<VERSION>" }
};
const nameless = `${placeholder.name}@${placeholder.tag}`;
async function migrate(inputs, ports) {
  const { runner, files, readYaml, own: naming = placeholder } = ports;
  const { answers, failOn, paths, write: isWritten } = inputs;
  const name = (0,github_variables/* jobOf */.Z)(runner.environment).repository || void 0;
  const { repository, unread } = (0,workflows_read/* readRepository */.Nu)(paths, {
    files,
    readYaml,
    isKept: workflows_read/* mayLogIn */.zO,
    name,
    own: naming
  });
  const result = (0,analyse/* migrateFiles */.$)(repository, (0,plan/* listView */._O)(ports.tokenList, name ?? ""), { answers });
  if (result.problems.length > 0) throw unfitAnswers(result.problems);
  const changes = Array.from(result.changed, ([path, text]) => {
    return { path, before: repository.workflows.get(path)?.text ?? "", after: text };
  });
  if (changes.length > 0 && naming === placeholder) {
    if (isWritten) throw namelessAction();
    const hint = (0,error/* hintFor */.JR)(namelessAction(), runner.place);
    runner.notice(`in the diff ${nameless} stands for this action: ${hint}`);
  }
  const failed = [];
  for (const change of isWritten ? changes : []) {
    const isBroken = "problem" in readYaml(change.after);
    const message = isBroken ? "the edit would not parse: please report this" : await files.replace(change);
    if (message !== void 0) failed.push((0,finding/* fileFinding */.sb)(change.path, { code: "FILE_UNWRITABLE", message }));
  }
  const changed = changes.map(({ path }) => path).filter((path) => !failed.some(({ file }) => file === path));
  const { problem, ...tokenList } = await settleList(inputs, ports, result.draft);
  const loginFindings = result.findings.map(
    (finding) => isWritten && finding.code === "LOGIN_SHARED" && changed.includes(finding.file ?? "") ? { ...finding, severity: "notice", remedy: "the edit is written" } : finding
  );
  const skipped = unread.map(({ path, ...part }) => (0,finding/* fileFinding */.sb)(path, { code: "FILE_UNREADABLE", ...part }));
  if (problem !== void 0) failed.push(problem);
  const findings = [skipped, failed, loginFindings].flat();
  const ok = failed.length === 0 && !findings.some(({ severity }) => (0,runner_finding/* reaches */.O6)(severity, failOn));
  const action = naming === placeholder ? ` --action ${(0,command/* shellWord */.r7)(nameless)}` : "";
  const same = (0,command/* givenFlags */.rd)(runner, ["paths", "config", "action", "answer"]);
  await writeMigration(runner, ok, {
    ...result,
    findings,
    changed,
    isWritten,
    tokenList,
    isLocked: files.text(workflows_files/* lockFile */.Ke) !== void 0,
    repository: name,
    diff: changes.map(ports.diff).join(""),
    flags: runner.hasPost ? void 0 : `${same}${action}`
  });
  return ok;
}
function namelessAction() {
  return new error/* OatError */.vE("INPUT_INVALID", {
    message: "nothing says how workflows name this action, so no file was written",
    hint: 'write "action: OWNER/NAME@REF"',
    terminalHint: "name it with --action OWNER/NAME@REF, best with a commit"
  });
}
async function settleList({ config: { path }, tokenList: isWanted }, { tokenList, files }, draft) {
  if (tokenList !== void 0) return { path, state: "here" };
  const state = draft === void 0 ? "none" : "draft";
  if (!isWanted) return { path, state };
  if (draft === void 0) {
    const message2 = "no token list was saved: the workflows name the repositories of no token";
    const remedy = "answer the questions, or write the list by hand";
    return { path, state, problem: { ...(0,finding/* fileFinding */.sb)(path, { code: "LIST_EMPTY", message: message2 }), remedy } };
  }
  const message = await files.create(path, draft);
  if (message === void 0) return { path, state: "saved" };
  return { path, state, problem: (0,finding/* fileFinding */.sb)(path, { code: "FILE_UNWRITABLE", message }) };
}
function unfitAnswers(problems) {
  return new error/* OatError */.vE("INPUT_INVALID", {
    message: problems.slice(0, 5).join("; "),
    hint: "write FILE:LINE= with the file and the line of the finding, and what that login does; nothing was written"
  });
}


// EXTERNAL MODULE: ./build/src/migrate/own-action.js
var own_action = __webpack_require__(1306);
;// CONCATENATED MODULE: ./build/src/migrate/start.js













async function startMigrate(runner, release) {
  const { unique } = (0,clock/* createClock */.ts)();
  const files = (0,base_files/* createFiles */.q)(unique);
  const { server } = (0,github_variables/* jobOf */.Z)(runner.environment);
  const inputs = (0,migrate_inputs/* readMigrateInputs */.H)(runner);
  await ((0,runner_inputs/* isWritten */.QH)(runner, "paths") ? requirePaths(inputs.paths, files) : requireCheckout(runner, files));
  const isExplicit = inputs.config.isExplicit && !inputs.tokenList;
  const tokenList = await (0,read/* findTokenList */.RN)({ ...inputs.config, isExplicit }, files);
  return migrate(inputs, {
    runner,
    files: (0,workflows_files/* createWorkflowFiles */.xz)(process.cwd(), unique),
    readYaml: await (0,yaml_read/* loadWorkflowYaml */.T)(),
    diff: await (0,workflows_files/* createUnifiedDiff */.gu)(),
    tokenList,
    own: inputs.action ?? (0,own_action/* ownAction */.T)(runner, await (0,own_action/* originOf */.y)(release, files, server))
  });
}
async function isMissing(name, files) {
  const { kind } = await files.locate(name);
  return kind === "nothing" || kind === "no-directory";
}
async function requirePaths(paths, files) {
  for (const name of paths) {
    const isOther = (await files.locate(name)).kind === "file" && !/\.ya?ml$/i.test(name);
    if (!isOther && !await isMissing(name, files)) continue;
    const hint = "name directories, or files that end in .yml or .yaml, from the current directory on; in a workflow, actions/checkout has to run first";
    throw (0,runner_inputs/* invalidInput */.aY)("paths", `: there is no workflow at ${(0,base_text/* quotedWord */.lG)(name, 120)}`, hint);
  }
}
async function requireCheckout(runner, files) {
  for (const name of workflows_read/* usualPlaces */.dO.concat(".git")) {
    if (await isMissing(name, files)) continue;
    if (name === ".git") {
      runner.notice("this repository has no .github/workflows, so there are no workflows to read");
    }
    return;
  }
  throw new error/* OatError */.vE("INPUT_INVALID", {
    message: "there is no .github/workflows here, and this is not the root of a repository",
    hint: 'run actions/checkout before this step, or name files and directories in input "paths"',
    terminalHint: 'go to the root of your repository, or name files and directories with input "paths"'
  });
}



/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ withRepository),
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   Xg: () => (/* binding */ checkedOutCommit),
/* harmony export */   e4: () => (/* binding */ otherCommit),
/* harmony export */   mU: () => (/* binding */ hashesOf),
/* harmony export */   ok: () => (/* binding */ openClone),
/* harmony export */   qp: () => (/* binding */ readHome),
/* harmony export */   rM: () => (/* binding */ readListFile)
/* harmony export */ });
/* unused harmony export homeOfUrl */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);





async function openClone(folder, files) {
  const textOf = async (folder2, name = "") => (await files.read(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder2, name)).catch(() => void 0))?.trim();
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git");
  const gitDirectory = /^gitdir: (.+)$/.exec(await textOf(dotGit) ?? "")?.[1];
  const git = gitDirectory === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder, gitDirectory);
  const head = await textOf(git, "HEAD");
  const shared = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(git, await textOf(git, "commondir") ?? "");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await textOf(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await textOf(shared, branch) ?? packed.get(branch) ?? "";
  const tags = Array.from(packed.keys()).filter((name) => versionTag.test(name));
  const tag = tags.find((name) => packed.get(name) === commit);
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "") || commit.slice(0, 7);
  return {
    commit: /^[0-9a-f]{40}$/.test(commit) ? commit : void 0,
    /** How people call the commit: its version tag, or its branch. */
    version,
    origin: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(await textOf(shared, "config") ?? "")?.[1]
  };
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const [, target, name, peeled] of text.matchAll(
    /^(?:([0-9a-f]{40}) (refs\/\S+)|\^([0-9a-f]{40}))$/gm
  )) {
    last = name ?? last;
    refs.set(last, peeled ?? target ?? "");
  }
  return refs;
}
async function cloneAround(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve((0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment).workspace || "/");
  for (let top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)); ; top = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) {
    const git = await openClone(top, files);
    if (git !== void 0) return { top, commit: git.commit, origin: git.origin };
    if (top === last || top === node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(top)) return void 0;
  }
}
async function checkedOutCommit(file, files, environment) {
  return (await cloneAround(file, files, environment))?.commit;
}
function otherCommit(commit, environment) {
  const { isGithub, sha: started, ref } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  if (!isGithub || started === "" || commit === void 0 || commit === started) return void 0;
  return `the token list comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}
async function withRepository(environment, files, { repository, folder = process.cwd() } = {}) {
  if (repository !== void 0) {
    if (namePattern.test(repository)) return (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, repository);
    const message = `--repository: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .quotedWord */ .lG)(repository)} is not the name of a repository`;
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", { message, hint: "write it like acme/app" });
  }
  const { repository: set, server } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ".git"), files, environment);
  const origin = repositoryOfUrl(clone?.origin ?? "", server) ?? set;
  if (set === "") return origin === "" ? environment : (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepository */ .y)(environment, origin);
  if (origin.toLowerCase() === set.toLowerCase()) return environment;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .OatError */ .vE("INPUT_INVALID", {
    message: `the variable GITHUB_REPOSITORY is ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(set, 100)}, and the remote "origin" of this clone is ${origin}`,
    hint: "say with --repository which of the two is meant; nothing was asked or changed"
  });
}
const namePattern = /^[\w.-]+\/[\w.-]+$/;
const usualPath = ".github/docker-oat.yml";
async function readHome(file, files, environment) {
  const { repository, server, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const clone = await cloneAround(file, files, environment);
  const base = homeOfUrl(repository === "" ? clone?.origin ?? "" : `${server}/${repository}`);
  if (base === void 0) return void 0;
  const top = clone?.top ?? workspace;
  const inside = top === "" ? usualPath : node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(top), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
  const isUsual = inside === node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(usualPath) || inside.startsWith("..") || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(inside);
  return (isUsual ? base : `${base}#${inside.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/")}`).toLowerCase();
}
async function readListFile(file, files, environment) {
  const { isGithub, ref, workspace } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const text = await files.read(file) ?? "";
  const inside = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace), node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file)).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
  if (!isGithub || inside.startsWith("../")) return void 0;
  return { path: inside, branch: ref.replace("refs/heads/", ""), hashes: hashesOf(text) };
}
function hashesOf(text) {
  return [text, text.replaceAll("\r\n", "\n")].map((content) => {
    const bytes = Buffer.from(content);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  });
}
function homeOfUrl(url) {
  const { host, inside } = placeOfUrl(url) ?? {};
  return host === void 0 || host === "github.com" ? inside : `${host}/${inside ?? ""}`;
}
function placeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const address = (short?.["host"] ?? long?.hostname ?? "").toLowerCase();
  const host = address.replace(/^ssh\.(?=github\.com$|.+\.ghe\.com$)/, "");
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : { host, inside };
}
function repositoryOfUrl(url, server) {
  const { host, inside = "" } = placeOfUrl(url) ?? {};
  const isServer = URL.canParse(server) && host === new URL(server).hostname;
  return isServer && namePattern.test(inside) ? inside : void 0;
}



/***/ }),

/***/ 601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: () => (/* binding */ command),
/* harmony export */   H3: () => (/* binding */ published),
/* harmony export */   r7: () => (/* binding */ shellWord),
/* harmony export */   rd: () => (/* binding */ givenFlags),
/* harmony export */   yj: () => (/* binding */ startedFrom)
/* harmony export */ });
/* unused harmony export startedBy */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5221);




const published = {
  command: 'npx --allow-git=all "github:<OWNER>/docker-oat-login#<COMMIT>"',
  uses: "org/docker-oat-login@v1"
};
let started;
function command() {
  started ??= startedBy(process.argv[1] ?? "", process.env["PATH"] ?? "");
  return started;
}
function startedBy(script, folders) {
  const program = realPath(script);
  if (program === void 0 || !/[\\/]cli[\\/]index\.js$/.test(program)) return published.command;
  const root = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(program), "../..");
  const cache = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, "../..");
  if (node_path__WEBPACK_IMPORTED_MODULE_1__.basename(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(cache)) === "_npx") {
    const spec = wantedOfNpx(cache) ?? "docker-oat-login";
    return /^git|^[\w-]+\/|^\w+:.*#/.test(spec) ? `npx --allow-git=all "${spec}"` : `npx ${spec}`;
  }
  const onPath = folders.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).some((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder) && realPath(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "docker-oat-login")) === program);
  if (onPath) return "docker-oat-login";
  const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(process.cwd(), script);
  const file = relative.length < script.length ? relative : script;
  return `node ${/[^\w./\\:-]/.test(file) ? `"${file}"` : file}`;
}
function shellWord(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
function givenFlags({ input }, names) {
  const linesOf = (name) => input(name).split("\n").filter((line) => line.trim() !== "");
  return names.flatMap((name) => linesOf(name).map((line) => ` --${name} ${shellWord(line.trim())}`)).join("");
}
const ofGithub = /^(?:github:|git\+https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40}|v\d+)$/;
function startedFrom(script = process.argv[1] ?? "") {
  const spec = wantedOfNpx(node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(realPath(script) ?? script), "../../../..")) ?? "";
  const [, name, ref] = ofGithub.exec(spec) ?? [];
  return name && `${name}@${ref}`;
}
function wantedOfNpx(folder) {
  const text = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThrown */ .rR)(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "package.json"), "utf8")) ?? "";
  const { _npx: request, dependencies } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonObject */ .dw)(text) ?? {};
  const packages = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(request) ? request["packages"] : void 0;
  const first = Array.isArray(packages) ? packages[0] : void 0;
  if (typeof first === "string") return first;
  const address = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .OW)(dependencies) ? dependencies["docker-oat-login"] : void 0;
  return typeof address === "string" && address.includes("#") ? address : void 0;
}
const realPath = (file) => (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessThrown */ .rR)(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(file));



/***/ }),

/***/ 3461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   iP: () => (/* binding */ announce)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1036);

const severities = ["error", "warning", "notice"];
function announce(log, finding, subject = "") {
  const { code, severity, message, remedy, file, line: startLine = 1 } = finding;
  const text = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_0__/* .printable */ .g$)([code, subject, `${message}; ${remedy}`].filter(Boolean).join(": "), 600);
  log[severity](text, file === void 0 ? void 0 : { file, startLine });
}
function reaches(severity, failOn) {
  return failOn !== "never" && severities.indexOf(severity) <= severities.indexOf(failOn);
}



/***/ })

};
;