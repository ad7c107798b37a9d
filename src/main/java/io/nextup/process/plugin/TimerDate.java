package io.nextup.process.plugin;

import java.util.Date;

/** A bean that a timer in a diagram may ask for its date: the only call that an expression may make. */
public interface TimerDate {

    /** When the timer of this lead is due. */
    Date endFor(String lead);
}
