package io.nextup.process.models;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What somebody who wants the engine to run something of theirs writes into {@link AnalystsModel}: which part, what instead, and what they are told. */
final class HostileChanges {

    private static final String CODE = "${''.getClass().forName('java.lang.Runtime')}";
    private static final String STEP = "such as ${findEligible}";
    private static final String CONDITION = "expression of variables and comparisons";
    private static final String VALUE = "name of a variable";
    private static final String PLAIN = "write it without ${…}";
    private static final String FORM = "draw a Camunda form";
    private static final String DELEGATE = "camunda:delegateExpression=\"${findOwner}\">";
    private static final String END = "<bpmn:endEvent id=\"end\" name=\"Done\" />";
    private static final String EXTENSIONS =
            "<camunda:taskListener event=\"create\" delegateExpression=\"${labelTask}\" />";
    private static final String IN_STEP =
            "<camunda:executionListener event=\"start\" delegateExpression=\"${findOwner}\" />";
    private static final String GATE = "${budget &gt;= 1000.5 &amp;&amp; (not empty city or stage != 'NEW')}";

    private HostileChanges() {}

    static Stream<Arguments> changes() {
        return Stream.of(
                        stepsThatAreNone(),
                        listeners(),
                        conditions(),
                        values(),
                        timers(),
                        texts(),
                        attributes(),
                        elements(),
                        files())
                .flatMap(some -> some);
    }

    private static Stream<Arguments> stepsThatAreNone() {
        return Stream.of(
                        "camunda:class=\"java.lang.ProcessBuilder\">",
                        "camunda:expression=\"" + CODE + "\">",
                        "camunda:type=\"external\" camunda:topic=\"mine\">",
                        "camunda:type=\"mail\">",
                        "camunda:delegateExpression=\"" + CODE + "\">",
                        "camunda:delegateExpression=\"${dataSource}\">",
                        "camunda:delegateExpression=\"${runtimeService}\">",
                        "camunda:delegateExpression=\"${someVariable}\">",
                        "camunda:delegateExpression=\"${labelTask}\">",
                        "camunda:delegateExpression=\"${findOwner}${findOwner}\">",
                        "camunda:delegateExpression=\"x${findOwner}\">",
                        "camunda:delegateExpression=\"${findOwner.getClass()}\">",
                        "camunda:delegateExpression=\"${true ? findOwner : dataSource}\">",
                        "camunda:delegateExpression=\"findOwner\">")
                .map(other -> arguments(DELEGATE, other, "step \"Do it\"", STEP));
    }

    private static Stream<Arguments> listeners() {
        String listener = "<camunda:%s event=\"create\" %s />";
        return Stream.of("taskListener", "executionListener").flatMap(kind -> Stream.of(
                        "class=\"java.lang.ProcessBuilder\"",
                        "expression=\"" + CODE + "\"",
                        "delegateExpression=\"${dataSource}\"",
                        "delegateExpression=\"" + CODE + "\"")
                .map(how -> arguments(EXTENSIONS, listener.formatted(kind, how), "work \"Look at it\"", "such as ${")));
    }

