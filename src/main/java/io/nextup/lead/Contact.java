package io.nextup.lead;

/** Who the lead is and how to reach them; what is not known is null. */
public record Contact(
        String name,
        String company,
        String email,
        String phone,
        String alternatePhone,
        String addressLine1,
        String city,
        String state,
        String postcode,
        String country) {

    /** Without the person, because this may come into a log. */
    @Override
    public String toString() {
        return "a contact";
    }
}
