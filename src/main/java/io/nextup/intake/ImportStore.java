package io.nextup.intake;

import io.nextup.intake.LeadImport.RowError;
import io.nextup.intake.LeadImport.State;
import io.nextup.intake.LeadImport.Tally;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code lead_import}, {@code import_part} and {@code import_error}. */
@Repository
class ImportStore {

    /** H2's binary columns hold a million bytes at most. */
    private static final int PART = 500_000;

    private static final RowMapper<LeadImport> ROW = (row, number) -> new LeadImport(
            row.getString("id"),
            new Poster(row.getString("posted_by"), row.getBoolean("may_preset"), row.getBoolean("rep")),
            row.getString("stream"),
            row.getString("lead_group"),
            row.getString("source"),
            row.getString("mapping").lines().toList(),
            State.valueOf(row.getString("state")),
            new Tally(
                    row.getInt("row_count"),
                    row.getInt("accepted"),
                    row.getInt("assigned"),
                    row.getInt("unassigned"),
                    row.getInt("repeated"),
                    row.getInt("refused"),
                    row.getInt("failed")));

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LeadImport leadImport, byte[] file, Instant now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", leadImport.id());
        columns.put("postedBy", leadImport.poster().user());
        columns.put("mayPreset", leadImport.poster().mayPreset());
        columns.put("rep", leadImport.poster().rep());
        columns.put("stream", leadImport.stream());
        columns.put("leadGroup", leadImport.leadGroup());
        columns.put("source", leadImport.source());
        columns.put("mapping", String.join("\n", leadImport.mapping()));
        columns.put("state", leadImport.state().name());
        columns.put("now", now.atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                        insert into lead_import
                               (id, posted_by, may_preset, rep, stream, lead_group, source, mapping, state,
                                row_count, accepted, assigned, unassigned, repeated, refused, failed,
                                started_at, touched_at)
                        values (:id, :postedBy, :mayPreset, :rep, :stream, :leadGroup, :source, :mapping, :state,
                                0, 0, 0, 0, 0, 0, 0,
                                :now, :now)
                        """).params(columns).update();
        for (int part = 0; part * PART < file.length; part++) {
            byte[] content = Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART));
            jdbc.sql("insert into import_part (import, part, content) values (:import, :part, :content)")
                    .param("import", leadImport.id())
                    .param("part", part)
                    .param("content", content)
                    .update();
        }
    }

    Optional<LeadImport> find(String id) {
        return jdbc.sql("select * from lead_import where id = :id")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** Reads it and holds its row, so that no other node takes the same row of the file. */
    LeadImport lock(String id) {
        return jdbc.sql("select * from lead_import where id = :id for update")
                .param("id", id)
                .query(ROW)
                .single();
    }

    byte[] file(String id) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        jdbc.sql("select content from import_part where import = :import order by part")
                .param("import", id)
                .query(row -> {
                    file.writeBytes(row.getBytes("content"));
                });
        return file.toByteArray();
    }

    void progress(String id, Tally tally, Instant now) {
        jdbc.sql("""
                        update lead_import
                           set row_count = :rows,
                               accepted = :accepted,
                               assigned = :assigned,
                               unassigned = :unassigned,
                               repeated = :repeated,
                               refused = :refused,
                               failed = :failed,
                               touched_at = :now
                         where id = :id
                        """)
                .param("id", id)
                .param("rows", tally.rows())
                .param("accepted", tally.accepted())
                .param("assigned", tally.assigned())
                .param("unassigned", tally.unassigned())
                .param("repeated", tally.repeated())
                .param("refused", tally.refused())
                .param("failed", tally.failed())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void error(String id, RowError error) {
        jdbc.sql("insert into import_error (import, line, message) values (:import, :line, :message)")
                .param("import", id)
                .param("line", error.line())
                .param("message", error.message())
                .update();
    }

    List<RowError> errors(String id) {
        return jdbc.sql("select line, message from import_error where import = :import order by line")
                .param("import", id)
                .query((row, number) -> new RowError(row.getLong("line"), row.getString("message")))
                .list();
    }

    /** Ends it and erases the file. */
    void done(String id) {
        jdbc.sql("update lead_import set state = 'DONE' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from import_part where import = :id").param("id", id).update();
    }

    /** Imports that nobody has worked on since. */
    List<String> leftSince(Instant before) {
        return jdbc.sql(
                        "select id from lead_import where state = 'RUNNING' and touched_at < :before order by started_at")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
