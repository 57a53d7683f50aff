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
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5221);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9512);
/* harmony import */ var _docker_docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4590);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3563);
/* harmony import */ var _workflows_effects_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1403);
/* harmony import */ var _workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2528);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5254);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1012);











const longestPrint = 1024 * 1024;
async function startBakedLogin(runner, secrets, open = _docker_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .openDockerPorts */ .$) {
  const built = await readBake(runner, secrets, open);
  const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readLoginInputs */ .H)(runner, built);
  const timeout = Math.max(1, inputs.timeout - built.took);
  await (0,_start_js__WEBPACK_IMPORTED_MODULE_6__/* .startLoginWith */ .m)({ ...inputs, timeout }, { runner, secrets });
}
async function readBake(runner, secrets, open = _docker_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .openDockerPorts */ .$) {
  const argv = bakeArgv((0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseList */ .E1)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(runner, "bake")));
  const ports = open(runner, secrets, { timeout: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInteger */ .JI)(runner, "timeout") });
  const { clock, deadline } = ports;
  const since = clock.now();
  try {
    const { targets, wanted } = await printedTargets(argv, ports);
    const bases = [];
    for (const [name, target] of targets) {
      const text = await dockerfileOf(target, ports);
      bases.push(...text === void 0 ? [] : basesOf(text, target));
      const unread = `bake: the Dockerfile of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(name, 80)} was not read, so its base images are not checked`;
      if (text === void 0) runner.info(unread);
    }
    const push = targets.flatMap(([name, target]) => wanted.has(name) ? pushedBy(target) : []);
    const pull = targets.flatMap(([, target]) => [...contextsOf(target).values()].flatMap(imageOf));
    const took = Math.ceil((clock.now() - since) / 1e3);
    return { push: push.map(withHost), pull: [...pull, ...bases].map(withHost), took };
  } finally {
    deadline.close();
  }
}
function bakeArgv(items) {
  const parts = items.map((item) => item.split("#"));
  for (const [at, [file = "", target = "", ...more]] of parts.entries()) {
    const isRemote = /^(?!cwd:)[a-z+]+:\/\/|^git@|^-$/i.test(file);
    if (!isRemote && more.length === 0 && /^(?!-)[\w.*-]*$/.test(target)) continue;
    const hint = 'write files of the workspace, and a target behind "#": docker-bake.hcl#release';
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidInput */ .aY)("bake", `: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .quotedWord */ .lG)(items[at] ?? "")} is not a bake file with a target`, hint);
  }
  const files = [...new Set(parts.map(([file = ""]) => file).filter((file) => file !== ""))];
  const targets = [...new Set(parts.map(([, target = ""]) => target).filter((target) => target !== ""))];
  return ["bake", "--print", ...files.map((file) => `--file=${file}`), "--", ...targets];
}
async function printedTargets(argv, { docker, deadline }) {
  const buildx = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildx */ .ah)(docker);
  if (buildx === void 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("DOCKER_MISSING", {
      message: 'input "bake" needs docker buildx, and there is none here',
      hint: "install it before this step (docker/setup-buildx-action does)"
    });
  }
  const limits = { timeoutMs: deadline.timeoutMs / 2, mostKept: longestPrint };
  const result = await docker.call([...buildx.words, ...argv], limits);
  const { exitCode = 1, stdout = "", stderr = "" } = result ?? {};
  const refuse = (why) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidInput */ .aY)(
    "bake",
    `: buildx cannot read it (${why})`,
    `try it: ${[...buildx.words, ...argv].join(" ")}`
  );
  if (exitCode !== 0) throw refuse((0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(stderr.trim().split("\n").at(-1) ?? "", 300));
  const { target: printed, group } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJsonObject */ .dw)(stdout) ?? {};
  const targets = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(printed);
  if (targets === void 0) throw refuse("it prints no targets, or more than 1 MiB of them");
  return {
    targets: Object.entries(targets).map(([name, target]) => [name, (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(target) ?? {}]),
    wanted: wantedTargets((0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(group) ?? {})
  };
}
function wantedTargets(groups) {
  const wanted = /* @__PURE__ */ new Set(["default"]);
  for (const name of wanted) {
    for (const one of listed((0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(groups[name]) ?? {}, "targets")) wanted.add(String(one));
  }
  return wanted;
}
function pushedBy(target) {
  const pushed = listed(target, "output").map(attributes).filter(({ type, push }) => type === "registry" || String(push) === "true");
  const caches = listed(target, "cache-to").map(attributes).filter(({ type }) => type === "registry");
  const names = [
    ...pushed.map(({ name }) => name),
    ...caches.map(({ ref }) => ref),
    ...listed(target, "tags")
  ];
  return names.flatMap((name) => typeof name === "string" ? name.split(",") : []);
}
const listed = (target, name) => Array.isArray(target[name]) ? target[name] : [];
function attributes(value) {
  if (typeof value !== "string") return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(value) ?? {};
  if (!value.includes("=")) return { type: "registry", ref: value };
  return Object.fromEntries(value.split(",").map((part) => part.split(/=(.*)/s)));
}
function contextsOf(target) {
  const contexts = Object.entries((0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(target["contexts"]) ?? {});
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
  const args = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(target["args"]) ?? {};
  const images = (0,_workflows_effects_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__/* .baseImages */ .i)(text, {
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

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ baseImages),
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);

function joinPath(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function baseImages(text, { target, args, contexts }) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(line) ?? [];
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"'\s]*))?/.exec(rest.trim()) ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", , name = ""] = rest.split(/\s+/).filter((one) => one !== "" && !one.startsWith("--"));
      stages.push({ name: name.toLowerCase(), sources: [from.replace(/["']/g, "")] });
    } else {
      const copied = kind === "COPY" ? rest.matchAll(/(?:^|\s)--from=(\S+)/g) : [];
      const mounted = kind === "RUN" ? rest.matchAll(/(?:^|\s)--mount=\S*?\bfrom=([^,\s]+)/g) : [];
      for (const [, from = ""] of [...copied, ...mounted]) stages.at(-1)?.sources.push(from);
    }
  }
  const found = /* @__PURE__ */ new Map();
  const visit = (at) => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      const isMade = (stage) => stage !== "" && (name === void 0 || stage === name.toLowerCase());
      const made = stages.slice(0, at).flatMap((stage, place) => isMade(stage.name) ? [place] : []);
      const places = /^\d+$/.test(source) ? [Number(source)] : made;
      places.forEach(visit);
      if (name === void 0 || places.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .repositoryOf */ ._M)(image) : void 0;
      const [, own] = /^library\/(.+)$/.exec(repository ?? "") ?? [];
      if (repository !== void 0 && (own === void 0 || official.test(own))) found.set(repository, image);
    }
  };
  const wanted = stages.findLastIndex(({ name }) => name === target?.toLowerCase());
  visit(wanted === -1 ? stages.length - 1 : wanted);
  return [...found.values()];
}
function expanded(text, values) {
  const variable = /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g;
  const whole = text.replace(variable, (all, ...names) => {
    const [plain, braced = "", fallback] = names;
    return values.get(plain ?? braced) ?? fallback ?? all;
  });
  const [name = ""] = whole.split(/[:@](?!.*\/)/);
  if (name.includes("$")) return void 0;
  return whole.includes("$") ? name : whole;
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.split(/\r?\n/)) {
    if (end !== void 0) {
      if (line.trim() === end) end = void 0;
    } else if (/^\s*(#|$)/.test(line)) continue;
    else if (line.trimEnd().endsWith(escape)) open += `${line.trimEnd().slice(0, -1)} `;
    else {
      const whole = open + line;
      open = "";
      end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1];
      found.push(whole);
    }
  }
  return [...found, open];
}
const official = /^(almalinux|alpine|amazoncorretto|amazonlinux|archlinux|bash|buildpack-deps|bun|busybox|caddy|centos|clojure|composer|debian|docker|eclipse-temurin|elixir|erlang|fedora|gcc|golang|gradle|haproxy|haskell|httpd|jetty|julia|kong|mariadb|maven|memcached|mongo|mysql|nginx|node|openjdk|oraclelinux|perl|php|postgres|pypy|python|r-base|rabbitmq|redis|registry|rockylinux|ros|ruby|rust|swift|tomcat|traefik|ubuntu|vault|wordpress)$/;



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
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

const hubHost = /^(|(index\.|registry-1\.)?docker\.io|registry\.hub\.docker\.com)$/;
function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text);
  if (plain === void 0) return registryByWords(text);
  const [host = ""] = plain.trim().toLowerCase().replace(/^https?:\/\//, "").split("/");
  if (hubHost.test(host)) return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByWords(text) {
  const last = text.at(-1);
  const isElsewhere = typeof last === "string" && /\.[a-z]{2,}(:\d+)?(\/|$)/i.test(last) && !/docker\.(io|com)/.test(last);
  return isElsewhere || namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text)) ? "other" : "unknown";
}
const others = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return others.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /@.*/s);
  const bare = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(
    reference,
    (piece) => piece.replace(/^\s*(docker|oci|docker-image|cwd):\/\//, "").trim()
  );
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(bare, /\//);
  const [head = []] = segments;
  const host = hostKind(head, segments.length);
  const path = withoutTag(host === void 0 ? segments : segments.slice(1)).map(
    (part) => (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .mapStrings */ .to)(part, (piece) => piece.toLowerCase())
  );
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(head) === void 0 && (segments.length > 1 || typeof head[0] !== "string");
  const registry = host ?? (isOpen ? registryByWords(head) : "hub");
  const [name = []] = path.slice(-1);
  const image = { registry, text, namespace: void 0, path: void 0 };
  if (path.length > 1) {
    const between = path.flatMap((part, at) => at === 0 ? [part] : [["/"], part]);
    return { ...image, namespace: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTexts */ .B5)(between.slice(0, -2)), path: (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .joinTexts */ .B5)(between) };
  }
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(name);
  if (name.length === 0 || plain !== void 0 && registry !== "hub") return image;
  if (plain !== void 0) return { ...image, namespace: ["library"], path: [`library/${plain}`] };
  return { ...image, path: name.length === 1 ? name : void 0 };
}
function hostKind(first, segments) {
  const written = first.map((piece) => typeof piece === "string" ? piece : "").join("");
  if (segments > 1 && (written === "localhost" || /[.:]/.test(written))) return registryKind(first);
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0;
  if (isOpen && segments > 1 && namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first))) return "other";
  return isOpen && segments > 2 ? registryKind(first) : void 0;
}
function withoutTag(segments) {
  const at = segments.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const [bare = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(segments[at] ?? [], /:.*/s);
  return at === -1 ? segments : [...segments.slice(0, at), bare];
}
function repositoryOf({ path }) {
  const plain = path === void 0 ? void 0 : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}
function writtenPath({ path }, isKnownAt) {
  const isWritable = path?.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return path !== void 0 && isWritable === true ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showText */ .h$)(path) : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
  return text.map(
    (piece) => typeof piece === "string" ? piece : piece.source === void 0 ? "\u2026" : `\${{ ${piece.source} }}`
  ).join("");
}
function onlyHole(text = []) {
  const [piece, ...more] = text;
  return typeof piece === "string" || more.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function mapStrings(text, change) {
  return text.map((piece) => typeof piece === "string" ? change(piece) : piece);
}
function joinTexts(texts) {
  const all = [];
  let size = 0;
  for (const piece of texts.flat()) {
    const last = all.at(-1);
    size += typeof piece === "string" ? piece.length : 100;
    if (size > 1e5) return openText();
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
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