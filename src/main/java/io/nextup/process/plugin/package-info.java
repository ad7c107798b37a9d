/** What hooks into the engine where it has no public way; the only package that may use the engine's internal types. */
package io.nextup.process.plugin;
