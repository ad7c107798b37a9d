package io.nextup.webform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.nextup.webform.FieldType;
import io.nextup.webform.FormFault;
import io.nextup.webform.FormField;
import io.nextup.webform.WebForm;
import io.nextup.webform.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.http.HttpStatus;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Whatever a manager writes and a stranger enters, the page's elements and attributes are the same. */
class FormPagesPropertiesTest {

    private final FormPages pages = new FormPages(engine());

    @Property(tries = 200)
    void what_is_written_and_entered_is_text_and_never_markup(
            @ForAll("nastyTexts") String label, @ForAll("nastyTexts") String value) {
        assertThat(markup(page(label, value))).isEqualTo(markup(page("label", "value")));
    }

    @Provide
    Arbitrary<String> nastyTexts() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "&",
                        "=",
                        "/",
                        "<script>",
                        "</textarea>",
                        "<!--",
                        "]]>",
                        "${1+1}",
                        "th:text",
                        "[[1]]",
                        "onload=",
                        "\n",
                        "x",
                        " ",
                        "é")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> "x" + String.join("", parts) + "x");
    }

    private String page(String label, String value) {
        Wording wording = Wording.of(label);
        List<FormField> fields = Arrays.stream(FieldType.values())
                .map(type -> new FormField(
                        type.id(),
                        wording,
                        true,
                        type,
                        type == FieldType.SELECT ? List.of(new FormField.Option(value, wording)) : List.of()))
                .toList();
        WebForm form =
                new WebForm("form", wording, "en", "lead", "group", "source", fields, wording, null, List.of(), true);
        Map<String, String> values = fields.stream().collect(Collectors.toMap(FormField::name, field -> value));
        values.put("utm_source", "x");
        List<FormFault> faults = fields.stream()
                .map(field -> new FormFault(field.name(), FormFault.Kind.UNFIT))
                .toList();
        FormPage page = FormPage.of(form, "en", values, faults, null, value, true);
        return pages.form(HttpStatus.BAD_REQUEST, page).getBody()
                + (String) pages.thanks(form, "en", true).getBody();
    }

    /** The tags with their attributes' names; an attribute's value and the text between tags are left out. */
    private static String markup(String page) {
        return page.replaceAll("\"[^\"<>]*\"", "\"\"").replaceAll(">[^<>]*<", "><");
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
