package org.govsm.core;

import org.govsm.core.testing.RuntimeNeeds;
import org.junit.jupiter.api.Test;

class RuntimeNeedsTest {

  @Test
  void the_jar_needs_nothing_but_the_jdk() {
    RuntimeNeeds.assertJdkOnly();
  }
}
