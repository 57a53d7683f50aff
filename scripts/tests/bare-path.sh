#!/bin/sh
# Fills the folder $1 with links to node, npm, git, sh and coreutils, and to nothing else: as PATH it is a machine on which
# none of the real parts is installed.
set -eu
mkdir -p "$1"
for program in \
  node npm npx git sh \
  '[' arch b2sum base32 base64 basename basenc cat chcon chgrp chmod chown chroot cksum comm cp csplit cut date dd df dir dircolors \
  dirname du echo env expand expr factor false fmt fold groups head hostid id install join link ln logname ls md5sum mkdir mkfifo \
  mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk pinky pr printenv printf ptx pwd readlink realpath rm rmdir runcon \
  seq sha1sum sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty sum sync tac tail tee test \
  timeout touch tr true truncate tsort tty uname unexpand uniq unlink users vdir wc who whoami yes; do
  file=$(command -v -- "$program") || continue
  case $file in
  /*) ln -sf "$file" "$1/$program" ;;
  # The shell has it built in; another program starts it by name.
  *) for folder in /usr/bin /bin; do if [ -x "$folder/$program" ]; then ln -sf "$folder/$program" "$1/$program"; fi; done ;;
  esac
done
