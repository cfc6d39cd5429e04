package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.SubjectNames;

/** What must hold between the parts of terms: what is named must be there. */
final class TermsCheck {

  /** How many faults are told. */
  static final int MOST = 50;

  private final Terms terms;
  private final List<InputFault> faults = new ArrayList<>();

  private TermsCheck(Terms terms) {
    this.terms = terms;
  }

  static List<InputFault> of(Terms terms) {
    TermsCheck check = new TermsCheck(terms);
    check.amounts();
    check.names();
    check.subjects();
    check.kpis();
    check.amendments();
    check.exclusions();
    check.sums();
    check.faults.addAll(KpiPeriods.check(terms));
    if (check.faults.isEmpty()) {
      check.inForce();
    }
    return check.faults;
  }

  /** Further faults help nobody, and some name all that the terms contain. */
  private void add(InputFault fault) {
    if (faults.size() < MOST) {
      faults.add(fault);
    }
  }

  private void amounts() {
    terms.rows("amounts").forEach(row -> AmountForm.check(row).forEach(this::add));
  }

  private void names() {
    Set<String> kpis = ids("kpis");
    Set<String> payable = ids("amounts");
    payable.addAll(earning());
    distinct(kpis);
    for (Node base : terms.rows("bases")) {
      known(base, "amounts", base.codes("amounts"), payable);
    }
    Set<String> bases = ids("bases");
    bases.addAll(payable);
    for (Node cap : terms.rows("caps")) {
      known(cap, "base", List.of(cap.text("base")), bases);
      known(cap, "covers", cap.codes("covers"), kpis);
    }
    for (Node row : terms.rows("exclusions")) {
      known(row, "kpis", row.codes("kpis"), kpis);
    }
    for (Node row : terms.rows("kpis")) {
      withBase(row).ifPresent(own -> known(own, "base", List.of(own.text("base")), bases));
      conditions(row);
      treatment(row);
      Measure measure = new Kpi(row, terms.shapes()).measure();
      known(measure.branch(), "kpis", measure.kpis(), scored());
    }
  }

  /** What is earned may depend on promises, and not on itself. */
  private void conditions(Node row) {
    Kpi kpi = new Kpi(row, terms.shapes());
    kpi.shape()
        .ifPresent(
            shape -> known(kpi.consequence(), "ifMet", kpi.conditions(), promised(kpi.id())));
    boolean circle =
        kpi.shape().filter(Shape::earns).isPresent()
            && withBase(row).filter(own -> isOfEarnedParts(own.text("base"))).isPresent();
    if (circle) {
      add(kpi.consequence().fault("base", "terms.base", Message.of("terms.base-circle")));
    }
  }

  /** Where nothing is deducted, nothing is treated in one way or the other. */
  private void treatment(Node row) {
    Kpi kpi = new Kpi(row, terms.shapes());
    if (kpi.treatment().isPresent() && !kpi.deducts()) {
      add(row.fault(Kpi.TREATMENT, "terms.treatment", Message.of("terms.treatment")));
    }
  }

  private Set<String> promised(String but) {
    Set<String> ids = new LinkedHashSet<>();
    for (Node row : terms.rows("kpis")) {
      if (row.has("target") && !row.text("id").equals(but)) {
        ids.add(row.text("id"));
      }
    }
    return ids;
  }

  /** Whether a base contains what is itself a part of a base. */
  private boolean isOfEarnedParts(String base) {
    Set<String> parts = new LinkedHashSet<>();
    for (Node row : terms.rows("kpis")) {
      boolean earns = new Kpi(row, terms.shapes()).shape().filter(Shape::earns).isPresent();
      if (earns && withBase(row).isPresent()) {
        parts.add(row.text("id"));
      }
    }
    return parts.contains(base)
        || terms.rows("bases").stream()
            .filter(row -> row.text("id").equals(base))
            .anyMatch(row -> row.codes("amounts").stream().anyMatch(parts::contains));
  }

  /** What is one by one row is not several by another. */
  private void subjects() {
    SubjectNames names = terms.names();
    for (Node row : terms.rows("names")) {
      Set<String> known = new LinkedHashSet<>();
      row.codes("names").forEach(name -> known.add(names.any(row.text("platform"), name)));
      boolean areOne = row.text("are").equals(TermsForm.ONE);
      if (!areOne && known.size() < row.codes("names").size()) {
        add(row.fault("names", "terms.names", Message.of("terms.names-one")));
      }
    }
  }

