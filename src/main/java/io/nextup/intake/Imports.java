package io.nextup.intake;

import io.nextup.distribution.Streams;
import io.nextup.intake.csv.CsvFile;
import io.nextup.intake.csv.CsvRows;
import io.nextup.leadgroup.LeadGroupStore;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.Faults;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Files of leads: taken in the background, told how far they are, and gone on with after a restart. */
@Service
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    /** An import that nobody touched for so long was left by a node that died. */
    private static final Duration LEFT = Duration.ofSeconds(20);

    private final ImportStore imports;
    private final Importing importing;
    private final LeadGroupStore leadGroups;
    private final TryingAgain tryingAgain;
    private final TaskScheduler scheduler;
    private final Clock clock;
    private final Set<String> runningHere = ConcurrentHashMap.newKeySet();

    Imports(
            ImportStore imports,
            Importing importing,
            LeadGroupStore leadGroups,
            TryingAgain tryingAgain,
            TaskScheduler scheduler,
            Clock clock) {
        this.imports = imports;
        this.importing = importing;
        this.leadGroups = leadGroups;
        this.tryingAgain = tryingAgain;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /**
     * Keeps the file and begins to take it in.
     *
     * @param stream null is leads
     * @param leadGroup the lead group of rows that name none, or null
     * @param source the source of rows that name none, or null
     * @param mapping {@code field=Column name} each
     * @return the import's id
     * @throws io.nextup.problem.BadInput if the file is no UTF-8 CSV with a header, or a parameter is wrong; nothing is kept
     */
    public String begin(
            byte[] file, String stream, String leadGroup, String source, List<String> mapping, Poster poster) {
        Faults faults = new Faults();
        String known = stream == null || stream.isBlank() ? Streams.LEAD : stream;
        if (!Streams.ALL.contains(known)) {
            faults.add("stream", "expected one of " + String.join(", ", Streams.ALL));
        }
        if (leadGroup != null
                && (!Texts.isWritable(leadGroup) || leadGroups.find(leadGroup).isEmpty())) {
            faults.add("leadGroup", "there is no such lead group");
        }
        if (source != null && (source.length() > 255 || !Texts.isWritable(source))) {
            faults.add("source", "expected at most 255 characters, without NUL");
        }
        if (!mapping.stream().allMatch(Texts::isWritable)) {
            faults.add("map", "expected texts without NUL");
        }
        faults.throwIfAny();
        CsvFile.read(file, mapping, LeadFields.of(known));
        LeadImport begun = new LeadImport(
                UUID.randomUUID().toString(),
                poster,
                known,
                leadGroup,
                source == null ? "" : source,
                mapping,
                LeadImport.State.RUNNING,
                LeadImport.Tally.NOTHING);
        tryingAgain.run(() -> imports.insert(begun, file, clock.instant()));
        scheduler.schedule(() -> run(begun.id()), scheduler.getClock().instant());
        return begun.id();
    }

    public Optional<LeadImport> find(String id) {
        return imports.find(id);
    }

    /** How many rows its file has, bad ones counted; reads the whole of it. 0 once the import is over. */
    public int rows(LeadImport running) {
        if (running.state() == LeadImport.State.DONE) {
            return 0;
        }
        CsvRows rows = CsvFile.read(imports.file(running.id()), running.mapping(), LeadFields.of(running.stream()))
                .rows();
        int count = 0;
        while (rows.hasNext()) {
            rows.next();
            count++;
        }
        return count;
    }

    /** Stops an import where it stands: no further row is taken, and those that were stay. Nothing happens to one that is done. */
    public void stop(String id) {
        tryingAgain.run(() -> {
            imports.lock(id);
            imports.done(id);
        });
    }

    /** The rows that were not taken, by line. */
    public List<LeadImport.RowError> errors(String id) {
        return imports.errors(id);
    }

    /** Goes on with imports whose node has died, on whichever node looks first. */
    @Scheduled(
            initialDelayString = "${nextup.look-every-seconds}",
            fixedDelayString = "${nextup.look-every-seconds}",
            timeUnit = TimeUnit.SECONDS)
    void goOn() {
        imports.leftSince(clock.instant().minus(LEFT)).forEach(this::run);
    }

    private void run(String id) {
        if (!runningHere.add(id)) {
            return;
        }
        try {
            importing.run(id);
        } catch (RuntimeException e) {
            LOG.error("Import {} stopped; it goes on at a later look", id, e);
        } finally {
            runningHere.remove(id);
        }
    }
}
