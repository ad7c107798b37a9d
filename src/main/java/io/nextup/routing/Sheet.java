package io.nextup.routing;

import java.util.List;

/** A decision table as it is read by people: what it asks, what it says, row by row. */
public record Sheet(List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /**
     * @param title what stands above it
     * @param name what is asked, an expression, or what is said
     * @param type as the table has it, or empty
     */
    public record Column(String title, String name, String type) {}

    /**
     * @param id by which the row's turn is kept
     * @param conditions one for each input; blank matches everything
     * @param names one for each output
     * @param note what the author wrote beside it, or empty
     */
    public record Row(String id, List<String> conditions, List<String> names, String note) {}
}
