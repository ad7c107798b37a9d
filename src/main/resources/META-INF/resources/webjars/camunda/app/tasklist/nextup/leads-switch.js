/*
 * The switch in Tasklist's header: whether leads are sent to whoever is logged in.
 *
 * It asks every half minute how it stands, also for those who see no switch: so an open tab is heard of, and its user is online,
 * whatever it shows.
 */
const ADDRESS = document.querySelector('base').getAttribute('app-root') + '/api/nextup/availability';
const HALF_A_MINUTE = 30000;

let timer = null;

/** The token against forged requests, read anew each time: every log-in has its own. */
function token() {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.substring('XSRF-TOKEN='.length) : '';
}

/** How the switch stands; an error says why it could not be found out. */
async function ask(method, body) {
  let answer;
  try {
    answer = await fetch(ADDRESS, {
      method,
      credentials: 'same-origin',
      headers: body ? {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token()} : {},
      body
    });
  } catch (e) {
    throw new Error('the server does not answer');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail || 'the server answered ' + answer.status);
  }
  return answer.json();
}

function render(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.hidden = true;
  button.append('Leads: ');
  // A screen reader tells from aria-pressed whether it is on.
  const state = button.appendChild(document.createElement('span'));
  state.setAttribute('aria-hidden', 'true');
  const error = document.createElement('span');
  error.setAttribute('role', 'alert');
  place.append(button, error);

  let available = true;
  let saving = false;

  function show(stand) {
    available = stand.available;
    button.hidden = !stand.rep;
    button.setAttribute('aria-pressed', String(available));
    button.title = available
      ? 'Leads are sent to you. Press to get none for now.'
      : 'No leads are sent to you. Press to get them again.';
    state.textContent = available ? 'on' : 'off';
  }

  async function look() {
    try {
      const stand = await ask('GET');
      // What was asked before the user pressed is out of date.
      if (!saving) {
        show(stand);
      }
    } catch (e) {
      // Tasklist itself tells of a server that is away; the next look is soon.
    }
  }

  button.addEventListener('click', async () => {
    if (saving) {
      return;
    }
    saving = true;
    error.textContent = '';
    try {
      show(await ask('PUT', JSON.stringify({available: !available})));
    } catch (e) {
      error.textContent = 'Not changed: ' + e.message;
    } finally {
      saving = false;
    }
  });

  look();
  timer = setInterval(look, HALF_A_MINUTE);
}

export default {
  id: 'nextup-leads-switch',
  pluginPoint: 'tasklist.navbar.action',
  priority: 400,
  render,
  unmount: () => clearInterval(timer)
};
