package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.MetricDictionary;

/** Rows of terms by which one figure moves money twice. */
final class Doubled {

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final CommonFigures figures;

  Doubled(Terms terms, MetricDictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.figures = new CommonFigures(terms, dictionary);
  }

  /** Two KPIs that move money by one figure of a platform; the second stands later. */
  record Pair(Kpi first, Kpi second, String platform, List<String> metrics) {

    Message said(String key) {
      List<Term> names =
          metrics.stream().map(code -> new Term("metric." + platform + "." + code)).toList();
      return Message.of(key)
          .with("one", first.id())
          .with("other", second.id())
          .with("platform", new Term("platform." + platform))
          .with("metric", names);
    }
  }

  /** What is certainly one thing twice: one spend, or one KPI under two ids. */
  List<InputFault> faults() {
    List<InputFault> faults = new ArrayList<>();
    List<Node> amounts = terms.rows("amounts");
    for (int i = 0; i < amounts.size(); i++) {
      for (Node before : amounts.subList(0, i)) {
        spentTwice(before, amounts.get(i)).ifPresent(faults::add);
      }
    }
    for (Pair pair : pairs((first, second) -> second.movesMoneyLike(first))) {
      Node row = pair.second().branch();
      faults.add(row.fault("consequence", "terms.kpi-twice", pair.said("terms.kpi-twice")));
    }
    List<Pair> paid = paidTwice();
    for (Node row : terms.rows("kpis")) {
      if (row.has(Kpi.BESIDES) && paid.stream().noneMatch(one -> isOf(one, row))) {
        faults.add(row.fault(Kpi.BESIDES, "terms.besides", Message.of("terms.besides")));
      }
    }
    for (Pair pair : paid) {
      boolean only = pair.second().besides().filter(Kpi.NOT_PAID::equals).isPresent();
      if (only && !isCovered(pair)) {
        Node row = pair.second().branch();
        faults.add(row.fault(Kpi.BESIDES, "terms.besides-part", pair.said("terms.besides-part")));
      }
    }
    return faults;
  }

  /** What a KPI counts beyond the other would be paid by neither. */
  private boolean isCovered(Pair pair) {
    return pair.second().platforms().stream()
        .filter(platform -> !figures.both(pair.first(), pair.second(), platform).isEmpty())
        .allMatch(platform -> figures.covers(pair.first(), pair.second(), platform));
  }

  private static boolean isOf(Pair pair, Node row) {
    return pair.second().branch().pointer().equals(row.pointer());
  }

  private Optional<InputFault> spentTwice(Node before, Node amount) {
    Optional<String> one = before.find("metric", String.class);
    Optional<String> other = amount.find("metric", String.class);
    boolean both = one.isPresent() && other.isPresent() && areTogether(before, amount);
    return both
            && arePaidTwice(new Amount(before), new Amount(amount))
            && dictionary.overlap(Kpi.CONTRACT, one.get(), other.get()).isPresent()
        ? Optional.of(
            amount.fault(
                "metric",
                "terms.amount-twice",
                Message.of("terms.amount-twice")
                    .with("one", before.text("id"))
                    .with("other", amount.text("id"))
                    .with("metric", new Term("metric." + Kpi.CONTRACT + "." + other.get()))))
        : Optional.empty();
  }

  /** A commission is paid on what another amount repays; different things are paid apart. */
  private static boolean arePaidTwice(Amount one, Amount other) {
    boolean commission = one.kind().equals(Amount.COMMISSION);
    return commission == other.kind().equals(Amount.COMMISSION)
        && (subjects(one).isEmpty()
            || subjects(other).isEmpty()
            || !Collections.disjoint(subjects(one), subjects(other)));
  }

  private static List<String> subjects(Amount amount) {
    List<String> milestones = amount.milestones().stream().map(Amount.Milestone::subject).toList();
    return milestones.isEmpty() ? amount.subject().stream().toList() : milestones;
  }

  /** KPIs that pay for a figure that one before them pays for too, if only for a part of it. */
  List<Pair> paidTwice() {
    return pairs((first, second) -> pays(first) && pays(second));
  }

