package io.nextup;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.nextup.lock.Stripes;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Repository;

/** The walls of the house. */
@AnalyzeClasses(packages = "io.nextup", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** A room is a package under the top one; the engine's plugins are one of their own, which process and security both use. */
    private static final class Rooms implements SliceAssignment {

        private static final String PLUGINS = "process.plugin";

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String inside = type.getPackageName().replaceFirst("^io\\.nextup\\.?", "");
            if (inside.startsWith(PLUGINS)) {
                return SliceIdentifier.of(PLUGINS);
            }
            return inside.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(inside.split("\\.")[0]);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }

    @ArchTest
    static final ArchRule engine_is_met_in_the_seam_only = noClasses()
            .that()
            .resideOutsideOfPackages("io.nextup.process..", "io.nextup.security..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "camundajar..")
            .because("a move to another engine must stay mechanical");

    @ArchTest
    static final ArchRule insides_of_the_engine_are_met_by_plugins_only = noClasses()
            .that()
            .resideOutsideOfPackage("io.nextup.process.plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm..impl..", "org.camunda.feel..", "camundajar..")
            .because("only the engine's public interface is promised to stay");

    @ArchTest
    static final ArchRule sql_is_written_in_stores_only = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .areTopLevelClasses()
            .and()
            // A lock that happens to be made of rows: it reads and writes nothing.
            .areNotAssignableTo(Stripes.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc.core..", "javax.sql..")
            .because("whoever looks for a table looks into stores");

    @ArchTest
    static final ArchRule features_are_free_of_cycles =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule time_is_an_instant = noClasses()
            .that(not(resideInAnyPackage("io.nextup.process..", "io.nextup.intake")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Date.class)
            .because("only the engine hands dates over");

    @ArchTest
    static final ArchRule time_is_asked_of_the_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(TimeConfiguration.class.getName())
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("tests set the clock");

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
            .because("a class that needs such a name is in the wrong room");

    @ArchTest
    static final ArchRule only_stores_are_told_by_their_name = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .and()
            .areNotAssignableTo(Stripes.class)
            .should()
            .haveSimpleNameEndingWith("Store");

    @ArchTest
    static final ArchRule api_writes_through_services = noClasses()
            .that(resideInAPackage("io.nextup.api"))
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("ChangesStore")
            .orShould()
            .callMethodWhere(target(owner(nameEndingWith("Store")))
                    .and(target(nameMatching("save|insert|update|delete|add|lock.*|move.*"))))
            .because("a change is one business sentence, said in one place");
}
