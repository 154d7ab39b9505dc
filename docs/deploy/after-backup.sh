#!/bin/sh
# Copies the backups to COPY_TO (rsync over ssh, or a folder of another disk), then removes those older than KEEP_DAYS here.
# A copy that fails removes nothing and ends with a fault, which systemctl --failed shows.
set -eu
folder=${DATA_DIR:?}/backups
if [ -n "${COPY_TO:-}" ]; then
  case $COPY_TO in
    *:*) rsync -a --ignore-existing "$folder/" "$COPY_TO" ;;
    *)
      mkdir -p "$COPY_TO"
      for file in "$folder"/chihoi-*.backup; do
        [ -e "$COPY_TO/${file##*/}" ] || cp -p "$file" "$COPY_TO/"
      done
      ;;
  esac
fi
# The newest stays whatever its age.
newest=$(ls -1 "$folder"/chihoi-*.backup | sort | tail -1)
find "$folder" -maxdepth 1 -name 'chihoi-*.backup' -mtime "+${KEEP_DAYS:-14}" ! -path "$newest" -delete
