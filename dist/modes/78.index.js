"use strict";
exports.id = 78;
exports.ids = [78];
exports.modules = {

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBake: () => (/* binding */ readBake),
/* harmony export */   startBakedLogin: () => (/* binding */ startBakedLogin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5221);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1036);
/* harmony import */ var _docker_docker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5707);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3563);
/* harmony import */ var _runner_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(601);
/* harmony import */ var _workflows_effects_build_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5593);
/* harmony import */ var _workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2528);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5254);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7614);











const longestPrint = 1024 * 1024;
async function startBakedLogin(runner, secrets, open = _docker_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .openDockerPorts */ .$) {
  const built = await readBake(runner, secrets, open);
  const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .readLoginInputs */ .H)(runner, built);
  const timeout = Math.max(1, inputs.timeout - built.took);
  await (0,_start_js__WEBPACK_IMPORTED_MODULE_7__/* .startLoginWith */ .m)({ ...inputs, timeout }, { runner, secrets });
}
async function readBake(runner, secrets, open = _docker_docker_js__WEBPACK_IMPORTED_MODULE_2__/* .openDockerPorts */ .$) {
  const argv = bakeArgv((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(runner, "bake"));
  const ports = open(runner, secrets, { timeout: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInteger */ .JI)(runner, "timeout") });
  const { clock, deadline } = ports;
  const since = clock.now();
  try {
    const { targets, wanted } = await printedTargets(argv, ports);
    const bases = [];
    for (const [name, target] of targets) {
      const text = await dockerfileOf(target, ports);
      bases.push(...text === void 0 ? [] : basesOf(text, target));
      const unread = `bake: the Dockerfile of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(name, 80)} was not read, so its base images are not checked`;
      if (text === void 0) runner.info(unread);
    }
    const builds = targets.filter(([name]) => wanted.has(name)).map(([name, target]) => pushOf(name, target));
    const push = builds.flatMap(({ images }) => images);
    const kept = builds.flatMap((build) => build.kept);
    if (kept.length > 0) runner.info(`bake: not counted as pushed: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(kept.join(", "), 300)}`);
    const pull = targets.flatMap(([, target]) => [...contextsOf(target).values()].flatMap(imageOf));
    const took = Math.ceil((clock.now() - since) / 1e3);
    return { push: push.map(withHost), pull: [...pull, ...bases].map(withHost), took };
  } finally {
    deadline.close();
  }
}
const setting = /^[ \t]*[\w.*-]+\.[\w.*-]+\+?=/;
function bakeArgv(text) {
  const lines = text.split("\n");
  const items = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .parseList */ .E1)(lines.filter((line) => !setting.test(line)).join("\n"));
  const settings = lines.filter((line) => setting.test(line)).map((line) => `--set=${line.trim()}`);
  const parts = items.map((item) => item.split("#"));
  for (const [at, [file = "", target = "", ...more]] of parts.entries()) {
    const isRemote = /^(?!cwd:)[a-z+]+:\/\/|^git@|^-$/i.test(file);
    if (!isRemote && more.length === 0 && /^(?!-)[\w.*-]*$/.test(target)) continue;
    const hint = 'write files of the workspace, and a target behind "#": docker-bake.hcl#release';
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)("bake", `: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .quotedWord */ .lG)(items[at] ?? "")} is not a bake file with a target`, hint);
  }
  const files = [...new Set(parts.map(([file = ""]) => file).filter((file) => file !== ""))];
  const targets = [...new Set(parts.map(([, target = ""]) => target).filter((target) => target !== ""))];
  return ["bake", "--print", ...files.map((file) => `--file=${file}`), ...settings, "--", ...targets];
}
async function printedTargets(argv, { docker, deadline }) {
  const buildx = ["docker", "buildx"];
  const version = await docker.call([...buildx, "version"]);
  if (version?.exitCode !== 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("DOCKER_MISSING", {
      message: 'input "bake" needs docker buildx, and there is none here',
      hint: "install it before this step (docker/setup-buildx-action does)"
    });
  }
  const limits = { timeoutMs: deadline.timeoutMs / 2, mostKept: longestPrint };
  const result = await docker.call([...buildx, ...argv], limits);
  const { exitCode = 1, stdout = "", stderr = "" } = result ?? {};
  const refuse = (why) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
    "bake",
    `: buildx cannot read it (${why})`,
    `try it: ${[...buildx, ...argv].map(_runner_command_js__WEBPACK_IMPORTED_MODULE_4__/* .shellWord */ .r7).join(" ")}`
  );
  if (exitCode !== 0) throw refuse((0,_base_text_js__WEBPACK_IMPORTED_MODULE_8__/* .printable */ .g$)(stderr.trim().split("\n").at(-1) ?? "", 300));
  const { target: printed, group } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJsonObject */ .dw)(stdout) ?? {};
  const targets = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(printed);
  if (targets === void 0) throw refuse("it prints no targets, or more than 1 MiB of them");
  return {
    targets: Object.entries(targets).map(([name, target]) => [name, (0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(target) ?? {}]),
    wanted: wantedTargets((0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(group) ?? {})
  };
}
function wantedTargets(groups) {
  const wanted = /* @__PURE__ */ new Set(["default"]);
  for (const name of wanted) {
    for (const one of listed((0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(groups[name]) ?? {}, "targets")) wanted.add(String(one));
  }
  return wanted;
}
function pushOf(name, target) {
  const outputs = listed(target, "output").map((value) => attributes(value, { type: "local" }));
  const pushed = outputs.filter(
    ({ type, push }) => type === "registry" || type === "image" && String(push) !== "false"
  );
  const isPushed = outputs.length === 0 || pushed.length > 0;
  const tags = listed(target, "tags");
  const names = tags.length > 0 ? tags : pushed.map((output) => output["name"]);
  const caches = listed(target, "cache-to").map((value) => attributes(value, { type: "registry", ref: value })).filter(({ type }) => type === "registry");
  const images = [...isPushed ? names : [], ...caches.map(({ ref }) => ref)];
  return {
    images: images.flatMap((image) => typeof image === "string" ? image.split(",") : []),
    kept: isPushed ? [] : [`${name} (${outputs.map(({ type }) => `type=${String(type)}`).join(", ")})`]
  };
}
const listed = (target, name) => Array.isArray(target[name]) ? target[name] : [];
function attributes(value, plain) {
  if (typeof value !== "string") return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(value) ?? {};
  if (!value.includes("=")) return plain;
  const parts = [...value.matchAll(/"((?:[^"]|"")*)"|[^,"]+/g)];
  return Object.fromEntries(
    parts.map(([all, quoted]) => (quoted?.replaceAll('""', '"') ?? all).split(/=(.*)/s))
  );
}
function contextsOf(target) {
  const contexts = Object.entries((0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(target["contexts"]) ?? {});
  return new Map(contexts.map(([name, from]) => [name, String(from)]));
}
function imageOf(context) {
  const [, image] = /^docker-image:\/\/(.+)$/.exec(context) ?? [];
  return image === void 0 ? [] : [image];
}
async function dockerfileOf(target, { files }) {
  const inline = textAt(target, "dockerfile-inline");
  if (inline !== void 0) return inline;
  const pathAt = (name, usual) => (textAt(target, name) ?? usual).replace(/^cwd:\/\//, "");
  const [context, file] = [pathAt("context", "."), pathAt("dockerfile", "Dockerfile")];
  if (/^[a-z+-]{2,}:|^git@|^-$/i.test(context)) return void 0;
  try {
    return await files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : files.join(context, file));
  } catch (error) {
    if ((0,_base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errno */ .b)(error) === void 0) throw error;
    return void 0;
  }
}
function basesOf(text, target) {
  const args = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_9__/* .asJsonObject */ .Oe)(target["args"]) ?? {};
  const images = (0,_workflows_effects_build_js__WEBPACK_IMPORTED_MODULE_5__/* .baseImages */ ["if"])(text, {
    target: textAt(target, "target"),
    args: new Map(Object.keys(args).map((name) => [name, textAt(args, name)])),
    contexts: contextsOf(target)
  });
  return images.flatMap(
    ({ registry, path, text: whole }) => (0,_workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__/* .knownText */ .bG)(registry === "hub" ? path ?? [] : whole) ?? []
  );
}
function textAt(object, name) {
  const value = object[name];
  return typeof value === "string" ? value : void 0;
}
function withHost(image) {
  return /^(localhost|[^/]*[.:][^/]*)\//.test(image) ? image : `docker.io/${image}`;
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
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5221);



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
function startedFrom(script = process.argv[1] ?? "") {
  const spec = wantedOfNpx(node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(realPath(script) ?? script), "../../../..")) ?? "";
  const [, name, ref] = /^(?:github:|git\+https:\/\/github\.com\/)([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40}|v\d+)$/.exec(
    spec
  ) ?? [];
  return name && `${name}@${ref}`;
}
function wantedOfNpx(folder) {
  const text = seen(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "package.json"), "utf8")) ?? "";
  const { _npx: request, dependencies } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(text) ?? {};
  const packages = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(request) ? request["packages"] : void 0;
  const first = Array.isArray(packages) ? packages[0] : void 0;
  if (typeof first === "string") return first;
  const address = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .OW)(dependencies) ? dependencies["docker-oat-login"] : void 0;
  return typeof address === "string" && address.includes("#") ? address : void 0;
}
const realPath = (file) => seen(() => node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(file));
function seen(attempt) {
  try {
    return attempt();
  } catch {
    return void 0;
  }
}



