package org.govsm.portal.requirements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.OwnRecords.Past;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.benchmark.Population;
import org.govsm.procurement.benchmark.PriceBenchmark;
import org.govsm.procurement.benchmark.PricePoint;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.requirement.RequiredKpi;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.scorecard.Interval;

/** Part notes: what the own records of a department, and certificates of all, say to a part. */
record PartNotes(OwnRecords records) {

  /** The button by which the own figures are filled in. */
  static final String FIGURES = "figures";

  private static final int YEARS = 1;

  /**
   * What is told.
   *
   * @param filled what fills fields, by their names
   */
  record Told(List<String> notes, List<Finding> findings, Map<String, String> filled) {

    static Told nothing() {
      return new Told(List.of(), List.of(), Map.of());
    }
  }

  /** Readings of contracts are told to those alone who may look at them there. */
  Told of(Transaction tx, FormPart part, Scene scene) {
    return switch (part.code()) {
      case KpiPart.CODE ->
          scene.page().may("/contracts/{id}/readings") ? past(tx, scene) : Told.nothing();
      case EstimatePart.CODE -> prices(tx, scene);
      default -> Told.nothing();
    };
  }

  private Told past(Transaction tx, Scene scene) {
    String platform = KpiPart.platform(scene);
    LocalDate today = scene.page().context().day();
    Optional<Past> found =
        records.past(tx, scene.department(), kpi(scene, platform), platform, today);
    if (found.isEmpty()) {
      String none = scene.page().say("requirements.no-past");
      return new Told(List.of(none), List.of(), Map.of());
    }
    Past past = found.get();
    String median = past.baseline().median().map(PartNotes::shown).orElse("");
    Message note =
        Message.of("requirements.past")
            .with("median", median)
            .with("count", past.baseline().count())
            .with("all", past.baseline().periods().size())
            .with("from", past.from())
            .with("last", past.until().minusDays(1))
            .with("contract", past.contract());
    Requirement requirement = Requirement.fromPlain(scene.tree()).orThrow();
    return new Told(
        List.of(scene.words().say(note)),
        past.baseline().findings(requirement.from(), requirement.until()),
        filled(past, median));
  }

  /** The KPI with its target, where one is stated. */
  private static Kpi kpi(Scene scene, String platform) {
    CoreKpi kpi = KpiPart.kpi(scene);
    return KpiPart.find(scene, scene.item())
        .flatMap(one -> Optional.ofNullable(one.get("target")))
        .filter(Map.class::isInstance)
        .map(target -> kpi.toKpi(platform, TreePath.copy((Map<?, ?>) target)))
        .orElseGet(() -> kpi.toKpi(platform));
  }

  /** The source is a number and no words: documents are read in both languages. */
  private static Map<String, String> filled(Past past, String median) {
    Map<String, String> filled = new LinkedHashMap<>();
    filled.put("baseline", median);
    filled.put("baseline.from", past.from().toString());
    filled.put("baseline.last", past.until().minusDays(1).toString());
    filled.put("baseline.medianOf", String.valueOf(past.baseline().count()));
    filled.put("baseline.source", "");
    return filled;
  }

  /** The middle of an interval is nobody's figure: its lower end is what was reached at least. */
  private static String shown(Interval value) {
    BigDecimal number = value.low().decimal(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
  }

  /** What was paid for what the KPIs count, by the unit; or why that is not told. */
  private Told prices(Transaction tx, Scene scene) {
    LocalDate until = scene.page().context().day().plusDays(1);
    List<PricePoint> points = List.copyOf(records.prices(tx));
    List<String> notes = new ArrayList<>();
    for (RequiredKpi row : Requirement.fromPlain(scene.tree()).orThrow().kpis()) {
      item(row).ifPresent(item -> notes.add(price(points, scene, row, item, until)));
    }
    if (notes.isEmpty()) {
      notes.add(scene.page().say("requirements.no-priced"));
    }
    return new Told(notes, List.of(), Map.of());
  }

  /** What a KPI that adds up one metric counts. */
  private static Optional<String> item(RequiredKpi row) {
    Optional<Kpi> kpi =
        Scene.CATALOGUE
            .kpi(row.kpi())
            .filter(one -> one.platforms().contains(row.platform()))
            .map(one -> one.toKpi(row.platform()));
    return kpi.filter(one -> one.measure().kind().equals("value"))
        .map(one -> one.measure().operands().get(0).metrics())
        .filter(metrics -> metrics.size() == 1)
        .map(metrics -> row.platform() + "/" + metrics.get(0));
  }

  private static String price(
      List<PricePoint> points, Scene scene, RequiredKpi row, String item, LocalDate until) {
    Population population =
        new Population(item, PricePoint.Basis.RATE, until.minusYears(YEARS), until);
    PriceBenchmark benchmark = PriceBenchmark.of(points, population);
    String name =
        KpiPart.title(scene, Scene.CATALOGUE.kpi(row.kpi()).orElseThrow(), row.platform());
    if (benchmark.isRange()) {
      return scene
          .words()
          .say(
              Message.of("requirements.price-range")
                  .with("kpi", name)
                  .with("low", shown(benchmark.rangeFrom()))
                  .with("high", shown(benchmark.rangeTo()))
                  .with("suppliers", benchmark.suppliers()));
    }
    if (!benchmark.isTold()) {
      return scene
          .words()
          .say(
              Message.of("requirements.price-not-told")
                  .with("kpi", name)
                  .with("suppliers", benchmark.suppliers())
                  .with("departments", benchmark.departments())
                  .with("least", PriceBenchmark.LEAST_SUPPLIERS)
                  .with("leastDepartments", PriceBenchmark.LEAST_DEPARTMENTS));
    }
    return scene
        .words()
        .say(
            Message.of("requirements.price")
                .with("kpi", name)
                .with("median", shown(benchmark.median()))
                .with("low", shown(benchmark.firstQuartile()))
                .with("high", shown(benchmark.thirdQuartile()))
                .with("suppliers", benchmark.suppliers()));
  }

  private static String shown(Optional<BigDecimal> price) {
    return price.orElseThrow().toPlainString();
  }
}
