/*
 * In every webapp where there is single sign-on. After a log-out, or when the session has ended, a webapp shows its own log-in form,
 * which takes no password then; this goes where the log-out is finished, or the log-in is asked for again.
 */
const base = document.querySelector('base');

function leave() {
  if (/^#!?\/login/.test(location.hash)) {
    location.replace(base.getAttribute('app-root') + '/sso/left?app=' + base.getAttribute('app-name'));
  }
}

addEventListener('hashchange', leave);
leave();
