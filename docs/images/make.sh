#!/usr/bin/env bash
# Makes the pictures of the documents anew, and the full set, every page at three widths in both themes, in artifacts/pictures.
set -euo pipefail
cd "$(dirname "$0")/../.."

all=$PWD/artifacts/pictures
mkdir -p "$all"
CAREERGUIDE_PICTURES=$all dotnet test --project tests/CareerGuide.Browser.Tests --filter-class '*PictureTests'

for picture in home-1280-light compare-1280-light compare-360-dark roles-data-engineer-768-light workflow-1280-light \
  desk-editor-1280-light desk-editor-360-dark desk-difference-1280-light; do
  cp "$all/$picture.png" docs/images/
done
