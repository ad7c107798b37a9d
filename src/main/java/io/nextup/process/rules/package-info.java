/** Routing rules as the engine deploys them: decision tables in DMN, read and asked for one lead. */
package io.nextup.process.rules;
