"use strict";
exports.id = 810;
exports.ids = [810];
exports.modules = {

/***/ 2414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isFirstBuildAction),
/* harmony export */   k: () => (/* binding */ actionActs)
/* harmony export */ });
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2468);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1370);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3489);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2528);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5917);
/* harmony import */ var _dockerfile_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1403);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7208);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8376);








const pushers = {
  "redhat-actions/push-to-registry": ["image tags"],
  "akhilerm/tag-push-action": ["dst"],
  "noelware/docker-manifest-action": ["base-image tags", "push"],
  "int128/docker-manifest-create-action": ["tags index-annotations"],
  "actions/attest-build-provenance": ["subject-name", "push-to-registry"],
  "actions/attest-sbom": ["subject-name", "push-to-registry"],
  "actions/attest": ["subject-name", "push-to-registry"],
  "mr-smithers-excellent/docker-build-push": ["image"],
  "elgohr/publish-docker-github-action": ["name"],
  "whoan/docker-build-with-cache-action": ["image_name"]
};
const builders = /^(docker|depot|useblacksmith)\/build-push-action$/;
const pullers = /^(aquasecurity\/trivy-action|anchore\/(sbom|scan)-action|docker\/scout-action|(.*\/)?docker-scout|snyk\/actions\/docker)$/;
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/;
function actionActs(step, place) {
  const name = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .actionName */ .aM)(step);
  const given = (key) => {
    const text = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN)(step, key);
    return text === void 0 ? void 0 : (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readLines */ .Se)(text, place.value);
  };
  const isTrue = (key) => (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .truthOf */ .D)(given(key) ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .literalValue */ .XP)("")) === true;
  if (builders.test(name)) return buildActs(step, given, place);
  if (/^(docker|depot)\/bake-action$/.test(name)) return bakeActs(name, given);
  const pusher = Object.hasOwn(pushers, name) ? pushers[name] : void 0;
  if (pusher !== void 0) {
    const [inputs, when] = pusher;
    if (when !== void 0 && !isTrue(when)) return [];
    const registry = given("registry")?.[0];
    const images2 = (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)(inputs.split(" ").flatMap((key) => given(key) ?? []));
    return [
      (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)(
        "push",
        name,
        registry ? images2.map(({ text }) => (0,_values_image_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImage */ .zZ)([...registry, "/", ...text])) : images2
      )
    ];
  }
  if (name === "devcontainers/ci" && given("imageName") !== void 0 && (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN)(step, "push") !== "never") {
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("push", name, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)(given("imageName") ?? []))];
  }
  if (name === "docker/setup-buildx-action") {
    return (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN)(step, "driver") === "cloud" ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("cloud", name)] : [];
  }
  if (pullers.test(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("pull", name, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)(given("image-ref") ?? given("image") ?? []))];
  if (name === "actions/github-script" && /docker|exec/.test((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN)(step, "script") ?? "")) {
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("open", name)];
  }
  if ((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isHubApi */ .WA)(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("api", name)];
  if ((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isQuietAction */ .nV)(name)) return [];
  if (elsewhere.test(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("pull", name)];
  const program = name.replace(/^.*\//, "").replace(/-action$/, "");
  const words = ((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .inputText */ .AN)(step, "args") ?? "").split(/\s+/).filter((word) => word !== "");
  const told = words.length === 0 ? void 0 : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .commandByWords */ .sd)([program, ...words]);
  if (told?.kind === "push") return [{ ...told, by: name }];
  if (program === "goreleaser" && words.length > 0 && told === void 0) return [];
  const images = given("tags") ?? given("images") ?? given("image");
  return [isTrue("push") && images !== void 0 ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("push", name, (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)(images)) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("open", name)];
}
function isFirstBuildAction(step) {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? "") ?? [];
  return ref !== void 0 && !/^v?([2-9]|[1-9]\d+)(\.|$)|^[0-9a-f]{40}$|^(master|main)$/.test(ref);
}
function buildActs(step, given, place) {
  const by = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_3__/* .actionName */ .aM)(step);
  const isFirst = isFirstBuildAction(step);
  const lines = (key) => (given(key) ?? []).flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .splitText */ .Ad)(text, /\r?\n/));
  const outputs = lines("outputs").filter(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .pushesOutput */ .Ij);
  const named = outputs.flatMap((text) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)("name", text));
  const tags = isFirst ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)([[...given("registry") ?? [[""]], ...given("repository") ?? []].flat()]) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)(given("tags") ?? []);
  const pushed = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .truthOf */ .D)(given("push") ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .literalValue */ .XP)(String(isFirst)));
  const isPushed = pushed !== false || outputs.length > 0;
  const caches = lines("cache-to").flatMap(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .cacheImages */ .Vl);
  const [file, context] = [given("file")?.[0], given("context")?.[0]];
  const build = {
    file,
    context,
    target: given("target")?.[0],
    args: lines("build-args"),
    contexts: lines("build-contexts")
  };
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("pull", by),
    (0,_dockerfile_js__WEBPACK_IMPORTED_MODULE_7__/* .baseAct */ .eC)(by, build, place),
    isPushed ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("push", by, named.length > 0 ? named : tags) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("local", by, tags),
    ...caches.length > 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("push", `${by} (cache)`, caches)] : []
  ];
}
function bakeActs(by, given) {
  const sets = given("set") ?? [];
  const outputs = sets.filter((text) => /\.output=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .wordsOf */ .Z9)(text)) && (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .pushesOutput */ .Ij)(text));
  if ((0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .truthOf */ .D)(given("push") ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .literalValue */ .XP)("false")) === false && outputs.length === 0) {
    const isTold = (given("push") ?? given("load")) !== void 0 && sets.every((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .onlyHole */ .rl)(text) === void 0);
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)(isTold ? "pull" : "open", by)];
  }
  const tags = sets.flatMap(([first, ...rest]) => {
    const [, image] = /\.tags=(.*)$/.exec(typeof first === "string" ? first : "") ?? [];
    return image === void 0 ? [] : [(0,_values_image_js__WEBPACK_IMPORTED_MODULE_6__/* .parseImage */ .zZ)([image, ...rest])];
  });
  const files = [...given("files") ?? [], ...given("bake-file") ?? []];
  const computed = (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .imagesIn */ .o)(files).filter(({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_4__/* .knownText */ .bG)(text) === void 0);
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("pull", by),
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_5__/* .act */ .R)("push", by, [...tags, ...outputs.flatMap((text) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)("name", text)), ...computed])
  ];
}



/***/ }),

/***/ 5917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vl: () => (/* binding */ cacheImages),
  ne: () => (/* binding */ commandActs),
  _F: () => (/* binding */ fieldOf),
  Ij: () => (/* binding */ pushesOutput)
});

// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/effects/dockerfile.js
var dockerfile = __webpack_require__(1403);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
;// CONCATENATED MODULE: ./build/src/workflows/effects/tools.js
const table = [
  [/docker|podman|nerdctl|buildah|depot/, /(image )?tag/, "local", "last"],
  [/docker|podman|nerdctl|buildah|depot/, /(image |manifest )?push/, "push", "all"],
  [/docker|podman|nerdctl|buildah|depot/, /(image )?pull/, "pull", "all"],
  [/docker|podman|nerdctl|depot/, /(buildx |image |builder )?build/, "build"],
  [/buildah/, /build|bud|build-using-dockerfile/, "build"],
  [/docker/, /buildx imagetools create/, "push", "tags"],
  [/docker|depot/, /(buildx )?bake/, "bake"],
  [/docker-compose/, /.*/, "compose"],
  [/docker|podman|nerdctl/, /compose.*/, "compose"],
  [/docker|podman|nerdctl/, /(container )?(run|create)/, "run"],
  [/docker|podman|nerdctl/, /(stack|service|scout) .*/, "pull"],
  [
    /docker/,
    /buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?/,
    "nothing"
  ],
  [
    /docker|podman|nerdctl|buildah|depot/,
    /(log(in|out|s)|version|info|images?|inspect|ps|rmi?|save|load|(im|ex)port|exec|cp|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|from|copy|config|u?mount|umount|machine|unshare|manifest (create|add|annotate|inspect|rm)|--version|-v|--help)( .*)?/,
    "nothing"
  ],
  [/skopeo|crane|oras/, /copy|cp/, "copy"],
  [/skopeo/, /sync|delete/, "push"],
  [/skopeo/, /inspect|list-tags|login|logout|manifest-digest|standalone-.*|--version|-v/, "nothing"],
  [/crane/, /push/, "push", "last"],
  [/crane/, /tag|delete/, "push", "first"],
  [/crane/, /append|mutate|flatten|rebase/, "push", "tags"],
  [
    /crane/,
    /auth.*|version|ls|digest|manifest|config|catalog|export|pull|validate|blob|index list/,
    "nothing"
  ],
  [/regctl/, /(image|index) (copy|cp)/, "copy"],
  [
    /regctl/,
    /image (mod|import|create|delete)|(index|manifest) (create|put|add)|artifact put|tag rm|blob put/,
    "push"
  ],
  [/regctl/, /(registry|version|image|tag|repo|manifest|blob|artifact|digest|index)( .*)?/, "nothing"],
  [/oras/, /push|attach|tag/, "push", "first"],
  [/oras/, /login|logout|version|pull|discover|repo.*|resolve|(manifest|blob) fetch.*/, "nothing"],
  [/cosign/, /sign|attest|attach .*|copy|clean/, "push", "all"],
  [
    /cosign/,
    /verify.*|tree|download.*|triangulate|login|(sign|attest)-blob|generate.*|import-key-pair|public-key|initialize|env|version/,
    "nothing"
  ],
  [/helm/, /push/, "push", "second"],
  [/helm/, /.*/, "nothing"]
];
const rows = table.map(([tools, verb, does, images = "none"]) => ({
  tools: new RegExp(`^(${tools.source})$`),
  verb: new RegExp(`^(${verb.source})$`),
  does,
  images
}));
function isTool(name) {
  return rows.some(({ tools }) => tools.test(name));
}
function rowFor(tool, words) {
  for (const { tools, verb, does, images } of rows) {
    if (!tools.test(tool)) continue;
    const length = [3, 2, 1].find(
      (count) => count <= words.length && verb.test(words.slice(0, count).join(" "))
    );
    if (length !== void 0) return { does, images, length };
  }
  return void 0;
}
const bare = new Set(
  "--push --load --pull --purge --no-cache -q --quiet --rm --force-rm --squash --check --debug -D --compress -a --all-tags --all --disable-content-trust --insecure --append --dry-run --prefer-index --preserve-digests --remove-signatures --insecure-policy --dest-compress --dest-decompress --src-no-creds --dest-no-creds -v --verbose --allow-nondistributable-artifacts -n --no-clobber --index --digest-tags --force-recursive --include-external --referrers --fast --recursive -r -d --no-tty --disable-path-validation --plain-http -y --yes --allow-insecure-registry --allow-http-registry --upload --keyless --replace --force --sk --insecure-skip-tls-verify".split(" ")
);


// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var effects_words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/workflows/effects/commands.js






const before = /^(-H|--host|-c|--context|--config|-l|--log-level|-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--builder)$/;
function commandActs(words, place) {
  const [first = []] = words;
  const head = ((0,values_text/* knownText */.bG)(first) ?? "").replace(/^.*\//, "");
  const said = words.map(values_text/* wordsOf */.Z9);
  if (said.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") {
    return [(0,effect/* act */.R)("api", head)];
  }
  if (head === "" && words.length > 0 && first[0] !== "") return [(0,effect/* act */.R)("open", "a computed command")];
  if (/^(docker-)?buildx$/.test(head)) return toolActs("docker", [["buildx"], ...words.slice(1)], place);
  if (isTool(head)) return toolActs(head, words.slice(1), place);
  const told = (0,effects_words/* commandByWords */.sd)(said.map((word) => word.trim()));
  if (told === void 0) return [];
  return head === "ko" && told.kind === "push" ? [koAct(told, said, place.variable("KO_DOCKER_REPO"))] : [told];
}
function toolActs(tool, rest, place) {
  const flags = rest.findIndex((word) => !/^-/.test((0,values_text/* knownText */.bG)(word) ?? ""));
  if (flags > 0 && !/^(docker|podman|nerdctl|buildah)/.test(tool)) {
    return [(0,effect/* act */.R)("open", `${tool} with flags first`)];
  }
  let start = 0;
  while (/^-./.test((0,values_text/* knownText */.bG)(rest[start] ?? []) ?? "")) {
    start += before.test((0,values_text/* knownText */.bG)(rest[start] ?? []) ?? "") ? 2 : 1;
  }
  const words = rest.slice(start);
  const plain = words.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  if (words.length === 0) return [];
  const row = rowFor(tool, plain);
  if (row === void 0) return [(0,effect/* act */.R)("open", `${tool} ${plain[0] ?? ""}`)];
  return rowActs(row, {
    by: [tool, ...plain.slice(0, row.length)].join(" "),
    words: words.slice(row.length),
    place,
    plain
  });
}
function rowActs(row, command) {
  const { by, words, plain } = command;
  const sorted = sortedWords(by, words);
  const said = words.map(values_text/* wordsOf */.Z9);
  switch (row.does) {
    case "push": {
      if (said.includes("--dry-run")) return [];
      const [file = [], remote] = sorted.named;
      const chart = by.startsWith("helm") && remote !== void 0 ? [chartOf(file, remote)] : void 0;
      return [(0,effect/* act */.R)("push", by, (0,effect/* imagesIn */.o)(chart ?? chosen(row, sorted)))];
    }
    case "copy": {
      const [source, target] = sorted.named;
      const isRemote = (text) => !by.startsWith("skopeo") || /^docker:\/\/|^[^:]*$/.test((0,values_text/* knownText */.bG)(text) ?? "");
      const side = (kind, text) => text !== void 0 && !isRemote(text) ? [] : [(0,effect/* act */.R)(kind, by, text === void 0 ? [] : (0,effect/* imagesIn */.o)([text]))];
      return [...side("pull", source), ...side("push", target)];
    }
    case "build":
      return buildActs(command, sorted);
    case "bake": {
      const isPushed = said.some((word) => /^--push$|output=.*(type=registry|push=true)/.test(word));
      const isKept = said.some((word) => /^--(load|print|check)$/.test(word));
      return [(0,effect/* act */.R)(isPushed ? "push" : isKept ? "pull" : "open", by)];
    }
    case "compose": {
      if (plain.some((word) => /^(push|--push|publish)$/.test(word))) {
        return [(0,effect/* act */.R)("push", "docker compose push")];
      }
      const isTold = plain.some((word) => /^(up|build|pull|run|down|exec|logs|ps|config)$/.test(word));
      return [(0,effect/* act */.R)(plain.includes("$") && !isTold ? "open" : "pull", "docker compose")];
    }
    case "run":
      return [
        (0,effect/* act */.R)(
          said.some((word) => /docker\.sock|\.docker\b|DOCKER_(CONFIG|HOST)/.test(word)) ? "open" : "pull",
          by
        )
      ];
    case "nothing":
      return [];
    default:
      return [(0,effect/* act */.R)(row.does, by, (0,effect/* imagesIn */.o)(chosen(row, sorted)))];
  }
}
function chosen({ images }, { named, flags }) {
  if (images === "tags") return flags("-t", "--tag", "--new_tag");
  const ranges = { all: [0], first: [0, 1], second: [1, 2], last: [-1], none: [named.length] };
  return named.slice(...ranges[images]);
}
function buildActs({ by, words, place }, { named, flags }) {
  const tags = flags("-t", "--tag").flatMap((text) => (0,effect/* imagesIn */.o)([text]));
  const isPushed = words.some((word) => /^--push(=(?!false)|$)/.test((0,values_text/* wordsOf */.Z9)(word))) || flags("-o", "--output").some(pushesOutput);
  const isOpen = words.some((word) => /push|args|flag|opt|extra|param|output/i.test((0,values_text/* onlyHole */.rl)(word)?.source ?? "")) || named.slice(0, -1).some((word) => (0,values_text/* onlyHole */.rl)(word) !== void 0);
  const caches = flags("--cache-to").flatMap(cacheImages);
  const build = {
    context: named.at(-1),
    file: flags("-f", "--file")[0],
    target: flags("--target")[0],
    args: flags("--build-arg"),
    contexts: flags("--build-context")
  };
  return [
    (0,effect/* act */.R)("pull", by),
    (0,dockerfile/* baseAct */.eC)(by, build, place),
    isPushed ? (0,effect/* act */.R)("push", by, tags) : (0,effect/* act */.R)(isOpen ? "open" : "local", by, tags),
    ...caches.length > 0 ? [(0,effect/* act */.R)("push", `${by} (cache)`, caches)] : []
  ];
}
function sortedWords(by, words) {
  const named = [];
  const found = [];
  for (let at = 0; at < words.length; at += 1) {
    const [first, ...rest] = words[at] ?? [];
    const written = typeof first === "string" ? first : "";
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? [];
    const isBare = bare.has(written) || written === "-p" && by === "docker manifest push";
    if (!written.startsWith("-") || written === "-") named.push(words[at] ?? []);
    else if (value !== void 0) found.push({ name, value: value === "" ? rest : [value, ...rest] });
    else if (/^-[a-zA-Z]./.test(written)) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] });
    } else if (!isBare) found.push({ name: written, value: words[at += 1] ?? [] });
  }
  return {
    named,
    flags: (...names) => found.flatMap(({ name, value }) => names.includes(name) ? [value] : [])
  };
}
function chartOf(file, remote) {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec((0,values_text/* knownText */.bG)(file) ?? "")?.[1];
  return [...remote, "/", ...name === void 0 ? (0,values_text/* openValue */.Kv)()[0] ?? [] : [name]];
}
function pushesOutput(output) {
  const words = (0,values_text/* wordsOf */.Z9)(output);
  return /push(-by-digest)?=(?!false)|type=registry/.test(words) && !/push=false/.test(words);
}
function cacheImages(text) {
  return /type=registry/.test((0,values_text/* wordsOf */.Z9)(text)) ? fieldOf("ref", text) : [];
}
function fieldOf(name, text) {
  const begin = new RegExp(`^[^]*?(^|,|")${name}=("?)`);
  const at = text.findIndex((piece) => typeof piece === "string" && begin.test(piece));
  const first = text[at];
  if (typeof first !== "string") return [];
  const end = begin.exec(first)?.[2] === "" ? /,[^]*/ : /"[^]*/;
  const field = [];
  for (const piece of [first.replace(begin, ""), ...text.slice(at + 1)]) {
    field.push(typeof piece === "string" ? piece.replace(end, "") : piece);
    if (typeof piece === "string" && end.test(piece)) break;
  }
  return (0,effect/* imagesIn */.o)([field.filter((piece) => piece !== "")]);
}
function koAct(told, said, repositories) {
  if (repositories.some((text) => (0,values_text/* onlyHole */.rl)(text)?.source === "env.KO_DOCKER_REPO")) {
    return { ...told, kind: "open" };
  }
  const isExact = said.some((word) => /^(--bare|-B|--base-import-paths)$/.test(word));
  const images = repositories.map(
    (text) => (0,values_image/* parseImage */.zZ)(isExact ? text : [...text, "/", ...(0,values_text/* openValue */.Kv)()[0] ?? []])
  );
  return { ...told, images: images.some(({ path }) => path === void 0) ? [] : images };
}



