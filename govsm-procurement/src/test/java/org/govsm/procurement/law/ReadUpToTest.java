package org.govsm.procurement.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Instrument;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.junit.jupiter.api.Test;

/** How far a pack was read is said of the pack's own instrument, whatever rows cite beside it. */
class ReadUpToTest {

  private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
  private static final Case FACTS = facts();

  private static Case facts() {
    Case.Draft facts = Case.draft();
    for (String role :
        Set.of("publication", "award", "order", "payment", "delivery", "bill", "sanction")) {
      facts.day(role, LATER);
    }
    return facts.done();
  }

  @Test
  void the_warning_cites_the_instrument_that_the_pack_bears_in_its_name() {
    Set<String> packs = new TreeSet<>();
    for (RulePack pack : ProcurementLaw.library().packs()) {
      String name = pack.id().substring(pack.id().indexOf('.') + 1);
      Set<String> own =
          pack.instruments().stream()
              .filter(one -> one.id().equals(name) || one.id().startsWith(name + "."))
              .map(Instrument::name)
              .collect(Collectors.toSet());
      if (own.isEmpty()) {
        continue;
      }
      for (Question question : pack.questions()) {
        for (Finding found : pack.decide(question.id(), FACTS).trace().findings()) {
          if (found.code().equals("law.read-up-to")) {
            packs.add(pack.id());
            assertThat(own)
                .as(pack.id() + " " + question.id())
                .contains(found.citation().instrument());
          }
        }
      }
    }
    assertThat(packs)
        .contains(
            "in.gfr-2017",
            "in.manual-consultancy-2025",
            "in.manual-non-consultancy-2025",
            "in.mse-order-2012");
  }
}
