package io.nextup.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.testing.Door;
import io.nextup.testing.NextUpTest;
import io.nextup.testing.Sales;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What is remembered of a lead within the transaction that stores it is what its row says. */
@NextUpTest
class UnseenLeadsTest {

    private static final Map<String, Object> FIELDS = Map.of(
            "leadGroup", "unseen",
            "company", "Unseen Ltd",
            "email", "Ann@Unseen.example",
            "postcode", "AB1 2CD",
            "amount", new BigDecimal("12.50"),
            "whole", 3,
            "sure", true);

    private final Sales sales;
    private final Door door;
    private final LeadStore leads;
    private final LeadChangesStore changes;
    private final UnseenLeads unseen;
    private final TransactionTemplate transaction;

    UnseenLeadsTest(
            Sales sales,
            Door door,
            LeadStore leads,
            LeadChangesStore changes,
            UnseenLeads unseen,
            TransactionTemplate transaction) {
        this.sales = sales;
        this.door = door;
        this.leads = leads;
        this.changes = changes;
        this.unseen = unseen;
        this.transaction = transaction;
    }

    @Test
    void lead_that_was_dealt_is_as_its_row_has_it() {
        sales.leadGroup("unseen");
        sales.userGroup("unseen", "SEQUENTIAL", "unseen-1");
        sales.everythingTo("unseen");

        transaction.executeWithoutResult(status -> {
            String id = door.send(FIELDS, null).leadId();

            Lead remembered = unseen.find(id).orElseThrow();
            assertThat(remembered.owner()).isEqualTo("unseen-1");
            assertThat(remembered.processInstance()).isNotNull();
            assertThat(remembered.handlingInstance()).isNotNull();
            assertThat(remembered).isEqualTo(row(id));
        });
    }

    @Test
    void lead_that_is_offered_is_as_its_row_has_it() {
        sales.leadGroup("unseen");
        sales.distribution("{\"method\": \"FREE_FOR_ALL\"}");

        transaction.executeWithoutResult(status -> {
            String id = door.send(FIELDS, null).leadId();

            Lead remembered = unseen.find(id).orElseThrow();
            assertThat(remembered.offer().toEveryRep()).isTrue();
            assertThat(remembered).isEqualTo(row(id));
        });
    }

    @Test
    void lead_that_is_changed_in_another_way_is_read_again() {
        sales.leadGroup("unseen");

        transaction.executeWithoutResult(status -> {
            String id = door.send(FIELDS, null).leadId();
            changes.note(id, "Asked for Tom");

            assertThat(leads.find(id).orElseThrow().note()).isEqualTo("Asked for Tom");
        });
    }

    @Test
    void lead_is_forgotten_when_its_transaction_ends_either_way() {
        sales.leadGroup("unseen");
        Map<String, String> ids = new HashMap<>();

        transaction.executeWithoutResult(status -> {
            ids.put("kept", door.send(FIELDS, null).leadId());
        });
        transaction.executeWithoutResult(status -> {
            ids.put("lost", door.send(FIELDS, null).leadId());
            status.setRollbackOnly();
        });

        transaction.executeWithoutResult(status -> {
            assertThat(ids.values().stream().map(unseen::find)).allMatch(Optional::isEmpty);
            assertThat(leads.find(ids.get("kept"))).isPresent();
            assertThat(leads.find(ids.get("lost"))).isEmpty();
        });
    }

    private Lead row(String id) {
        return leads.findAll(List.of(id)).get(0);
    }
}
