package io.nextup.process.rules;

import io.nextup.process.plugin.FeelTable;
import io.nextup.routing.MatchedRule;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A stream's decision table, ready to be asked; its rows go by their order, whatever its hit policy says. */
final class RoutingTable {

    private final Map<String, Integer> rows;
    private final FeelTable table;

    private RoutingTable(Map<String, Integer> rows, FeelTable table) {
        this.rows = rows;
        this.table = table;
    }

    /** @throws RuntimeException if the text is not DMN with a sound decision table of that key */
    static RoutingTable read(String decisionKey, InputStream dmn) {
        DmnModelInstance model = Dmn.readModelFromStream(dmn);
        Map<String, Integer> rows = new HashMap<>();
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (decision.getId().equals(decisionKey) && decision.getExpression() instanceof DecisionTable table) {
                goByOrder(table);
                for (Rule rule : table.getRules()) {
                    rows.put(rule.getId(), rows.size() + 1);
                }
            }
        }
        return new RoutingTable(rows, new FeelTable(decisionKey, model));
    }

    /** Two rows that match where one was meant (UNIQUE, ANY) would otherwise be an error, and the lead would be lost. */
    private static void goByOrder(DecisionTable table) {
        table.setHitPolicy(HitPolicy.RULE_ORDER);
        table.removeAttribute("aggregation");
    }

    List<MatchedRule> match(Map<String, Object> fields) {
        return table.matching(fields).stream().map(this::rule).toList();
    }

    private MatchedRule rule(DmnEvaluatedDecisionRule rule) {
        Naming naming = new Naming(rule.getOutputEntries());
        return new MatchedRule(
                rule.getId(), rows.get(rule.getId()), naming.ids("users"), naming.ids("groups"), naming.yes("between"));
    }
}
