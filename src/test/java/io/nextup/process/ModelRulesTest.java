package io.nextup.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every process model keeps to, so that whoever opens it next reads it like the others. */
class ModelRulesTest {

    private static final String ID = "(startEvent|endEvent|serviceTask|businessRuleTask|userTask|callActivity|gateway"
            + "|boundaryEvent|intermediateEvent|subProcess)_[a-z][A-Za-z0-9]*";
    private static final String BEAN = "\\$\\{[a-z][A-Za-z0-9]*}";

    static Stream<ProcessModel> models() throws IOException {
        return ProcessModel.readAll();
    }

    @Test
    void there_are_models_to_check() throws IOException {
        assertThat(models()).as("models found in processes/").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void process_is_named_like_its_file(ProcessModel model) {
        model.holds(
                Process.class,
                p -> model.file().equals(p.getId() + ".bpmn"),
                "give the process the file's name as its id");
        model.holds(Process.class, Process::isExecutable, "tick Executable, or the engine ignores the process");
        model.holds(Process.class, p -> p.getName() != null, "give the process a name for Tasklist and Cockpit");
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_step_has_a_telling_id_and_a_name(ProcessModel model) {
        model.holds(
                FlowNode.class,
                n -> n.getId().matches(ID),
                "give it an id like serviceTask_registerLead: type_camelCase");
        model.holds(
                FlowNode.class, n -> hasName(n.getName()) || joins(n), "label it; only a gateway that joins has none");
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_way_out_of_a_gateway_is_labelled_and_exactly_one_is_taken(ProcessModel model) {
        model.holds(
                SequenceFlow.class,
                f -> !splits(f.getSource()) || hasName(f.getName()),
                "write on the flow when it is taken");
        model.holds(
                ExclusiveGateway.class,
                g -> !splits(g) || g.getDefault() != null,
                "make one way out the default flow, or a lead can get stuck here");
        model.holds(
                SequenceFlow.class,
                f -> !splits(f.getSource()) || isDefault(f) != (f.getConditionExpression() != null),
                "give the flow a condition, or none if it is the default");
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_step_of_the_machine_is_a_named_delegate(ProcessModel model) {
        model.holds(
                ServiceTask.class,
                t -> isBean(t.getCamundaDelegateExpression()),
                "use a delegate expression like ${registerLead}");
        model.holds(
                BusinessRuleTask.class,
                t -> isBean(t.getCamundaDelegateExpression()),
                "use a delegate expression like ${matchRules}");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everything_is_drawn(ProcessModel model) {
        var shapes = model.drawn(BpmnShape.class, BpmnShape::getBpmnElement);
        var edges = model.drawn(BpmnEdge.class, BpmnEdge::getBpmnElement);
        model.holds(FlowNode.class, n -> shapes.contains(n.getId()), "draw it: it has no shape, so nobody sees it");
        model.holds(
                TextAnnotation.class, n -> shapes.contains(n.getId()), "draw it: it has no shape, so nobody sees it");
        model.holds(SequenceFlow.class, f -> edges.contains(f.getId()), "draw it: it has no edge, so nobody sees it");
        model.holds(Association.class, a -> edges.contains(a.getId()), "draw it: it has no edge, so nobody sees it");
    }

    @Test
    void nothing_stands_between_finding_who_is_eligible_and_dealing() {
        var model = ProcessModel.read("distribution.bpmn");
        model.holds(
                FlowNode.class,
                n -> !n.isCamundaAsyncBefore() && !n.isCamundaAsyncAfter(),
                "take the save point (asynchronous before/after) away: the pool's lock would end there, and limits break");
        model.holds(
                FlowNode.class,
                n -> !(n instanceof UserTask || n instanceof ReceiveTask || n instanceof IntermediateCatchEvent),
                "move it out of the distribution: to wait is to end the transaction, and the pool's lock with it");
    }

    private static boolean hasName(String name) {
        return name != null && !name.isBlank();
    }

    private static boolean joins(FlowNode node) {
        return node instanceof Gateway && node.getOutgoing().size() == 1;
    }

    private static boolean splits(FlowNode node) {
        return node instanceof ExclusiveGateway && node.getOutgoing().size() > 1;
    }

    private static boolean isDefault(SequenceFlow flow) {
        return flow.equals(((ExclusiveGateway) flow.getSource()).getDefault());
    }

    private static boolean isBean(String expression) {
        return expression != null && expression.matches(BEAN);
    }
}
