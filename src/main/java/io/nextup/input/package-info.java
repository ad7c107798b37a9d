/** Reading what a caller sent, so that every fault is found at once and named by its field. */
package io.nextup.input;
