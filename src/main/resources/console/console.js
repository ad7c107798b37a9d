// Times in the reader's own zone, forged requests kept out of htmx, and a word where the server does not answer.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

function showTimes(within) {
  within.querySelectorAll('time[datetime]:not([data-shown])').forEach(time => {
    const at = new Date(time.dateTime);
    time.textContent = day.format(at);
    time.title = `${at.toLocaleString('en-GB')} ${zone}`;
    time.dataset.shown = '';
  });
  within.querySelectorAll('[data-zone]').forEach(place => { place.textContent = zone; });
}

function tell(sentence) {
  document.getElementById('told').textContent = sentence;
}

document.addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name=csrf]');
  if (token) event.detail.headers[token.dataset.header] = token.content;
});
document.addEventListener('htmx:afterSwap', event => { showTimes(event.target); tell(''); });
document.addEventListener('htmx:sendError', () => tell('NextUp cannot be reached. What you see may be old.'));
document.addEventListener('htmx:responseError', event => tell(event.detail.xhr.status === 401
  ? 'You are logged out. Load the page anew to log in again.'
  : 'This did not work. Load the page anew and try again.'));

// What cannot be undone is asked for once more.
document.addEventListener('submit', event => {
  const question = event.submitter?.dataset.ask;
  if (question && !window.confirm(question)) event.preventDefault();
});

showTimes(document);

// Rows that are put in order by dragging or by their arrows, added from a template and taken out.
document.querySelectorAll('[data-sorted]').forEach(list => {
  let dragged = null;
  list.addEventListener('dragstart', event => {
    dragged = event.target.closest('li');
    dragged.classList.add('dragged');
    event.dataTransfer.effectAllowed = 'move';
  });
  list.addEventListener('dragover', event => {
    const over = event.target.closest('li');
    if (!dragged || !over || over === dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    over[event.clientY > box.top + box.height / 2 ? 'after' : 'before'](dragged);
  });
  list.addEventListener('drop', event => event.preventDefault());
  list.addEventListener('dragend', () => { dragged?.classList.remove('dragged'); dragged = null; });
  list.addEventListener('click', event => {
    const button = event.target.closest('button');
    const row = event.target.closest('li');
    if (button?.dataset.move === '-1') row.previousElementSibling?.before(row);
    else if (button?.dataset.move === '1') row.nextElementSibling?.after(row);
    else if (button?.hasAttribute('data-remove')) { row.remove(); return; }
    if (button) { button.focus(); tell(`Place ${[...list.children].indexOf(row) + 1} of ${list.children.length}`); }
  });
});
document.querySelectorAll('select[data-add]').forEach(select => select.addEventListener('change', () => {
  const list = document.getElementById(select.dataset.add);
  const there = [...list.querySelectorAll('input[type=hidden]')].some(input => input.value === select.value);
  if (select.value && !there) {
    const row = document.getElementById('member-template').content.firstElementChild.cloneNode(true);
    const name = select.selectedOptions[0].textContent;
    row.querySelector('strong').textContent = name;
    row.querySelectorAll('[aria-label]').forEach(part => { part.ariaLabel = part.ariaLabel.replace('{name}', name); });
    row.querySelector('input[type=hidden]').value = select.value;
    list.append(row);
  }
  select.value = '';
}));

document.querySelectorAll('button[data-more]').forEach(button => button.addEventListener('click', () => {
  const row = document.getElementById(`${button.dataset.more}-template`).content.firstElementChild.cloneNode(true);
  document.getElementById(button.dataset.more).append(row);
  row.querySelector('input').focus();
}));

// Told by the server that something was dealt; what is shown then is asked for.
const live = document.querySelector('[data-news]');
if (live) {
  const news = new EventSource(live.dataset.news);
  news.addEventListener('dealt', () => window.htmx.trigger('#parts', 'dealt'));
}
