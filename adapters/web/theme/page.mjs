// The page works without this script. It keeps the place and the focus after a post, shows the newest words, and counts.

const KEPT = 'krachtbot-plek';

function recall() {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  } catch {
    return null;
  }
}

/** Remembers which button was used, so that the next page can put the focus back on it. */
function keepPlace(event) {
  const button = event.submitter;
  const panes = [...document.querySelectorAll('.kb-pane')].map((pane) => pane.scrollTop);
  const place = { button: button?.dataset.keep ?? null, panes };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(place));
  } catch {
    // Without storage the page still lands on what is new.
  }
}

/** The part of the page that the address names, if it is there; a thread opens for what stands in it. */
function landing() {
  const id = decodeURIComponent(location.hash.slice(1));
  const part = id === '' ? null : document.getElementById(id);
  const thread = part?.closest('details');
  if (thread) thread.open = true;
  return part;
}

/** Brings the form that waits, or else the newest words, into sight: from the top when they are taller than the screen. */
function showNewest() {
  const turns = document.querySelectorAll('[data-scroll="newest"] > .kb-turns > .kb-turn');
  const newest = document.querySelector('.kb-bubble--form') ?? [...turns].at(-1);
  if (newest === undefined) return;
  const room = newest.closest('[data-scroll]').clientHeight;
  const tall = newest.offsetHeight > Math.min(room, window.innerHeight);
  newest.scrollIntoView({ block: tall ? 'start' : 'nearest' });
}

/** Newer browsers go on from what was scrolled to: the first Tab would pass over the link that skips to the content. */
function tabFromTop() {
  document.body.tabIndex = -1;
  document.body.focus({ preventScroll: true });
  document.body.removeAttribute('tabindex');
}

function restore() {
  const kept = recall();
  sessionStorage.removeItem(KEPT);
  const target = landing();
  const button = kept?.button ? document.querySelector(`[data-keep="${CSS.escape(kept.button)}"]`) : null;
  document.querySelectorAll('.kb-pane').forEach((pane, index) => {
    pane.scrollTop = kept?.panes[index] ?? 0;
  });
  if (target === null) showNewest();
  else target.scrollIntoView({ block: 'nearest' });
  // What the clock brought stands above the conversation.
  if (kept?.button?.startsWith('klok')) window.scrollTo(0, 0);
  // A button of the clock or of the text box is used again and again; anything else leads to what is new.
  if (button !== null && /^(?:klok|zeg)/.test(kept.button)) button.focus({ preventScroll: true });
  else if (target !== null) target.focus({ preventScroll: true });
  else tabFromTop();
}

/** Tells how many characters are left, a moment after the last one was typed. */
function count(box) {
  const max = Number(box.dataset.max);
  const line = document.querySelector(`[data-count-for="${CSS.escape(box.id)}"]`);
  if (line === null) return;
  let waiting = 0;
  const tell = () => {
    const left = max - Array.from(box.value).length;
    line.hidden = false;
    const amount = Math.abs(left);
    const { one, many, overOne, overMany } = line.dataset;
    const words = left < 0 ? (amount === 1 ? overOne : overMany) : amount === 1 ? one : many;
    line.textContent = words.replace('{count}', String(amount));
    line.classList.toggle('kb-count--over', left < 0);
  };
  // As long as nothing was typed the limit beside the question says it all.
  if (box.value !== '') tell();
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 250);
  });
}

/** As in any chat: Enter says it, and with Shift there is a next line. On a screen that is touched Enter is a next line. */
function sayOnEnter(event) {
  const box = event.target;
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || box.form === null) return;
  if (matchMedia('(pointer: coarse)').matches) return;
  event.preventDefault();
  box.form.requestSubmit(box.form.querySelector('[type="submit"]'));
}

document.querySelectorAll('.kb-say textarea').forEach((box) => box.addEventListener('keydown', sayOnEnter));
document.addEventListener('submit', keepPlace);
document.querySelectorAll('[data-max]').forEach(count);
restore();
