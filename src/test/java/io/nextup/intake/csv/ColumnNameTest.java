package io.nextup.intake.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        Lead Source                        | leadSource
        City                               | city
        TotalVisits                        | totalVisits
        What is your current occupation    | whatIsYourCurrentOccupation
        ID                                 | id
        Prospect ID                        | prospectID
        X Education Forums                 | xEducationForums
        Get updates on DM Content          | getUpdatesOnDMContent
        E-Mail                             | eMail
        leadSource                         | leadSource
        external_id                        | external_id
        '  Budget (in £, net!) '           | budgetInNet
        Größe                              | grosse
        GRÖẞE                              | grosse
        Prénom                             | prenom
        naïve Łódź                         | naiveOdz
        2nd phone                          | _2ndPhone
        """, delimiter = '|')
    void a_columns_name_is_made_an_identifier(String name, String identifier) {
        assertThat(ColumnName.identifier(name)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "_", "__ _", "Имя", "名前"})
    void nothing_remains_of_a_name_without_a_letter_or_digit_of_ascii(String name) {
        assertThat(ColumnName.identifier(name)).isEmpty();
    }

    @Property
    void every_name_becomes_an_identifier_or_nothing_and_one_that_begins_in_lower_case_stays(@ForAll String name) {
        String identifier = ColumnName.identifier(name);

        assertThat(identifier.isEmpty() || ColumnName.isIdentifier(identifier)).isTrue();
        if (!identifier.isEmpty() && Character.isLowerCase(identifier.charAt(0))) {
            assertThat(ColumnName.identifier(identifier)).isEqualTo(identifier);
        }
    }
}
