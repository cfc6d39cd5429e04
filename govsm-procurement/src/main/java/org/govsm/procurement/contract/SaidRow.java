package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * A row of terms as it is said: its aspects by name, such as its target and its clause, and the
 * days on which it holds.
 *
 * @param days empty for the whole contract
 * @param aspects what it says, each in sentences
 */
record SaidRow(
    String id,
    String name,
    String days,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Map<String, List<String>> aspects) {

  private static final String CLAUSE = "clause";

  /** What a sentence says that no aspect names. */
  static final String TEXT = "text";

  static final String TARGET = "target";
  private static final String THEN = "consequence";
  private static final String SIGNED = "signed";

  static SaidRow of(TermsWords.Line line) {
    Map<String, List<String>> aspects = new LinkedHashMap<>();
    aspects.put(TEXT, List.of(line.text()));
    aspects.put(CLAUSE, List.of(line.clause()));
    return new SaidRow(line.id(), line.name(), line.days(), line.from(), line.until(), aspects);
  }

  static SaidRow of(KpiWords kpi, Messages words) {
    Map<String, List<String>> aspects = new LinkedHashMap<>();
    aspects.put("title", List.of(kpi.title()));
    aspects.put("measure", List.of(kpi.measure()));
    aspects.put("platforms", List.of(String.join(", ", kpi.platforms())));
    aspects.put(TARGET, kpi.target().stream().toList());
    aspects.put(THEN, kpi.consequence());
    List<String> rules = new ArrayList<>(kpi.rules());
    kpi.level().ifPresent(level -> rules.add(words.say("says.level-" + level)));
    aspects.put(TEXT, rules);
    aspects.put(CLAUSE, List.of(kpi.clause()));
    String days = TermsWords.days(kpi.from(), kpi.until(), kpi.amendment(), words);
    return new SaidRow(kpi.id(), kpi.title(), days, kpi.from(), kpi.until(), aspects);
  }

  static SaidRow of(Amendment paper, Messages words) {
    Message signed =
        Message.of("difference.paper").with("day", paper.signedOn()).with("from", paper.from());
    Map<String, List<String>> aspects = new LinkedHashMap<>();
    aspects.put(SIGNED, List.of(words.say(signed)));
    aspects.put(TEXT, List.of(paper.text()));
    aspects.put(
        "changes", paper.changes().isEmpty() ? List.of() : List.of(words.say(paper.saidChanges())));
    String name = words.say(Message.of("difference.amendment").with("id", paper.id()));
    return new SaidRow(paper.id(), name, "", Optional.empty(), Optional.empty(), aspects);
  }

  /** Whether it holds on a day; a row holds up to the day before its end. */
  boolean isInForce(LocalDate day) {
    return from.filter(day::isBefore).isEmpty()
        && until.filter(end -> !day.isBefore(end)).isEmpty();
  }

  boolean isOfSameTime(SaidRow other) {
    return from.equals(other.from) && until.equals(other.until);
  }

  boolean saysWhat(SaidRow other) {
    return aspects.equals(other.aspects);
  }

  List<String> aspect(String name) {
    return aspects.getOrDefault(name, List.of());
  }

  /** Most of it in a few words: what is promised and the first that follows, or its sentence. */
  String summary() {
    List<String> said = new ArrayList<>(aspect(SIGNED));
    said.addAll(aspect(TARGET));
    aspect(THEN).stream().limit(1).forEach(said::add);
    return said.isEmpty() ? String.join(" ", aspect(TEXT)) : String.join("; ", said);
  }
}
