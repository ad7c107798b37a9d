/** What callers see over REST under {@code /api}: reading what they send, who may, and the shape of the answers. */
package io.nextup.api;
