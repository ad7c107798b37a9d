package io.nextup.intake.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.nextup.problem.BadInput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The beginning of a file, for somebody who is to say what its columns are.
 *
 * @param names as the first line has them
 * @param guesses the field that each column may fill, by its name; empty for none
 * @param rows the first few
 */
public record FirstRows(List<String> names, List<String> guesses, List<List<String>> rows) {

    private static final int SHOWN = 5;

    /** What columns are called elsewhere, as identifiers in lower case. */
    private static final Map<String, String> ALSO_CALLED = Map.ofEntries(
            Map.entry("mail", "email"),
            Map.entry("emailaddress", "email"),
            Map.entry("emailid", "email"),
            Map.entry("phonenumber", "phone"),
            Map.entry("telephone", "phone"),
            Map.entry("mobile", "alternatePhone"),
            Map.entry("fullname", "name"),
            Map.entry("contact", "name"),
            Map.entry("contactname", "name"),
            Map.entry("organisation", "company"),
            Map.entry("organization", "company"),
            Map.entry("account", "company"),
            Map.entry("leadnumber", "externalId"),
            Map.entry("prospectid", "externalId"),
            Map.entry("reference", "externalId"),
            Map.entry("id", "externalId"),
            Map.entry("leadsource", "source"),
            Map.entry("street", "addressLine1"),
            Map.entry("address", "addressLine1"),
            Map.entry("zip", "postcode"),
            Map.entry("zipcode", "postcode"),
            Map.entry("postalcode", "postcode"),
            Map.entry("town", "city"));

    /** Reads them; a {@link BadInput} where the file is no UTF-8 text or no CSV. */
    public static FirstRows of(byte[] content, Set<String> fields) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(CsvText.decode(content))) {
            List<List<String>> lines =
                    reader.stream().limit(SHOWN + 1L).map(CsvRecord::getFields).toList();
            if (lines.isEmpty()) {
                throw new BadInput("file", "expected a first line with the names of the columns");
            }
            List<String> names = lines.get(0).stream().map(String::strip).toList();
            CsvColumns.refuseTooMany(names.size());
            return new FirstRows(
                    names, names.stream().map(name -> guess(name, fields)).toList(), lines.subList(1, lines.size()));
        } catch (CsvParseException | IOException e) {
            throw new BadInput("file", "expected CSV: columns with commas between them, and quotes in pairs");
        }
    }

    private static String guess(String name, Set<String> fields) {
        String identifier = ColumnName.identifier(name);
        String field = new FieldNames(fields).fieldOr(identifier);
        return fields.contains(field)
                ? field
                : ALSO_CALLED.getOrDefault(identifier.toLowerCase(Locale.ROOT).replace("_", ""), "");
    }
}
