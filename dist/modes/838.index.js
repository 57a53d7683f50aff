"use strict";
exports.id = 838;
exports.ids = [838];
exports.modules = {

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ repositoryOfUrl),
/* harmony export */   fj: () => (/* binding */ clonedName),
/* harmony export */   ld: () => (/* binding */ clonedCommit),
/* harmony export */   yE: () => (/* binding */ clonedOrigin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

const commitName = /^[0-9a-f]{40}$/;
async function clonedCommit(folder, files) {
  const read = async (...name) => (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(...name), files))?.trim();
  const { git, shared } = await gitFolders(folder, files);
  const head = await read(git, "HEAD");
  if (head === void 0) return void 0;
  const branch = /^ref: (refs\/heads\/\S+)$/.exec(head)?.[1];
  const packed = refsIn(await read(shared, "packed-refs") ?? "");
  const commit = branch === void 0 ? head : await read(shared, branch) ?? packed.get(branch) ?? "";
  if (!commitName.test(commit)) return void 0;
  const tag = [...packed].find(([name, target]) => target === commit && versionTag.test(name))?.[0];
  const version = (tag ?? branch ?? "").replace(/^refs\/(tags|heads)\//, "");
  return { commit, version: version === "" ? commit.slice(0, 7) : version };
}
async function clonedOrigin(folder, files) {
  const { git, shared } = await gitFolders(folder, files);
  if (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(git, "HEAD"), files) === void 0) return void 0;
  const config = await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(shared, "config"), files) ?? "";
  return { url: /\[remote "origin"\][^[]*?\burl *= *(\S+)/.exec(config)?.[1] };
}
async function clonedName(folder, files, server) {
  return repositoryOfUrl((await clonedOrigin(folder, files))?.url ?? "", server);
}
function repositoryOfUrl(url, server) {
  const short = /^(?:[\w.-]+@)?(?<host>[\w.-]+):(?!\/)(?<path>.+)$/.exec(url)?.groups;
  const long = short === void 0 && URL.canParse(url) ? new URL(url) : void 0;
  const host = short?.["host"] ?? long?.hostname;
  const path2 = (short?.["path"] ?? long?.pathname ?? "").replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  const isServer = URL.canParse(server) && host?.toLowerCase() === new URL(server).hostname;
  return isServer && /^[\w.-]+\/[\w.-]+$/.test(path2) ? path2 : void 0;
}
async function gitFolders(folder, files) {
  const dotGit = node_path__WEBPACK_IMPORTED_MODULE_0__.join(folder, ".git");
  const own = /^gitdir: (.+)$/.exec((await textOf(dotGit, files))?.trim() ?? "")?.[1];
  const git = own === void 0 ? dotGit : node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(folder, own);
  const common = (await textOf(node_path__WEBPACK_IMPORTED_MODULE_0__.join(git, "commondir"), files))?.trim();
  return { git, shared: node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(git, common ?? "") };
}
async function textOf(name, files) {
  try {
    return await files.read(name);
  } catch {
    return void 0;
  }
}
const versionTag = /^refs\/tags\/v\d+\.\d+\.\d+$/;
function refsIn(text) {
  const refs = /* @__PURE__ */ new Map();
  let last = "";
  for (const line of text.split("\n")) {
    const [, target = "", name = ""] = /^([0-9a-f]{40}) (refs\/\S+)$/.exec(line) ?? [];
    const peeled = /^\^([0-9a-f]{40})$/.exec(line)?.[1];
    if (name !== "") refs.set(name, target);
    else if (peeled !== void 0) refs.set(last, peeled);
    if (name !== "") last = name;
  }
  return refs;
}



/***/ })

};
;