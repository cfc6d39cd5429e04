package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.measurement.SubjectNames;
import org.govsm.procurement.metric.MetricDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Index of terms: what follows from them alone, whatever is read, each part worked out when first
 * asked for. Two threads may work out one part twice; they find the same.
 */
final class TermsIndex {

  private final Terms terms;
  private final PaymentTerms payment;
  private final @Nullable InForce[] byPeriod;
  private @Nullable SubjectNames names;
  private @Nullable List<Kpi> kpis;
  private @Nullable InDictionary inDictionary;
  private @Nullable Measured measured;
  private @Nullable Text digest;

  TermsIndex(Terms terms, Node node) {
    this.terms = terms;
    this.payment =
        new PaymentTerms(
            node.branch("payment").orElseGet(() -> PaymentTerms.form().read(Map.of()).orThrow()));
    this.byPeriod = new InForce[terms.periods().size()];
  }

  /** What is in force in a period. */
  record InForce(List<Amount> amounts, List<Kpi> kpis, List<Cap> caps) {}

  /** What a dictionary says of the terms. */
  private record InDictionary(
      MetricDictionary dictionary, List<InputFault> faults, List<OpenPoint> open) {}

  private record Measured(Map<String, Object> tree) {}

  private record Text(String text) {}

  PaymentTerms payment() {
    return payment;
  }

  /** The KPIs of all days, in the order of their rows. */
  List<Kpi> kpis() {
    List<Kpi> made = kpis;
    if (made == null) {
      List<Kpi> all = new ArrayList<>();
      terms.rows("kpis").forEach(row -> all.add(new Kpi(row, terms.shapes())));
      made = List.copyOf(all);
      kpis = made;
    }
    return made;
  }

  SubjectNames names() {
    SubjectNames made = names;
    if (made == null) {
      made = SubjectNames.shipped();
      for (boolean areOne : new boolean[] {true, false}) {
        for (Node row : terms.rows("names")) {
          if (row.text("are").equals(TermsForm.ONE) == areOne) {
            made = made.and(row.text("platform"), row.codes("names"), areOne);
          }
        }
      }
      names = made;
    }
    return made;
  }

  /** What is in force on a day; kept for the first day of a period, which is what is asked for. */
  InForce on(LocalDate day) {
    for (int i = 0; i < byPeriod.length; i++) {
      if (terms.periods().get(i).from().equals(day)) {
        InForce made = byPeriod[i];
        if (made == null) {
          made = inForce(day);
          byPeriod[i] = made;
        }
        return made;
      }
    }
    return inForce(day);
  }

  private InForce inForce(LocalDate day) {
    List<Amount> amounts = new ArrayList<>();
    terms.on("amounts", day).forEach(row -> amounts.add(new Amount(row)));
    List<Cap> caps = new ArrayList<>();
    terms.on("caps", day).forEach(row -> caps.add(Cap.of(row)));
    Optional<Exclusions> exclusions = terms.excluded(day);
    Terms turned = terms.turned(day);
    List<Kpi> inForce = new ArrayList<>();
    for (Kpi kpi : turned.index().kpis()) {
      if (turned.holds(kpi.branch(), day)) {
        Fraction left = left(exclusions(exclusions, kpi, day), kpi.id());
        inForce.add(left.equals(Fraction.ONE) ? kpi : new Kpi(kpi.branch(), terms.shapes(), left));
      }
    }
    return new InForce(List.copyOf(amounts), List.copyOf(inForce), List.copyOf(caps));
  }

  /** Those of the days over which a KPI is measured. */
  private Optional<Exclusions> exclusions(Optional<Exclusions> paid, Kpi kpi, LocalDate day) {
    return kpi.period().isEmpty()
        ? paid
        : paid.flatMap(of -> terms.billed(day))
            .map(
                period ->
                    new Exclusions(terms.rows("exclusions"), terms.measuredOver(kpi, period)));
  }

  private static Fraction left(Optional<Exclusions> exclusions, String kpi) {
    return exclusions.map(of -> of.left(kpi)).filter(f -> f.signum() > 0).orElse(Fraction.ONE);
  }

  List<InputFault> faults(MetricDictionary dictionary) {
    return in(dictionary).faults();
  }

  List<OpenPoint> open(MetricDictionary dictionary) {
    return in(dictionary).open();
  }

  private InDictionary in(MetricDictionary dictionary) {
    InDictionary made = inDictionary;
    if (made == null || made.dictionary() != dictionary) {
      made =
          new InDictionary(
              dictionary,
              List.copyOf(MetricCheck.of(terms, dictionary)),
              new OpenPoints(terms, dictionary).all());
      inDictionary = made;
    }
    return made;
  }

  /** The tree of {@link Terms#measured()}, which nobody may change. */
  Map<String, Object> measured() {
    Measured made = measured;
    if (made == null) {
      made = new Measured(terms.withoutSums());
      measured = made;
    }
    return made.tree();
  }

  String digest() {
    Text made = digest;
    if (made == null) {
      made = new Text(CanonicalForm.digest(terms.toPlain()));
      digest = made;
    }
    return made.text();
  }
}
