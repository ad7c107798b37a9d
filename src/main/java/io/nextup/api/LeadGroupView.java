package io.nextup.api;

import io.nextup.input.Fields;
import io.nextup.leadgroup.LeadGroup;
import io.nextup.leadgroup.Stage;
import io.nextup.leadgroup.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A lead group: its statuses, and its own duplicate setting, or null to go by the main one. */
@Schema(name = "LeadGroup")
public record LeadGroupView(String id, String name, List<StatusView> statuses, DuplicatesView duplicates) {

    private static final Duration LONGEST_CALL_BACK = Duration.ofDays(3650);

    static LeadGroupView of(LeadGroup group, DuplicatesView duplicates) {
        return new LeadGroupView(
                group.id(),
                group.name(),
                group.statuses().stream().map(StatusView::of).toList(),
                duplicates);
    }

    static LeadGroup read(String id, Fields fields) {
        Resources.sameId(fields, id);
        String name = Optional.ofNullable(fields.text("name")).orElse(id);
        List<Status> statuses = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int faults = fields.faults().count();
        for (Fields field : fields.objects("statuses")) {
            Status status = read(field);
            if (status.id() != null && !ids.add(status.id())) {
                field.fault("id", "is the id of another status");
            }
            statuses.add(status);
        }
        if (statuses.isEmpty() && fields.faults().count() == faults) {
            fields.fault("statuses", "expected at least one; the first is where a lead begins");
        }
        return new LeadGroup(id, name, statuses);
    }

    private static Status read(Fields field) {
        int faults = field.faults().count();
        String id = Ids.read(field, "id");
        if (id == null && field.faults().count() == faults) {
            field.fault("id", "is needed");
        }
        String name = Optional.ofNullable(field.text("name")).orElse(id);
        if (field.value("stage") == null) {
            field.fault("stage", "is needed");
        }
        Stage stage = field.choice("stage", Stage.class, Stage.NEW);
        Duration callBackAfter = field.duration("callBackAfter");
        if (callBackAfter != null && stage.closes()) {
            field.fault("callBackAfter", "is not for a status that closes the lead");
        } else if (callBackAfter != null && callBackAfter.compareTo(LONGEST_CALL_BACK) > 0) {
            field.fault("callBackAfter", "expected at most ten years");
        }
        field.nothingElse();
        return new Status(id, name, stage, callBackAfter);
    }
}
