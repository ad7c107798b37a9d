package io.nextup.intake.csv;

import static io.nextup.intake.csv.CsvFiles.all;
import static io.nextup.intake.csv.CsvFiles.file;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRowsPropertyTest {

    @Property
    void whatever_table_is_written_is_read_back(
            @ForAll("tables") List<List<String>> table, @ForAll LineDelimiter lineEnd, @ForAll boolean quoted)
            throws IOException {
        var text = new StringWriter();
        var writer = CsvWriter.builder().lineDelimiter(lineEnd);
        CsvWriter csv = (quoted ? writer.quoteStrategy(QuoteStrategies.ALWAYS) : writer).build(text);
        csv.writeRecord("Name", "b", "c");
        table.forEach(csv::writeRecord);
        csv.close();

        List<CsvRow> rows = all(file(text.toString()).rows());

        assertThat(rows).allSatisfy(row -> assertThat(row.fault()).isNull());
        assertThat(rows)
                .extracting(CsvRow::values)
                .isEqualTo(table.stream().map(CsvRowsPropertyTest::named).toList());
    }

    @Property
    void an_intact_record_is_what_fastcsv_takes_for_one(@ForAll("scribbles") String text) {
        Extent extent = new Extents(text).from(0);

        if (extent.broken()) {
            // FastCSV takes the end of the text for the missing quote, so it is given text behind it to stumble over.
            assertThat(text + "\"x")
                    .satisfies(broken -> assertThat(fastCsvReads(broken)).isFalse());
        } else if (extent.end() > 0) {
            CsvRecord csvRecord = CsvReader.builder().ofSingleCsvRecord(text.substring(0, extent.end()));
            assertThat(csvRecord.getFieldCount()).isEqualTo(extent.cells());
        }
    }

    @Property
    void what_is_remembered_of_quoted_lines_changes_no_row(@ForAll("scribbles") String text) {
        var remembering = new Extents(text);

        for (int at = 0; at < text.length(); at = Lines.next(text, at)) {
            assertThat(remembering.from(at)).isEqualTo(new Extents(text).from(at));
        }
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.oneOf(
                Arbitraries.strings().withChars(" ,\"\r\nab;'ä").ofMaxLength(8),
                Arbitraries.strings().excludeChars('\0').ofMaxLength(20).filter(text -> text.codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)));
        return cells.list().ofSize(3).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("\"\",\n\ra").ofMaxLength(30);
    }

    private static Map<String, String> named(List<String> cells) {
        var names = List.of("name", "b", "c");
        var values = new LinkedHashMap<String, String>();
        IntStream.range(0, 3)
                .filter(column -> !cells.get(column).isBlank())
                .forEach(column ->
                        values.put(names.get(column), cells.get(column).strip()));
        return values;
    }

    private static boolean fastCsvReads(String text) {
        var read = new ArrayList<CsvRecord>();
        try {
            CsvReader.builder().ofCsvRecord(text).forEach(read::add);
            return true;
        } catch (CsvParseException broken) {
            return false;
        }
    }
}
