package io.nextup.api;

/** The examples that the published contract shows. */
final class Examples {

    static final String DISTRIBUTION = """
            {"method": "RULES", "user": null, "userGroup": null, "onlineOnly": false,
             "fallback": "tele-sales", "fallThrough": true, "adderKeepsLead": false}""";
    static final String USER_GROUP = """
            {"name": "Tele-sales", "method": "SEQUENTIAL", "onlineOnly": false, "timeZone": "Europe/London",
             "whenNobody": "LEAVE", "overflowTo": null, "acceptWithin": "PT2H",
             "hours": {"MONDAY": {"from": "09:00", "to": "17:30"}, "TUESDAY": {"from": "09:00", "to": "17:30"}},
             "members": [{"user": "tom", "dailyLimit": 5, "monthlyLimit": 60, "weight": 1},
                         {"user": "stephanie", "dailyLimit": 0, "monthlyLimit": 0, "weight": 1}]}""";
    static final String PICK_UP = """
            {"mortgages": ["new", "call-back"]}""";
    static final String USER = """
            {"active": true, "available": true, "permissions": ["pickUpLeads", "createLeads"], "mail": true}""";
    static final String AVAILABILITY = """
            {"available": false}""";
    static final String MAIL = """
            {"mail": false}""";
    static final String LEAD_GROUP = """
            {"name": "Mortgages",
             "statuses": [{"id": "new", "name": "New", "stage": "NEW"},
                          {"id": "call-back", "name": "Call back", "stage": "CONTACTED", "callBackAfter": "P1D"},
                          {"id": "sold", "name": "Sold", "stage": "CONVERTED"}],
             "duplicates": null}""";
    static final String DUPLICATES = """
            {"scope": "DAYS", "days": 30, "match": ["EMAIL", "PHONE"], "matchMode": "ANY",
             "action": "LINK", "assignToOwner": true}""";
    static final String LEAD = """
            {"stream": "lead", "leadGroup": "mortgages", "status": "new", "source": "website", "externalId": "A-1",
             "name": "Ann Lee", "company": "Acme", "email": "ann@example.com", "phone": "+44 20 7946 0018",
             "addressLine1": "1 High St", "city": "London", "postcode": "N1 9GU", "country": "GB",
             "attributes": {"budget": 250000, "campaign": "spring"}}""";
    static final String STATUS = """
            {"status": "call-back"}""";
    static final String CALL_BACK = """
            {"status": "call-back", "callBackAt": "2099-01-31T09:30:00Z"}""";
    static final String REASSIGN_USER = """
            {"user": "stephanie"}""";
    static final String REASSIGN_GROUP = """
            {"userGroup": "tele-sales"}""";
    static final String REASSIGN_MANY = """
            {"ids": ["0d6b2a52-94d5-4a5e-a0b4-0f6d1f0f9f11", "3f1c7a90-6a52-4a7e-8a43-5a5de3b0d2c7"], "user": "stephanie"}""";
    static final String NOTE = """
            {"note": "She asks for somebody who speaks French."}""";

    static final String WEB_FORM = """
            {"title": {"en": "Ask about a mortgage", "de": "Fragen zur Finanzierung"},
             "stream": "lead", "leadGroup": "mortgages", "source": "website",
             "fields": [{"name": "name", "label": {"en": "Name", "de": "Name"}, "required": true},
                        {"name": "email", "label": {"en": "E-mail", "de": "E-Mail"}, "required": true},
                        {"name": "budget", "label": {"en": "Budget", "de": "Budget"}, "type": "number"}],
             "thankYou": {"en": "We will call you.", "de": "Wir rufen an."},
             "allowedSites": ["https://www.example.com"]}""";

    private Examples() {}
}
