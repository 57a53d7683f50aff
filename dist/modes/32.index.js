"use strict";
exports.id = 32;
exports.ids = [32];
exports.modules = {

/***/ 7136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ certificatePage),
/* harmony export */   _S: () => (/* binding */ pushColumns),
/* harmony export */   ce: () => (/* binding */ completeRow),
/* harmony export */   kP: () => (/* binding */ pushRows),
/* harmony export */   qq: () => (/* binding */ certificateHeadline),
/* harmony export */   wo: () => (/* binding */ oldJobs)
/* harmony export */ });
/* harmony import */ var _base_group_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9976);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4263);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6617);






const mostNamed = 20;
const moment = (time) => (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(Date.parse(time));
function certificateHeadline({ complete, deadSince, gaps, others }) {
  const todo = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(gaps, 3).join("; ");
  if (!complete) return `${todo.charAt(0).toUpperCase()}${todo.slice(1)}.`;
  if (deadSince === void 0) return "No older token works.";
  const tokens = others.length === 1 ? "The leaked token is" : `Each of the ${others.length} older tokens is`;
  return `${tokens} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${_tokens_token_js__WEBPACK_IMPORTED_MODULE_3__/* .registrySessionMs */ .KF / 1e3} seconds longer.`;
}
function copiesSentence({ stores }, name) {
  const holding = stores.filter(({ holds }) => holds === true).length;
  const hidden = stores.filter(({ holds }) => holds === null).length;
  const more = hidden === 0 ? "" : `; ${hidden} more cannot be read back`;
  return `Copies that hold the ${name} one: ${holding} of ${stores.length - hidden}${more}.`;
}
function certificatePage(report, around) {
  const { jobs, actor, pushed, notSeen } = around;
  const { complete, gaps, others, label, pushers = [], readers = [], explained = [] } = report;
  const log = pushed === void 0 ? ": Docker\u2019s log was not read" : " that are older than what Docker\u2019s log keeps";
  const never = ["pulls: Docker\u2019s log has none", "copies that the token list does not name"];
  const unseen = [...never, `pushes${log}`, ...jobs === void 0 ? [] : [jobs]];
  const rows = [
    ["To do", gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)],
    ["Dead", others.filter(({ state }) => state !== "works").map(describeDead)],
    ["Replaced", [copiesSentence(report, "new"), ...copyLines(report, true)]],
    ["Pushed", pushed === void 0 ? [] : describePushes(pushed)],
    ["Explained", explained.map((id) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)}${actor === void 0 ? "" : ` by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(actor)}`}`)],
    ["Others who can push", pushers.map(nameOf)],
    ["Others who can only pull", readers.map(nameOf)],
    ["Not seen", [...unseen, ...copyLines(report, false), ...notSeen.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)]]
  ];
  const filled = rows.filter(([, lines]) => lines.length > 0);
  return [
    `### ${complete ? "\u2705" : "\u274C"} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(certificateHeadline(report))}`,
    "",
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .twoColumns */ .cL)(filled.map(([name, lines]) => [name, (0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(lines, mostNamed).join("<br>")]))
  ];
}
const nameOf = ({ id, label }) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(label)} (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)})`;
function copyLines({ stores }, isRead) {
  const words = (holds) => holds === true ? "holds the new one" : "<b>not seen to hold the new one</b>";
  return stores.filter(({ holds }) => holds !== null === isRead).map(({ store, holds }) => `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)((0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .storeWords */ .fI)(store))}: ${isRead ? words(holds) : "cannot be read back"}`);
}
function describeDead({ id, label, state, at }) {
  const since = at === null ? "the time is not known" : `dead since ${moment(at)} by Docker Hub\u2019s clock`;
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(JSON.stringify(label))} (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(id)}): ${state}, ${since}`;
}
function describePushes({ since, pushes }) {
  const latest = pushes.toSorted((a, b) => b.at - a.at);
  const by = [...(0,_base_group_by_js__WEBPACK_IMPORTED_MODULE_5__/* .groupBy */ .$)(latest, ({ actor }) => actor)].map(
    ([actor, own]) => `, ${own.length} by ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}`
  );
  const sum = `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(latest.length, "push", "pushes")} to its repositories since ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(since)}`;
  return [
    `${sum}${by.join("")}. Docker names an account, not the token that a push came with.`,
    ...(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(latest.map(describePush), mostNamed, " pushes")
  ];
}
function describePush({ at, actor, repository, tag = "unknown tag", digest = "unknown" }) {
  return `${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(at)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(actor)}: ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(`${repository}:${tag}`)} ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeText */ .ph)(digest)}`;
}
const pushColumns = ["at", "repository", "actor", "tag", "digest"];
function pushRows(pushes) {
  return pushes.toSorted((a, b) => b.at - a.at).map(({ at, tag = null, digest = null, ...push }) => ({ at: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at), ...push, tag, digest }));
}
function completeRow(report) {
  if (report.complete) return `yes: no other token works. ${copiesSentence(report, "current")}`;
  return report.gaps.length === 0 ? "" : `not yet: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOf */ .Ku)(report.gaps.map(_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh), 3).join("<br>")}`;
}
function oldJobs(stores, change) {
  const { changedAt, thisRepository, server = "https://github.com" } = change;
  const query = `created:*..${(0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(changedAt).slice(0, 19)}Z`;
  const linkTo = (name) => `<a href="${server}/${name}/actions?query=${query}">runs of ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</a>`;
  const secrets = stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretStore */ .Qo).filter(({ app }) => app !== "codespaces");
  const where = secrets.flatMap((store) => {
    if (store.kind !== "organization-secret") return [linkTo(store.repository ?? thisRepository)];
    if (store.visibility?.kind === "selected") return store.visibility.repositories.map(linkTo);
    return [`the repositories that read the organization's secret`];
  });
  if (where.length === 0) return void 0;
  return `runs that began before ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .momentText */ .Am)(changedAt)} may hold the old value until they end: ${[...new Set(where)].join(", ")}`;
}



