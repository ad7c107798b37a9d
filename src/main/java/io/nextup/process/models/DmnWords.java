package io.nextup.process.models;

/** What a decision may hold: tables and expressions in FEEL, as Camunda Modeler draws them. */
final class DmnWords {

    static final Vocabulary ALL = new Vocabulary("""
            @language            expressionLanguage=FEEL_LANGUAGE

            dmn:definitions      name namespace exporter exporterVersion @language typeLanguage=FEEL_LANGUAGE modeler:executionPlatform modeler:executionPlatformVersion camunda:diagramRelationId
            dmn:decision         name label camunda:historyTimeToLive camunda:versionTag
            dmn:description
            dmn:extensionElements
            dmn:question
            dmn:allowedAnswers
            dmn:inputData        name label
            dmn:knowledgeSource  name label
            dmn:variable         name label typeRef
            dmn:informationRequirement
            dmn:authorityRequirement
            dmn:requiredDecision href=PLACE_HERE
            dmn:requiredInput    href=PLACE_HERE
            dmn:requiredAuthority href=PLACE_HERE
            dmn:textAnnotation   label textFormat
            dmn:association      label associationDirection
            dmn:sourceRef        href=PLACE_HERE
            dmn:targetRef        href=PLACE_HERE

            dmn:decisionTable    label hitPolicy aggregation preferredOrientation outputLabel typeRef
            dmn:input            label camunda:inputVariable biodi:width
            dmn:inputExpression  label typeRef @language
            dmn:inputValues      label typeRef @language biodi:values
            dmn:output           label name typeRef biodi:width
            dmn:outputValues     label typeRef @language biodi:values
            dmn:defaultOutputEntry label typeRef @language
            dmn:annotation       name
            dmn:rule             label
            dmn:inputEntry       label typeRef @language biodi:width
            dmn:outputEntry      label typeRef @language biodi:width
            dmn:annotationEntry
            dmn:literalExpression label typeRef @language
            dmn:text             text=FEEL

            dmndi:DMNDI          <dmn:definitions
            dmndi:DMNDiagram     name
            dmndi:DMNShape       dmnElementRef isListedInputData isCollapsed
            dmndi:DMNEdge        dmnElementRef
            dmndi:DMNLabel
            dmndi:Size           width height
            dc:Bounds            <dmndi:DMNShape,dmndi:DMNLabel x y width height
            di:waypoint          <dmndi:DMNEdge x y
            biodi:bounds         <dmn:extensionElements x y width height
            biodi:edge           <dmn:extensionElements source
            biodi:waypoints      <biodi:edge x y
            """);

    private DmnWords() {}
}