/***/ }),

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eC: () => (/* binding */ baseAct),
/* harmony export */   "if": () => (/* binding */ baseImages),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);



function baseAct(by, build, place) {
  const text = dockerfileOf(build, place);
  const pairs = (texts) => texts.map((one) => {
    const [, name = "", value] = /^\s*([^=]*)=?([^]*)$/.exec((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(one) ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(one)) ?? [];
    return [name.trim(), (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(one) === void 0 ? void 0 : value?.trim()];
  });
  const target = build.target && (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(build.target);
  const given = { target, args: new Map(pairs(build.args)), contexts: new Map(pairs(build.contexts)) };
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("base", by, text === void 0 ? [] : baseImages(text, given));
}
function dockerfileOf({ context, file }, { directory, file: read }) {
  const folder = context === void 0 ? "." : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(context);
  if (directory === void 0 || folder === void 0 || /^(https?|git|ssh):|^git@|^-$/.test(folder)) {
    return void 0;
  }
  const path = file === void 0 ? `${folder}/Dockerfile` : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(file);
  return path === void 0 ? void 0 : read(joinPath(directory, path));
}
function joinPath(directory, path) {
  const parts = [];
  for (const part of `${directory}/${path}`.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function baseImages(text, {
  target,
  args,
  contexts
}) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(line) ?? [];
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"'\s]*))?/.exec(rest.trim()) ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", as = "", name = ""] = rest.trim().split(/\s+/).filter((one) => !one.startsWith("--"));
      stages.push({
        name: as.toLowerCase() === "as" ? name.toLowerCase() : "",
        sources: [from.replace(/["']/g, "")]
      });
    } else {
      const copied = kind === "COPY" ? rest.matchAll(/(?:^|\s)--from=(\S+)/g) : [];
      const mounted = kind === "RUN" ? rest.matchAll(/(?:^|\s)--mount=\S*?\bfrom=([^,\s]+)/g) : [];
      for (const [, from = ""] of [...copied, ...mounted]) stages.at(-1)?.sources.push(from);
    }
  }
  const wanted = stages.findLastIndex(({ name }) => name === target?.toLowerCase());
  const found = /* @__PURE__ */ new Map();
  const visit = (at) => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      if (/^\d+$/.test(source)) visit(Number(source));
      const made = stages.slice(0, at).flatMap(
        (stage, place) => stage.name !== "" && (name === void 0 || stage.name === name.toLowerCase()) ? [place] : []
      );
      made.forEach(visit);
      if (name === void 0 || made.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(image) : void 0;
      const [, own] = /^library\/(.+)$/.exec(repository ?? "") ?? [];
      if (repository !== void 0 && (own === void 0 || official.test(own))) found.set(repository, image);
    }
  };
  visit(wanted === -1 ? stages.length - 1 : wanted);
  return [...found.values()];
}
function expanded(text, values) {
  const whole = text.replace(
    /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g,
    (all, ...names) => {
      const [plain, braced = "", fallback] = names;
      return values.get(plain ?? braced) ?? fallback ?? all;
    }
  );
  const [name = ""] = whole.split(/[:@](?!.*\/)/);
  return name.includes("$") ? void 0 : whole.includes("$") ? name : whole;
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.replace(/\r\n/g, "\n").split("\n")) {
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

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ act),
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);


function act(kind, by, images = []) {
  return { kind, by, images };
}
function imagesIn(value) {
  return value.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|type=|\.{0,2}\/|cwd:)|\.(hcl|json|ya?ml)$|^\w+=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text) ?? "")).map(_values_image_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 1300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ scriptLines),
  s: () => (/* binding */ viewRepository)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/shell/command.js
var command = __webpack_require__(5256);
;// CONCATENATED MODULE: ./build/src/workflows/shell/word.js


