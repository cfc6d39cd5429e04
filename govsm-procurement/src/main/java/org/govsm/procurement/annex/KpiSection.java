package org.govsm.procurement.annex;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.requirement.RequiredKpi;
import org.govsm.procurement.requirement.Requirement;

/** Section of an annex on KPIs: what is counted, what is to be reached, and what follows. */
final class KpiSection {

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final Messages words;

  KpiSection(
      Requirement requirement,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      Messages words) {
    this.requirement = requirement;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.words = words;
  }

  void write(AnnexWriter annex) {
    List<RequiredKpi> rows = requirement.kpis();
    if (!rows.isEmpty()) {
      List<Kpi> kpis = inTerms(requirement, catalogue);
      for (int i = 0; i < rows.size(); i++) {
        kpi(annex, rows.get(i), kpis.get(i));
      }
    }
    annex.section("kpi");
  }

  /** The KPIs as terms read them: the words of the annex are those of the contract. */
  static List<Kpi> inTerms(Requirement requirement, ServiceCatalogue catalogue) {
    Terms terms =
        Annex.terms(requirement, catalogue)
            .set("supplier", Map.of("id", "open", "name", "open"))
            .done()
            .orThrow();
    return terms.kpis(requirement.from());
  }

  private void kpi(AnnexWriter annex, RequiredKpi row, Kpi kpi) {
    CoreKpi standard = catalogue.kpi(row.kpi()).orElseThrow();
    MeasureWords measures = new MeasureWords(dictionary, words);
    annex.row("counted", measures.of(kpi, row.platform())).row("target", target(row, kpi));
    Optional<String> baseline = row.baseline().map(base -> baseline(base, kpi));
    Optional<String> missing = row.missing().map(how -> words.say("says.missing-" + how));
    if (row.isWatched()) {
      baseline.ifPresent(said -> annex.row("baseline", said));
      missing.ifPresent(said -> annex.row("missing", said));
      annex.row("consequence", words.say("annex.watched"));
    } else {
      annex.row("baseline", baseline).row("missing", missing).row("consequence", Optional.empty());
    }
    annex.clause(
        "kpi." + row.id(), measures.instance(kpi, row.platform()), standard.said(words.language()));
  }

  private Optional<String> target(RequiredKpi row, Kpi kpi) {
    return row.isWatched()
        ? Optional.of(words.say("annex.monitored"))
        : kpi.target().map(target -> words.say(target.said()));
  }

  private String baseline(Node base, Kpi kpi) {
    BigDecimal value = base.get("value", BigDecimal.class);
    return words.say(
        Message.of("annex.baseline")
            .with("value", kpi.measure().isInPercent() ? new Percent(value) : value)
            .with("from", base.get("from", LocalDate.class))
            .with("until", base.get("until", LocalDate.class).minusDays(1))
            .with("source", source(base)));
  }

  private String source(Node base) {
    List<String> said = new ArrayList<>();
    base.find("medianOf", Long.class)
        .ifPresent(
            count -> said.add(words.say(Message.of("annex.own-median").with("count", count))));
    base.find("source", String.class).ifPresent(said::add);
    return String.join("; ", said);
  }
}
