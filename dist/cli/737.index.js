export const id = 737;
export const ids = [737,174];
export const modules = {

/***/ 1174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ loginScoped),
/* harmony export */   Lp: () => (/* binding */ scopedPlaces),
/* harmony export */   logOutScoped: () => (/* binding */ logOutScoped)
/* harmony export */ });
/* unused harmony export undoScoped */
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(766);
/* harmony import */ var _buildx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(656);
/* harmony import */ var _held_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9605);
/* harmony import */ var _undo_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2852);
/* harmony import */ var _undo_stack_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7313);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5036);








/** The places for some repositories of one registry. Throws CONFIG_INVALID where the way there is not made of plain directories. */
async function scopedPlaces(root, wanted) {
    const { registry, repositories, files } = wanted;
    const places = [];
    for (const repository of repositories) {
        const parts = [(0,_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .requestHost */ .Ej)(registry), ...repository.split('/')];
        if (parts.some(part => !isPlainName(part)))
            throw notPlain(repository, 'is not the name of a repository');
        const directory = files.join(root, ...parts);
        const way = parts.map((_, index) => files.join(root, ...parts.slice(0, index + 1)));
        for (const step of [root, ...way])
            await refuseLink(step, files);
        await refuseLink(files.join(directory, _config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFileName */ .S3), files);
        places.push({ root, repository, directory });
    }
    return places;
}
/** The registry's and the register's grammar allow nothing else; a part that leads elsewhere must not get through all the same. */
function isPlainName(part) {
    return /^[^/\\@\s\u0000-\u001f]+$/.test(part) && part !== '.' && part !== '..';
}
/** buildx does not follow links to directories below its own, so what lies behind one would have no effect. */
async function refuseLink(path, files) {
    const { kind } = await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readingConfig */ .Fk)(path, () => files.locate(path));
    if (kind === 'link')
        throw notPlain(path, 'is a link');
}
function notPlain(what, why) {
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('CONFIG_INVALID', {
        message: `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(what, 200)} ${why}`,
        hint: 'remove it, or use "docker-config: isolated"',
    });
}
/** Gives builds the credential for each place's repository alone, and leaves docker's login as it is. Throws CONFIG_INVALID. */
async function loginScoped(logins) {
    for (const place of logins.places) {
        const lock = await lockPlace(place, logins);
        try {
            const login = { ...logins, docker: withoutHelpers(logins.docker), directory: place.directory };
            await (0,_undo_js__WEBPACK_IMPORTED_MODULE_6__/* .finishUndo */ .O)(login, lock.unfinished);
            await placeEntry(place, login);
        }
        finally {
            await lock.release();
        }
    }
}
/** Another login's undo may take an empty directory away before our lock is in it. */
const mostTries = 20;
async function lockPlace({ directory }, { files, deadline }) {
    for (let tries = 1;; tries++) {
        await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .writingConfig */ .RI)(directory, () => files.makeDirectory(directory));
        try {
            return await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .lockConfig */ .kV)(directory, { files, deadline });
        }
        catch (error) {
            const isGone = error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && (0,_base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errno */ .b)(error.cause) === 'ENOENT';
            if (!isGone || tries === mostTries)
                throw error;
        }
    }
}
async function placeEntry(place, login) {
    const { credential, docker, files, layer: id, registry } = login;
    const path = files.join(place.directory, _config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFileName */ .S3);
    const text = await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readingConfig */ .Fk)(path, () => files.read(path));
    const config = (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerConfig */ .Cj)(text, path);
    const key = registry.configKey;
    const secret = `${credential.username}:${credential.token.reveal()}`;
    const entry = { auth: Buffer.from(secret).toString('base64') };
    const after = (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDockerConfig */ .YT)((0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .withAuthsEntry */ .iE)(inFile(config), { key, entry }));
    if (id !== undefined) {
        const file = place === login.places[0] ? login.pullSecret : undefined;
        const pullSecret = file && { path: file.path, put: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(file.text.reveal()) };
        const below = await (0,_held_js__WEBPACK_IMPORTED_MODULE_3__/* .readHeld */ .iJ)(config, { key, docker });
        const layer = { id, key, put: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(secret), below, ...(pullSecret && { pullSecret }) };
        const seen = (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(text ?? '');
        const record = (0,_undo_stack_js__WEBPACK_IMPORTED_MODULE_5__/* .addLayer */ .VE)(await (0,_undo_record_js__WEBPACK_IMPORTED_MODULE_4__/* .readUndoRecord */ .yV)(login), { layer, file: text, seen, madeDirectory: false });
        // `seen` is what will be there: nothing but our own write comes in between, under the lock.
        await (0,_undo_record_js__WEBPACK_IMPORTED_MODULE_4__/* .writeUndoRecord */ .J3)(login, { ...record, seen: (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .Rj)(after) });
    }
    await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .writingConfig */ .RI)(place.directory, () => files.writeOwn(path, after));
}
/** A file that names a credential helper would hand the login on to it. */
function inFile(config) {
    const others = Object.entries(config).filter(([key]) => key !== 'credsStore' && key !== 'credHelpers');
    return Object.fromEntries(others);
}
/** These files are read by nobody but buildx, and ours name no helper: the machine's is not asked. */
function withoutHelpers(docker) {
    return { ...docker, helper: () => Promise.resolve(undefined) };
}
/** Takes a login for builds out again, and the directories that are empty then. Throws CONFIG_INVALID. */
async function undoScoped({ root, repository, directory }, undo) {
    const { docker, files } = undo;
    await undoLayer({ ...undo, docker: withoutHelpers(docker), directory, name: `builds of ${repository}` });
    await removeEmptyWay({ root, directory }, files);
}
/** The directory and those on the way to it, as far as nothing else is in them. */
async function removeEmptyWay({ root, directory }, files) {
    const below = directory.slice(root.length + 1).split(/[\\/]/);
    for (let depth = below.length; depth >= 0; depth--)
        await files.removeDirectory(files.join(root, ...below.slice(0, depth)), { recursive: false });
}
/**
 * Removes the logins for builds alone to a registry, whoever left them, and says which. A job's own undo then finds nothing of its
 * own. Throws CONFIG_INVALID.
 */
