package org.govsm.procurement.annex;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.Requirement;

/** Sections of an annex on payment and special terms. */
final class PaymentSections {

  private final Requirement requirement;
  private final Optional<Node> payment;
  private final MetricDictionary dictionary;
  private final VoidClauses voids;
  private final Messages words;

  PaymentSections(
      Requirement requirement, MetricDictionary dictionary, VoidClauses voids, Messages words) {
    this.requirement = requirement;
    this.payment = requirement.node().branch("payment");
    this.dictionary = dictionary;
    this.voids = voids;
    this.words = words;
  }

  void write(AnnexWriter annex) {
    annex.row("price", Optional.empty()).row("cap", Optional.empty());
    annex.clause(
        "payment.price",
        annex.say("annex.price"),
        words.say(
            Message.of("annex.paid")
                .with("period", words.term("annex-period." + requirement.period()))));
    annex
        .row("freezeDays", days("freezeDays", "says.freeze"))
        .row("holdDays", days("holdDays", "says.hold-days"))
        .row("sources", sources());
    annex.clause("payment.figures", annex.say("annex.figures"), "");
    annex
        .row("stacking", said("stacking", "says.stacking-"))
        .row("roundingPer", said("roundingPer", "says.rounding-"))
        .row("rounding", said("rounding", "annex.rounding-"));
    annex.clause("payment.rounding", annex.say("annex.deductions"), "");
    annex.section("payment");
    requirement.node().branches("conditions").forEach(row -> condition(annex, row));
    annex.section("special");
  }

  private Optional<String> said(String part, String key) {
    return payment
        .flatMap(node -> node.find(part, String.class))
        .map(code -> words.say(key + code));
  }

  private Optional<String> days(String part, String key) {
    return payment
        .flatMap(node -> node.find(part, Long.class))
        .map(days -> words.say(Message.of(key).with("days", days)));
  }

  private Optional<String> sources() {
    return payment
        .filter(node -> node.has("sources"))
        .map(
            node ->
                node.codes("sources").stream().map(this::source).collect(Collectors.joining(", ")));
  }

  private String source(String code) {
    return dictionary.sources().stream()
        .filter(one -> one.code().equals(code))
        .map((Code one) -> one.name(words.language()))
        .findFirst()
        .orElse(code);
  }

  private void condition(AnnexWriter annex, Node row) {
    Node text = row.branch("text").orElseThrow();
    annex.clause(
        "special." + row.text("id"),
        words.say(Message.of("annex.condition").with("id", row.text("id"))),
        text.find(words.language(), String.class).orElseGet(() -> text.text("en")),
        List.of(voids.of(row.find("about", String.class), words)));
  }
}
