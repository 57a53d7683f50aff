"use strict";
exports.id = 838;
exports.ids = [838];
exports.modules = {

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   Uw: () => (/* binding */ placeOfUrl),
/* harmony export */   fj: () => (/* binding */ clonedName),
/* harmony export */   ld: () => (/* binding */ clonedCommit),
/* harmony export */   n0: () => (/* binding */ cloneAround)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1863);


async function openGit(folder, files) {
  const textOf = async (...name) => (await files.read(node_path__WEBPACK_IMPORTED_MODULE_0__.join(...name)).catch(() => void 0))?.trim();
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, ".git");
  const own = /^gitdir: (.+)$/.exec(await textOf(dotGit) ?? "")?.[1];
  const git = own === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, own);
  const head = await textOf(git, "HEAD");
  const shared = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(git, await textOf(git, "commondir") ?? "");
  return head === void 0 ? void 0 : { head, read: (name) => textOf(shared, name) };
}
const commitName = /^[0-9a-f]{40}$/;
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
async function commitOf({ head, read }) {
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await read("packed-refs") ?? "");
  const commit = branch === void 0 ? head : await read(branch) ?? packed.get(branch) ?? "";
  if (!commitName.test(commit)) return void 0;
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "");
  return { commit, version: version === "" ? commit.slice(0, 7) : version };
}
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
async function originOf({ read }) {
  return /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(await read("config") ?? "")?.[1];
}
async function clonedCommit(folder, files) {
  const git = await openGit(folder, files);
  return git && commitOf(git);
}
async function clonedName(folder, files, server) {
  const git = await openGit(folder, files);
  return repositoryOfUrl((git && await originOf(git)) ?? "", server);
}
async function cloneAround(file, files, environment) {
  const last = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve((0,_job_js__WEBPACK_IMPORTED_MODULE_1__/* .jobOf */ .Z)(environment).workspace || "/");
  for (let top = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file)); ; top = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(top)) {
    const git = await openGit(top, files);
    if (git !== void 0) return { top, commit: (await commitOf(git))?.commit, origin: await originOf(git) };
    if (top === last || top === node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(top)) return void 0;
  }
}
function placeOfUrl(url) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = (short?.["host"] ?? long?.hostname ?? "").toLowerCase();
  const inside = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return host === "" || inside === "" ? void 0 : { host, inside };
}
function repositoryOfUrl(url, server) {
  const { host, inside = "" } = placeOfUrl(url) ?? {};
  const isServer = URL.canParse(server) && host === new URL(server).hostname;
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(inside) ? inside : void 0;
}



/***/ })

};
;