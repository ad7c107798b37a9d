package io.nextup.doors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which endpoint is open to whom: a file with a row for each, {@code METHOD /address cell cell …}, under a head that names the columns.
 *
 * <p>Lines that begin with {@code #} are for people.
 */
final class DoorTable {

    private final String name;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    private DoorTable(String name) {
        this.name = name;
    }

    static DoorTable read(String name) {
        DoorTable table = new DoorTable(name);
        List<List<String>> lines = lines(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.trim().split("\\s+")))
                .toList();
        List<String> columns = lines.get(0).subList(2, lines.get(0).size());
        for (List<String> line : lines.subList(1, lines.size())) {
            table.add(columns, line);
        }
        return table;
    }

    private void add(List<String> columns, List<String> line) {
        String call = line.get(0) + " " + line.get(1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (line.size() != columns.size() + 2) {
                throw new IllegalStateException(name + ": " + call + " needs a word for each of " + columns);
            }
            cells.put(columns.get(i), line.get(i + 2));
        }
        if (rows.put(call, cells) != null) {
            throw new IllegalStateException(name + ": there are two rows of " + call);
        }
    }

    /** What the row of the endpoint says about them. */
    String cell(Endpoint endpoint, String who) {
        return rows.get(endpoint.call()).get(who);
    }

    /** What is wrong if these are the endpoints there are, a sentence for each; nothing where each has its row. */
    List<String> differences(Set<Endpoint> endpoints) {
        List<String> wrong = new ArrayList<>();
        SortedSet<String> calls = endpoints.stream().map(Endpoint::call).collect(Collectors.toCollection(TreeSet::new));
        calls.stream()
                .filter(call -> !rows.containsKey(call))
                .forEach(call -> wrong.add("New endpoint: " + call + ". Decide who may call it, and add a row \"" + call
                        + " …\" to src/test/resources" + name));
        rows.keySet().stream()
                .filter(call -> !calls.contains(call))
                .forEach(call ->
                        wrong.add("No such endpoint: " + call + ". Take its row out of src/test/resources" + name));
        return wrong;
    }

    private static String lines(String name) {
        try (InputStream file = DoorTable.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
