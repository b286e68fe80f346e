#!/usr/bin/env bash
# Unpacks Debian's Courier-IMAP into a folder, beside the system: its package conflicts with Dovecot's.
set -euo pipefail
folder=${1:?the folder to unpack into}
[ -x "$folder/usr/bin/imapd" ] && exit 0
waiting=$(mktemp -d)
trap 'rm -rf "$waiting"' EXIT
cd "$waiting"
packages='courier-imap courier-base courier-authlib libcourier-unicode4 libidn12 libgamin0'
# shellcheck disable=SC2086
apt-get download -qq $packages || { apt-get update -qq && apt-get download -qq $packages; }
cd - >/dev/null
mkdir -p "$folder"
for package in "$waiting"/*.deb; do dpkg -x "$package" "$folder"; done
