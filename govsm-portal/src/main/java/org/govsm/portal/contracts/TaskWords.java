package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Lazy;
import org.govsm.portal.web.WorkItem;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.metric.Metric;
import org.jspecify.annotations.Nullable;

/** Words of the tasks of contracts: each kind as the item that <em>My work</em> lists. */
record TaskWords(NeededFigures needed) {

  static final String CERTIFICATE = "certificate";
  static final String FIGURES = "figures";
  static final String CHANGED = "changed";
  static final String MORE_FIGURES = "more-figures";
  static final String HELD = "held";
  static final String HELD_ANSWERED = "held-answered";
  static final String HELD_LATE = "held-late";
  static final String HELD_OPEN = "held-open";
  static final String DOUBT = "doubt";
  static final String AGAIN = "certify-again";
  static final String DEDUCTED = "deducted";
  static final String CLOSING = "closing";
  static final String CLOSING_RECOVERS = "closing-recovers";
  static final String MISSING_FIGURES = "missing-figures";

  /** What waits for who may issue certificates. */
  private static final List<String> OF_ISSUERS =
      List.of(
          CERTIFICATE,
          FIGURES,
          CHANGED,
          HELD,
          HELD_ANSWERED,
          HELD_LATE,
          HELD_OPEN,
          DOUBT,
          AGAIN,
          DEDUCTED,
          CLOSING,
          CLOSING_RECOVERS);

  /** What waits for who may upload figures and issues nothing. */
  private static final List<String> OF_UPLOADERS = List.of(FIGURES, MORE_FIGURES, MISSING_FIGURES);

  /** Whose sentence says on what it depends. */
  private static final Set<String> ASKING =
      Set.of(HELD_OPEN, DOUBT, AGAIN, DEDUCTED, MISSING_FIGURES);

  /** The kinds of tasks that somebody has. */
  static List<String> kinds(boolean issues) {
    return issues ? OF_ISSUERS : OF_UPLOADERS;
  }

  /**
   * A task in words.
   *
   * @param issues whether it is for who may issue certificates
   */
  WorkItem item(
      ContractTask task, String department, String title, boolean issues, Messages words) {
    return new WorkItem(
        task.kind(),
        department,
        Lazy.of(() -> madeOf(task, title, issues), () -> said(task.fresh(), title, issues, words)),
        task.page(),
        task.since(),
        task.due(),
        List.of(CERTIFICATE, FIGURES, MORE_FIGURES).contains(task.kind()),
        false);
  }

  private Message said(ContractTask task, String title, boolean issues, Messages words) {
    return WorkItem.sentence(sentence(task, issues), named(task, title, words));
  }

  /** All on which the sentence of a kept task depends but the language. */
  private static String madeOf(ContractTask task, String title, boolean issues) {
    String kept = task.said().madeOf();
    return kept.isEmpty()
        ? ""
        : String.join("\n", task.kind(), String.valueOf(issues), task.contract(), title, kept);
  }

  private Map<String, Object> named(ContractTask task, String title, Messages words) {
    Map<String, Object> details = new HashMap<>(details(task, words));
    details.put("title", title);
    details.put("contract", task.contract());
    if (ASKING.contains(task.kind())) {
      details.put("question", question(task.questions(), words));
    }
    return details;
  }

  /**
   * The sentence of a task: who issues nothing cannot certify without figures, and a certificate
   * may lack some, or leave out what came late.
   */
  private static String sentence(ContractTask task, boolean issues) {
    return switch (task.kind()) {
      case FIGURES -> issues ? "work.figures" : "work.figures-alone";
      case CERTIFICATE -> "work.certificate" + certified(task.facts());
      default -> "work." + task.kind();
    };
  }

  private static String certified(Map<String, ?> facts) {
    String late = Boolean.TRUE.equals(facts.get("late")) ? "-late" : "";
    return late + (items(facts, "missing").findAny().isPresent() ? "-missing" : "");
  }

  private Map<String, Object> details(ContractTask task, Messages words) {
    Map<String, ?> facts = task.facts();
    return switch (task.kind()) {
      case CERTIFICATE ->
          Map.of(
              "period",
              PeriodWords.name(period(facts.get("period")), words),
              "missing",
              missing(facts, words));
      case FIGURES, MORE_FIGURES ->
          Map.of(
              "periods",
              periods(items(facts, "periods").map(TaskWords::period).toList(), words),
              "missing",
              missing(facts, words));
      case HELD, HELD_ANSWERED, HELD_LATE, AGAIN, DEDUCTED ->
          Map.of(
              "sum", sum(facts),
              "period", StoredSentence.period(String.valueOf(facts.get("period")), words));
      case MISSING_FIGURES ->
          Map.of(
              "sum", sum(facts),
              "periods",
                  items(facts, "periods")
                      .map(id -> StoredSentence.period(String.valueOf(id), words))
                      .toList());
      case CHANGED -> Map.of();
      default -> Map.of("sum", sum(facts));
    };
  }

  private String missing(Map<String, ?> facts, Messages words) {
    return needed.said(items(facts, "missing").flatMap(this::metric).toList(), words);
  }

  private static Money sum(Map<String, ?> facts) {
    return Money.ofRupees(String.valueOf(facts.get("sum")));
  }

  private static Stream<?> items(Map<String, ?> facts, String member) {
    return facts.get(member) instanceof List<?> list ? list.stream() : Stream.empty();
  }

  private static BillingPeriod period(@Nullable Object tree) {
    Map<?, ?> period = tree instanceof Map<?, ?> map ? map : Map.of();
    return new BillingPeriod(
        String.valueOf(period.get("id")),
        LocalDate.parse(String.valueOf(period.get("from"))),
        LocalDate.parse(String.valueOf(period.get("until"))));
  }

  private Stream<Metric> metric(@Nullable Object tree) {
    return tree instanceof Map<?, ?> metric
        ? needed
            .dictionary()
            .find(String.valueOf(metric.get("platform")), String.valueOf(metric.get("metric")))
            .stream()
        : Stream.empty();
  }

  /** Periods that follow each other are named by the first and the last of them. */
  private static List<String> periods(List<BillingPeriod> without, Messages words) {
    List<String> names = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= without.size(); i++) {
      BillingPeriod last = without.get(i - 1);
      if (i == without.size() || !without.get(i).from().equals(last.until())) {
        names.add(between(without.get(first), last, words));
        first = i;
      }
    }
    return names;
  }

  private static String between(BillingPeriod first, BillingPeriod last, Messages words) {
    String from = PeriodWords.name(first, words);
    return first.equals(last)
        ? from
        : words.say(
            Message.of("work.periods")
                .with("from", from)
                .with("to", PeriodWords.name(last, words)));
  }

  /** The first sentence of what a task depends on, and how many others there are. */
  private static Message question(List<?> questions, Messages words) {
    List<Message> asked =
        questions.stream().flatMap(one -> sentence(one, words).stream()).distinct().toList();
    if (asked.size() < 2) {
      return asked.stream().findFirst().orElseGet(() -> Message.of("work.doubt-open"));
    }
    return Message.of("work.more-questions")
        .with("first", asked.get(0))
        .with("count", asked.size() - 1);
  }

  private static Optional<Message> sentence(Object said, Messages words) {
    return said instanceof Map<?, ?> plain
        ? Optional.of(StoredSentence.of(plain, words))
        : Optional.of(said).filter(Message.class::isInstance).map(Message.class::cast);
  }
}
