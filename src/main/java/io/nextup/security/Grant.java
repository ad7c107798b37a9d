package io.nextup.security;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/**
 * What a user, or the members of a group, may do with one of the engine's resources, or with all of a kind ({@code *}).
 *
 * @param user null where it is for a group
 * @param group null where it is for a user
 */
record Grant(String user, String group, Resource resource, String id, Permission... permissions) {

    /** For the members of a group. */
    Grant(String group, Resource resource, String id, Permission... permissions) {
        this(null, group, resource, id, permissions);
    }
}
