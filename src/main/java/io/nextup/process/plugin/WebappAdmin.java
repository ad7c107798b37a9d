package io.nextup.process.plugin;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.admin.impl.web.SetupResource;

/** Log-in and Camunda Admin, without the resource by which a stranger could make themselves an administrator (CVE-2026-77226). */
public class WebappAdmin extends AdminApplication {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(super.getClasses());
        classes.remove(SetupResource.class);
        return classes;
    }
}
