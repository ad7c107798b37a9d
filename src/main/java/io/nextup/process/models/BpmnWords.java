package io.nextup.process.models;

/** What a diagram may hold: what Camunda Modeler draws, less all that runs code, fetches, or is shown as HTML. */
final class BpmnWords {

    static final Vocabulary ALL = new Vocabulary("""
            @job           camunda:asyncBefore=YES_NO camunda:asyncAfter=YES_NO camunda:exclusive=YES_NO camunda:jobPriority=NUMBER
            @node          name @job camunda:modelerTemplate camunda:modelerTemplateVersion
            @activity      @node default isForCompensation startQuantity completionQuantity
            @form          camunda:formRef camunda:formRefBinding camunda:formRefVersion
            @timer         xsi:type=TYPE
            @colours       bioc:stroke bioc:fill color:background-color color:border-color color:color

            bpmn:definitions          name expressionLanguage=XPATH typeLanguage=XML_TYPES targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion camunda:diagramRelationId
            bpmn:process              name isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag camunda:isStartableInTasklist=YES_NO camunda:candidateStarterUsers=LIST camunda:candidateStarterGroups=LIST camunda:jobPriority=NUMBER camunda:modelerTemplate camunda:modelerTemplateVersion
            bpmn:collaboration        name isClosed
            bpmn:participant          name processRef
            bpmn:messageFlow          name sourceRef targetRef messageRef
            bpmn:laneSet              name
            bpmn:childLaneSet         name
            bpmn:lane                 name
            bpmn:flowNodeRef
            bpmn:documentation        textFormat
            bpmn:extensionElements
            bpmn:incoming
            bpmn:outgoing

            bpmn:startEvent           @node @form isInterrupting parallelMultiple camunda:initiator
            bpmn:endEvent             @node
            bpmn:intermediateCatchEvent @node parallelMultiple
            bpmn:intermediateThrowEvent @node
            bpmn:boundaryEvent        @node attachedToRef cancelActivity parallelMultiple
            bpmn:task                 @activity
            bpmn:manualTask           @activity
            bpmn:receiveTask          @activity implementation=UNSAID messageRef instantiate
            bpmn:serviceTask          @activity implementation=UNSAID camunda:delegateExpression=STEP
            bpmn:sendTask             @activity implementation=UNSAID messageRef camunda:delegateExpression=STEP
            bpmn:businessRuleTask     @activity implementation=UNSAID camunda:delegateExpression=STEP camunda:decisionRef camunda:decisionRefBinding camunda:decisionRefVersion camunda:decisionRefVersionTag camunda:mapDecisionResult camunda:resultVariable
            bpmn:userTask             @activity implementation=UNSAID @form camunda:assignee=VALUE camunda:candidateUsers=LIST camunda:candidateGroups=LIST camunda:dueDate=DATE camunda:followUpDate=DATE camunda:priority=VALUE
            bpmn:callActivity         @activity calledElement camunda:calledElementBinding camunda:calledElementVersion camunda:calledElementVersionTag
            bpmn:subProcess           @activity triggeredByEvent
            bpmn:transaction          @activity triggeredByEvent method
            bpmn:exclusiveGateway     @node default gatewayDirection
            bpmn:inclusiveGateway     @node default gatewayDirection
            bpmn:parallelGateway      @node gatewayDirection
            bpmn:eventBasedGateway    @node gatewayDirection instantiate eventGatewayType

            bpmn:sequenceFlow         name sourceRef targetRef isImmediate
            bpmn:conditionExpression  text=CONDITION xsi:type=TYPE
            bpmn:multiInstanceLoopCharacteristics isSequential behavior @job
            bpmn:loopCardinality      text=TIMES xsi:type=TYPE
            bpmn:completionCondition  text=CONDITION xsi:type=TYPE
            bpmn:timerEventDefinition
            bpmn:timeDate             text=DATE @timer
            bpmn:timeDuration         text=DURATION @timer
            bpmn:timeCycle            text=CYCLE @timer
            bpmn:conditionalEventDefinition camunda:variableName camunda:variableEvents
            bpmn:condition            text=CONDITION xsi:type=TYPE
            bpmn:messageEventDefinition messageRef camunda:delegateExpression=STEP
            bpmn:signalEventDefinition signalRef camunda:async=YES_NO
            bpmn:errorEventDefinition errorRef camunda:errorCodeVariable camunda:errorMessageVariable
            bpmn:escalationEventDefinition escalationRef camunda:escalationCodeVariable
            bpmn:compensateEventDefinition activityRef waitForCompletion
            bpmn:cancelEventDefinition
            bpmn:terminateEventDefinition
            bpmn:linkEventDefinition  name
            bpmn:source
            bpmn:target
            bpmn:message              name
            bpmn:signal               name
            bpmn:error                name errorCode camunda:errorMessage
            bpmn:escalation           name escalationCode

            bpmn:textAnnotation       textFormat
            bpmn:text
            bpmn:association          associationDirection sourceRef targetRef
            bpmn:group                categoryValueRef
            bpmn:category             name
            bpmn:categoryValue        value
            bpmn:dataObject           name isCollection
            bpmn:dataObjectReference  name dataObjectRef
            bpmn:dataStore            name isUnlimited
            bpmn:dataStoreReference   name dataStoreRef
            bpmn:dataInputAssociation
            bpmn:dataOutputAssociation
            bpmn:sourceRef
            bpmn:targetRef
            bpmn:property             name

            camunda:in                <bpmn:extensionElements source sourceExpression=VALUE target variables local=YES_NO businessKey=BUSINESS_KEY
            camunda:out               <bpmn:extensionElements source sourceExpression=VALUE target variables local=YES_NO
            camunda:taskListener      <bpmn:extensionElements event=TASK_EVENT delegateExpression=TASK_LISTENER
            camunda:executionListener <bpmn:extensionElements event delegateExpression=EXECUTION_LISTENER
            camunda:failedJobRetryTimeCycle <bpmn:extensionElements text=RETRIES
            camunda:inputOutput       <bpmn:extensionElements
            camunda:inputParameter    <camunda:inputOutput name text=VALUE
            camunda:outputParameter   <camunda:inputOutput name text=VALUE
            camunda:properties        <bpmn:extensionElements
            camunda:property          <camunda:properties name value

            bpmndi:BPMNDiagram        <bpmn:definitions name documentation resolution
            bpmndi:BPMNPlane          bpmnElement
            bpmndi:BPMNShape          bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible @colours
            bpmndi:BPMNEdge           bpmnElement sourceElement targetElement messageVisibleKind @colours
            bpmndi:BPMNLabel          labelStyle @colours
            bpmndi:BPMNLabelStyle
            dc:Bounds                 <bpmndi:BPMNShape,bpmndi:BPMNLabel x y width height
            dc:Font                   <bpmndi:BPMNLabelStyle name size isBold isItalic isUnderline isStrikeThrough
            di:waypoint               <bpmndi:BPMNEdge x y
            """);

    private BpmnWords() {}
}
