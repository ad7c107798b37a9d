package io.nextup.process.plugin;

import java.util.Map;

/** Looks at the files of a new deployment before the engine reads them. */
@FunctionalInterface
public interface DeployedFiles {

    /**
     * @param files what is in them, by their names
     * @throws io.nextup.problem.BadInput with all that is wrong; then nothing of the deployment is stored
     */
    void check(Map<String, byte[]> files);
}
