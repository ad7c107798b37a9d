/** The only room that touches classes from inside the engine ({@code org.camunda.bpm..impl..}) and its FEEL. */
package io.nextup.process.plugin;
