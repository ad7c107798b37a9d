/**
 * What hooks into the engine where it has no public way: the only room that may use the engine's internal types
 * ({@code org.camunda.bpm..impl..}) and its FEEL.
 */
package io.nextup.process.plugin;
