"use strict";
exports.id = 325;
exports.ids = [325];
exports.modules = {

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



/***/ })

};
;