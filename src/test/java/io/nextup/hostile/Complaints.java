package io.nextup.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** What was found, each kind with the first few requests that show it; and every error in the log meanwhile. */
final class Complaints extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int SHOWN_OF_A_KIND = 2;

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Map<String, List<String>> byKind = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    Complaints() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    synchronized void add(String kind, String example) {
        counts.merge(kind, 1, Integer::sum);
        List<String> examples = byKind.computeIfAbsent(kind, it -> new ArrayList<>());
        if (examples.size() < SHOWN_OF_A_KIND) {
            examples.add(example);
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
            StringBuilder what = new StringBuilder(event.getFormattedMessage());
            String first = "";
            for (IThrowableProxy it = event.getThrowableProxy(); it != null; it = it.getCause()) {
                what.append("\n    ").append(it.getClassName()).append(": ").append(it.getMessage());
                first = it.getClassName()
                        + (it.getStackTraceElementProxyArray().length > 0
                                ? " " + it.getStackTraceElementProxyArray()[0]
                                : "");
            }
            add("error in the log of " + event.getLoggerName() + " " + first, what.toString());
        }
    }

    /** Empty where nothing was found. */
    synchronized String all() {
        StringBuilder all = new StringBuilder();
        byKind.forEach((kind, examples) -> {
            all.append("\n").append(counts.get(kind)).append(" × ").append(kind);
            examples.forEach(example -> all.append("\n  ").append(example));
        });
        return all.toString();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
