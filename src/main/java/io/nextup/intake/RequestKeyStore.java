package io.nextup.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code request_key}: which lead each idempotency key made. */
@Repository
class RequestKeyStore {

    /** What a key made; {@code leadId} is null where the lead was refused as a duplicate. */
    record Made(String bodyHash, String leadId, String duplicateOf) {}

    private final JdbcClient jdbc;

    RequestKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Made> find(RequestKey key) {
        return jdbc.sql("""
                        select body_hash, lead, duplicate_of
                          from request_key
                         where caller = :caller
                           and request_key = :key
                        """)
                .param("caller", key.caller())
                .param("key", key.key())
                .query((row, number) ->
                        new Made(row.getString("body_hash"), row.getString("lead"), row.getString("duplicate_of")))
                .optional();
    }

    void insert(RequestKey key, String leadId, Instant now) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("caller", key.caller());
        columns.put("key", key.key());
        columns.put("bodyHash", key.bodyHash());
        columns.put("lead", leadId);
        columns.put("now", now.atOffset(ZoneOffset.UTC));
        jdbc.sql("""
                        insert into request_key (caller, request_key, body_hash, lead, received_at)
                        values (:caller, :key, :bodyHash, :lead, :now)
                        """).params(columns).update();
    }

    /** The lead that the key made was refused: the key's answer is from now on which lead it repeats. */
    void refused(String leadId, String duplicateOf) {
        jdbc.sql("update request_key set lead = null, duplicate_of = :duplicateOf where lead = :lead")
                .param("lead", leadId)
                .param("duplicateOf", duplicateOf)
                .update();
    }

    /** The keys that made the lead, or something that was refused because it repeats it. */
    List<SentKey> of(String leadId) {
        return jdbc.sql("""
                        select caller, request_key, received_at
                          from request_key
                         where lead = :lead or duplicate_of = :lead
                         order by received_at, caller, request_key
                        """)
                .param("lead", leadId)
                .query((row, number) -> new SentKey(
                        row.getString("caller"),
                        row.getString("request_key"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Forgets the keys of an erased lead. */
    void forget(String leadId) {
        jdbc.sql("delete from request_key where lead = :lead or duplicate_of = :lead")
                .param("lead", leadId)
                .update();
    }

    /** Forgets the keys received before. */
    void forgetBefore(Instant before) {
        jdbc.sql("delete from request_key where received_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
