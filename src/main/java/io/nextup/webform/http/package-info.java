/** The public pages of web forms: drawn on the server, working without scripts, and asking nobody to log in. */
package io.nextup.webform.http;