  /** KPIs that pay a sum of their own; a percentage of any other would be of nothing. */
  private Set<String> earning() {
    Set<String> earning = new LinkedHashSet<>();
    for (Node row : terms.rows("kpis")) {
      if (new Kpi(row, terms.shapes()).shape().filter(Shape::earns).isPresent()) {
        earning.add(row.text("id"));
      }
    }
    return earning;
  }

  /** What a base names must be one thing. */
  private void distinct(Set<String> kpis) {
    Set<String> amounts = ids("amounts");
    for (String list : List.of("kpis", "bases")) {
      for (Node row : terms.rows(list)) {
        String id = row.text("id");
        if (amounts.contains(id) || (list.equals("bases") && kpis.contains(id))) {
          add(row.fault("id", "terms.id", Message.of("terms.id-shared")));
        }
      }
    }
  }

  private static Optional<Node> withBase(Node kpi) {
    return kpi.branch("consequence")
        .filter(own -> own.form().part("base").isPresent() && own.has("base"));
  }

  /** A weighted score is made of scores that are not weighted scores themselves. */
  private Set<String> scored() {
    Set<String> scored = new LinkedHashSet<>();
    for (Node row : terms.rows("kpis")) {
      if (row.has("score") && new Kpi(row, terms.shapes()).measure().kpis().isEmpty()) {
        scored.add(row.text("id"));
      }
    }
    return scored;
  }

  /** A base may hold on other days than the row that names it: then nothing would be deducted. */
  private void inForce() {
    Set<String> told = new LinkedHashSet<>();
    for (BillingPeriod period : terms.periods()) {
      LocalDate day = period.from();
      List<Node> rows = new ArrayList<>(terms.on("caps", day));
      terms.kpis(day).forEach(kpi -> withBase(kpi.branch()).ifPresent(rows::add));
      Set<String> kpis = kpiIds(day);
      Set<String> paid = paid(day, kpis);
      for (Kpi kpi : terms.kpis(day)) {
        Node measure = kpi.measure().branch();
        if (!kpis.containsAll(kpi.measure().kpis()) && told.add(measure.pointer())) {
          Message text = Message.of("terms.in-force").with("day", day);
          add(measure.fault("kpis", "terms.in-force", text));
        }
        if (!kpis.containsAll(kpi.conditions()) && told.add(kpi.branch().pointer() + "/ifMet")) {
          Message text = Message.of("terms.if-met-in-force").with("day", day);
          add(kpi.consequence().fault("ifMet", "terms.in-force", text));
        }
      }
      for (Node row : rows) {
        if (!paid.containsAll(terms.base(row.text("base"), day)) && told.add(row.pointer())) {
          Message text = Message.of("terms.in-force").with("day", day);
          add(row.fault("base", "terms.in-force", text));
        }
      }
    }
  }

  private Set<String> paid(LocalDate day, Set<String> kpis) {
    Set<String> ids = new LinkedHashSet<>(kpis);
    terms.amounts(day).forEach(amount -> ids.add(amount.id()));
    return ids;
  }

  private Set<String> kpiIds(LocalDate day) {
    Set<String> ids = new LinkedHashSet<>();
    terms.kpis(day).forEach(kpi -> ids.add(kpi.id()));
    return ids;
  }

  private Set<String> ids(String list) {
    Set<String> ids = new LinkedHashSet<>();
    terms.rows(list).forEach(row -> ids.add(row.text("id")));
    return ids;
  }

  private void known(Node node, String part, List<String> named, Collection<String> known) {
    if (faults.size() < MOST && !known.containsAll(named)) {
      Message text = Message.of("terms.named").with("known", known.stream().limit(MOST).toList());
      add(node.fault(part, "terms.named", text));
    }
  }

  private void kpis() {
    for (Node row : terms.rows("kpis")) {
      Kpi kpi = new Kpi(row, terms.shapes());
      boolean needed =
          kpi.score().filter(Score::needsTarget).isPresent()
              || kpi.shape().filter(shape -> shape.needsTarget(kpi.consequence())).isPresent();
      if (needed && kpi.target().isEmpty()) {
        add(row.fault("target", "terms.target", Message.of("terms.target-missing")));
      }
      kpi.target().ifPresent(target -> target(kpi, target));
      if (kpi.noActivity().isPresent() && !kpi.measure().kind().equals("ratio")) {
        add(row.fault(Kpi.NO_ACTIVITY, "terms.no-activity", Message.of("terms.no-activity")));
      }
      if (row.has("platforms") && kpi.platforms().isEmpty()) {
        add(row.fault("platforms", "terms.platforms", Message.of("terms.platforms")));
      }
    }
  }

