package io.nextup.process.models;

import java.nio.charset.StandardCharsets;

/** A diagram as an analyst may draw it, to be changed at one place by a test. */
record AnalystsModel(String xml) {

    static final String FILE = "analysts-model.bpmn";

    static AnalystsModel harmless() {
        return new AnalystsModel("""
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions_analyst" targetNamespace="http://bpmn.io/schema/bpmn" exporter="Camunda Modeler" exporterVersion="5.36.0" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
                  <bpmn:process id="analysts-model" name="Analyst's model" isExecutable="true" camunda:historyTimeToLive="P1D" camunda:candidateStarterGroups="managers">
                    <bpmn:startEvent id="start" name="Asked for" camunda:initiator="asker" />
                    <bpmn:sequenceFlow id="toSplit" sourceRef="start" targetRef="split" />
                    <bpmn:exclusiveGateway id="split" name="Large?" default="small" />
                    <bpmn:sequenceFlow id="small" name="no" sourceRef="split" targetRef="step" />
                    <bpmn:sequenceFlow id="large" name="yes" sourceRef="split" targetRef="work">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${budget &gt;= 1000.5 &amp;&amp; (not empty city or stage != 'NEW')}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:serviceTask id="step" name="Do it" camunda:asyncBefore="true" camunda:delegateExpression="${findOwner}">
                      <bpmn:documentation>Said in words.</bpmn:documentation>
                      <bpmn:extensionElements>
                        <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>
                        <camunda:inputOutput>
                          <camunda:inputParameter name="limit">100</camunda:inputParameter>
                          <camunda:outputParameter name="who">${owner}</camunda:outputParameter>
                        </camunda:inputOutput>
                        <camunda:executionListener event="start" delegateExpression="${findOwner}" />
                      </bpmn:extensionElements>
                    </bpmn:serviceTask>
                    <bpmn:sequenceFlow id="toEnd" sourceRef="step" targetRef="end" />
                    <bpmn:userTask id="work" name="Look at it" camunda:formRef="work-lead" camunda:formRefBinding="latest" camunda:assignee="${owner}" camunda:candidateUsers="tom, ${deputy}" camunda:candidateGroups="managers,camunda-admin" camunda:dueDate="${callBackAt}" camunda:followUpDate="2030-01-31T09:30:00" camunda:priority="70">
                      <bpmn:extensionElements>
                        <camunda:taskListener event="create" delegateExpression="${labelTask}" />
                      </bpmn:extensionElements>
                      <bpmn:multiInstanceLoopCharacteristics isSequential="true">
                        <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality>
                        <bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${nrOfCompletedInstances == 2}</bpmn:completionCondition>
                      </bpmn:multiInstanceLoopCharacteristics>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="toCall" sourceRef="work" targetRef="call" />
                    <bpmn:boundaryEvent id="late" name="Late" cancelActivity="false" attachedToRef="work">
                      <bpmn:timerEventDefinition id="timer">
                        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT2H</bpmn:timeDuration>
                      </bpmn:timerEventDefinition>
                    </bpmn:boundaryEvent>
                    <bpmn:sequenceFlow id="toSend" sourceRef="late" targetRef="send" />
                    <bpmn:sendTask id="send" name="Tell" camunda:delegateExpression="${findOwner}" />
                    <bpmn:callActivity id="call" name="Handle" calledElement="handling">
                      <bpmn:extensionElements>
                        <camunda:in businessKey="#{execution.processBusinessKey}" />
                        <camunda:in source="leadId" target="leadId" />
                        <camunda:out sourceExpression="${outcome == 'DEALT'}" target="dealt" />
                      </bpmn:extensionElements>
                    </bpmn:callActivity>
                    <bpmn:businessRuleTask id="decide" name="Decide" camunda:resultVariable="decided" camunda:decisionRef="lead-routing" camunda:mapDecisionResult="singleResult" />
                    <bpmn:boundaryEvent id="failed" name="Failed" attachedToRef="call">
                      <bpmn:errorEventDefinition id="failedDefinition" errorRef="error_one" camunda:errorCodeVariable="code" />
                    </bpmn:boundaryEvent>
                    <bpmn:intermediateCatchEvent id="until" name="Urgent">
                      <bpmn:conditionalEventDefinition id="untilDefinition" camunda:variableName="urgent">
                        <bpmn:condition xsi:type="bpmn:tFormalExpression">${urgent}</bpmn:condition>
                      </bpmn:conditionalEventDefinition>
                    </bpmn:intermediateCatchEvent>
                    <bpmn:endEvent id="end" name="Done" />
                  </bpmn:process>
                  <bpmn:message id="message_one" name="One" />
                  <bpmn:error id="error_one" name="Failed" errorCode="FAILED" />
                </bpmn:definitions>
                """);
    }

    /** The model with one part of it written otherwise. */
    AnalystsModel with(String part, String otherwise) {
        if (!xml.contains(part)) {
            throw new IllegalArgumentException("The model has no " + part);
        }
        return new AnalystsModel(xml.replace(part, otherwise));
    }

    byte[] bytes() {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
