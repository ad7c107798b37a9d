package io.nextup.security;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What the members of a group may do with one of the engine's resources, or with all of a kind ({@code *}). */
record Grant(String group, Resource resource, String id, Permission... permissions) {}