/***/ }),

/***/ 5593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e4: () => (/* binding */ bakeAct),
/* harmony export */   "if": () => (/* binding */ baseImages),
/* harmony export */   zx: () => (/* binding */ buildAct)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);



function buildAct(call, context, readFile) {
  const { tool, valuesOf, order } = call;
  const [outputs, caches] = [valuesOf("outputs", "-o", "--output"), valuesOf("cache-to", "--cache-to")];
  const names = outputs.filter((text) => exporterReading(text) === "pushes").flatMap(nameIn);
  const tags = names.length > 0 ? names : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(valuesOf("tags", "-t", "--tag"));
  const build = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([order, ...outputs.map(exporterReading)]);
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([build, ...caches.map(exporterReading)]);
  return {
    ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool, build === does && does !== "unread" ? tags : []),
    bases: basesOf(call, context, readFile)
  };
}
function bakeAct({ tool, valuesOf, order }) {
  const sets = valuesOf("set", "--set");
  const outputs = sets.filter((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text) || /output=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(text)));
  const does = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .readingOf */ .MU)([order, ...outputs.map(exporterReading)]);
  const files = (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)(valuesOf("files", "bake-file")).filter(({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text) === void 0);
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .Rb)(does, tool, does === "pushes" && sets.length === 0 ? files : []);
}
function exporterReading(target) {
  const words = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(target);
  if (/(push(-by-digest)?=(?!false)|type=registry)/.test(words) && !/push=false/.test(words)) return "pushes";
  const isPlain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(target) !== void 0 || /type=(local|tar|oci|docker|cacheonly|gha|inline|s3|azblob)\b/.test(words);
  return isPlain ? "idle" : "unread";
}
function nameIn(text) {
  const begin = /^[^]*?(^|,|")name=/;
  const index = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  if (index === -1) return [];
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o$)([(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .mapStrings */ .to)(text.slice(index), (piece) => piece.replace(begin, "").replaceAll('"', ""))]);
}
function basesOf({ valuesOf }, context = ["."], readFile) {
  const [targets, files] = [valuesOf("target", "--target"), valuesOf("file", "-f", "--file")];
  const [folder, target] = [(0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(context), (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(targets[0] ?? [])];
  const path = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(files[0] ?? [`${folder}/Dockerfile`]);
  const isHere = folder !== void 0 && !/^(https?|git|ssh):|^git@|^-$/.test(folder);
  const text = isHere && path !== void 0 ? readFile?.(path.replace(/(^|\/)(\.?\/)+/g, "$1")) : void 0;
  if (text === void 0 || target === void 0) return [];
  const names = valuesOf("build-args", "--build-arg").map((one) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(one).replace(/=[^]*/, "").trim());
  const args = new Map(names.map((name) => [name, void 0]));
  return baseImages(text, { target, args, contexts: /* @__PURE__ */ new Map() });
}
function baseImages(text, { target = "", args, contexts }) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  const joined = text.replace(/^[ \t]*#.*\n?/gm, "").replace(/\\[ \t]*\r?\n/g, " ");
  for (const line of joined.split("\n")) {
    const [word = "", ...parts] = line.trim().split(/\s+/);
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"']*))?/.exec(parts[0] ?? "") ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = parts.filter((one) => !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else if (kind === "COPY" || kind === "RUN") {
      const from = kind === "COPY" ? /^--from=(.+)/ : /^--mount=(?:.*,)?from=([^,]+)/;
      const flags = parts.slice(
        0,
        parts.findIndex((word2) => !word2.startsWith("--"))
      );
      stages.at(-1)?.sources.push(...flags.flatMap((flag) => from.exec(flag)?.[1] ?? []));
    }
  }
  const images = /* @__PURE__ */ new Map();
  const visit = (index) => {
    for (const source of stages[index]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      const isMade = (stage) => stage !== "" && (name === void 0 || stage === name.toLowerCase());
      const indexes = stages.slice(0, index).flatMap((stage, place) => isMade(stage.name) ? [place] : []);
      const places = /^\d+$/.test(source) ? [Number(source)] : indexes;
      places.forEach(visit);
      if (name === void 0 || places.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image) : void 0;
      if (repository !== void 0 && isOfHub.test(repository)) images.set(repository, image);
    }
  };
  if (stages.length > 1e3) return [];
  const targetIndex = stages.findLastIndex(({ name }) => name !== "" && name === target.toLowerCase());
  visit(targetIndex === -1 ? stages.length - 1 : targetIndex);
  return [...images.values()];
}
function expanded(text, values) {
  const value = (all, plain, braced) => values.get(plain ?? braced) ?? all;
  const result = text.replace(/\$(?:(\w+)|\{(\w+)\})/g, value);
  const [name = ""] = result.split(/[:@](?!.*\/)/);
  if (name.includes("$")) return void 0;
  return result.includes("$") ? name : result;
}
const isOfHub = /^((?!library\/).*|library\/(alpine|amazoncorretto|busybox|caddy|centos|debian|docker|eclipse-temurin|elixir|fedora|gcc|golang|gradle|haproxy|httpd|maven|nginx|node|openjdk|php|postgres|python|redis|ruby|rust|tomcat|ubuntu))$/;



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   Rb: () => (/* binding */ act),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function act(does, tool, images = []) {
  return { does, by: tool, images, bases: [] };
}
function readingOf(readings) {
  if (readings.includes("pushes")) return "pushes";
  return readings.includes("unread") ? "unread" : "idle";
}
function imagesIn(texts) {
  return texts.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|\.{0,2}\/|[\w.-]+=)|\.(hcl|json|ya?ml)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(text))).map(_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dR: () => (/* binding */ writtenPath),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _registry_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text)?.trim().toLowerCase();
  if (plain === void 0) {
    const words = text.filter((piece) => typeof piece !== "string" || /[.:]/.test(piece));
    return namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsOf */ .Z9)(words)) ? "other" : "unknown";
  }
  const [host = ""] = plain.replace(/^https?:\/\//, "").split("/");
  if (host === "" || (0,_registry_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isDockerHub */ .gr)(host) && host !== "hub.docker.com") return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
const otherRegistries = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|gcp|aws)([^a-z]|$)|pkg\.dev|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return otherRegistries.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /@.*/s);
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(
    (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(reference, (piece) => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, "").trim()),
    /\//
  );
  const [head = []] = segments;
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(head) === void 0;
  const prefix = head.map((piece) => typeof piece === "string" ? piece : "").join("");
  const isHost = segments.length > 1 && (/^localhost$|[.:]/.test(prefix) || isOpen && segments.length > 2);
  const isUnclear = isOpen && (segments.length > 1 || typeof head[0] !== "string");
  const registry = isHost || isUnclear ? registryKind(head) : "hub";
  const image = { registry, text, namespace: void 0, path: void 0 };
  const names = (isHost ? segments.slice(1) : segments).map(
    (one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .mapStrings */ .to)(one, (piece) => piece.toLowerCase())
  );
  const tagged = names.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const path = tagged === -1 ? names : names.slice(0, tagged + 1).flatMap((one) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(one, /:.*/s).slice(0, 1));
  if (path.length > 1) {
    const between = path.flatMap((part, at) => at === 0 ? [part] : [["/"], part]);
    return { ...image, namespace: between.slice(0, -2).flat(), path: between.flat() };
  }
  const [name = []] = path;
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(name);
  if (plain === void 0) return { ...image, path: name.length === 1 ? name : void 0 };
  if (plain === "" || registry !== "hub") return image;
  return { ...image, namespace: ["library"], path: [`library/${plain}`] };
}
function repositoryOf({ path = [] }) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}
function writtenPath({ path }, isKnownAt) {
  const isWritable = path?.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return path !== void 0 && isWritable === true ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .showText */ .h$)(path) : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   Ad: () => (/* binding */ splitText),
