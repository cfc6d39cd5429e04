package org.govsm.portal;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.govsm.core.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Its classes are read once, and let go with it: they fill half the memory of a process. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

  private final JavaClasses module = ArchitectureRules.classesOfThisModule();

  static List<ArchRule> rules() {
    return ArchitectureRules.ofThePortal();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_module_keeps(ArchRule rule) {
    rule.check(module);
  }

  @Test
  void a_package_uses_those_listed_for_it_and_no_other() {
    PackageArrows.check(module);
  }
}
