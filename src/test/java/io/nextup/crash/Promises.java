package io.nextup.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether what clients were told is so. */
final class Promises {

    private final History history;
    private final List<Finding> findings = new ArrayList<>();

    Promises(History history) {
        this.history = history;
    }

    List<Finding> broken(Books books) {
        history.complaints().forEach(what -> find("no client meets what it should not", what));
        history.round().stream()
                .filter(Promises::isNoRefusal)
                .forEach(sent -> find("who cannot be served now is told so by a 503", sent.toString()));
        leadsAreThere(books);
        leadsStandAsTold(books);
        books.ids().keySet().stream()
                .filter(name -> !history.names().contains(name))
                .forEach(name -> find("a lead was sent by somebody", String.valueOf(name)));
        history.races().forEach(this::hasOneWinner);
        history.imports().forEach((id, names) -> isImported(id, names, books));
        return findings;
    }

    private static boolean isNoRefusal(Sent sent) {
        return sent.status() == 400
                || sent.status() == 401
                || sent.status() == 422
                || sent.status() >= 500 && sent.status() != 503;
    }

    private void leadsAreThere(Books books) {
        history.ids().forEach((name, ids) -> {
            if (ids.size() > 1) {
                find("a lead has one id, however often it is sent", name + ": " + ids);
            }
            ids.stream()
                    .filter(id -> !books.leads().containsKey(id))
                    .forEach(id -> find("what was acknowledged is there", name + ", " + id));
        });
        history.refused().forEach((name, duplicateOf) -> {
            if (books.ids().containsKey(name)) {
                find("what was refused is not there", name);
            }
            if (!books.leads().containsKey(duplicateOf)) {
                find("what was refused repeats a lead that is there", name + " repeats " + duplicateOf);
            }
        });
    }

    private void leadsStandAsTold(Books books) {
        history.told().forEach((id, told) -> {
            Told stands = books.leads().get(id);
            boolean moves = Team.RESTLESS.contains(told.leadGroup()) && !told.closed();
            if (stands != null && !moves && !stands.equals(told)) {
                find("a lead stands as was told last", told + ", but stands " + stands);
            }
        });
    }

    private void hasOneWinner(Race race) {
        if (race.owner() == null || !race.winners().stream().allMatch(race.owner()::equals)) {
            find("of those who claim at once one gets it", race.toString());
        }
        if (!race.refusals().stream().allMatch(said -> said.contains("This lead is already " + race.owner() + "'s"))) {
            find("who claims too late is told who was faster", race.toString());
        }
    }

    private void isImported(String id, List<String> names, Books books) {
        String good = "DONE, " + names.size() + " rows, 0 failed, 0 refused";
        if (!Objects.equals(books.imports().get(id), good)) {
            find(
                    "an import that was accepted is done to its last row",
                    id + ": " + books.imports().get(id));
        }
        names.stream()
                .filter(name -> !books.ids().containsKey(name))
                .forEach(name -> find("what was imported is there", name));
    }

    private void find(String rule, String what) {
        findings.add(new Finding(rule, what));
    }
}