  private void target(Kpi kpi, Target target) {
    boolean proportional =
        kpi.score().filter(Score::needsShortfall).isPresent()
            || kpi.shape().filter(shape -> shape.needsShortfall(kpi.consequence())).isPresent();
    boolean graceIsAll =
        target.isFloor()
            && target.grace().signum() > 0
            && target.grace().compareTo(target.bound()) >= 0;
    boolean allowed =
        kpi.shape().map(shape -> shape.allowsTarget(kpi.consequence(), target)).orElse(true);
    Node row = kpi.branch();
    if (proportional && target.bound().signum() <= 0) {
      add(row.fault("target", "terms.target", Message.of("terms.target-not-positive")));
    } else if (graceIsAll) {
      add(row.fault("target/grace", "terms.target", Message.of("terms.target-grace")));
    } else if (!allowed) {
      add(row.fault("target", "terms.target", Message.of("terms.target-unused")));
    }
  }

  private void amendments() {
    Set<String> ids = ids("amendments");
    List<String> members = TermsChange.members(terms.shapes());
    terms.rows("amendments").forEach(row -> known(row, "changes", row.codes("changes"), members));
    for (String list : CertifiedRows.LISTS) {
      for (Node row : terms.rows(list)) {
        row.find("amendment", String.class)
            .ifPresent(named -> known(row, "amendment", List.of(named), ids));
        terms.amendments().stream()
            .filter(one -> row.find("amendment", String.class).filter(one.id()::equals).isPresent())
            .filter(one -> first(row).isBefore(one.from()))
            .forEach(one -> earlier(row, one));
      }
    }
  }

  private LocalDate first(Node row) {
    return row.find("from", LocalDate.class).orElseGet(() -> terms.periods().get(0).from());
  }

  private void earlier(Node row, Amendment amendment) {
    Message text =
        Message.of("terms.before-amendment")
            .with("amendment", amendment.id())
            .with("from", amendment.from());
    add(row.fault("from", "terms.before-amendment", text));
  }

  /** Only a count can be expected to fall with the days; a rate or a mean cannot. */
  private void exclusions() {
    for (Node row : terms.rows("exclusions")) {
      boolean byDays =
          row.find("partly", String.class).filter(TermsForm.BY_DAYS::equals).isPresent();
      Collection<String> of = row.has("kpis") ? row.codes("kpis") : ids("kpis");
      if (byDays && !counts().containsAll(of)) {
        Message text = Message.of("terms.exclusion-counts").with("known", List.copyOf(counts()));
        add(row.fault("kpis", "terms.exclusion", text));
      }
    }
  }

  private Set<String> counts() {
    Set<String> counts = ids("kpis");
    for (Node row : terms.rows("kpis")) {
      Kpi kpi = new Kpi(row, terms.shapes());
      boolean adds =
          kpi.measure().kind().equals("value")
              && kpi.measure().operands().stream().allMatch(TermsCheck::adds);
      if (!adds || kpi.target().filter(Target::isFloor).isEmpty()) {
        counts.remove(kpi.id());
      }
    }
    return counts;
  }

  private static boolean adds(Operand operand) {
    return operand.on().isEmpty()
        && (!operand.ofPosts() || List.of("sum", "count").contains(operand.across()));
  }

  /** Sums that cannot all hold: what is fixed, the value, and the ceiling. */
  private void sums() {
    Money least = terms.fixed();
    terms
        .value()
        .filter(value -> value.compareTo(least) < 0)
        .ifPresent(value -> sum("/value/amount", "terms.value", "", value, least));
    Money more = terms.value().filter(value -> value.compareTo(least) > 0).orElse(least);
    terms
        .ceiling()
        .filter(ceiling -> ceiling.amount().compareTo(more) < 0)
        .ifPresent(
            ceiling ->
                sum(
                    "/ceiling/amount",
                    "terms.ceiling",
                    more.equals(least) ? "-fixed" : "",
                    ceiling.amount(),
                    more));
    terms
        .ceiling()
        .flatMap(Ceiling::amendment)
        .filter(named -> !ids("amendments").contains(named))
        .ifPresent(
            named -> {
              Message text =
                  Message.of("terms.named").with("known", List.copyOf(ids("amendments")));
              add(new InputFault("/ceiling/amendment", "terms.named", text));
            });
  }

  private void sum(String pointer, String code, String which, Money stated, Money least) {
    Message text = Message.of(code + which).with("stated", stated).with("least", least);
    add(new InputFault(pointer, code, text));
  }
}