  /** KPIs that deduct by a figure by which one before them deducts too, of the same base. */
  List<Pair> deductedTwice() {
    return pairs(
        (first, second) ->
            !pays(first)
                && !pays(second)
                && base(first).equals(base(second))
                && first.measure().branch().equals(second.measure().branch()));
  }

  /** KPIs that pay for what an amount pays at actuals too, such as a commission on it. */
  List<Message> paidOnActuals() {
    List<Message> said = new ArrayList<>();
    for (Node amount : terms.rows("amounts")) {
      for (Node row : terms.rows("kpis")) {
        Kpi kpi = new Kpi(row, terms.shapes());
        Optional<String> metric = amount.find("metric", String.class);
        boolean both =
            pays(kpi)
                && kpi.platforms().contains(Kpi.CONTRACT)
                && kpi.measure().kind().equals("value")
                && areTogether(amount, row);
        if (both
            && metric.filter(kpi.measure().operands().get(0).metrics()::contains).isPresent()) {
          said.add(
              Message.of(
                      new Amount(amount).isAtActuals()
                          ? "note.paid-on-actuals"
                          : "note.paid-on-amount")
                  .with("one", amount.text("id"))
                  .with("other", kpi.id())
                  .with("metric", new Term("metric." + Kpi.CONTRACT + "." + metric.get())));
        }
      }
    }
    return said;
  }

  private static Optional<String> base(Kpi kpi) {
    boolean has = kpi.consequence().form().part("base").isPresent();
    return has ? kpi.consequence().find("base", String.class) : Optional.empty();
  }

  private static boolean pays(Kpi kpi) {
    return kpi.shape().filter(Shape::earns).isPresent();
  }

  /** A row by which a KPI is amended stands where the KPI stood first. */
  private List<Pair> pairs(BiPredicate<Kpi, Kpi> wanted) {
    Map<String, List<Kpi>> byId = new LinkedHashMap<>();
    for (Kpi kpi : terms.index().kpis()) {
      if (kpi.shape().isPresent()) {
        byId.computeIfAbsent(kpi.id(), id -> new ArrayList<>()).add(kpi);
      }
    }
    List<Kpi> before = new ArrayList<>();
    List<Pair> pairs = new ArrayList<>();
    for (List<Kpi> rows : byId.values()) {
      for (Kpi second : rows) {
        before.stream()
            .filter(first -> wanted.test(first, second))
            .forEach(first -> pair(first, second).ifPresent(pairs::add));
      }
      before.addAll(rows);
    }
    return pairs;
  }

  private Optional<Pair> pair(Kpi first, Kpi second) {
    if (!areTogether(first.branch(), second.branch())) {
      return Optional.empty();
    }
    for (String platform : first.platforms()) {
      List<String> both = figures.both(first, second, platform);
      if (!both.isEmpty()) {
        return Optional.of(new Pair(first, second, platform, both));
      }
    }
    return figures.counted(first, second).map(both -> new Pair(first, second, Kpi.CONTRACT, both));
  }

  /** The KPIs before one, in force on a day, that pay for a figure of it on a platform. */
  List<Kpi> payers(Kpi second, String platform, LocalDate day) {
    List<String> ids = terms.rows("kpis").stream().map(row -> row.text("id")).distinct().toList();
    int own = ids.indexOf(second.id());
    return terms.kpis(day).stream()
        .filter(first -> ids.indexOf(first.id()) < own && pays(first))
        .filter(first -> !figures.both(first, second, platform).isEmpty())
        .toList();
  }

  private static boolean areTogether(Node one, Node other) {
    return begins(one).isBefore(ends(other)) && begins(other).isBefore(ends(one));
  }

  private static LocalDate begins(Node row) {
    return row.find("from", LocalDate.class).orElse(LocalDate.MIN);
  }

  private static LocalDate ends(Node row) {
    return row.find("until", LocalDate.class).orElse(LocalDate.MAX);
  }
}
