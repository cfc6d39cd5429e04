package org.govsm.core.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.core.testing.ArchitectureRules.*;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.broken.Back;
import org.govsm.core.broken.Calls;
import org.govsm.core.broken.SeesPortal;
import org.govsm.core.broken.SeesTable;
import org.govsm.core.circle.There;
import org.govsm.core.rules.broken.SeesCheck;
import org.govsm.core.rules.table.broken.SeesDmn;
import org.govsm.core.rules.table.broken.SeesRules;
import org.govsm.portal.broken.Clocks;
import org.govsm.portal.broken.SeesXml;
import org.govsm.procurement.broken.SeesGovernance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that cannot fail holds nothing: each one is shown a class that breaks it. */
class ArchitectureRulesTest {

  static Stream<Arguments> rulesAboutCalls() {
    return Stream.of(
        arguments(DOMAIN_NEEDS_THE_JDK_ONLY, Calls.OfLibraries.class),
        arguments(DOMAIN_READS_NO_CLOCK, Calls.OfClocks.class),
        arguments(DOMAIN_READS_NO_ENVIRONMENT, Calls.OfEnvironment.class),
        arguments(DOMAIN_ROLLS_NO_DICE, Calls.OfDice.class),
        arguments(NO_TEXT_BY_DEFAULT_LOCALE, Calls.OfDefaultLocale.class),
        arguments(DOMAIN_USES_NO_LOCALE_DATA, Calls.OfLocaleData.class),
        arguments(PORTAL_HAS_ONE_CLOCK, Clocks.class));
  }

  static Stream<Arguments> rulesAboutPackages() {
    return Stream.of(
        arguments(
            CORE_SEES_NO_OTHER_MODULE,
            List.of(org.govsm.core.broken.SeesProcurement.class, SeesGovernance.class)),
        arguments(
            PROCUREMENT_SEES_NO_GOVERNANCE,
            List.of(SeesGovernance.class, org.govsm.governance.broken.SeesProcurement.class)),
        arguments(
            GOVERNANCE_SEES_NO_PROCUREMENT,
            List.of(org.govsm.governance.broken.SeesProcurement.class, SeesGovernance.class)),
        arguments(DOMAIN_SEES_NO_PORTAL, List.of(SeesPortal.class)),
        arguments(PORTAL_SEES_NO_XML_OF_CORE, List.of(SeesXml.class)),
        arguments(INNER_PARTS_ARE_USED_BY_THEIR_CONCEPT, List.of(SeesTable.class)),
        arguments(INNER_PARTS_USE_WHAT_IS_LISTED, List.of(SeesRules.class)),
        arguments(INNER_PARTS_USE_WHAT_IS_LISTED, List.of(SeesDmn.class)),
        arguments(RULES_NEED_NO_CHECK_OF_RULES, List.of(SeesCheck.class)),
        arguments(CONCEPTS_FORM_NO_CIRCLE, List.of(There.class, Back.class)),
        arguments(EVERY_PACKAGE_IS_NULL_MARKED, List.of(There.class)));
  }

  @ParameterizedTest
  @MethodSource("rulesAboutCalls")
  void refuses_each_call_of(ArchRule rule, Class<?> broken) {
    String faults = faults(rule, broken);

    assertThat(broken.getDeclaredMethods())
        .extracting(Method::getName)
        .filteredOn(name -> !name.startsWith("lambda"))
        .allSatisfy(name -> assertThat(faults).contains("." + name + "("));
  }

  @ParameterizedTest
  @MethodSource("rulesAboutPackages")
  void refuses_the_dependency_of(ArchRule rule, List<Class<?>> broken) {
    assertThat(faults(rule, broken.toArray(Class<?>[]::new))).isNotEmpty();
  }

  @Test
  void lets_pass_what_names_its_locale_seed_and_clock() {
    List.of(
            DOMAIN_NEEDS_THE_JDK_ONLY,
            DOMAIN_READS_NO_CLOCK,
            DOMAIN_ROLLS_NO_DICE,
            NO_TEXT_BY_DEFAULT_LOCALE)
        .forEach(rule -> assertThat(faults(rule, Calls.Allowed.class)).isEmpty());
    assertThat(faults(PORTAL_HAS_ONE_CLOCK, Clocks.Allowed.class)).isEmpty();
  }

  private static String faults(ArchRule rule, Class<?>... classes) {
    return rule
        .evaluate(new ClassFileImporter().importClasses(classes))
        .getFailureReport()
        .getDetails()
        .stream()
        .collect(joining("\n"));
  }
}
