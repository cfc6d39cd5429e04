package org.govsm.governance;

import org.govsm.core.testing.RuntimeNeeds;
import org.junit.jupiter.api.Test;

class RuntimeNeedsTest {

  @Test
  void the_jar_needs_the_core_and_the_jdk_only() {
    RuntimeNeeds.assertJdkOnly();
  }
}
