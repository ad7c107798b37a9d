package io.nextup.lead;

/** What a lead is compared with others by: each part of its contact details in one form, null where there is nothing to compare. */
public record DuplicateKeys(
        String email, String phone, String alternatePhone, String name, String company, String address) {

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "keys of a contact";
    }
}
