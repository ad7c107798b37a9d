package io.nextup.process.models;

import io.nextup.problem.Faults;
import io.nextup.process.plugin.DeployedFiles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lets those deployments in that hold diagrams, decisions and forms as the house wants them, and nothing else. */
@Component
class ModelRules implements DeployedFiles {

    /** More than anybody draws. */
    private static final int DIAGRAM = 20_000;
    /** A routing table of ten thousand rows and seven columns. */
    private static final int TABLE = 200_000;

    private final XmlRules bpmn;
    private final XmlRules dmn;
    private final FormRules forms = new FormRules();

    ModelRules(Names names) {
        bpmn = new XmlRules(BpmnWords.ALL, "bpmn:definitions", DIAGRAM, names);
        dmn = new XmlRules(DmnWords.ALL, "dmn:definitions", TABLE, names);
    }

    @Override
    public void check(Map<String, byte[]> files) {
        Faults faults = new Faults();
        files.forEach((path, content) -> {
            String file =
                    Element.printable(path.substring(path.replace('\\', '/').lastIndexOf('/') + 1));
            try {
                check(path, file, content, faults);
            } catch (Unreadable e) {
                faults.add(file, e.getMessage());
            }
        });
        faults.throwIfAny();
    }

    private void check(String path, String file, byte[] content, Faults faults) {
        if (path.endsWith(".bpmn") || path.endsWith(".bpmn20.xml")) {
            bpmn.check(file, content, faults);
        } else if (path.endsWith(".dmn") || path.endsWith(".dmn11.xml")) {
            dmn.check(file, content, faults);
        } else if (path.endsWith(".form")) {
            forms.check(file, content, faults);
        } else {
            throw new Unreadable("is no diagram, decision or form; deploy files that end in .bpmn, .dmn or .form only");
        }
    }
}
