package io.nextup.process.plugin;

import java.io.Reader;
import javax.script.AbstractScriptEngine;
import javax.script.Bindings;
import javax.script.ScriptContext;
import javax.script.ScriptEngineFactory;
import javax.script.SimpleBindings;

/** Stands in for every script language in a decision table: runs nothing, and the script is null. */
final class Silence extends AbstractScriptEngine {

    @Override
    public Object eval(String script, ScriptContext context) {
        return null;
    }

    @Override
    public Object eval(Reader script, ScriptContext context) {
        return null;
    }

    @Override
    public Bindings createBindings() {
        return new SimpleBindings();
    }

    @Override
    public ScriptEngineFactory getFactory() {
        throw new UnsupportedOperationException("No script runs in a routing table");
    }
}
