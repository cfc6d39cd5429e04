package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;

/** What must hold between the parts of terms: what is named must be there. */
final class TermsCheck {

  private final Terms terms;
  private final List<Fault> faults = new ArrayList<>();

  private TermsCheck(Terms terms) {
    this.terms = terms;
  }

  static List<Fault> of(Terms terms) {
    TermsCheck check = new TermsCheck(terms);
    check.amounts();
    check.names();
    check.kpis();
    check.amendments();
    if (check.faults.isEmpty()) {
      check.inForce();
    }
    return check.faults;
  }

  private void amounts() {
    for (Branch amount : terms.rows("amounts")) {
      boolean fixed = amount.text("kind").equals("fixed");
      if (fixed != amount.has("amount")) {
        faults.add(amount.fault("amount", "terms.amount", Message.of("terms.amount")));
      }
      if (fixed == amount.has("metric")) {
        faults.add(amount.fault("metric", "terms.amount", Message.of("terms.amount-metric")));
      }
    }
  }

  private void names() {
    Set<String> kpis = ids("kpis");
    Set<String> payable = ids("amounts");
    payable.addAll(kpis);
    for (Branch base : terms.rows("bases")) {
      known(base, "amounts", base.codes("amounts"), payable);
    }
    Set<String> bases = ids("bases");
    bases.addAll(payable);
    for (Branch cap : terms.rows("caps")) {
      known(cap, "base", List.of(cap.text("base")), bases);
      known(cap, "covers", cap.codes("covers"), kpis);
    }
    for (Branch row : terms.rows("kpis")) {
      withBase(row).ifPresent(own -> known(own, "base", List.of(own.text("base")), bases));
      Measure measure = new Kpi(row, terms.shapes()).measure();
      known(measure.branch(), "kpis", measure.kpis(), scored());
    }
  }

  private static Optional<Branch> withBase(Branch kpi) {
    return kpi.branch("consequence")
        .filter(own -> own.form().part("base").isPresent() && own.has("base"));
  }

  /** A weighted score is made of scores that are not weighted scores themselves. */
  private Set<String> scored() {
    Set<String> scored = new LinkedHashSet<>();
    for (Branch row : terms.rows("kpis")) {
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
      List<Branch> rows = new ArrayList<>(terms.caps(day));
      terms.kpis(day).forEach(kpi -> withBase(kpi.branch()).ifPresent(rows::add));
      for (Branch row : rows) {
        if (!paid(day).containsAll(terms.base(row.text("base"), day)) && told.add(row.pointer())) {
          Message text = Message.of("terms.in-force").with("day", day);
          faults.add(row.fault("base", "terms.in-force", text));
        }
      }
    }
  }

  private Set<String> paid(LocalDate day) {
    Set<String> ids = new LinkedHashSet<>();
    terms.amounts(day).forEach(amount -> ids.add(amount.text("id")));
    terms.kpis(day).forEach(kpi -> ids.add(kpi.id()));
    return ids;
  }

  private Set<String> ids(String list) {
    Set<String> ids = new LinkedHashSet<>();
    terms.rows(list).forEach(row -> ids.add(row.text("id")));
    return ids;
  }

  private void known(Branch branch, String part, List<String> named, Collection<String> known) {
    if (!known.containsAll(named)) {
      Message text = Message.of("terms.named").with("known", List.copyOf(known));
      faults.add(branch.fault(part, "terms.named", text));
    }
  }

  private void kpis() {
    for (Branch row : terms.rows("kpis")) {
      Kpi kpi = new Kpi(row, terms.shapes());
      boolean needed =
          kpi.score().filter(Score::needsTarget).isPresent()
              || kpi.shape().filter(shape -> shape.needsTarget(kpi.consequence())).isPresent();
      if (needed && kpi.target().isEmpty()) {
        faults.add(row.fault("target", "terms.target", Message.of("terms.target-missing")));
      }
      if (row.has("platforms") && kpi.platforms().isEmpty()) {
        faults.add(row.fault("platforms", "terms.platforms", Message.of("terms.platforms")));
      }
    }
  }

  private void amendments() {
    Set<String> ids = ids("amendments");
    for (String list : List.of("amounts", "bases", "kpis", "caps")) {
      for (Branch row : terms.rows(list)) {
        row.find("amendment", String.class)
            .ifPresent(named -> known(row, "amendment", List.of(named), ids));
      }
    }
  }
}
