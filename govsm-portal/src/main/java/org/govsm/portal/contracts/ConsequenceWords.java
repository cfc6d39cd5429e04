package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * What follows from a result, in sentences. A shape that the portal does not know is told part by
 * part, as its form describes it.
 */
final class ConsequenceWords {

  /** The ends of an interval, each with the word of its side in sentences. */
  private static final Map<String, String> ENDS = ends();

  private static final List<String> OPTIONS = List.of("floor", "most", "cap", "units");

  private final Messages words;
  private final Node own;
  private final List<String> said = new ArrayList<>();

  private ConsequenceWords(Node own, Messages words) {
    this.own = own;
    this.words = words;
  }

  private static Map<String, String> ends() {
    Map<String, String> ends = new LinkedHashMap<>();
    ends.put("over", "above");
    ends.put("from", "from");
    ends.put("to", "up-to");
    ends.put("below", "below");
    return ends;
  }

  static List<String> of(Node consequence, Messages words) {
    ConsequenceWords all = new ConsequenceWords(consequence, words);
    all.tell();
    return List.copyOf(all.said);
  }

  private void tell() {
    switch (own.choice()) {
      case "ladder" -> ladder();
      case "slab" -> slab();
      case "gate" -> say("says.gate", "deduct", "base");
      case "linear" -> say("says.linear", "base", "floor", "most");
      case "per-point" -> say("says.per-point", "percent", "base", "units", "cap");
      case "time-rate" -> timeRate();
      case "unit-rate" -> unitRate();
      case "unstated" -> unstated();
      default -> parts();
    }
  }

  private void ladder() {
    List<Node> rungs = own.branches("rungs");
    for (int i = 0; i < rungs.size(); i++) {
      Message rung =
          Message.of(i == 0 ? "says.rung-first" : "says.rung")
              .with("run", i + 1)
              .with("deduct", rungs.get(i).get("deduct", Percent.class))
              .with("base", own.text("base"));
      said.add(words.say(rung));
    }
    said.add(words.say("says.after-" + own.find("after", String.class).orElse("open")));
    own.find("undetermined", String.class)
        .ifPresent(rule -> said.add(words.say("says.undetermined-" + rule)));
    own.find("terminationAt", Long.class)
        .ifPresent(at -> said.add(words.say(Message.of("says.termination-at").with("at", at))));
  }

  private void slab() {
    for (Node row : own.branches("slabs")) {
      String key = "says.slab-" + own.text("of") + (row.has("warning") ? "-warning" : "");
      said.add(
          words.say(
              Message.of(key)
                  .with("interval", interval(row))
                  .with("deduct", row.get("deduct", Percent.class))
                  .with("base", own.text("base"))));
    }
    own.find("beyond", String.class)
        .ifPresent(beyond -> said.add(words.say("says.slab-" + beyond)));
  }

  private static Message interval(Node row) {
    List<String> ends = new ArrayList<>();
    ENDS.forEach((part, word) -> end(row, part).ifPresent(number -> ends.add(word)));
    Message interval = Message.of("cell." + (ends.isEmpty() ? "any" : String.join(".", ends)));
    for (String low : List.of("over", "from")) {
      interval = end(row, low).isPresent() ? interval.with("low", end(row, low).get()) : interval;
    }
    for (String high : List.of("to", "below")) {
      interval =
          end(row, high).isPresent() ? interval.with("high", end(row, high).get()) : interval;
    }
    return interval;
  }

  private static Optional<BigDecimal> end(Node row, String part) {
    return row.find(part, BigDecimal.class);
  }

  private void timeRate() {
    said.add(
        words.say(
            Message.of(own.has("sum") ? "says.time-rate-sum" : "says.time-rate")
                .with("days", own.get("unitDays", Long.class))
                .with("sum", own.find("sum", Money.class).map(Object.class::cast).orElse(""))
                .with(
                    "percent",
                    own.find("percent", Percent.class).map(Object.class::cast).orElse(""))
                .with("base", own.find("base", String.class).orElse(""))));
    option("units", String.class);
    option("cap", Percent.class);
    if (own.has("higherCap")) {
      said.add(
          words.say(
              Message.of("says.higher-cap")
                  .with("cap", own.get("higherCap", Percent.class))
                  .with("over", own.get("higherCapOver", Percent.class))
                  .with("days", own.get("deliveryDays", Long.class))));
    }
    own.find("terminationAfterDays", Long.class)
        .ifPresent(
            d ->
                said.add(
                    words.say(
                        Message.of(
                                "says.termination-after-"
                                    + own.find("terminationFrom", String.class).orElse("open"))
                            .with("days", d))));
  }

  private void unstated() {
    said.add(words.say("says.unstated"));
    own.find("reference", String.class)
        .ifPresent(
            where -> said.add(words.say(Message.of("says.unstated-where").with("where", where))));
  }

  private void unitRate() {
    String supplier = own.find("class", String.class).orElse("");
    for (Node rate : own.branches("rates")) {
      boolean other = !rate.find("class", String.class).orElse(supplier).equals(supplier);
      if (!other) {
        said.add(
            words.say(
                Message.of("says.unit-rate")
                    .with("rate", rate.get("rate", BigDecimal.class))
                    .with("per", own.find("per", Long.class).orElse(1L))));
        rate.find("cap", Money.class)
            .ifPresent(cap -> said.add(words.say(Message.of("says.rate-cap").with("cap", cap))));
      }
    }
    option("units", String.class);
  }

  /** A sentence of the shape, and one for each option that the contract states. */
  private void say(String key, String... parts) {
    Message sentence = Message.of(key);
    List<String> options = new ArrayList<>();
    for (String part : parts) {
      if (!OPTIONS.contains(part)) {
        sentence = sentence.with(part, typed(own, part));
      } else if (own.has(part)) {
        options.add(words.say(Message.of(optionKey(part)).with("value", typed(own, part))));
      }
    }
    said.add(words.say(sentence));
    said.addAll(options);
  }

  private void option(String part, Class<?> type) {
    own.find(part, type)
        .ifPresent(value -> said.add(words.say(Message.of(optionKey(part)).with("value", value))));
  }

  private String optionKey(String part) {
    return part.equals("units")
        ? "says.units-" + own.find(part, String.class).orElse("")
        : "says.option-" + part;
  }

  private static Object typed(Node row, String part) {
    boolean percent = row.form().part(part).filter(p -> p.kind() == Field.Kind.PERCENT).isPresent();
    return percent ? row.get(part, Percent.class) : row.text(part);
  }

  private void parts() {
    own.toPlain()
        .forEach(
            (name, value) ->
                said.add(own.form().part(name).map(Field::says).orElse(name) + ": " + value));
  }
}
