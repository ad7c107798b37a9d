package io.nextup.process.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** A decision table on the DMN engine, in which no cell can fail and none speaks any language but FEEL. */
public final class FeelTable {

    private final PlainCells cells = new PlainCells(new ForgivingFeel());
    private final DmnDecision decision;

    /** @throws RuntimeException if the model holds no such decision, or one that is not a sound decision table */
    public FeelTable(String decisionKey, DmnModelInstance model) {
        decision = engine(event -> {}).parseDecision(decisionKey, model);
        if (!decision.isDecisionTable()) {
            throw new IllegalArgumentException("The decision " + decisionKey + " is not a decision table");
        }
        // Thousands of cells take a while to read: now, and not when the first lead asks.
        ((DmnDecisionTableImpl) decision.getDecisionLogic()).getRules().forEach(this::read);
    }

    private void read(DmnDecisionTableRuleImpl rule) {
        texts(rule.getConditions()).forEach(cells::read);
        texts(rule.getConclusions()).forEach(cells::constant);
    }

    private static Stream<String> texts(List<DmnExpressionImpl> cells) {
        return cells.stream().map(DmnExpressionImpl::getExpression).filter(text -> text != null && !text.isBlank());
    }

    /** The rules that match, as the table's hit policy gives them; safe for many threads at once. */
    public List<DmnEvaluatedDecisionRule> matching(Map<String, Object> fields) {
        List<DmnEvaluatedDecisionRule> matching = new ArrayList<>();
        // The engine tells of rules through its listeners only, so each lead gets a light one of its own.
        DmnEngine engine = engine(event -> {
            // A decision that this one requires is told of too.
            if (event.getDecisionTable() == decision) {
                matching.addAll(event.getMatchingRules());
            }
        });
        engine.evaluateDecisionTable(decision, Variables.fromMap(fields));
        return matching;
    }

    private DmnEngine engine(DmnDecisionTableEvaluationListener listener) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(() -> new QuickFeel(cells));
        configuration.setScriptEngineResolver(language -> new Silence());
        configuration.setElProvider(expression -> fields -> null);
        configuration.getTransformer().setDataTypeTransformerRegistry(new ForgivingTypes());
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        return configuration.buildEngine();
    }
}
