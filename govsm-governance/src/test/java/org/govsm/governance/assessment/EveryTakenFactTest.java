package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.facts.DrawnFacts;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document of facts that is taken is judged")
class EveryTakenFactTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T10:00:00+05:30");

  @Test
  void whatever_may_stand_in_it() {
    Map<String, String> wrong = new LinkedHashMap<>();
    long end = Long.getLong("seeds", 60);
    int taken = 0;
    for (long seed = 0; seed < end; seed++) {
      Map<String, Object> tree;
      try {
        tree = DrawnFacts.of(seed);
      } catch (Throwable e) {
        note(wrong, seed, e);
        continue;
      }
      for (Profile p : Profiles.shipped()) {
        try {
          boolean[] ok = new boolean[1];
          Assessment.assess(p.catalogue(), Facts.fromPlain(tree).orThrow(), NOW)
              .fold(
                  report -> {
                    ok[0] = true;
                    report.next(); for (String l : List.of("en","hi")) { report.toPlain(GovernanceMessages.in(l)); report.markdown(GovernanceMessages.in(l)); }
                    report.digest();
                    return "";
                  },
                  faults -> { if (Boolean.getBoolean("show")) System.out.println(faults); return ""; });
          if (ok[0]) taken++;
        } catch (Throwable e) {
          note(wrong, seed, e);
        }
      }
    }
    System.out.println("taken " + taken);
    wrong.forEach((k, v) -> System.out.println(v));
    assertThat(wrong.keySet()).isEmpty();
    assertThat(taken).isPositive();
  }

  private static void note(Map<String, String> wrong, long seed, Throwable e) {
    StringWriter w = new StringWriter();
    e.printStackTrace(new PrintWriter(w));
    List<String> lines = new ArrayList<>(w.toString().lines().filter(l -> !l.contains("java.base")).limit(12).toList());
    wrong.putIfAbsent(e.getClass() + (e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : ""), seed + " " + String.join("\n", lines));
  }
}