    private static Stream<Arguments> conditions() {
        return Stream.of(
                        CODE,
                        "${dataSource.connection != null}",
                        "${findOwner == null}",
                        "${execution.setVariable('a', 'b')}",
                        "${execution.id == 'a'}",
                        "${task == null}",
                        "${authenticatedUserId == 'a'}",
                        "${city.length() == 3}",
                        "${city['class'] == null}",
                        "${currentUser() == 'a'}",
                        "${city == 'a'}${city}",
                        "${city == '${dataSource}'}",
                        "${a + b == 2}",
                        "${empty (a ? b : c)}",
                        "${" + "(".repeat(300) + "a" + ")".repeat(300) + "}",
                        "${city ==",
                        "city == 'a'")
                .map(condition -> condition.replace("&", "&amp;").replace("<", "&lt;"))
                .map(condition -> arguments(GATE, condition, "large \"yes\"", CONDITION));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                arguments("camunda:assignee=\"${owner}\"", "camunda:assignee=\"" + CODE + "\"", "work", VALUE),
                arguments("camunda:assignee=\"${owner}\"", "camunda:assignee=\"${findOwner}\"", "work", VALUE),
                arguments("tom, ${deputy}", "tom, " + CODE, "work", "names of variables"),
                arguments("\"managers,camunda-admin\"", "\"managers," + CODE + "\"", "work", "names of variables"),
                arguments("\"managers\"", "\"" + CODE + "\"", "analysts-model", "names of variables"),
                arguments("${callBackAt}", CODE, "work", "a date such as"),
                arguments("2030-01-31T09:30:00", CODE, "work", "a date such as"),
                arguments("camunda:priority=\"70\"", "camunda:priority=\"" + CODE + "\"", "work", VALUE),
                arguments(
                        ">2</bpmn:loopCardinality>",
                        ">" + CODE + "</bpmn:loopCardinality>",
                        "work",
                        "a number up to 999"),
                arguments("${nrOfCompletedInstances == 2}", CODE, "work", CONDITION),
                arguments("\"#{execution.processBusinessKey}\"", "\"" + CODE + "\"", "call", "processBusinessKey"),
                arguments("${outcome == 'DEALT'}", CODE, "call", VALUE),
                arguments("calledElement=\"handling\"", "calledElement=\"" + CODE + "\"", "call", PLAIN),
                arguments("decisionRef=\"lead-routing\"", "decisionRef=\"" + CODE + "\"", "decide", PLAIN),
                arguments("formRef=\"work-lead\"", "formRef=\"" + CODE + "\"", "work", PLAIN),
                arguments(
                        "<camunda:inputParameter name=\"limit\">100",
                        "<camunda:inputParameter name=\"limit\">" + CODE,
                        "step",
                        VALUE),
                arguments(">${owner}<", ">" + CODE + "<", "step", VALUE),
                arguments("R3/PT10M", CODE, "step", "pauses such as"),
                arguments(
                        "camunda:asyncBefore=\"true\"",
                        "camunda:jobPriority=\"" + CODE + "\"",
                        "step",
                        "whole number"));
    }

    private static Stream<Arguments> timers() {
        String timer = "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT2H</bpmn:timeDuration>";
        return Stream.of(
                arguments("PT2H", CODE, "timer", "a duration such as"),
                arguments("PT2H", "${timeToAccept.endFor(leadId)}", "timer", "a duration such as"),
                arguments(timer, "<bpmn:timeDate>" + CODE + "</bpmn:timeDate>", "timer", "a date such as"),
                arguments(
                        timer,
                        "<bpmn:timeDate>${timeToAccept.getClass(leadId)}</bpmn:timeDate>",
                        "timer",
                        "a date such as"),
                arguments(
                        timer, "<bpmn:timeDate>${findOwner.endFor(leadId)}</bpmn:timeDate>", "timer", "a date such as"),
                arguments(timer, "<bpmn:timeCycle>" + CODE + "</bpmn:timeCycle>", "timer", "a cycle of a minute"),
                arguments(timer, "<bpmn:timeCycle>R/PT1S</bpmn:timeCycle>", "timer", "a cycle of a minute"),
                arguments(timer, "<bpmn:timeCycle>R/P0M</bpmn:timeCycle>", "timer", "a cycle of a minute"),
                arguments(timer, "<bpmn:timeCycle>* * * * * ?</bpmn:timeCycle>", "timer", "a cycle of a minute"));
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                arguments("name=\"Look at it\"", "name=\"" + CODE + "\"", "work", PLAIN),
                arguments("Said in words.", CODE, "step", PLAIN),
                arguments("name=\"One\"", "name=\"" + CODE + "\"", "message_one", PLAIN),
                arguments(
                        "camunda:historyTimeToLive=\"P1D\"",
                        "camunda:versionTag=\"" + CODE + "\"",
                        "analysts-model",
                        PLAIN),
                arguments("camunda:initiator=\"asker\"", "camunda:initiator=\"#{dataSource}\"", "start", PLAIN));
    }

    private static Stream<Arguments> attributes() {
        String form = "camunda:formRef=\"work-lead\" camunda:formRefBinding=\"latest\"";
        return Stream.of(
                arguments(form, "camunda:formKey=\"embedded:app:forms/evil.html\"", "work", FORM),
                arguments(form, "camunda:formKey=\"https://evil.example/\"", "work", FORM),
                arguments(form, "camunda:formHandlerClass=\"java.lang.ProcessBuilder\"", "work", FORM),
                arguments(form, "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:formKey=\"a\"", "work", FORM),
                arguments(
                        DELEGATE,
                        "xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.ProcessBuilder\">",
                        "step",
                        "unknown:"),
                arguments("calledElement=\"handling\"", "camunda:caseRef=\"a\"", "call", "cases (CMMN) do not run"),
                arguments(
                        "calledElement=\"handling\"",
                        "calledElement=\"handling\" camunda:variableMappingClass=\"java.lang.ProcessBuilder\"",
                        "call",
                        "in and out mappings"),
                arguments(
                        "calledElement=\"handling\"",
                        "calledElement=\"handling\" camunda:variableMappingDelegateExpression=\"${findOwner}\"",
                        "call",
                        "in and out mappings"),
                arguments(
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"javascript\">",
                        "large",
                        "scripts do not run"),
                arguments(
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                        "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" camunda:resource=\"deployment://a.js\">",
                        "large",
                        "scripts do not run"),
                arguments(
                        "id=\"definitions_analyst\"",
                        "id=\"definitions_analyst\" expressionLanguage=\"javascript\"",
                        "definitions_analyst",
                        "variables and comparisons"),
                arguments(
                        "id=\"definitions_analyst\"",
                        "id=\"definitions_analyst\" xsi:schemaLocation=\"http://evil.example/ http://evil.example/a.xsd\"",
                        "definitions_analyst",
                        "delete it"));
    }

    private static Stream<Arguments> elements() {
        return Stream.of(
                arguments(
                        END,
                        END
                                + "<bpmn:scriptTask id=\"script\" scriptFormat=\"js\"><bpmn:script>a</bpmn:script></bpmn:scriptTask>",
                        "script",
                        "scripts do not run"),
                arguments(
                        IN_STEP,
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>",
                        "step",
                        "connectors do not run"),
                arguments(
                        IN_STEP,
                        "<camunda:field name=\"a\"><camunda:expression>" + CODE
                                + "</camunda:expression></camunda:field>",
                        "step",
                        "takes no fields"),
                arguments(
                        IN_STEP,
                        "<camunda:errorEventDefinition id=\"e\" expression=\"" + CODE + "\" />",
                        "e",
                        "leave it out"),
                arguments(
                        EXTENSIONS,
                        "<camunda:formData><camunda:formField id=\"f\" label=\"a\" type=\"string\" /></camunda:formData>",
                        "work",
                        FORM),
                arguments(EXTENSIONS, "<camunda:formProperty id=\"f\" expression=\"" + CODE + "\" />", "f", FORM),
                arguments(
                        EXTENSIONS,
                        "<camunda:taskListener event=\"timeout\" delegateExpression=\"${labelTask}\" />",
                        "work",
                        "a timer on the task's edge"),
                arguments(
                        EXTENSIONS,
                        "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"js\">a</camunda:script></camunda:taskListener>",
                        "work",
                        "scripts do not run"),
                arguments(
                        ">100<",
                        "><camunda:script scriptFormat=\"js\">a</camunda:script><",
                        "step",
                        "scripts do not run"),
                arguments(
                        ">100<",
                        "><camunda:map><camunda:entry key=\"a\">" + CODE + "</camunda:entry></camunda:map><",
                        "step",
                        VALUE),
                arguments(EXTENSIONS, "<a:script xmlns:a=\"urn:mine\">a</a:script>", "work", "unknown:"),
                arguments(EXTENSIONS, "<bpmn:scriptTask xmlns=\"urn:mine\" />", "work", "scripts do not run"),
                arguments(END, END + "<camunda:in source=\"a\" target=\"b\" />", "analysts-model", "leave it out"),
                arguments(
                        ">2</bpmn:loopCardinality>",
                        ">2000000000</bpmn:loopCardinality>",
                        "work",
                        "a number up to 999"),
                arguments(
                        "<bpmn:multiInstanceLoopCharacteristics isSequential",
                        "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${cities}\" isSequential",
                        "work",
                        "write a number of turns"),
                arguments(
                        "<bpmn:extensionElements>\n        <camunda:taskListener",
                        "<bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>" + CODE
                                + "</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner><bpmn:extensionElements>\n        <camunda:taskListener",
                        "work",
                        "candidate users"),
                arguments(
                        "<bpmn:message id",
                        "<bpmn:import importType=\"http://www.w3.org/2001/XMLSchema\" location=\"http://evil.example/\" namespace=\"a\" /><bpmn:message id",
                        "definitions_analyst",
                        "models fetch nothing"));
    }

    private static Stream<Arguments> files() {
        String first = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        return Stream.of(
                arguments(first, first + laughs, "", "DOCTYPE"),
                arguments(first, first + "<!DOCTYPE a SYSTEM \"http://evil.example/a.dtd\">", "", "DOCTYPE"),
                arguments(first, first + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", "", "DOCTYPE"),
                arguments(
                        first,
                        first + "<?xml-stylesheet href=\"http://evil.example/a.xsl\"?>",
                        "",
                        "processing instruction"),
                arguments(END, END + "<bpmn:subProcess>".repeat(5000), "", "nested deeper"),
                arguments(END, END.repeat(25_000), "", "more than 20000 elements"),
                arguments("</bpmn:definitions>", "", "", "no well-formed XML (line "),
                arguments("Said in words.", "&lol;", "", "no well-formed XML (line "));
    }
}
