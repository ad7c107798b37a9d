/** Who is calling, whether they may come in, and what the engine lets them do. */
package io.nextup.security;
