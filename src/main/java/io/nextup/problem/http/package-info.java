/** How problems are told over HTTP (RFC 9457), and what is refused before anybody looks at it. */
package io.nextup.problem.http;