function wordValue({ parts, pos, end }, reading) {
  if (parts !== void 0) return (0,values_text/* inSequence */.dp)(parts.map((part) => partValue(part, reading)));
  return (0,expression/* readTemplate */.xV)(unescaped(reading.text(pos, end), /\\([\s\S])/g), reading.lookup);
}
function wordsFrom(word, reading) {
  const source = reading.text(word.pos, word.end);
  const isWhole = !source.includes("$") || /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source);
  return wordValue(word, reading).map((text) => isWhole ? [text] : (0,values_text/* splitText */.Ad)(text, /\s+/));
}
function partValue(part, reading, isQuoted = false) {
  const { text, lookup, variable } = reading;
  switch (part.type) {
    case "Literal":
      return (0,expression/* readTemplate */.xV)(
        unescaped(text(part.pos, part.end), isQuoted ? /\\([\\"$`]|\n)/g : /\\([\s\S])/g),
        lookup
      );
    case "SingleQuoted":
      return (0,expression/* readTemplate */.xV)(text(part.pos + 1, part.end).replace("'", ""), lookup);
    case "DoubleQuoted":
    case "LocaleString":
      return (0,values_text/* inSequence */.dp)(part.parts.map((inner) => partValue(inner, reading, true)));
    case "AnsiCQuoted":
      return (0,values_text/* literalValue */.XP)(part.value);
    case "BraceExpansion":
    case "Glob":
      return (0,values_text/* literalValue */.XP)(text(part.pos, part.end));
    case "SimpleExpansion":
      return variable(part.text.slice(1)) ?? (0,values_text/* openValue */.Kv)(`env.${part.text.slice(1)}`);
    case "ParameterExpansion":
      return part.prefix === void 0 ? parameter(part, reading) : (0,values_text/* openValue */.Kv)();
    default:
      return (0,values_text/* openValue */.Kv)();
  }
}
function parameter({ parameter: name, operation }, reading) {
  const value = reading.variable(name);
  if (operation === void 0) return value ?? (0,values_text/* openValue */.Kv)(`env.${name}`);
  if (operation.type === "CaseModification") return (0,expression/* lowered */.DM)(value ?? (0,values_text/* openValue */.Kv)());
  if (operation.type !== "Default") return (0,values_text/* openValue */.Kv)();
  const other = wordValue(operation.operand, reading);
  if (operation.operator.includes("+")) return (0,values_text/* anyOf */.EB)([(0,values_text/* literalValue */.XP)(""), other]);
  if (operation.operator.includes("?") || value?.every((text) => (0,values_text/* knownText */.bG)(text) !== void 0) === true) {
    return value ?? (0,values_text/* openValue */.Kv)();
  }
  return (0,values_text/* anyOf */.EB)([value ?? (0,values_text/* openValue */.Kv)(), other]);
}
function unescaped(text, escape) {
  return text.replace(escape, (_whole, character) => character === "\n" ? "" : character);
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/script.js






const mostWays = 16;
const deepest = 12;
const mostHereDocuments = 1e3;
function readScript(script, means) {
  if (means.program !== void 0) return foreignScript(script, means.program);
  const set = new Set([...script.matchAll(assignment)].map(([, name, other]) => name ?? other ?? ""));
  const reading = { ...means, commands: [], functions: /* @__PURE__ */ new Set(), set, depth: 0, problem: void 0 };
  readInto(reading, script, { isConditional: false, pipedFrom: void 0 });
  const isCall = ({ ways }) => ways.some(([head = []]) => reading.functions.has((0,values_text/* knownText */.bG)(head) ?? ""));
  return { commands: reading.commands.filter((command) => !isCall(command)), problem: reading.problem };
}
const assignment = /(?:^|[\s;&|(])([A-Za-z_]\w*)\+?=|\b(?:read|for|mapfile|readarray|unset|getopts)\s+(?:-\w+\s+)*([A-Za-z_]\w*)/g;
const telling = /docker|podman|buildah|skopeo|crane|oras|helm|cosign|\bko\b|regctl|make|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i;
function foreignScript(script, program) {
  const rest = {
    isConditional: true,
    pipedFrom: void 0,
    input: void 0,
    output: void 0,
    asOther: false
  };
  const commands = script.split("\n").flatMap(
    (text, line) => telling.test(text) ? [{ ...rest, ways: [[[`a ${program} script`]]], line }] : []
  );
  return { commands, problem: void 0 };
}
function readInto(reading, text, { line, ...around }) {
  const script = text.replaceAll("\r\n", "\n");
  if (script.split("<<", mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= "a script has more than 1,000 here-documents";
    return;
  }
  const blank = (0,expression/* templateParts */.Di)(script).map(({ text: own, expression }) => expression === void 0 ? own : own.replace(/[^\n]/g, "x")).join("");
  const find = (0,tree/* lineAt */.mh)(script);
  const words = {
    text: (start, end) => script.slice(start, end),
    lookup: reading.lookup,
    variable: (name) => /^\w+$/.test(name) && !reading.set.has(name) ? reading.environment(name) : void 0
  };
  const lineOf = line === void 0 ? (offset) => find(offset) - 1 : () => line;
  for (const statement of (0,parser/* parse */.qg)(blank).commands) {
    visit(statement, { ...around, reading, words, lineOf, output: void 0 });
  }
}
function sometimes(at) {
  return { ...at, isConditional: true, pipedFrom: void 0 };
}
function visit(node, at) {
  const { reading, words } = at;
  if (reading.problem !== void 0) return;
  switch (node.type) {
    case "Command":
      visitCommand(node, at);
      return;
    case "Pipeline": {
      let { pipedFrom } = at;
      for (const part of node.commands) {
        const before = reading.commands.length;
        visit(part, { ...at, pipedFrom });
        pipedFrom = reading.commands.length > before ? reading.commands.at(-1) : void 0;
      }
      return;
    }
    case "AndOr":
      for (const [index, part] of node.commands.entries()) {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 });
      }
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticExpansion":
    case "ParameterExpansion":
      visitDeeper(node, at);
      return;
    case "Redirected":
      visitParts(node, { ...at, output: outputOf(node.redirects, at) ?? at.output });
      return;
    case "Function":
      reading.functions.add(words.text(node.name.pos, node.name.end));
      visit(node.body, sometimes(at));
      return;
    default:
      visitParts(
        node,
        /^(If|For|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? sometimes(at) : at
      );
  }
}
function visitParts(node, at) {
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visit(child, at);
  });
}
function visitDeeper(node, at) {
  const { reading } = at;
  if (reading.depth >= deepest) reading.problem ??= "a script is nested too deep";
  else {
    reading.depth += 1;
    const source = node.type === "CommandExpansion" ? node.script?.source : void 0;
    if (source === void 0) visitParts(node, { ...sometimes(at), output: void 0 });
    else readInto(reading, source, { isConditional: true, pipedFrom: void 0, line: at.lineOf(node.pos) });
    reading.depth -= 1;
  }
}
function visitCommand(node, at) {
  const { reading, words, isConditional, pipedFrom } = at;
  const line = at.lineOf(node.pos);
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visitParts(child, sometimes(at));
  });
  if (node.name === void 0) return;
  const args = node.args.map((part) => part.type === "Word" ? wordsFrom(part, words) : [[[part.text]]]);
  const all = combined([wordsFrom(node.name, words), ...args]);
  const plain = (all[0] ?? []).map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const start = (0,command/* wrapped */.k)(plain);
  const script = scriptOfWords(plain.slice(start));
  if (script !== "" && !script.includes("$") && reading.depth + 4 <= deepest) {
    reading.depth += 4;
    readInto(reading, script, { isConditional, pipedFrom, line });
    reading.depth -= 4;
    return;
  }
  reading.commands.push({
    ways: all.map((way) => way.slice(start)),
    line,
    isConditional,
    pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
    asOther: plain.slice(0, start).some((word) => /^(sudo|doas)$/.test(word))
  });
}
function scriptOfWords([head = "", flag = "", ...rest]) {
  if (head === "eval") return [flag, ...rest].join(" ");
  return /^(ba|z|da)?sh$/.test(head) && /^-[eux]*c$/.test(flag) ? rest.join(" ") : "";
}
function combined(parts) {
  let all = [[]];
  for (const ways of parts) {
    const next = all.length * ways.length > mostWays ? [(0,values_text/* openValue */.Kv)()] : ways;
    all = all.flatMap((before) => next.map((way) => [...before, ...way]));
  }
  return all;
}
function inputOf(redirects, { words }) {
  const inputs = redirects.flatMap((part) => {
    if (part.type === "HereString") return part.target === void 0 ? [] : [wordValue(part.target, words)];
    return part.type === "HereDoc" ? [wordValue(part.body, words)] : [];
  });
  return inputs.at(-1);
}
function outputOf(redirects, { words }) {
  const outputs = redirects.flatMap(
    (part) => part.type === "Redirect" && part.operator.includes(">") && part.target !== void 0 ? [words.text(part.target.pos, part.target.end)] : []
  );
  return outputs.at(-1);
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/metadata.js



function isMetadata(step) {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test((0,workflow/* actionName */.aM)(step));
}
function metadataTags(step, read) {
  const lines = (0,expression/* readLines */.Se)((0,workflow/* inputText */.AN)(step, "images") ?? "", read);
  return [
    lines.flatMap(imagesOf).flatMap((image) => [...image, ":", { source: void 0, file: void 0 }, "\n"])
  ];
}
function imagesOf(line) {
  const trimmed = line.map((piece) => typeof piece === "string" ? piece.replaceAll('"', "") : piece);
  if (!/(^|,)\s*(name|enable)=/.test((0,values_text/* knownText */.bG)(line) ?? (0,values_text/* wordsOf */.Z9)(line))) {
    return (0,values_text/* splitText */.Ad)(trimmed, /\s*[,\s]\s*/);
  }
  if (/enable=false\b/.test((0,values_text/* wordsOf */.Z9)(line))) return [];
  const bare = trimmed.map((piece) => typeof piece === "string" ? piece.replace(/^\s*name=/, "") : piece);
  return (0,values_text/* splitText */.Ad)(bare, /,.*/s).slice(0, 1);
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(629);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/lookup.js







const lookup_deepest = 24;
const mostNames = 4e3;
const mostInRuns = 512;
function createReader(name) {
  const scripts = /* @__PURE__ */ new Map();
  const runs = (place) => place.job.rows.map((row) => ({ ...place, row, depth: 0, reading: { left: mostNames, name, scripts } }));
  return {
    value: (text, place) => text.includes("${{") ? (0,values_text/* anyOf */.EB)(
      runs(place).map((run) => textAt(text, run)),
      mostInRuns
    ) : (0,values_text/* literalValue */.XP)(text),
    scripts: (step, job) => runs({ job }).flatMap((run) => scriptIn(step, run) ?? []),
    mayRun: (step, job) => {
      for (let one = step; one !== void 0; one = one.frame.caller?.step) {
        const source = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(one.condition ?? "true")?.[1] ?? one.condition ?? "true";
        const values = runs({ job, step: one }).map((run) => (0,expression/* readExpression */.Jn)(source, lookupAt(run)));
        if (values.every((value) => (0,expression/* truthOf */.D)(value) === false)) return false;
      }
      return true;
    }
  };
}
function textAt(text, place) {
  return (0,expression/* readTemplate */.xV)(text, lookupAt(place));
}
function lookupAt(place) {
  return (path) => {
    place.reading.left -= 1;
    if (place.depth > lookup_deepest || place.reading.left < 0) return (0,values_text/* openValue */.Kv)();
    const found = lookUp(path, { ...place, depth: place.depth + 1 });
    return found ?? (0,values_text/* openValue */.Kv)(path.join("."), frameOf(place).file.path);
  };
}
function frameOf({ step, job }) {
  return step?.frame ?? job.frame;
}
function lookUp([context = "", first = "", second = "", ...rest], place) {
  const third = rest[0] ?? "";
  switch (context) {
    case "github":
      return second === "inputs" ? inputValue(third, place) : githubValue(first === "event" ? third : first, place);
    case "env":
      return variable(first, place);
    case "matrix": {
      const text = place.row?.get([first, second, ...rest].filter((key) => key !== "").join("."));
      if (place.row === void 0) return void 0;
      return text === void 0 ? (0,values_text/* literalValue */.XP)("") : textAt(text, { ...place, step: void 0 });
    }
    case "inputs":
      return inputValue(first, place);
    case "secrets":
      return secretValue(first, place);
    case "steps":
      return outputValue(first, third, place);
    case "needs":
      return neededValue(first, third, place);
    default:
      return void 0;
  }
}
function githubValue(key, { reading: { name } }) {
  const [owner, repository] = name?.split("/") ?? [];
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name };
  const text = Object.entries(known).find(([one]) => one === key)?.[1];
  return text === void 0 ? void 0 : (0,values_text/* literalValue */.XP)(text);
}
function inputValue(key, place) {
  const frame = frameOf(place);
  const bound = (0,play/* boundTo */.sy)(frame, "inputs", key);
  if (bound !== void 0) return atCaller(bound.node.value, place);
  const { caller, file } = frame;
  const isStarted = caller === void 0 && file.triggers.some((one) => one.event === "workflow_dispatch");
  const declared = (0,play/* declaredInput */.B0)(frame, key, isStarted ? "workflow_dispatch" : "workflow_call");
  const fallback = (0,tree/* textOf */.b6)(declared, "default");
  const options = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(declared, "options")).flatMap(
    (one) => one.kind === "scalar" ? [one.value] : []
  );
  if (caller !== void 0) {
    if (declared === void 0) return void 0;
    return fallback === void 0 ? (0,values_text/* literalValue */.XP)("") : textAt(fallback, { ...place, step: void 0 });
  }
  if (options.length > 0) return (0,values_text/* anyOf */.EB)(options.map(values_text/* literalValue */.XP));
  return fallback === void 0 ? void 0 : (0,values_text/* anyOf */.EB)([(0,values_text/* literalValue */.XP)(fallback), (0,values_text/* openValue */.Kv)(`github.event.inputs.${key}`, file.path)]);
}
function secretValue(key, place) {
  const frame = frameOf(place);
  const { caller } = frame;
  if (caller === void 0 || caller.step !== void 0 || key === "GITHUB_TOKEN") return void 0;
  const text = (0,play/* boundTo */.sy)(frame, "secrets", key)?.node.value;
  return text === void 0 && !caller.inherits ? void 0 : atCaller(text ?? `\${{ secrets.${key} }}`, place);
}
function atCaller(text, place) {
  const { caller } = frameOf(place);
  if (caller === void 0) return void 0;
  const { job, step } = caller;
  if (step !== void 0) return textAt(text, { ...place, step, isOutside: false });
  return inRuns(text, job, place);
}
function inRuns(text, job, { depth, reading }) {
  return (0,values_text/* anyOf */.EB)(job.rows.map((row) => textAt(text, { job, row, depth, reading })));
}
function variable(key, place) {
  const { step, job } = place;
  const own = step !== void 0 && place.isOutside !== true ? (0,tree/* textOf */.b6)(step.env, key) : void 0;
  if (own !== void 0) return textAt(own, { ...place, isOutside: true });
  const outer = step?.frame.caller?.step;
  if (outer !== void 0) return variable(key, { ...place, step: outer, isOutside: false });
  const steps = job.played.slice(0, step?.index);
  if (/^DOCKER_METADATA_OUTPUT_(TAGS|JSON)$/.test(key)) {
    const metadata = steps.findLast(isMetadata);
    if (metadata !== void 0) return tagsOf(metadata, place);
  }
  if (mayBeWritten(key, steps)) return void 0;
  const around = (0,play/* variableAround */.Qp)(key, { job });
  const written = around === void 0 ? void 0 : textAt(around, { ...place, step: void 0, isOutside: true });
  const [, github] = /^GITHUB_(REPOSITORY|REPOSITORY_OWNER)$/.exec(key) ?? [];
  return written ?? (github === void 0 ? void 0 : githubValue(github.toLowerCase(), place));
}
function mayBeWritten(key, steps) {
  const written = new RegExp(`\\b${key}(=|<<)`);
  return steps.some((one) => {
    const script = (0,workflow/* scriptOf */.Fl)(one) ?? "";
    return /GITHUB_ENV|set-env/.test(script) && written.test(script);
  });
}
function tagsOf(step, place) {
  return metadataTags(step, (line) => textAt(line, { ...place, step, isOutside: false }));
}
function outputValue(id, key, place) {
  const frame = frameOf(place);
  const step = place.job.played.find((one) => one.id === id && one.frame === frame);
  const isTags = /^(tags|json|bake-file(-tags)?)$/.test(key);
  return step !== void 0 && isMetadata(step) && isTags ? tagsOf(step, place) : void 0;
}
function scriptIn(step, { job, row, depth, reading }) {
  const text = (0,workflow/* scriptOf */.Fl)(step);
  if (text === void 0) return void 0;
  const known = reading.scripts.get(step) ?? /* @__PURE__ */ new Map();
  reading.scripts.set(step, known);
  if (!known.has(row)) {
    const at = { job, step, row, depth, reading };
    const environment = (key) => variable(key, { ...at, depth: depth + 1 });
    known.set(row, readScript(text, { lookup: lookupAt(at), environment, program: step.foreignShell }));
  }
  return known.get(row);
}
function neededValue(id, key, place) {
  const job = place.job.siblings.get(id);
  const text = (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(job?.node, "outputs"), key);
  if (job === void 0 || text === void 0) return void 0;
  const hole = { source: `needs.${id}.outputs.${key}`, file: job.frame.file.path };
  return inRuns(text, job, place).map((parts) => parts.map((piece) => typeof piece === "string" ? piece : hole));
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/effects/commands.js + 1 modules
var effects_commands = __webpack_require__(5917);
// EXTERNAL MODULE: ./build/src/workflows/effects/dockerfile.js
var dockerfile = __webpack_require__(1403);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js











function viewRepository(repository) {
  const reader = createReader(repository.name);
  const jobs = (0,play/* playJobs */.Do)(repository).map((job) => {
    let effects;
    return { job, effects: () => effects ??= jobEffects(job, repository, reader) };
  });
  return { repository, reader, jobs };
}
function jobEffects(job, repository, reader) {
  const found = job.played.flatMap(
    (step) => reader.mayRun(step, job) ? stepEffects(step, { job, repository, reader }) : []
  );
  const last = job.played.at(-1);
  if (!job.isCut || last === void 0) return found;
  return [
    ...found,
    {
      ...(0,effect/* act */.R)("open", "what is called here has more steps than migrate reads"),
      at: job.node.start,
      step: last
    }
  ];
}
function stepEffects(step, { job, repository, reader }) {
  const at = step.node.start;
  const value = (text) => reader.value(text, { job, step });
  const directory = directoryOf(step, job);
  const acts = () => {
    if ((0,workflow/* scriptOf */.Fl)(step) !== void 0) return scriptActs();
    if (step.uses === void 0 || step.called !== void 0) return [];
    if ((0,jobs_repository/* pathHere */.y)(step.uses.value, repository) === void 0) {
      return (0,actions/* actionActs */.k)(step, { directory: "", file: repository.text, value });
    }
    return (0,jobs_repository/* localAction */.On)(step, job, repository)?.jobs.length === 0 ? [] : [(0,effect/* act */.R)("open", step.uses.value)];
  };
  const scriptActs = () => {
    const offsetOf = scriptLines(step);
    const variable = (name) => value(`\${{ env.${name} }}`);
    return reader.scripts(step, job).flatMap(({ commands, problem }) => {
      let folder = directory;
      const found = commands.flatMap(({ ways, line, isConditional }) => {
        const [head, target] = (ways[0] ?? []).map(values_text/* knownText */.bG);
        if (/^(cd|pushd)$/.test(head ?? "")) {
          const isOpen = folder === void 0 || target === void 0 || isConditional;
          folder = isOpen ? void 0 : (0,dockerfile/* joinPath */.uJ)(folder ?? "", target);
        }
        const place = { directory: folder, file: repository.text, variable };
        return ways.flatMap((words) => (0,effects_commands/* commandActs */.ne)(words, place).map((one) => ({ ...one, at: offsetOf(line) })));
      });
      return problem === void 0 ? found : [...found, (0,effect/* act */.R)("open", problem)];
    });
  };
  const all = (0,words/* stepByName */.Lv)(step.name, acts()).map((one) => ({ at, ...one, step }));
  const key = ({ kind, by, at: place, images }) => JSON.stringify([kind, by, place, images.map(({ text }) => text)]);
  return [...new Map(all.map((one) => [key(one), one])).values()];
}
function directoryOf(step, job) {
  const around = [job.node, job.frame.file.root].flatMap(
    (node) => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"), "working-directory") ?? []
  );
  const own = (0,tree/* textOf */.b6)(step.node, "working-directory") ?? around[0] ?? "";
  return own.includes("$") ? void 0 : (0,dockerfile/* joinPath */.uJ)("", own);
}
function scriptLines({
  run,
  frame,
  node
}) {
  if (run?.style !== "block") return () => run?.start ?? node.start;
  const { text } = frame.file;
  const starts = [];
  for (let at = text.indexOf("\n", run.start) + 1; at > 0 && at <= run.end; at = text.indexOf("\n", at) + 1) {
    starts.push(at);
  }
  return (line) => starts[line] ?? run.end;
}



/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ stepByName),
/* harmony export */   WA: () => (/* binding */ isHubApi),
/* harmony export */   nV: () => (/* binding */ isQuietAction),
/* harmony export */   sd: () => (/* binding */ commandByWords)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const quietTarget = /(^|[^a-z])(tests?|lint|checks?|verify|validate|validation|fmt|format|vet|clean|deps|dependencies|setup|version|help|install)([^a-z]|$)/i;
const loudTarget = /e2e|build|push|image|publish|releas|deploy/i;
const loudPackage = /e2e|docker|image|container|push|publish|releas|deploy/i;
const runners = /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|goreleaser|ko)$/;
const quietPrograms = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset shift local declare read readarray mapfile sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest gem rspec ruff mypy aws gcloud az apt apt-get apk yum dnf brew dpkg choco kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh ssh-keygen systemctl service mktemp basename dirname realpath stat fallocate sysctl modprobe cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest eslint prettier vite webpack hostname ip ping dig mount umount nproc ulimit pushd popd rsync xz zstd bc expr column alias shopt file source . timeout sudo nohup docker-credential-pass tree watch usermod groupadd newgrp".split(" ")
);
const quietVerb = /^(npm|pnpm|yarn|bun|go|cargo|dotnet|poetry|uv|bundle|composer|ko) (ci|i|install|add|test|t|build|mod|get|vet|fmt|generate|tool|check|clippy|fetch|restore|pack|sync|pip|lock|venv|config|audit|version|cache|login|deps|nuget|publish)$/;
function commandByWords(words) {
  const [head = "", verb = ""] = words;
  const program = head.replace(/.*[/\\]/, "");
  const isScript = /[/\\]/.test(head) && !runners.test(program) || /\.(sh|py|m?js|ts|rb|ps1|cmd|bat)$/.test(program);
  if (head === "" || !isScript && quietPrograms.has(program)) return void 0;
  if (/^(-{0,2}version|-{0,2}help|-v|-V)$/.test(verb) && words.length === 2 && !isScript) return void 0;
  const by = nameOf(words, isScript);
  if (program === "goreleaser" && words.includes("release") || program === "ko" && /^(build|publish|resolve|apply|create)$/.test(verb)) {
    if (words.includes("--snapshot")) return void 0;
    const isKept = words.some(
      (word) => /^(--(split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/.test(word)
    );
    return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(isKept ? "open" : "push", by);
  }
  if (quietVerb.test(`${program} ${verb}`)) return void 0;
  if (/^(python3?|node|ruby|perl|php)$/.test(program) && /^-(m|e|c|p|pe|r)$|^--(eval|print)$/.test(verb)) {
    const isOpen = /exec|spawn|popen|system|process|docker|import\(|`/i.test(words.slice(2).join(" "));
    return isOpen ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("open", by) : void 0;
  }
  if (words.some((word) => !off.test(word) && isPush(word))) {
    const isImage = isScript || runners.test(program) || words.some((word) => ofImages.test(word));
    return isImage ? { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("push", by), isByWords: true } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("open", by);
  }
  const targets = isScript ? [program] : words.slice(1).filter((word) => !word.startsWith("-") && !/^\w+=/.test(word));
  const isPackages = /^(npm|pnpm|yarn|bun)$/.test(program);
  const isQuiet = targets.length > 0 && targets.every(
    (one) => isPackages ? !loudPackage.test(one) : quietTarget.test(one) && !loudTarget.test(one)
  );
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(isQuiet ? "quiet" : "open", by);
}
function isPush(words) {
  return pushes.test(words) || ofImages.test(words) && releases.test(words);
}
function nameOf([head = "", ...rest], isScript) {
  const plain = rest.filter((word) => /^[\w.:/-]+$/.test(word) && !word.startsWith("-"));
  return [head, ...isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1)].join(" ").slice(0, 60);
}
const quietName = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i;
const loudName = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function stepByName(name, acts) {
  const by = `the step \u201C${name}\u201D`;
  if (quietName.test(name) && !loudName.test(name)) {
    return acts.map((one) => one.kind === "open" ? { ...one, kind: "quiet", by } : one);
  }
  const last = acts.findLast(({ kind }) => kind === "open" || kind === "quiet");
  if (last === void 0 || !isPush(name) || acts.some(({ kind }) => kind === "push")) return acts;
  return acts.map((one) => one === last ? { ...one, kind: "push", by, isByWords: true } : one);
}
const quietActions = /^(actions\/(?!attest)|github\/|golangci\/|codecov\/|sigstore\/cosign-installer|dorny\/|reviewdog\/|aws-actions\/|google-github-actions\/|swatinem\/|dtolnay\/|actions-rs\/|taiki-e\/|release-drafter\/|peaceiris\/|cachix\/|gittools\/|nixos\/|docker\/(setup-|login-action|metadata-action)|hadolint\/|helm\/kind-action|asdf-vm\/|jdx\/mise|softprops\/|ncipollo\/|slackapi\/|step-security\/|gradle\/|hashicorp\/|8398a7\/|rtcamp\/|jlumbroso\/|easimon\/|crazy-max\/ghaction-(setup-docker|docker-buildx|github-runtime|docker-meta|import-gpg|virustotal|dump-context)|tj-actions\/|mikepenz\/|stefanzweifel\/|peter-evans\/(?!dockerhub)|webfactory\/|tibdex\/|robinraju\/|dawidd6\/|rlespinasse\/|mikefarah\/|coverallsapp\/|rickstaa\/|mxschmitt\/|lewagon\/|ruby\/setup|pnpm\/|oven-sh\/|astral-sh\/|sonarsource\/|arduino\/|go-task\/|extractions\/|benjlevesque\/|ossf\/)|(^|\/)(setup-[\w-]+|action-setup|setup)$|docker-oat-login$|[-/]login(-action)?$/;
function isQuietAction(name) {
  return quietActions.test(name);
}
function isHubApi(name) {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name
  );
}



/***/ }),

/***/ 629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sy: () => (/* binding */ boundTo),
  B0: () => (/* binding */ declaredInput),
  Do: () => (/* binding */ playJobs),
  Qp: () => (/* binding */ variableAround)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/matrix.js

const mostRows = 64;
function matrixRows(matrix, isUsed) {
  const unknown = [void 0];
  if (matrix?.kind !== "mapping") return unknown;
  const lists = matrix.entries.filter(({ key }) => key !== "exclude");
  if (lists.some(({ value }) => value.kind !== "sequence")) return unknown;
  const axes = lists.filter(({ key }) => key !== "include");
  let rows = [/* @__PURE__ */ new Map()];
  for (const { key, value } of axes) {
    const items = (0,tree/* itemsOf */.S3)(value);
    if (rows.length * items.length > mostRows) return unknown;
    rows = rows.flatMap((row) => items.map((item) => new Map([...row, ...texts(key, item)])));
  }
  const names = new Set(axes.map(({ key }) => key));
  const added = [];
  for (const item of (0,tree/* itemsOf */.S3)(lists.find(({ key }) => key === "include")?.value)) {
    const own = new Map((0,tree/* entriesOf */.Mc)(item).flatMap(({ key, value }) => texts(key, value)));
    const isOf = (row) => names.size > 0 && [...own].every(([name, text]) => !names.has(name.replace(/\..*/, "")) || row.get(name) === text);
    if (!rows.some(isOf)) added.push(own);
    rows = rows.map((row) => isOf(row) ? new Map([...row, ...own]) : row);
  }
  const all = names.size === 0 ? added : [...rows, ...added];
  const used = all.map((row) => new Map([...row].filter(([name]) => isUsed(name))));
  const distinct = [...new Map(used.map((row) => [JSON.stringify([...row]), row])).values()];
  return distinct.length > mostRows ? unknown : distinct;
}
function texts(name, node) {
  if (node.kind === "scalar") return [[name, node.value]];
  return (0,tree/* entriesOf */.Mc)(node).flatMap(({ key, value }) => texts(`${name}.${key}`, value));
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/play.js




const deepest = 10;
const most = { steps: 5e3, jobs: 500 };
function playJobs(repository) {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === "workflow");
  const called = new Set(files.flatMap(({ jobs }) => jobs.map((job) => (0,jobs_repository/* calledWorkflow */.vZ)(job, repository))));
  return files.filter((file) => !((0,jobs_repository/* isOnlyCalled */.ow)(file) && called.has(file))).flatMap((file) => playFile({ file, caller: void 0 }, repository, { ...most }));
}
function playFile(frame, repository, budget) {
  const siblings = /* @__PURE__ */ new Map();
  return frame.file.jobs.flatMap((job) => {
    const text = frame.file.text.slice(job.node.start, job.node.end);
    const isCaller = /uses:\s*["']?[.$]\//.test(text);
    const rows = matrixRows(
      (0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(job.node, "strategy"), "matrix"),
      (name) => isCaller || text.includes(`matrix.${name}`) || /matrix\[|\bmatrix\s*[)}]/.test(text)
    );
    const steps = [];
    const played = { ...job, frame, rows, played: steps, siblings, isCut: false };
    siblings.set(job.id, played);
    budget.jobs -= 1;
    const isRead = budget.jobs >= 0 && addSteps(job, played, { frame, steps, repository, budget });
    const file = (0,jobs_repository/* calledWorkflow */.vZ)(job, repository);
    played.isCut = !isRead || file !== void 0 && depthOf(frame) >= deepest;
    if (file === void 0 || played.isCut) return [played];
    const inner = { file, caller: { job: played, step: void 0, inherits: (0,jobs_repository/* inheritsSecrets */.wS)(job) } };
    return [played, ...playFile(inner, repository, budget)];
  });
}
function addSteps(job, played, into) {
  const { frame, steps, repository, budget } = into;
  let isWhole = true;
  for (const written of job.steps) {
    budget.steps -= 1;
    if (budget.steps < 0) return false;
    const file = (0,jobs_repository/* localAction */.On)(written, played, repository);
    const step = { ...written, frame, index: steps.length, called: void 0 };
    steps.push(step);
    const [inside] = file?.jobs ?? [];
    if (file === void 0 || inside === void 0) continue;
    if (depthOf(frame) >= deepest) {
      isWhole = false;
      continue;
    }
    step.called = { file, caller: { job: played, step, inherits: false } };
    isWhole = addSteps(inside, played, { ...into, frame: step.called }) && isWhole;
  }
  return isWhole;
}
function depthOf({ caller }) {
  return caller === void 0 ? 0 : 1 + depthOf(caller.step?.frame ?? caller.job.frame);
}
function boundTo({ caller }, kind, name) {
  if (caller === void 0) return void 0;
  const given = caller.step?.with ?? (0,tree/* valueOf */.RP)(caller.job.node, kind === "inputs" ? "with" : "secrets");
  const node = (0,workflow/* inputEntry */.nJ)(given, name)?.value;
  return node?.kind === "scalar" ? { node, frame: caller.step?.frame ?? caller.job.frame } : void 0;
}
function declaredInput({ file }, name, event) {
  const around = file.kind === "action" ? file.root : (0,tree/* valueOf */.RP)(file.on, event);
  return (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(around, "inputs"), name)?.value;
}
function variableAround(name, { job, step }) {
  const around = [step?.env, (0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")];
  return around.flatMap((env) => (0,tree/* textOf */.b6)(env, name) ?? [])[0];
}



/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vY: () => (/* binding */ calledActions),
/* harmony export */   vZ: () => (/* binding */ calledWorkflow),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


function namedAction(text) {
  const [, name, ref = ""] = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses, { name: home }) {
  const here = /^[.$]\/([^@]*)/.exec(uses)?.[1];
  if (here !== void 0) return here.replace(/\/$/, "");
  const [, name = "", path] = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@/.exec(uses) ?? [];
  return name.toLowerCase() === home?.toLowerCase() ? path ?? "" : void 0;
}
function calledWorkflow(job, repository) {
  const path = pathHere(job.uses?.value ?? "", repository);
  return path === void 0 ? void 0 : repository.workflows.get(path);
}
function localAction(step, job, repository) {
  const path = pathHere(step.uses?.value ?? "", repository);
  if (path === void 0) return void 0;
  const folders = job.steps.flatMap(
    (one) => (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(one) === "actions/checkout" ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(one.with, "path")?.value ?? [] : []
  );
  const inFolders = folders.flatMap((folder) => {
    const start = `${folder.replace(/^\.\/|\/$/g, "")}/`;
    return path.startsWith(start) ? [path.slice(start.length)] : [];
  });
  return [path, ...inFolders].flatMap(actionFiles).flatMap((file) => repository.workflows.get(file) ?? [])[0];
}
function actionFiles(folder) {
  return ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
}
function calledActions(workflow, name) {
  return workflow.jobs.flatMap(
    ({ steps }) => steps.flatMap(({ uses }) => {
      const path = pathHere(uses?.value ?? "", { name });
      return path === void 0 ? [] : actionFiles(path);
    })
  );
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function isOnlyCalled({ triggers }) {
  return triggers.every(({ event }) => event === "workflow_call");
}



/***/ }),

/***/ 1796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ triggersOf),
/* harmony export */   t: () => (/* binding */ tokenSubjects)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function triggersOf(on) {
  const events = on?.kind === "mapping" ? on.entries : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap((item) => item.kind === "scalar" ? [{ key: item.value, value: void 0 }] : []);
  return events.flatMap(({ key, value }) => refsOf(key, value).map((ref) => ({ event: key, ref })));
}
function refsOf(event, node) {
  if (event !== "push") return [""];
  const kinds = ["branches", "tags"].filter((key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key) ?? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, `${key}-ignore`));
  return (kinds.length === 0 ? ["branches", "tags"] : kinds).flatMap((key) => {
    const globs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key)).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
    const wanted = globs.filter((glob) => !glob.startsWith("!"));
    return (wanted.length === 0 ? [""] : wanted).map(
      (glob) => `refs/${key === "tags" ? "tags" : "heads"}/${glob}`
    );
  });
}
function tokenSubjects(triggers, environment) {
  if (environment !== void 0) return [`environment:${environment.includes("${{") ? "*" : environment}`];
  return [...new Set(triggers.map(subjectOf))];
}
function subjectOf({ event, ref }) {
  if (/^pull_request/.test(event)) return "pull_request";
  if (event === "release") return "ref:refs/tags/*";
  const pattern = ref.replace(/[+?[].*/, "*").replaceAll("**", "*");
  if (pattern === "") return "ref:refs/heads/*";
  return `ref:${pattern.endsWith("/") ? `${pattern}*` : pattern}`;
}



/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   Fl: () => (/* binding */ scriptOf),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   Yj: () => (/* binding */ listedRepositories),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);


function readWorkflow(file) {
  const { root } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", on: void 0, triggers: [], jobs: jobs2 };
  }
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const jobs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, root));
  return jobs.length === 0 ? void 0 : { ...file, kind: "workflow", on, triggers: (0,_triggers_js__WEBPACK_IMPORTED_MODULE_1__/* .triggersOf */ .X)(on), jobs };
}
function readJob(id, node, root) {
  const environment = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "environment");
  const [shell] = [node, root].flatMap((one) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, "defaults"), "run"), "shell") ?? []);
  const usual = /^windows/i.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "runs-on") ?? "") ? "pwsh" : "bash";
  return {
    id,
    node,
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    environment: environment?.kind === "scalar" ? environment.value : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(environment, "name"),
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    steps: placedSteps((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "steps"), false, shell ?? usual)
  };
}
function placedSteps(list, isParallel, around) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    if (inner !== void 0) return placedSteps(inner, true, around);
    const shell = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? around;
    return {
      node,
      id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
      name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
      uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
      run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
      with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
      env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
      condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
      // `nix develop --command bash -e {0}` reads it as bash does.
      foreignShell: /(^|[\s/])(ba|z|da)?sh\b/.test(shell) ? void 0 : shell.split(" ")[0],
      isParallel: isParallel || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "background") === "true"
    };
  });
}
function inputEntry(inputs, name) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase());
}
function inputText(step, name) {
  const value = inputEntry(step.with, name)?.value;
  return value?.kind === "scalar" ? value.value : void 0;
}
function actionName({ uses }) {
  return (uses?.value ?? "").replace(/@.*/s, "").toLowerCase();
}
function scriptOf(step) {
  return step.run?.value ?? (/retry/i.test(actionName(step)) ? inputText(step, "command") : void 0);
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, keys = ["push", "pull"]) {
  return keys.flatMap((key) => inputText(step, key)?.split(/[\s,]+/) ?? []);
}



/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ credentialOf),
/* harmony export */   QO: () => (/* binding */ secretReference),
/* harmony export */   XG: () => (/* binding */ secretNames),
/* harmony export */   Xt: () => (/* binding */ passingOf),
/* harmony export */   ah: () => (/* binding */ isScopedName),
/* harmony export */   jP: () => (/* binding */ isReaderName),
/* harmony export */   ot: () => (/* binding */ isDockerPassword),
/* harmony export */   zJ: () => (/* binding */ isTokenName),
/* harmony export */   z_: () => (/* binding */ onlySecret)
/* harmony export */ });
/* harmony import */ var _jobs_play_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(629);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);



function credentialOf([text, ...more] = []) {
  if (text === void 0) return { kind: "missing" };
  const plain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text)?.trim();
  if (plain !== void 0 && more.length === 0) return plain === "" ? { kind: "missing" } : readPlain(plain);
  const hole = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyHole */ .rl)(text.filter((piece) => typeof piece !== "string" || piece.trim() !== ""));
  if (hole === void 0 || more.length > 0) return { kind: "computed" };
  const { source = "", file } = hole;
  const [context = "", name = ""] = source.split(".");
  if (source === "github.token") return { kind: "secret", name: "GITHUB_TOKEN", file };
  if (context === "secrets" && name !== "") return { kind: "secret", name: name.toUpperCase(), file };
  if (context === "vars" || context === "github") {
    return { kind: "variable", name: context === "vars" ? name : source };
  }
  if (context === "inputs") return { kind: "input", name };
  return { kind: source === "" || /^(steps|needs|env)$/.test(context) ? "step" : "computed" };
}
function readPlain(text) {
  if (/^\$\w+$|^\$\{\w/.test(text)) return { kind: "broken", why: "a shell variable is not replaced here" };
  if (/^\$?\{\s*(secrets|env|vars)\b|^\{\{|^secrets\./.test(text)) {
    return { kind: "broken", why: "an expression needs ${{ }} around it" };
  }
  return { kind: "literal" };
}
function onlySecret(text) {
  const [context, name, ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  return context === "secrets" && more.length === 0 ? name?.toUpperCase() : void 0;
}
function passingOf(text, frame) {
  const [context = "", name = "", ...more] = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyReference */ .k7)(text) ?? [];
  if (more.length > 0 || context !== "secrets" && context !== "inputs") return void 0;
  const bound = (0,_jobs_play_js__WEBPACK_IMPORTED_MODULE_0__/* .boundTo */ .sy)(frame, context, name);
  if (bound !== void 0) {
    const rest = passingOf(bound.node.value, bound.frame);
    return rest && [bound, ...rest];
  }
  const { caller } = frame;
  if (context === "inputs") return void 0;
  if (caller === void 0) return [];
  return caller.inherits ? passingOf(text, caller.job.frame) : void 0;
}
function isScopedName(name) {
  return /(^|_)OAT(_|$)|(^|_)(RELEASE|NIGHTLY)_(PULL|PUSH)(_|$)/.test(name.toUpperCase());
}
function isTokenName(name) {
  return isScopedName(name) || /^DOCKERHUB_(\w+_)?(PULL|PUSH)_TOKEN$/.test(name.toUpperCase());
}
function isReaderName(name) {
  return /(^|_)(READ|READER|READONLY|RO|PULL)(_|$)/i.test(name) && !/WRITE|PUSH|(^|_)RW(_|$)/i.test(name);
}
function isDockerPassword(name) {
  return /DOCKER|DHUB|^HUB_(USER|PASS|PWD|TOKEN)/.test(name) && /PASS|PWD|TOKEN|PAT$|SECRET(?!S)|KEY|AUTH|CRED/.test(name) && !/PRIVATE_KEY|GITHUB|GHCR|(^|_)ECR(_|$)|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR|(^|_)(AWS|AZURE|GCP|GOOGLE)(_|$)/.test(
    name
  );
}
function secretNames(text) {
  return [...text.matchAll(secretReference)].map((match) => (match[1] ?? match[2] ?? "").toUpperCase());
}
const secretReference = /\bsecrets(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])/gi;



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, {
  files,
  readYaml,
  name,
  own
}) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unread = [];
  const add = (file) => {
    const { path } = file;
    if (isOfAction.test(path) && !isAction.test(path)) return;
    if ("problem" in file) {
      unread.push({ path, line: void 0, message: file.problem, isMinor: file.isMinor === true });
      return;
    }
    const document = readYaml(file.text);
    const isOrdinary = !names.test(file.text);
    if ("problem" in document) {
      const { line, message } = document.problem;
      unread.push({ path, line, message, isMinor: isOrdinary || isBelowWorkflows.test(path) });
      return;
    }
    const workflow = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ ...file, ...document });
    if (workflow === void 0) return;
    seen.add(path);
    if (!isOrdinary) workflows.set(path, workflow);
  };
  const isAll = paths.some(coversAll);
  for (const file of files.find([...paths, ...isAll ? elsewhere : [], ...beside])) add(file);
  for (const workflow of workflows.values()) {
    for (const path of (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .calledActions */ .vY)(workflow, name)) {
      const text = workflows.has(path) ? void 0 : files.text(path);
      if (text !== void 0) add({ path, text });
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor);
  return {
    repository: { workflows, name, isWhole, own, text: once((path) => files.text(path)) },
    paths: seen,
    unread
  };
}
function once(read) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const { found } = known.get(path) ?? { found: read(path) };
    known.set(path, { found });
    return found;
  };
}
const isOfAction = /^\.(github|gitea|forgejo)\/actions\//;
const isAction = /(^|\/)action\.ya?ml$/;
const names = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite|docker|\buses:\s*["']?([.$]\/|\S+\/\.github\/)/i;
const isBelowWorkflows = /^\.github\/workflows\/.+\//;
function coversAll(path) {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path);
}



/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ printedBy),
/* harmony export */   k: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

function printedBy({ ways: [words = [], ...others], input }) {
  const [head, ...rest] = words.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(word) ?? "$");
  if (others.length > 0) return void 0;
  if (head === "cat") return rest.length === 0 ? input : void 0;
  const isPrinter = head === "echo" || head === "printf";
  const first = rest.findIndex((word) => !/^-[neE]+$|^%s(\\n)?$/.test(word));
  if (isPrinter && first === rest.length - 1) return words.slice(-1);
  return void 0;
}
const wrappers = {
  sudo: /^-[CDghpRrtTUu]$|^--(group|user|chdir|host|prompt|role|type)$/,
  doas: /^-[Cu]$/,
  env: /^(-[CuS]|--(chdir|unset))$/,
  timeout: /^(-[ks]|--(kill-after|signal))$/,
  xargs: /^-[adEILnPs]$/,
  exec: /^-a$/,
  command: /^$/,
  nohup: /^$/,
  retry: /^-n$/,
  nice: /^-n$/,
  time: /^-[fo]$/
};
function wrapped(words) {
  let start = 0;
  for (let at = 1; at < words.length; at += 1) {
    const head = words[start] ?? "";
    const valued = Object.hasOwn(wrappers, head) ? wrappers[head] : void 0;
    if (valued === void 0) break;
    const word = words[at] ?? "";
    if (valued.test(word)) at += 1;
    else if (!/^(-|\d+[smh]?$|[A-Za-z_]\w*=)/.test(word)) start = at;
  }
  return start;
}



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   DM: () => (/* binding */ lowered),
/* harmony export */   Di: () => (/* binding */ templateParts),
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   k7: () => (/* binding */ onlyReference),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2506);
/* harmony import */ var _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2049);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2528);



const contexts = "github env vars secrets inputs matrix strategy needs steps job jobs runner".split(" ");
const functions = "success failure always cancelled hashFiles".split(" ").map((name) => ({ name, minArgs: 0, maxArgs: 255 }));
function templateParts(text) {
  const parts = [];
  let at = 0;
  for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", at)) {
    const close = closingOf(text, open + 3);
    if (close === -1) break;
    if (open > at) parts.push({ text: text.slice(at, open) });
    parts.push({ text: text.slice(open, close + 2), expression: text.slice(open + 3, close).trim() });
    at = close + 2;
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at) }] : parts;
}
function closingOf(text, from) {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted;
    else if (!isQuoted && text.startsWith("}}", at)) return at;
  }
  return -1;
}
function readTemplate(text, lookup) {
  if (!text.includes("${{")) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(text);
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inSequence */ .dp)(
    templateParts(text).map(
      ({ text: plain, expression }) => expression === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(plain) : readExpression(expression, lookup)
    )
  );
}
function readLines(text, read) {
  const lines = text.split(/\r?\n/);
  const isCut = lines.some((line) => line.split("${{").length !== line.split("}}").length);
  return (isCut ? [text] : lines).flatMap((line) => read(line)).flatMap((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .splitText */ .Ad)(line, /\r?\n/));
}
function readExpression(source, lookup) {
  return parsed(source, (tree) => tree.accept(reader(lookup))) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)();
}
function parsed(source, read) {
  try {
    const tree = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(source).lex().tokens, contexts, functions).parse();
    return tree && read(tree);
  } catch {
    return void 0;
  }
}
function onlyReference(text) {
  const [part, ...more] = templateParts(text.trim());
  return part?.expression === void 0 || more.length > 0 ? void 0 : parsed(part.expression, pathOf);
}
function pathOf(expression) {
  if (expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .ContextAccess */ .QC) return [expression.name.lexeme.toLowerCase()];
  if (!(expression instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .IndexAccess */ .p_) || !(expression.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS)) return void 0;
  const path = pathOf(expression.expr);
  return path && [...path, expression.index.literal.coerceString()];
}
function reader(lookup) {
  const read = (expression) => expression.accept(visitor);
  const visitor = {
    visitLiteral: ({ literal }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(literal.coerceString()),
    visitGrouping: ({ group }) => read(group),
    visitContextAccess: ({ name }) => lookup([name.lexeme.toLowerCase()]),
    visitIndexAccess: (access) => {
      const path = pathOf(access);
      if (path !== void 0) return lookup(path);
      const isTags = access.index instanceof _actions_expressions_ast__WEBPACK_IMPORTED_MODULE_1__/* .Literal */ .uS && access.index.literal.coerceString() === "tags";
      return isTags ? read(access.expr) : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)();
    },
    visitUnary: ({ expr }) => {
      const known = truthOf(read(expr));
      return known === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)() : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(String(!known));
    },
    visitBinary: ({ left, operator, right }) => {
      const [one, other] = [left, right].map((side) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyText */ .Cw)(read(side))?.toLowerCase());
      if (one === void 0 || other === void 0 || !/^[!=]=$/.test(operator.lexeme)) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)();
      return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(String(one === other === (operator.lexeme === "==")));
    },
    visitLogical: ({ operator, args }) => eitherOf(args.map(read), operator.lexeme === "||"),
    visitFunctionCall: ({ functionName, args }) => called(functionName.lexeme.toLowerCase(), args.map(read))
  };
  return visitor;
}
function truthOf(value) {
  const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyText */ .Cw)(value);
  return text === void 0 ? void 0 : !/^(|false|0|null)$/.test(text);
}
function eitherOf(values, ends) {
  const chosen = [];
  for (const [at, value] of values.entries()) {
    const truth = truthOf(value);
    const isLast = at === values.length - 1;
    if (truth === ends || isLast) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .anyOf */ .EB)([...chosen, value]);
    if (truth === void 0) {
      chosen.push(ends ? value.filter((text) => (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .knownText */ .bG)(text) !== "") : (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(""));
    }
  }
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .anyOf */ .EB)(chosen);
}
function called(name, args) {
  const [first = (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)()] = args;
  if (/^(fromjson|tojson|join)$/.test(name)) return first;
  const format = name === "format" ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .onlyText */ .Cw)(first) : void 0;
  if (format === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)();
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .inSequence */ .dp)(
    format.split(/(\{\d+\})/).map((part) => {
      const number = /^\{(\d+)\}$/.exec(part)?.[1];
      return number === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .literalValue */ .XP)(part) : args[Number(number) + 1] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_2__/* .openValue */ .Kv)();
    })
  );
}
function lowered(value) {
  return value.map((text) => text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece));
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
  const [first, ...rest] = reference;
  const bare = typeof first === "string" ? first.trim().replace(/^(docker|oci|docker-image|cwd):\/\//, "") : first;
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(bare === void 0 ? [] : [bare, ...rest], /\//);
  const [head = []] = segments;
  const host = hostKind(head, segments.length);
  const path = withoutTag(host === void 0 ? segments : segments.slice(1)).map(low);
  const registry = host ?? (isOpenHead(head, segments.length) ? registryByWords(head) : "hub");
  const [name = []] = path.slice(-1);
  const image = { registry, text, namespace: void 0, path: void 0 };
  if (path.length > 1) {
    const namespace = between(path.slice(0, -1));
    return { ...image, namespace, path: between([namespace, name]) };
  }
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(name);
  if (name.length === 0 || plain !== void 0 && registry !== "hub") return image;
  if (plain !== void 0) return { ...image, namespace: ["library"], path: [`library/${plain}`] };
  const isRepository = typeof name[0] === "object" && name[0].source === "github.repository";
  return {
    ...image,
    registry: isRepository ? "hub" : registry,
    path: name.length === 1 ? name : void 0
  };
}
function low(text) {
  return text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece);
}
function between(parts) {
  const all = [];
  for (const piece of parts.flatMap((part, at) => at === 0 ? part : ["/", ...part])) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}
function hostKind(first, segments) {
  const written = first.map((piece) => typeof piece === "string" ? piece : "").join("");
  if (segments > 1 && (written === "localhost" || /[.:]/.test(written))) return registryKind(first);
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0;
  if (isOpen && segments > 1 && namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first))) return "other";
  return isOpen && segments > 2 ? registryKind(first) : void 0;
}
function isOpenHead(first, segments) {
  if (segments === 1) return typeof first[0] !== "string";
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0 && !first.some((piece) => typeof piece === "object" && isOfGithub(piece));
}
function isOfGithub({ source = "" }) {
  return /^github\.(repository|repository_owner|event\.repository\.name)$/.test(source);
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
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   Kv: () => (/* binding */ openValue),
/* harmony export */   XP: () => (/* binding */ literalValue),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   dp: () => (/* binding */ inSequence),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   rl: () => (/* binding */ onlyHole)
/* harmony export */ });
const mostAlternatives = 16;
function openValue(source, file) {
  return [[{ source, file }]];
}
function literalValue(text) {
  return [[text]];
}
function knownText(text) {
  return text.every((piece) => typeof piece === "string") ? text.join("") : void 0;
}
function onlyText(value) {
  const [first, second] = value;
  return first === void 0 || second !== void 0 ? void 0 : knownText(first);
}
function showText(text) {
  return text.map(
    (piece) => typeof piece === "string" ? piece : piece.source === void 0 ? "\u2026" : `\${{ ${piece.source} }}`
  ).join("");
}
function onlyHole(text) {
  const [piece, ...more] = text ?? [];
  return piece === void 0 || typeof piece === "string" || more.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function anyOf(values, most = mostAlternatives) {
  const [first, ...rest] = values;
  if (first === void 0) return [];
  if (rest.length === 0) return first;
  const known = new Map(values.flat().map((text) => [JSON.stringify(text), text]));
  return known.size > most ? openValue() : [...known.values()];
}
function inSequence(values) {
  let all = [[]];
  for (const value of values) {
    const [only] = value;
    if (only !== void 0 && value.length === 1) {
      all = all.map((text) => appended(text, only));
      continue;
    }
    if (all.length * value.length > mostAlternatives) return openValue();
    all = all.flatMap((text) => value.map((end) => appended(text, end)));
  }
  return all.some((text) => text.some(isLong)) ? openValue() : anyOf(all.map((text) => [text]));
}
function isLong(piece, _at, { length }) {
  return length > 1e3 || typeof piece === "string" && piece.length > 1e5;
}
function appended(start, end) {
  const last = start.at(-1);
  const [first, ...rest] = end;
  return typeof last === "string" && typeof first === "string" ? [...start.slice(0, -1), last + first, ...rest] : [...start, ...end];
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