/* harmony export */   B5: () => (/* binding */ joinTexts),
/* harmony export */   Uq: () => (/* binding */ openText),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   rl: () => (/* binding */ onlyHole),
/* harmony export */   to: () => (/* binding */ mapStrings)
/* harmony export */ });
function openText(source, file) {
  return [{ source, file }];
}
function knownText(text) {
  return text.every((piece) => typeof piece === "string") ? text.join("") : void 0;
}
function showText(text) {
  const holeText = ({ source }) => source === void 0 ? "\u2026" : `\${{ ${source} }}`;
  return text.map((piece) => typeof piece === "string" ? piece : holeText(piece)).join("");
}
function onlyHole(text = []) {
  const [piece, ...morePieces] = text;
  return typeof piece === "string" || morePieces.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function mapStrings(text, change) {
  return text.map((piece) => typeof piece === "string" ? change(piece) : piece);
}
function joinTexts(texts) {
  const pieces = [];
  let size = 0;
  for (const text of texts) {
    size += sizeOf(text);
    if (size > 1e5) return openText();
    for (const piece of text) {
      const last = pieces.at(-1);
      if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
  }
  return pieces;
}
function sizeOf(text) {
  return text.reduce((size, piece) => size + (typeof piece === "string" ? piece.length : 100), 0);
}
function splitText(text, separator) {
  const parts = [[]];
  for (const piece of text) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [head = "", ...tail] = piece.split(separator);
    if (head !== "") parts.at(-1)?.push(head);
    for (const one of tail) parts.push(one === "" ? [] : [one]);
  }
  return parts.filter((part) => part.length > 0);
}



/***/ })

};
;