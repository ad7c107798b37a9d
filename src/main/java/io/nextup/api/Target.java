package io.nextup.api;

import io.nextup.input.Fields;

/** To whom a manager gives a lead: a user or a user group, the other is null. */
record Target(String user, String userGroup) {

    static Target read(Fields fields) {
        int faults = fields.faults().count();
        Target target = new Target(fields.text("user"), fields.text("userGroup"));
        boolean readable = fields.faults().count() == faults;
        if (readable && (target.user() == null) == (target.userGroup() == null)) {
            fields.fault("user", "expected either user or userGroup");
        }
        return target;
    }
}