/***/ }),

/***/ 4124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ openEvidence)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/src/base/csv.js
function csvText(first, rows) {
  const columns = [.../* @__PURE__ */ new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  const lines = [columns, ...rows.map((row) => columns.map((name) => textOf(row[name])))];
  return lines.map((cells) => `${cells.map(cellOf).join(",")}\r
`).join("");
}
function textOf(value) {
  if (value === null || value === void 0) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (typeof value === "object") return Object.values(value).map(textOf).filter(Boolean).join(" ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
function cellOf(text) {
  const safe = /^[=+@\t\r-]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}


// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var base_markdown = __webpack_require__(7522);
;// CONCATENATED MODULE: ./build/src/base/html-page.js

const policy = "default-src 'none'; style-src 'unsafe-inline'";
const style = `
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word }
table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1rem 0 }
th, td { border: 1px solid #8886; padding: .4rem .6rem; text-align: left; vertical-align: top }
code { overflow-wrap: anywhere; font: .875em ui-monospace, monospace; background: #8882; padding: .1em .2em }
@media print { body { font-size: 10pt } tr { break-inside: avoid } }
`;
function htmlPage(title, markdown) {
  const body = markdown.split(/\n{2,}/).map((block) => block.trim()).filter((block) => block !== "").map(htmlBlock).join("\n");
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${(0,base_markdown/* plainText */.wh)(title)}</title>`,
    `<style>${style}</style>`,
    `<body>
${body}
</body>`,
    "</html>\n"
  ].join("\n");
}
function htmlBlock(block) {
  const [, marks, heading] = /^(#{1,6}) (.*)$/.exec(block) ?? [];
  if (marks !== void 0) return `<h${marks.length}>${heading ?? ""}</h${marks.length}>`;
  const lines = block.split("\n");
  if (block.startsWith("| ")) return htmlTable(lines);
  if (block.startsWith("- ")) {
    return `<ul>${lines.map((line) => `<li>${line.replace(/^- /, "")}</li>`).join("")}</ul>`;
  }
  return block.startsWith("<table>") ? block : `<p>${lines.join("\n")}</p>`;
}
function htmlTable([head = "", , ...rows]) {
  const row = (line, cell) => {
    const cells = line.slice(2, -2).split(" | ");
    return `<tr>${cells.map((text) => `<${cell}>${text}</${cell}>`).join("")}</tr>`;
  };
  const body = rows.map((line) => row(line, "td")).join("\n");
  return `<table>
<thead>${row(head, "th")}</thead>
<tbody>
${body}
</tbody>
</table>`;
}


// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
;// CONCATENATED MODULE: ./build/src/runner/evidence.js






const example = "name a new folder in a folder that exists, for example below RUNNER_TEMP";
const accessing = (0,inputs/* placeOfInput */.dj)("evidence", example);
async function openEvidence(runner, files) {
  const wanted = (0,inputs/* readOptional */.T9)(runner, "evidence");
  if (wanted === void 0) return void 0;
  const { path: folder, kind } = await accessing(wanted, () => files.locate(wanted));
  const isFolder = kind === "other";
  const names = isFolder ? await accessing(folder, () => files.list(folder)) : [];
  const problem = names.length > 0 ? "is there already, and is not empty" : taken[kind];
  if (problem !== void 0) {
    throw new error/* OatError */.vE("INPUT_INVALID", { message: `input "evidence": ${folder} ${problem}`, hint: example });
  }
  await accessing(folder, () => files.makeDirectory(folder));
  return async (evidence) => {
    for (const [name, text] of contentsOf(evidence, runner.hide)) {
      const target = external_node_path_.join(folder, name);
      await accessing(target, () => files.create(target, text));
    }
    runner.info(`evidence written to ${folder}`);
  };
}
const taken = {
  nothing: void 0,
  other: void 0,
  "no-directory": "lies in a folder that does not exist",
  file: "is a file",
  link: "is a link, or lies behind one"
};
function contentsOf({ title, page, report, tables }, hide) {
  const shown = hide(page);
  return [
    ["page.html", htmlPage(title, shown)],
    ["page.md", shown],
    ["report.json", `${hide(JSON.stringify(report))}
`],
    ...Object.entries(tables).flatMap(([name, table]) => {
      if (table === void 0) return [];
      const rows = (0,json/* parseJson */.qF)(hide(JSON.stringify(table.rows)));
      return [[`${name}.csv`, csvText(table.columns, rows)]];
    })
  ];
}



/***/ }),

/***/ 9004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pageOrigin),
/* harmony export */   u: () => (/* binding */ pageFoot)
/* harmony export */ });
/* harmony import */ var _package_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8797);
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8602);
/* harmony import */ var _github_variables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3761);




function pageOrigin(about, environment) {
  const { runId: id, repository, server } = (0,_github_variables_js__WEBPACK_IMPORTED_MODULE_3__/* .jobOf */ .Z)(environment);
  const isRun = id !== "" && repository !== "";
  return {
    organization: about.organization,
    /** `undefined` outside GitHub. */
    run: isRun ? { id, page: `${server}/${repository}/actions/runs/${id}` } : void 0,
    /** Of the token list; `null`: not known. */
    commit: about.commit ?? null,
    version: _package_json__WEBPACK_IMPORTED_MODULE_0__/* .version */ .r,
    /** ISO text in UTC. */
    date: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .formatTime */ .fU)(about.at)
  };
}
function pageFoot({ organization, run, commit, version, date }, other) {
  return [
    (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(organization),
    ...run === void 0 ? [] : [`<a href="${encodeURI(run.page)}">run ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(run.id)}</a>`],
    ...commit === null ? [] : [`token list at ${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .codeText */ .ph)(commit.slice(0, 7))}${other === void 0 ? "" : ` (${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(other)})`}`],
    `docker-oat-login ${version}`,
    `${date.slice(0, 10)} ${date.slice(11, 19)} UTC`
  ].join(" \xB7 ");
}



/***/ }),

/***/ 1415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iv: () => (/* binding */ createPrograms),
/* harmony export */   Nx: () => (/* binding */ notedDigest),
/* harmony export */   WJ: () => (/* binding */ isChecked)
/* harmony export */ });
/* harmony import */ var _base_child_environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5497);
/* harmony import */ var _base_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5334);
/* harmony import */ var _base_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3363);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(973);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1036);
/* harmony import */ var _docker_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9966);
/* harmony import */ var _token_list_program_input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1527);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4263);
/* harmony import */ var _token_list_token_list_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(96);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1508);
/* harmony import */ var _store_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6174);











const digestLength = 8;
function createPrograms(options) {
  const { tokenList, noted, mask } = options;
  const { find, call } = createCalls(options);
  const look = async (store, own) => {
    const { checkArgv: argv } = store;
    const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, "");
    const wanted = own ?? noted(entryOf(store, tokenList));
    if (argv === void 0) return { store: name, kind: "opaque" };
    const outcome = wanted && await call(store, argv, own);
    if (wanted === void 0 || outcome === void 0) return { store: name, kind: "comparable" };
    if ("problem" in outcome) throw outcome.problem;
    const shown = outcome.stdout.trim();
    if (shown === "" && own === void 0) return { store: name, kind: "empty" };
    const isDigest = /^[0-9a-f]{64}$/i.test(shown);
    const digest = isDigest ? shown.toLowerCase() : (0,_docker_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(shown);
    const isWanted = "digest" in wanted ? digest.slice(0, digestLength) === wanted.digest : digest === (0,_docker_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(wanted.value.reveal());
    if (!isDigest && /^\S{12,}$/.test(shown)) mask(shown);
    return { store: name, kind: "open", holds: isWanted ? wanted.id : void 0 };
  };
  return {
    check: async (store) => {
      find(store, store.argv);
      if (store.checkArgv !== void 0) find(store, store.checkArgv);
      return look(store);
    },
    look,
    write: async (store, token) => {
      const outcome = await call(store, store.argv, token);
      if (outcome === void 0) return { result: "late" };
      if ("problem" in outcome) return { result: "lost", error: outcome.problem };
      return { result: "written", sentAt: void 0, answeredAt: void 0 };
    }
  };
}
function notedDigest(value, stores) {
  if (value === void 0 || !stores.some(isChecked)) return void 0;
  return (0,_docker_credential_helper_js__WEBPACK_IMPORTED_MODULE_3__/* .fingerprint */ .Rj)(value.reveal()).slice(0, digestLength);
}
function isChecked(store) {
  return store.kind === "program" && store.checkArgv !== void 0;
}
const basics = /^(PATH|PATHEXT|HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|TZ|TMPDIR|TMP|TEMP|XDG_\w+|(HTTP|HTTPS|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|COMSPEC|SYSTEM(ROOT|DRIVE)|WINDIR|USERPROFILE|(LOCAL)?APPDATA|PROGRAM(DATA|FILES.*))$/i;
const refused = /returned error: 40[13]\b/;
function createCalls({ environment, secrets, clock, signal, tokenList }) {
  const inherited = (0,_base_child_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .childEnvironment */ .Q)(
    environment,
    secrets.map((secret) => secret.reveal())
  );
  const problems = /* @__PURE__ */ new Map();
  function find(store, [program, ...words]) {
    const lost = store.variables?.find((name) => (inherited[name] ?? "") === "");
    if (lost !== void 0) {
      throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_6__/* .storeError */ .g)("STORE_FAILED", store, {
        message: `the variable ${lost} is empty, or has an input that is a secret`,
        hint: 'set it for this step, or remove it from "env" in the token list'
      });
    }
    const path = (0,_base_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(program, inherited);
    if (path === void 0) {
      throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_6__/* .storeError */ .g)("STORE_MISSING", store, {
        message: `there is no program ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(program, 100)} to run`,
        hint: "install it first, put it on PATH, or correct the token list"
      });
    }
    if ((0,_base_program_js__WEBPACK_IMPORTED_MODULE_1__/* .startCall */ .t3)(path, words) !== void 0) return path;
    throw (0,_store_error_js__WEBPACK_IMPORTED_MODULE_6__/* .storeError */ .g)("STORE_FAILED", store, {
      message: 'Windows cannot give a batch file a word with ", %, ! or a line end',
      hint: "write that word into a batch file of your own"
    });
  }
  async function call(store, argv, token) {
    const earlier = problems.get(argv) ?? [];
    const last = earlier.at(-1);
    if (last?.isRefusal === true) return { problem: last };
    if (last !== void 0) await clock.sleep((0,_base_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .backoff */ .JN)(earlier.length, clock.random()), signal);
    if (token?.before !== void 0 && clock.now() >= token.before) return void 0;
    const isWrite = argv === store.argv;
    const value = token?.value.reveal() ?? "";
    const { organization } = tokenList;
    const result = await (0,_base_process_js__WEBPACK_IMPORTED_MODULE_0__/* .runProcessGroup */ .M)({
      program: find(store, argv),
      argv: argv.slice(1),
      input: isWrite ? (0,_token_list_program_input_js__WEBPACK_IMPORTED_MODULE_4__/* .fillInputText */ .N)(store.stdin ?? "{token}", { organization, token: value }) : "",
      signal,
      timeoutMs: store.timeoutMs,
      opensStdin: true,
      environment: { ...kept(inherited, store), ...entryVariables(entryOf(store, tokenList), token) }
    });
    if (result.kind === "ended" && result.code === 0) return { stdout: result.stdout };
    const { message, isSure = false, isRefusal = false } = endOf(result, { store, value });
    const problem = (0,_store_error_js__WEBPACK_IMPORTED_MODULE_6__/* .storeError */ .g)("STORE_FAILED", store, {
      message: `${isWrite ? "the program" : "its check"} ${message}`,
      hint: isWrite ? "try it by hand with other text on stdin" : "try it by hand",
      isRefusal
    });
    if (isSure) throw problem;
    problems.set(argv, [...earlier, problem]);
    return { problem };
  }
  return { find, call };
}
function endOf(result, { store, value }) {
  if (result.kind === "not-started") return { message: `could not be started (${result.code})`, isSure: true };
  if (result.kind === "late") {
    return { message: `did not end within ${store.timeoutMs / 1e3} s ("timeout"), and was stopped` };
  }
  const said = value === "" ? result.stderr : `${result.stderr}

${result.stdout}`;
  const output = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)((0,_quote_js__WEBPACK_IMPORTED_MODULE_9__/* .quoteSafely */ .D)(said, value), 300);
  const how = result.code === void 0 ? "was ended by a signal" : `ended with exit code ${result.code}`;
  return {
    message: `${how}${output === "" ? "" : ` (${output})`}`,
    isRefusal: refused.test(result.stderr)
  };
}
function entryOf(store, { tokens }) {
  const entry = tokens.find(({ stores }) => stores.includes(store));
  if (entry === void 0) throw new TypeError(`no entry has ${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_5__/* .storeName */ .Hz)(store, "")}`);
  return entry;
}
function kept(inherited, { variables }) {
  if (variables === void 0) return inherited;
  const own = Object.entries(inherited).filter(([name]) => basics.test(name) || variables.includes(name));
  return Object.fromEntries(own);
}
function entryVariables(entry, token) {
  const { expiresAt } = token ?? {};
  return {
    DOCKER_OAT_LABEL: entry.label,
    DOCKER_OAT_ENTRY: (0,_token_list_token_list_js__WEBPACK_IMPORTED_MODULE_10__/* .entryWords */ .aY)(entry).replace(" ", "-"),
    DOCKER_OAT_EXPIRES_AT: expiresAt === void 0 ? "" : new Date(expiresAt).toISOString()
  };
}



/***/ }),

/***/ 1508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ quoteSafely)
/* harmony export */ });
const run = /(?:[\w+/=\\%&#;-]+(?:[ \t]*\r?\n[ \t]*(?=[\w+/=\\%&#;-]))?)+/g;
const rows = /(?<!\w)[\dA-Fa-f]{1,8}(?:[\s:,.-]+[\dA-Fa-f]{1,8}(?!\w)){5,}|(?<!\S)\S{1,2}(?:\s+\S{1,2}(?!\S)){5,}/g;
const longestWord = 11;
const shortestPiece = 4;
function quoteSafely(text, secret) {
  const forms = formsOf(secret).map((form) => form.toLowerCase());
  const hide = (found) => {
    const word = found.replace(/\s/g, "");
    const isPiece = word.length >= shortestPiece && forms.some((form) => form.includes(word.toLowerCase()));
    return word.length > longestWord || isPiece ? "***" : found;
  };
  return text.trim().replace(rows, "***").replace(run, hide);
}
function formsOf(secret) {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) => bytes.subarray(shift).toString("base64"));
  return [secret, Array.from(secret).reverse().join(""), bytes.toString("hex"), ...base64];
}



/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ rightsOf),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Ge: () => (/* binding */ notedValue),
/* harmony export */   OX: () => (/* binding */ withoutCopies),
/* harmony export */   gV: () => (/* binding */ whoseToken),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   pB: () => (/* binding */ leakTold),
/* harmony export */   qm: () => (/* binding */ noteMark),
/* harmony export */   zf: () => (/* binding */ homeText)
/* harmony export */ });
/* unused harmony export readMark */
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4230);
/* harmony import */ var _resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





const digits = "[0-9a-f]{8}";
const time = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ`;
const marks = new RegExp(
  [
    String.raw`\s*\[copies (?:(?<copies>${digits})|unknown)(?: in (?<home>[\w.~/#-]+))?`,
    `(?:, replaced (?<replaced>${time}))?(?:, value (?<value>${digits}))?(?:, (?<answer>place changed))?`,
    String.raw`(?:, rights (?<rights>${digits}))?(?:, leak since (?<leak>${time})(?<over> over)?)?\]`
  ].join(""),
  "g"
);
const leaks = new RegExp(String.raw`\[leak told (?<told>${time})\]\s*`, "g");
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  return fingerprint(stores.map((store) => placeOf(store, thisRepository)));
}
function rightsOf(resources) {
  return fingerprint(resources.flatMap(({ path, scopes }) => scopes.map((scope) => `${scope} on ${path}`)));
}
function readMark(description) {
  const parts = partsOf(description);
  if (parts === void 0) return void 0;
  const { copies, home, value, rights, replaced, answer } = parts;
  return { copies, home, value, rights, replacedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(replaced), isAnswer: answer !== void 0 };
}
function partsOf(description) {
  return [...description.matchAll(marks)].at(-1)?.groups;
}
function markOf({ description }) {
  return description === void 0 ? void 0 : readMark(description);
}
function leakTold({
  description = "",
  createdAt
}) {
  const told = toldIn(description);
  if (told !== void 0) return told;
  const { leak, over } = partsOf(description) ?? {};
  return leak === void 0 || over !== void 0 ? void 0 : createdAt;
}
function toldIn(description) {
  return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)([...description.matchAll(leaks)][0]?.groups?.["told"]);
}
function notedValue(tokens) {
  const current = (0,_token_js__WEBPACK_IMPORTED_MODULE_4__/* .findCurrent */ .$Q)(tokens);
  const digest = current && markOf(current)?.value;
  return current === void 0 || digest === void 0 ? void 0 : { id: current.id, digest };
}
function whoseToken({ resources, ...token }, own) {
  const mark = markOf(token);
  if (mark === void 0) return "unmarked";
  const home = mark.home?.toLowerCase();
  if (home !== void 0 && home === own.home) return "here";
  const isOlder = home === void 0 || (own.home?.startsWith(`${home}#`) ?? false);
  const isFit = mark.copies === own.copies || resources !== void 0 && (0,_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, own.resources).verdict === "same";
  return isFit && isOlder ? "older" : "elsewhere";
}
function homeText(home) {
  const text = home.toLowerCase();
  return text.length <= 60 && /^[\w.~/#-]+$/.test(text) ? text : `home-${fingerprint([text])}`;
}
function withoutCopies(description) {
  return description.replace(half, "").replace(marks, "").replace(leaks, "").trim();
}
function noteMark(description, mark) {
  const { leakTold: told = toldIn(description) } = mark;
  const leak = typeof told === "number" ? `[leak told ${seconds(told)}] ` : "";
  const text = ` ${writeMark(mark)}`;
  const words = withoutCopies(description).slice(0, _token_list_values_js__WEBPACK_IMPORTED_MODULE_2__/* .longestDescription */ .LP - leak.length - text.length);
  return `${leak}${`${words.replace(half, "").trimEnd()}${text}`.trimStart()}`;
}
const seconds = (at) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at).replace(/\.\d+Z$/, "Z");
function writeMark({ copies = "unknown", home, ...mark }) {
  const { value, replacedAt, isAnswer = false, rights } = mark;
  const note = (name, text) => text === void 0 ? [] : [`${name} ${text}`];
  const notes = [...note("value", value), ...isAnswer ? ["place changed"] : [], ...note("rights", rights)];
  const own = replacedAt === void 0 ? notes : [`replaced ${seconds(replacedAt)}`];
  return `[${[`copies ${copies}${home === void 0 ? "" : ` in ${home}`}`, ...own].join(", ")}]`;
}
function placeOf(store, thisRepository) {
  const identity = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeIdentity */ .u)(store, thisRepository);
  if (store.kind !== "organization-secret" || store.visibility === void 0) return identity;
  const { visibility } = store;
  const readers = visibility.kind === "selected" ? visibility.repositories.map((it) => it.toLowerCase()) : [];
  return [identity, visibility.kind, ...readers.sort()].join(" ");
}
function fingerprint(texts) {
  const text = [...new Set(texts)].sort().join("\n");
  let state = 2166136261;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  }
  state = Math.imul(state ^ state >>> 16, 2246822507);
  state = Math.imul(state ^ state >>> 13, 3266489909);
  return ((state ^ state >>> 16) >>> 0).toString(16).padStart(8, "0");
}



/***/ })

};
;