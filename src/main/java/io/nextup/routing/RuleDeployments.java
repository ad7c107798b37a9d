package io.nextup.routing;

import java.io.InputStream;

/** Brings new decision tables to the engine. */
public interface RuleDeployments {

    /**
     * Deploys the file as a deployment of its own, as the newest version of the decisions in it.
     *
     * @param name the deployment's name, as Cockpit shows it
     * @param file the file's name, which ends in {@code .dmn}
     * @throws RuntimeException if it is not DMN; nothing is deployed then
     */
    void deploy(String name, String file, InputStream dmn);
}
