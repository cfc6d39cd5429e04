package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** Deliverable of terms: a service, how much of it is due in which time, where and in what. */
final class Deliverable {

  static final String LIST = "deliverables";

  private Deliverable() {}

  static Schema form() {
    return TermsForm.dated(
            code("id").required().says("its id"),
            Field.form("title", worded()).required().says("what is delivered"),
            code("service").says("its id in the catalogue of services, where it has one"),
            Field.of("quantity", Field.Kind.COUNT)
                .atLeast(1)
                .says("how many units; left out: not stated"),
            Field.oneOf(
                    "each",
                    Field.Kind.CODE,
                    "day",
                    "week",
                    "month",
                    "quarter",
                    "half-year",
                    "year",
                    "contract")
                .says("the time in which the quantity is due"),
            Field.form("unit", worded()).says("what is counted as one"),
            Field.of("platforms", Field.Kind.CODES).says("the platforms, where it has some"),
            Field.of("languages", Field.Kind.CODES).says("codes such as en, hi"),
            Field.of("clause", Field.Kind.TEXT).required().says("where the contract says it"))
        .where(
            node ->
                node.has("quantity") == node.has("each")
                    ? List.of()
                    : List.of(
                        node.fault(
                            node.has("quantity") ? "each" : "quantity",
                            "terms.deliverable",
                            Message.of("terms.deliverable"))));
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  private static Schema worded() {
    return Schema.of(
        Field.of("en", Field.Kind.TEXT).required().says("in English"),
        Field.of("hi", Field.Kind.TEXT).says("in Hindi"));
  }

  static List<InputFault> unknown(Terms terms, MetricDictionary dictionary) {
    List<String> known = dictionary.platforms().stream().map(Code::code).toList();
    Message text = Message.of("terms.deliverable-platform").with("known", known);
    List<InputFault> faults = new ArrayList<>();
    for (Node row : terms.rows(LIST)) {
      List<String> platforms = row.codes("platforms");
      for (int i = 0; i < platforms.size(); i++) {
        if (!known.contains(platforms.get(i))) {
          faults.add(row.fault("platforms/" + i, text.key(), text));
        }
      }
    }
    return faults;
  }

  static TermsWords.Line line(Node row, Messages words) {
    List<String> said = new ArrayList<>(List.of(words.say(quantity(row, words))));
    row.find("service", String.class)
        .map(
            service ->
                Message.of("says.deliverable-service")
                    .with("service", new CodeName("service", service)))
        .ifPresent(text -> said.add(words.say(text)));
    listed(row, "platforms", "platform").forEach(text -> said.add(words.say(text)));
    listed(row, "languages", "language").forEach(text -> said.add(words.say(text)));
    return TermsWords.line(
        row.text("id"),
        String.join("; ", said),
        row.text("clause"),
        row.find("from", LocalDate.class),
        row.find("until", LocalDate.class),
        row.find("amendment", String.class),
        words);
  }

  static Message quantity(Node row, Messages words) {
    String title = worded(row.branch("title").orElseThrow(), words);
    if (!row.has("quantity")) {
      return Message.of("says.deliverable").with("title", title);
    }
    Message text =
        Message.of(row.has("unit") ? "says.deliverable-unit" : "says.deliverable-quantity")
            .with("title", title)
            .with("quantity", row.get("quantity", Long.class))
            .with("each", new Term("each." + row.text("each")));
    return row.branch("unit").map(unit -> text.with("unit", worded(unit, words))).orElse(text);
  }

  private static String worded(Node text, Messages words) {
    return text.find(words.language(), String.class).orElseGet(() -> text.text("en"));
  }

  private static List<Message> listed(Node row, String member, String term) {
    List<Term> names = row.codes(member).stream().map(code -> new Term(term + "." + code)).toList();
    return names.isEmpty()
        ? List.of()
        : List.of(Message.of("says.deliverable-" + member).with(member, names));
  }
}