async function logOutScoped(root, logout) {
    const { registry, files, runner, deadline } = logout;
    for (const { path, host } of await (0,_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .scopedLogins */ .fQ)(root, files)) {
        const directory = path.slice(0, -_config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFileName */ .S3.length - 1);
        const read = async () => (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDockerConfig */ .Cj)(await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readingConfig */ .Fk)(path, () => files.read(path)), path);
        const has = async () => (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .authsEntry */ .YP)(await read(), registry.configKey) !== undefined;
        if (host !== (0,_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .requestHost */ .Ej)(registry) || !(await has()))
            continue;
        const lock = await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .lockConfig */ .kV)(directory, { files, deadline });
        try {
            const rest = (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .withAuthsEntry */ .iE)(await read(), { key: registry.configKey, entry: undefined });
            const isEmpty = Object.keys(rest).length === 1 && (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .saysNothingOfCredentials */ .tF)(rest);
            await (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .writingConfig */ .RI)(directory, () => isEmpty ? files.remove(path) : files.write(path, (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDockerConfig */ .YT)(rest)));
            runner.info(`builds: logged out of ${registry.name}: removed from ${path}`);
        }
        finally {
            await lock.release();
        }
        await removeEmptyWay({ root, directory }, files);
    }
}


/***/ }),

/***/ 7737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeScoped: () => (/* binding */ placeScoped),
/* harmony export */   proveScoped: () => (/* binding */ proveScoped),
/* harmony export */   requireScoped: () => (/* binding */ requireScoped)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9039);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);
/* harmony import */ var _docker_scoped_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1174);
/* harmony import */ var _registry_prove_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6761);




/** What has to be there before anybody is asked about the token. Throws INPUT_INVALID without repositories, DOCKER_TOO_OLD. */
async function requireScoped(requests, docker) {
    if (requests.length > 0) {
        await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .requireScopedBuildx */ .M9)(docker);
        return;
    }
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('INPUT_INVALID', {
        message: '"docker-config: scoped" is a login for single repositories, and the step names none',
        hint: 'write push: or pull: with the repositories that the build uses the token for',
    });
}
/**
 * Proves a token for builds. A repository of somebody else that is only pulled may be public and need no login: one that the token
 * does not cover is no failure here. Throws as `proveGrant` does.
 */
async function proveScoped(proving, organization) {
    const { needed, forbidden } = proving.needs;
    const prove = (questions) => {
        const names = new Set(questions.map(({ repository }) => repository));
        const beyond = forbidden.filter(({ repository }) => names.has(repository));
        return (0,_registry_prove_js__WEBPACK_IMPORTED_MODULE_3__/* .proveGrant */ .B)({ ...proving, needs: { needed: questions, forbidden: beyond } });
    };
    const isForeign = ({ repository, action }) => action === 'pull' && organization !== undefined && !repository.startsWith(`${organization}/`);
    const own = needed.filter(question => !isForeign(question));
    const proofs = own.length > 0 ? [await prove(own)] : [];
    const uncovered = [];
    for (const question of needed.filter(isForeign)) {
        try {
            proofs.push(await prove([question]));
        }
        catch (error) {
            if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE) || error.code !== 'SCOPE_MISSING')
                throw error;
            uncovered.push(question);
        }
    }
    if (proofs.length === 0)
        throw nothingCovered(uncovered);
    return {
        grant: Object.fromEntries(proofs.flatMap(({ grant }) => Object.entries(grant))),
        label: proofs.find(({ label }) => label !== undefined)?.label,
        unproven: proofs.find(({ unproven }) => unproven !== undefined)?.unproven,
        uncovered,
    };
}
function nothingCovered(uncovered) {
    const names = uncovered.map(({ repository }) => repository).join(', ');
    return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE('SCOPE_MISSING', {
        message: `the token cannot pull ${names}, so "docker-config: scoped" has nothing to use it for`,
        hint: 'write push: or pull: with a repository that the token covers; public images need no login',
    });
}
/**
 * Gives builds the credential for each repository, and keeps in the state what the post step needs. Throws CONFIG_INVALID,
 * CONFIG_OVERRIDDEN.
 */
async function placeScoped(inputs, place) {
    const { root, credential, requests, ports } = place;
    const { runner, files, id } = ports;
    const { registry } = inputs;
    await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseScopedOverride */ .jP)(root, { registry, credential, requests, isScoped: true, files });
    const repositories = [...new Set(requests.map(({ repository }) => repository))];
    const places = await (0,_docker_scoped_js__WEBPACK_IMPORTED_MODULE_2__/* .scopedPlaces */ .Lp)(root, { registry, repositories, files });
    const undoes = inputs.logout && runner.hasPost;
    if (undoes) {
        runner.saveState('layer', id);
        runner.saveState('scoped', JSON.stringify(places));
    }
    await (0,_docker_scoped_js__WEBPACK_IMPORTED_MODULE_2__/* .loginScoped */ .E2)({ ...ports, ...place, registry, places, layer: undoes ? id : undefined });
    runner.info(`builds with buildx are logged in to ${registry.name} as ${credential.username} for ${repositories.join(', ')}, in ${root}`);
    runner.info('docker push, docker pull and other tools do not use this login');
}


/***/ })

};
