package org.govsm.governance.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.govsm.core.rules.check.LintNote;
import org.govsm.core.rules.check.PackLint;
import org.junit.jupiter.api.Test;

class OnlineDutiesTest {

  @Test
  void the_pack_is_clean() {
    assertThat(PackLint.check(OnlineDuties.pack())).extracting(LintNote::toString).isEmpty();
  }

  @Test
  void each_word_is_there_in_both_languages() {
    assertThat(new TreeSet<>(OnlineDuties.words("hi").keys()))
        .isEqualTo(new TreeSet<>(OnlineDuties.words("en").keys()))
        .hasSizeGreaterThan(60);
  }
}
