/** Shell commands that send one signed mention, as docs/webhook.md explains them. */
export const webhookExample = (keys: { address: string; secret: string; text: string }): string =>
  [
    `BODY='${JSON.stringify({ id: 'probe-1', text: keys.text })}'`,
    'T=$(date +%s)',
    `V1=$(printf '%s.%s' "$T" "$BODY" | openssl dgst -sha256 -hmac '${keys.secret}' | sed 's/.* //')`,
    `curl '${keys.address}' -H 'Content-Type: application/json' \\`,
    `  -H "X-Resonanz-Signature: t=$T,v1=$V1" -d "$BODY"`,
  ].join('\n');
