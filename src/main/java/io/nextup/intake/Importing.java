package io.nextup.intake;

import io.nextup.intake.csv.CsvFile;
import io.nextup.intake.csv.CsvRow;
import io.nextup.intake.csv.CsvRows;
import io.nextup.lead.LeadStore;
import io.nextup.lock.TryingAgain;
import io.nextup.problem.BadInput;
import io.nextup.problem.Fault;
import io.nextup.problem.Refused;
import io.nextup.problem.http.Causes;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;

/**
 * Works through a file of leads, row by row.
 *
 * <p>Each row is one transaction that makes the lead and moves the import on, so that whatever stops it, and on whichever node
 * it goes on, no row is lost and none is taken twice.
 */
@Service
class Importing {

    private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

    private static final String AND_MORE = "; and more";
    private static final int LONGEST_MESSAGE = 4000;

    private final ImportStore imports;
    private final Intake intake;
    private final LeadStore leads;
    private final TryingAgain tryingAgain;
    private final Clock clock;

    Importing(ImportStore imports, Intake intake, LeadStore leads, TryingAgain tryingAgain, Clock clock) {
        this.imports = imports;
        this.intake = intake;
        this.leads = leads;
        this.tryingAgain = tryingAgain;
        this.clock = clock;
    }

    /** Goes on where the import stands, to its end, or until another node is found to be working on it. */
    void run(String id) {
        LeadImport begun = imports.find(id).orElseThrow();
        if (begun.state() == LeadImport.State.DONE) {
            return;
        }
        int expected = begun.tally().rows();
        CsvRows rows = CsvFile.read(imports.file(id), begun.mapping(), LeadFields.of(begun.stream()))
                .rows(expected);
        while (rows.hasNext()) {
            CsvRow row = rows.next();
            if (!take(id, row, expected)) {
                return;
            }
            expected++;
        }
        tryingAgain.run(() -> imports.done(id));
    }

    /** Takes the row, unless another node was faster or somebody stopped the import. */
    private boolean take(String id, CsvRow row, int expected) {
        try {
            return tryingAgain.call(() -> {
                LeadImport now = imports.lock(id);
                if (isNoLongerAt(now, expected)) {
                    return false;
                }
                imports.progress(id, receive(now, row), clock.instant());
                return true;
            });
        } catch (RuntimeException e) {
            if (e instanceof ConcurrencyFailureException || Causes.databaseAway(e)) {
                throw e;
            }
            return reject(id, row, expected, told(id, row, e));
        }
    }

    private static boolean isNoLongerAt(LeadImport now, int expected) {
        return now.state() == LeadImport.State.DONE || now.tally().rows() != expected;
    }

    private LeadImport.Tally receive(LeadImport now, CsvRow row) {
        if (row.fault() != null) {
            throw new BadInput("row", row.fault());
        }
        Map<String, Object> values = new LinkedHashMap<>(row.values());
        values.putIfAbsent("stream", now.stream());
        values.putIfAbsent("leadGroup", now.leadGroup());
        values.putIfAbsent("source", now.source());
        Receipt receipt = intake.receive(RawLead.sorted(values), now.poster(), null);
        if (receipt.refused()) {
            return now.tally().withRefused();
        }
        if (receipt.known()) {
            return now.tally().withRepeated();
        }
        return now.tally().accepted(leads.find(receipt.leadId()).orElseThrow().owner() != null);
    }

    private static String told(String id, CsvRow row, RuntimeException e) {
        if (e instanceof BadInput input) {
            return told(input);
        }
        if (e instanceof Refused) {
            return e.getMessage();
        }
        LOG.error("Line {} of import {} could not be taken in", row.line(), id, e);
        return "could not be taken in for an internal reason; the log says which";
    }

    /** The faults, as far as there is room for them. */
    private static String told(BadInput input) {
        StringBuilder told = new StringBuilder();
        for (Fault fault : input.faults()) {
            String next = fault.field() + ": " + fault.message();
            if (told.length() + "; ".length() + next.length() > LONGEST_MESSAGE - AND_MORE.length()) {
                return told.append(AND_MORE).toString();
            }
            told.append(told.isEmpty() ? "" : "; ").append(next);
        }
        return told.toString();
    }

    private boolean reject(String id, CsvRow row, int expected, String message) {
        return tryingAgain.call(() -> {
            LeadImport now = imports.lock(id);
            if (isNoLongerAt(now, expected)) {
                return false;
            }
            imports.error(id, new LeadImport.RowError(row.line(), message));
            imports.progress(id, now.tally().withFailed(), clock.instant());
            return true;
        });
    }
}
