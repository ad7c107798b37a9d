package io.nextup.process;

/** The ids of the user tasks in the diagram {@code handling}, and the codes of what is thrown there. */
final class Elements {

    static final String WORK_LEAD = "userTask_workLead";
    static final String PICK_UP_LEAD = "userTask_pickUpLead";
    static final String REASSIGN_LEAD = "userTask_reassignLead";

    static final String TIME_TO_ACCEPT_BEGAN = "TIME_TO_ACCEPT_BEGAN";

    private Elements() {}
}
