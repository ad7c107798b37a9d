/*
 * On the page that somebody sees who opens a webapp and is not logged in: goes on to the log-in by itself, and takes along what the
 * address has after its #, which browsers keep to themselves. So a link to a task still leads there after the log-in.
 */
const link = document.getElementById('go');
location.replace(link.href + '&fragment=' + encodeURIComponent(location.hash.substring(1)));
