/** The profile {@code demo}: a small sales team with rules and leads to look at; nothing of it exists without the profile. */
package io.nextup.demo;
