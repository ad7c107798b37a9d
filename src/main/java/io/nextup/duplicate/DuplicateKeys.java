package io.nextup.duplicate;

/** What a lead is compared by: equal keys are the same, null is the same as nothing. */
public record DuplicateKeys(
        String email, String phone, String alternatePhone, String name, String company, String address) {

    /** The keys of the fields as they were entered; any of them may be null or blank. */
    public static DuplicateKeys of(
            PhoneNumbers phoneNumbers,
            String email,
            String phone,
            String alternatePhone,
            String name,
            String company,
            String addressLine1,
            String postcode) {
        return new DuplicateKeys(
                Folding.email(email),
                phoneNumbers.key(phone),
                phoneNumbers.key(alternatePhone),
                Folding.name(name),
                Folding.name(company),
                Folding.address(addressLine1, postcode));
    }
}
