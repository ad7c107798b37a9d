package io.nextup.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link NextUpTest}, with the same shared application, whose people sit before a real browser ({@link Browsing}).
 *
 * <p>Skipped with a word where no Chromium is installed, but never in CI, where it fails instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NextUpTest
@ExtendWith(BrowserAtHand.class)
public @interface BrowserTest {}
