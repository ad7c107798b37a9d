/** What goes wrong, said so that a caller can put it right, and how it is told over HTTP (RFC 9457). */
package io.nextup.problem;
