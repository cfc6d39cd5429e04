package org.govsm.procurement.law;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Messages;

/** Questions to rate cards, as the tests write them. */
final class RateCards {

  static final Messages ENGLISH = ProcurementLaw.messages("en");
  static final Messages HINDI = ProcurementLaw.messages("hi");
  private static final String BOOK =
      """
      <book xmlns="urn:govsm:book:1" id="%s" jurisdiction="%s"><title lang="en">Test</title>
      <pack id="%s"/><pack id="%s"/>%s</book>\
      """;
  private static final String ENTRIES =
      """
      <answered-by question="rate-card.%s" pack="%s" until="%s"/>
      <answered-by question="rate-card.%s" pack="%s" from="%s"/>\
      """;
  static final RuleBook UNION = ProcurementLaw.library().book("IN").orElseThrow();

  private RateCards() {}

  static Decision<Outputs> ask(String pack, String question, Case.Draft facts) {
    return ProcurementLaw.library().pack(pack).orElseThrow().decide(question, facts.done());
  }

  static Decision<Outputs> sized(String pack, String day, String medium, long audience) {
    return ask(
        pack, "rate-card.class", on(day, medium).fact("audience", BigDecimal.valueOf(audience)));
  }

  static Decision<Outputs> capped(String pack, String day, String medium, String size) {
    return ask(pack, "rate-card.cap", on(day, medium).fact("class", size));
  }

  static Case.Draft on(String day, String medium) {
    return Case.draft().day("order", LocalDate.parse(day)).fact("medium", medium);
  }

  static String answer(Decision<Outputs> decision) {
    return decision
        .ruling()
        .fold(
            a -> String.valueOf(a.value().toPlain()),
            r -> "refer " + r.indication().map(Outputs::toPlain).map(String::valueOf).orElse("-"),
            u -> "missing " + u.missing());
  }

  static List<String> findings(Decision<Outputs> decision, Messages words, String code) {
    return decision.trace().findings().stream()
        .filter(finding -> finding.code().equals(code))
        .map(finding -> words.say(finding.text()))
        .toList();
  }

  static String cited(Decision<Outputs> decision) {
    return decision.trace().steps().get(0).citation().toString();
  }

  static void assertNothingFound(Decision<Outputs> decision) {
    assertThat(answer(decision)).isEqualTo("refer -");
    assertThat(decision.ruling().<String>fold(a -> "", r -> ENGLISH.say(r.question()), u -> ""))
        .startsWith("No published value was found");
    assertThat(cited(decision)).isNotBlank();
  }

  /** A book of a state in which a later card follows an earlier one. */
  static RuleBook book(String id, String earlier, String later, String day) {
    String entries =
        Stream.of("class", "cap", "conditions")
            .map(question -> ENTRIES.formatted(question, earlier, day, question, later, day))
            .collect(joining());
    byte[] book = BOOK.formatted(id, id, earlier, later, entries).getBytes(StandardCharsets.UTF_8);
    Library library = ProcurementLaw.library().toDraft().book(id + ".xml", book).done();
    return library.book(id).orElseThrow();
  }
}
