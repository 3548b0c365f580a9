// The phone of an excursion works by forms alone. This keeps what is written through a reload and
// a dead spot: drafts and notes that were not answered yet lie in this browser's storage.

const form = document.querySelector('form[data-keeps]');
const draftKey = form && `resonanz.excursion.draft.${form.dataset.keeps}`;
const queueKey = `resonanz.excursion.queue.${location.pathname}`;
const refusedKey = `resonanz.excursion.refused.${location.pathname}`;
const retryMs = 5000;

const read = (key, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
};
const write = (key, value) => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A private window without storage: the form itself still holds everything.
  }
};

// UUIDv4 without crypto.randomUUID, which plain http does not have.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex);
}

// What a note is, without the answers: an older one must not overwrite newer answers.
const noteFields = ['text', 'link', 'feeling', 'groupId'];

const fieldsOf = (from, button) => {
  const fields = Object.fromEntries(new FormData(from));
  return button?.name ? { ...fields, [button.name]: button.value } : fields;
};

function say(text) {
  const waiting = form?.querySelector('[data-waiting]');
  if (waiting) waiting.textContent = text;
}

// 'sent', 'refused' (its words stand on the page the server answers with), or 'away'.
async function send(fields) {
  try {
    const answer = await fetch('?/keep', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams(fields),
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    });
    if (answer.type === 'opaqueredirect') return 'sent';
    return answer.status >= 500 || answer.status === 429 ? 'away' : 'refused';
  } catch {
    return 'away';
  }
}

let sending = null;
/** One at a time, the oldest first. @returns how the last one went; 'sent' where none waits. */
function sendQueue() {
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  return sending;
}

async function sendAll() {
  for (let queue = read(queueKey, []); queue.length > 0; queue = read(queueKey, [])) {
    const sent = await send(queue[0]);
    if (sent === 'away') return sent;
    write(queueKey, read(queueKey, []).slice(1));
    if (sent === 'refused') {
      write(refusedKey, [...read(refusedKey, []), queue[0]]);
      giveBack();
      return sent;
    }
    say('');
  }
  return 'sent';
}

/** What was not taken goes back into the form; where there is none it stands on the page. */
function giveBack() {
  const notes = read(refusedKey, []);
  if (notes.length === 0) return;
  if (form) return giveBackToForm(notes);
  const place = document.querySelector('[data-not-taken]');
  if (!place) return;
  const quotes = notes.map(({ text, link, who, about, ofUs }) =>
    Object.assign(document.createElement('blockquote'), {
      textContent: [text, link, who, about, ofUs].filter(Boolean).join('\n'),
    }),
  );
  place.querySelector('div').replaceChildren(...quotes);
  place.hidden = false;
}

// While something else is being written there it waits. Answers alone still stand in their fields.
function giveBackToForm(notes) {
  const [note, ...others] = notes.filter(({ text }) => text);
  if (!note || form.elements.text.value !== '') return;
  for (const name of noteFields) {
    if (form.elements[name] && note[name] !== undefined) form.elements[name].value = note[name];
  }
  form.elements.findId.value = newId();
  write(refusedKey, others);
  keepDraft();
  say(form.querySelector('[data-waiting]').dataset.notTaken);
}

function keepDraft() {
  const { text, link, who, about, ofUs, feeling, groupId, findId } = fieldsOf(form);
  write(draftKey, { text, link, who, about, ofUs, feeling, groupId, findId });
}

function bringDraftBack() {
  for (const [name, value] of Object.entries(read(draftKey, {}))) {
    const field = form.elements[name];
    // What the server gave back is newer.
    if (field && value && (field.value === '' || name === 'feeling' || name === 'findId')) {
      field.value = value;
    }
  }
}

async function submit(event) {
  event.preventDefault();
  const fields = fieldsOf(form, event.submitter);
  // What was written earlier arrives earlier.
  const sent = (await sendQueue()) === 'away' ? 'away' : await send(fields);
  if (sent === 'sent') {
    write(draftKey, null);
    write(queueKey, withoutAnswers(fields.visitId));
    const query = new URLSearchParams(location.search);
    query.set('kept', fields.text ? 'found' : 'kept');
    location.replace(`${location.pathname}?${query}`);
  } else if (sent === 'refused') {
    // The browser shows the page with what is wrong; the same id does it once.
    if (event.submitter?.name) addField(event.submitter.name, event.submitter.value);
    form.submit();
  } else {
    putAway(fields);
    for (const name of ['text', 'link']) form.elements[name].value = '';
    form.elements.findId.value = newId();
    keepDraft();
    say(form.querySelector('[data-waiting]').dataset.waiting);
  }
}

// The answers wait once, the newest; every note waits by itself.
function putAway({ visitId, findId, who, about, ofUs, ...fields }) {
  const note = Object.fromEntries(noteFields.map((name) => [name, fields[name] ?? '']));
  const answers = { visitId, findId: newId(), who, about, ofUs };
  const notes = fields.text || fields.link ? [{ visitId, findId, ...note }] : [];
  write(queueKey, [...withoutAnswers(visitId), answers, ...notes]);
}

const withoutAnswers = (visitId) =>
  read(queueKey, []).filter((note) => note.visitId !== visitId || note.text || note.link);

function addField(name, value) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name, value });
  form.append(field);
}

function showTimeLeft() {
  const time = document.querySelector('[data-ends]');
  if (!time) return;
  // eslint-disable-next-line no-restricted-syntax -- a file of its own, without modules
  const minutes = Math.ceil((Date.parse(time.dataset.ends) - Date.now()) / 60_000);
  const { left, over } = time.dataset;
  const words = minutes > 0 ? `· ${left.replace('{n}', minutes)}` : `· ${over}`;
  const place = time.querySelector('span');
  if (place.textContent !== words) place.textContent = words;
}

if (form) {
  bringDraftBack();
  form.addEventListener('input', keepDraft);
  form.addEventListener('submit', submit);
}
giveBack();
showTimeLeft();
setInterval(showTimeLeft, 10_000);
void sendQueue();
setInterval(sendQueue, retryMs);
addEventListener('online', sendQueue);
