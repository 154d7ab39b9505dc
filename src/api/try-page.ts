/** A page that lists what can be asked for, and asks for it with a token that stays in the page. */
import type { Endpoint } from './endpoint.ts';
import { problems } from './problem.ts';

const safe = (text: string) =>
  text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

function html(endpoints: readonly Endpoint[], base: string): string {
  const one = ({ method, path, noun, summary, params, body }: Endpoint) => `
    <details><summary><b>${method.toUpperCase()}</b> <code>${base}${safe(path)}</code> ${safe(summary)}</summary>
    <form data-method="${method}" data-path="${base}${safe(path)}"><p>${method === 'get' ? 'reads' : 'writes'} <code>${noun}</code></p>
    ${Object.keys(params.shape)
      .map((name) => `<label>${safe(name)} <input name="${safe(name)}"></label>`)
      .join('')}
    ${body ? '<label>JSON <textarea name="$body" rows="8">{}</textarea></label>' : ''}
    <button>Send</button><pre aria-live="polite"></pre></form></details>`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Chi Hội API</title><link rel="stylesheet" href="${base}/docs.css"><script src="${base}/docs.js" defer></script></head><body><main>
<h1>Chi Hội API</h1><p>Described in <a href="${base}/openapi.json">openapi.json</a>. A token is made in a private chat with the assistant: <code>/ketnoi</code>.</p>
<label>Token <input id="token" type="password" autocomplete="off" placeholder="chk_…"></label>
${endpoints.map(one).join('')}
<h2>Problems</h2><dl>${problems
    .map(({ status, title }) => `<dt id="problem-${status}">${status}</dt><dd>${safe(title)}</dd>`)
    .join('')}</dl></main></body></html>`;
}

const script = `for (const form of document.forms) form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const out = form.querySelector('pre');
  const query = new URLSearchParams();
  let path = form.dataset.path;
  for (const field of form.querySelectorAll('input')) {
    if (path.includes('{' + field.name + '}')) path = path.replace('{' + field.name + '}', encodeURIComponent(field.value));
    else if (field.value !== '') query.set(field.name, field.value);
  }
  const headers = { authorization: 'Bearer ' + document.getElementById('token').value };
  const options = { method: form.dataset.method.toUpperCase(), headers };
  const body = form.querySelector('textarea');
  if (body) {
    headers['content-type'] = 'application/json';
    headers['idempotency-key'] = crypto.randomUUID();
    options.body = body.value;
  }
  out.textContent = '…';
  const answer = await fetch(path + (String(query) ? '?' + query : ''), options);
  const text = await answer.text();
  try { out.textContent = answer.status + '\\n' + JSON.stringify(JSON.parse(text), null, 2); } catch { out.textContent = answer.status + '\\n' + text; }
});
`;

const style = `body{font:1.05rem/1.5 system-ui,sans-serif;margin:0;color:#111;background:#fff}main{max-width:60rem;margin:0 auto;padding:1rem}
details{border-bottom:1px solid #ccc;padding:.4rem 0}summary{cursor:pointer}label{display:block;margin:.5rem 0}input,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.4rem}
button{font:inherit;padding:.4rem 1rem}pre{overflow:auto;background:#f3f3f3;padding:.6rem}dt{font-weight:600}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#222}a{color:#9cf}}
`;

export const tryPage = { html, script, style };
