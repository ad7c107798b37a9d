package io.nextup.mail;

/**
 * A lead that its owner is to be told of, without the person it is about.
 *
 * @param leadGroup the name of its lead group
 * @param handlingInstance the process instance that holds its user task
 */
record GivenLead(String id, String stream, String leadGroup, String handlingInstance) {}
