/**
 * The page that a browser gets at /graphql: write a query, run it with one's own session, read the schema. Everything comes from here, so
 * it works offline and under a strict content security policy. Text, because a build copies no other files.
 */
export const EXPLORER_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphQL explorer</title>
<link rel="stylesheet" href="/graphql/explorer.css">
<script src="/graphql/explorer.js" defer></script>
</head>
<body>
<header>
<h1>GraphQL explorer</h1>
<label>Token <input id="token" placeholder="not needed when signed in here" autocomplete="off" spellcheck="false"></label>
<button id="run" title="Ctrl+Enter">Run</button>
<button id="stop" disabled>Stop</button>
</header>
<main>
<section>
<label for="query">Query</label>
<textarea id="query" spellcheck="false" autofocus></textarea>
<label for="variables">Variables (JSON)</label>
<textarea id="variables" spellcheck="false"></textarea>
</section>
<section>
<label for="answer">Answer</label>
<pre id="answer" tabindex="0" aria-live="polite"></pre>
</section>
<section>
<label for="find">Schema</label>
<input id="find" type="search" placeholder="Find a type or field">
<div id="schema" tabindex="0"></div>
</section>
</main>
</body>
</html>
`;

export const EXPLORER_STYLE = `
:root { color-scheme: light dark; font: 14px/1.45 system-ui, sans-serif; --line: light-dark(#d5d9e0, #3a404c); --ground: light-dark(#f6f7f9, #16181d); --card: light-dark(#fff, #1f2229); }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; background: var(--ground); }
header { display: flex; gap: 12px; align-items: center; padding: 8px 16px; border-bottom: 1px solid var(--line); }
h1 { font-size: 16px; margin: 0 auto 0 0; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: 1fr 1fr 320px; gap: 12px; padding: 12px 16px; }
section { display: flex; flex-direction: column; gap: 4px; min-height: 0; min-width: 0; }
label { font-weight: 600; }
textarea, pre, #schema, input { border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: inherit; padding: 8px; margin: 0; }
textarea, pre, #schema { font: 13px/1.5 ui-monospace, monospace; overflow: auto; resize: none; }
#query { flex: 3; } #variables { flex: 1; } pre, #schema { flex: 1; white-space: pre-wrap; overflow-wrap: anywhere; }
#schema p { margin: 0 0 8px; white-space: pre-wrap; } #schema b { display: block; }
button { padding: 6px 16px; border: 1px solid var(--line); border-radius: 6px; font: inherit; font-weight: 600; cursor: pointer; }
button:disabled { opacity: .5; cursor: default; }
@media (max-width: 900px) { body { height: auto; } main { grid-template-columns: 1fr; } textarea, pre, #schema { min-height: 200px; } }
`;

export const EXPLORER_SCRIPT = `'use strict';
const $ = (id) => document.getElementById(id);
const show = (value) => { $('answer').textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 2); };
const bearer = () => { const token = $('token').value.trim(); return token ? (/^Bearer /i.test(token) ? token : 'Bearer ' + token) : null; };
let socket = null;

$('query').value = sessionStorage.getItem('query') || 'query {\\n  viewer {\\n    name\\n    role\\n    workspace { name timeZone }\\n  }\\n}\\n';
$('variables').value = sessionStorage.getItem('variables') || '{}';

async function post(query, variables) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  if (bearer()) headers.authorization = bearer();
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json();
}

function stop() {
  if (socket) socket.close(1000);
  socket = null;
  $('stop').disabled = true;
}

function follow(query, variables) {
  const opened = new WebSocket(location.origin.replace(/^http/, 'ws') + '/graphql', 'graphql-transport-ws');
  const lines = [];
  const add = (value) => { lines.unshift(JSON.stringify(value, null, 2)); lines.length = Math.min(lines.length, 50); show(lines.join('\\n\\n')); };
  socket = opened;
  $('stop').disabled = false;
  show('Waiting for events…');
  opened.onopen = () => opened.send(JSON.stringify({ type: 'connection_init', payload: bearer() ? { authorization: bearer() } : {} }));
  opened.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === 'connection_ack') opened.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
    if (message.type === 'ping') opened.send(JSON.stringify({ type: 'pong' }));
    if (message.type === 'next') add(message.payload);
    if (message.type === 'error') add({ errors: message.payload });
    if (message.type === 'complete') stop();
  };
  opened.onclose = ({ code, reason }) => { if (socket === opened) { add({ closed: code, reason }); stop(); } };
}

async function run() {
  stop();
  const query = $('query').value;
  sessionStorage.setItem('query', query);
  sessionStorage.setItem('variables', $('variables').value);
  try {
    const variables = JSON.parse($('variables').value || '{}');
    if (/^\\s*subscription\\b/m.test(query)) return follow(query, variables);
    show('…');
    show(await post(query, variables));
  } catch (error) {
    show(String(error));
  }
}

$('run').onclick = run;
$('stop').onclick = stop;
addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } });

const TYPE = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';
const SCHEMA = '{ __schema { types { kind name description fields { name description args { name type { ' + TYPE + ' } } type { ' + TYPE + ' } } inputFields { name type { ' + TYPE + ' } } enumValues { name } } } }';
const written = (type) => type.kind === 'NON_NULL' ? written(type.ofType) + '!' : type.kind === 'LIST' ? '[' + written(type.ofType) + ']' : type.name;
const line = (field) => '  ' + field.name + (field.args && field.args.length ? '(' + field.args.map((a) => a.name + ': ' + written(a.type)).join(', ') + ')' : '') + ': ' + written(field.type);

post(SCHEMA, {}).then(({ data }) => {
  const rank = (type) => ['Query', 'Mutation', 'Subscription'].indexOf(type.name) >>> 0;
  const types = data.__schema.types.filter((type) => !type.name.startsWith('__')).sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  const draw = () => {
    const wanted = $('find').value.toLowerCase();
    $('schema').replaceChildren(...types.flatMap((type) => {
      const members = (type.fields || type.inputFields || []).map(line).concat((type.enumValues || []).map((value) => '  ' + value.name));
      const found = type.name.toLowerCase().includes(wanted) ? members : members.filter((member) => member.toLowerCase().includes(wanted));
      if (!found.length && !type.name.toLowerCase().includes(wanted)) return [];
      const paragraph = document.createElement('p');
      const name = document.createElement('b');
      name.textContent = type.name;
      paragraph.title = type.description || '';
      paragraph.append(name, found.join('\\n'));
      return [paragraph];
    }));
  };
  $('find').oninput = draw;
  draw();
}, (error) => { $('schema').textContent = String(error); });
`;
