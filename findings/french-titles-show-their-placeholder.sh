#!/usr/bin/env bash
# In "le métier d'{role}" two libraries show the placeholder to the reader, two others only where a second one follows.
#
# In ICU's MessageFormat an apostrophe before a brace begins a quotation. French and Italian put one before every job that begins with a
# vowel. intl-messageformat and format-message go by the letter and print "d{role}" even where nothing ends the quotation;
# @messageformat/core and Lingui take a lone apostrophe for a letter, so that a message works until a second one is added. Within a plural
# three throw, and Lingui prints braces and the text of the other case.
# ICU's documentation describes the quotation, and that an unpaired apostrophe at the end quotes the rest; two of the four do not keep to
# that.
# What follows: have a test that no message in French or Italian has the straight apostrophe; the typographic ’ is never a quotation.
#
# Packages: intl-messageformat@12.1.5 @messageformat/core@3.4.1 format-message@6.2.4 @lingui/core@6.11.0 @lingui/message-utils@6.11.0
# Seen: 28 November 2026. Output:
#   le métier d'{role}
#     intl-messageformat "le métier d{role}"
#     @messageformat/core "le métier d'infirmier"
#     format-message "le métier d{role}"
#     Lingui "le métier d'infirmier"
#   d'{role} à l'{place}
#     intl-messageformat "d{role} à lhôpital"
#     @messageformat/core "d{role} à lhôpital"
#     format-message "d{role} à lhôpital"
#     Lingui "d{role} à lhôpital"
#   {days, plural, one {# jour d'{role}} other {# jours d'{role}}}
#     intl-messageformat throws
#     @messageformat/core throws
#     format-message throws
#     Lingui "1 jour d{role}} other {# jours dinfirmier"
#   le métier d''{role}
#     intl-messageformat "le métier d'infirmier"
#     @messageformat/core "le métier d'infirmier"
#     format-message "le métier d'infirmier"
#     Lingui "le métier d'infirmier"
#   le métier d’{role}
#     intl-messageformat "le métier d’infirmier"
#     @messageformat/core "le métier d’infirmier"
#     format-message "le métier d’infirmier"
#     Lingui "le métier d’infirmier"
#
# Exits with 1 where the output is another one.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts \
  intl-messageformat@12.1.5 @messageformat/core@3.4.1 format-message@6.2.4 @lingui/core@6.11.0 @lingui/message-utils@6.11.0

cat > run.mjs <<'SCRIPT'
import { createRequire } from 'node:module';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { IntlMessageFormat } from 'intl-messageformat';
import MessageFormat from '@messageformat/core';

const formatMessage = createRequire(import.meta.url)('format-message');
formatMessage.setup({ missingTranslation: 'ignore' });
const libraries = {
  'intl-messageformat': (text, values) => new IntlMessageFormat(text, 'fr').format(values),
  '@messageformat/core': (text, values) => new MessageFormat('fr').compile(text)(values),
  'format-message': (text, values) => formatMessage(text, values, 'fr'),
  'Lingui': (text, values) => setupI18n({ locale: 'fr', messages: { fr: { text: compileMessage(text) } } })._('text', values),
};
const values = { role: 'infirmier', place: 'hôpital', days: 1 };
const texts = [
  "le métier d'{role}",
  "d'{role} à l'{place}",
  "{days, plural, one {# jour d'{role}} other {# jours d'{role}}}",
  "le métier d''{role}",
  'le métier d’{role}',
];

for (const text of texts) {
  console.log(text);
  for (const [name, format] of Object.entries(libraries)) {
    try {
      console.log(' ', name, JSON.stringify(format(text, values)));
    } catch {
      console.log(' ', name, 'throws');
    }
  }
}
SCRIPT

cat > expected.txt <<'EXPECTED'
le métier d'{role}
  intl-messageformat "le métier d{role}"
  @messageformat/core "le métier d'infirmier"
  format-message "le métier d{role}"
  Lingui "le métier d'infirmier"
d'{role} à l'{place}
  intl-messageformat "d{role} à lhôpital"
  @messageformat/core "d{role} à lhôpital"
  format-message "d{role} à lhôpital"
  Lingui "d{role} à lhôpital"
{days, plural, one {# jour d'{role}} other {# jours d'{role}}}
  intl-messageformat throws
  @messageformat/core throws
  format-message throws
  Lingui "1 jour d{role}} other {# jours dinfirmier"
le métier d''{role}
  intl-messageformat "le métier d'infirmier"
  @messageformat/core "le métier d'infirmier"
  format-message "le métier d'infirmier"
  Lingui "le métier d'infirmier"
le métier d’{role}
  intl-messageformat "le métier d’infirmier"
  @messageformat/core "le métier d’infirmier"
  format-message "le métier d’infirmier"
  Lingui "le métier d’infirmier"
EXPECTED

node run.mjs > seen.txt
diff -u expected.txt seen.txt
echo "As described."
