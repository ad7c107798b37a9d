package io.nextup.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A {@link NextUpOnPostgresTest}, with the same shared application, whose people sit before a real browser ({@link Browsing}). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@NextUpOnPostgresTest
@ExtendWith(BrowserAtHand.class)
public @interface BrowserOnPostgresTest {}
