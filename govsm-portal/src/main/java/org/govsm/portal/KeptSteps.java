package org.govsm.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.procedures.GivenPaper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Kept steps: how many steps from the need to the payment were recorded, by financial year and
 * stage, and of how many a document is known by its number alone. Each is the act of a person who
 * signed in, so that the step itself needs no paper; its documents may.
 */
final class KeptSteps {

  /** Stages with the kinds of their steps, of which an event says all. */
  private static final Map<String, List<String>> STAGES = stages();

  /** Kinds whose events name documents, which are read one by one. */
  private static final List<String> READ = List.of("procedure.stepped", "delivery.acted");

  /** An invoice and a payment are told by their numbers alone. */
  private static final List<String> NUMBERED = List.of("bill.entered", "bill.paid");

  private static final String DIGEST = "sha256:[0-9a-f]{64}";

  /** How many steps are electronic, and of how many a document is not known. */
  private static final class Tally {
    private long electronic;
    private long unknown;
  }

  private KeptSteps() {}

  private static Map<String, List<String>> stages() {
    Map<String, List<String>> stages = new LinkedHashMap<>();
    stages.put("requirement", List.of("requirement.submitted", "requirement.agreed"));
    stages.put("purchase", List.of("purchase.recorded", "purchase.closed"));
    stages.put("procedure", List.of("procedure.begun", "procedure.stepped", "procedure.signed"));
    stages.put(
        "tender",
        List.of(
            "tender.published",
            "tender.sealed",
            "tender.packets-opened",
            "tender.prices-opened",
            "tender.revealed"));
    stages.put("award", List.of("award.assessed", "award.made", "award.published"));
    stages.put("contract", List.of("contract.created", "contract.amended"));
    stages.put("delivery", List.of("delivery.acted"));
    stages.put("certificate", List.of("certificate.issued"));
    stages.put("bill", List.of("bill.entered", "bill.examined", "bill.passed", "bill.paid"));
    return stages;
  }

  /** The entries of a register, by year and stage. */
  static List<Map<String, Object>> of(
      Transaction tx, Optional<String> department, LocalDate from, LocalDate asOf) {
    List<Map<String, Object>> steps = new ArrayList<>();
    int last = FinancialYear.of(asOf).start();
    for (int start = FinancialYear.of(from).start(); start <= last; start++) {
      FinancialYear year = new FinancialYear(start);
      SortedMap<String, Tally> tallies = new TreeMap<>();
      counted(tx, department, year, tallies);
      read(tx, department, year, tallies);
      tallies.forEach((stage, tally) -> steps.add(row(year, stage, tally)));
    }
    return steps;
  }

  private static Map<String, Object> row(FinancialYear year, String stage, Tally tally) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("year", year.toString());
    row.put("stage", stage);
    row.put("electronic", BigDecimal.valueOf(tally.electronic));
    row.put("paper", BigDecimal.ZERO);
    row.put("unknown", BigDecimal.valueOf(tally.unknown));
    return row;
  }

  private static void counted(
      Transaction tx,
      Optional<String> department,
      FinancialYear year,
      SortedMap<String, Tally> tallies) {
    List<String> kinds =
        STAGES.values().stream()
            .flatMap(List::stream)
            .filter(kind -> !READ.contains(kind))
            .toList();
    select(tx, department, year, kinds, "kind, count(*) as steps", " group by kind")
        .map((row, context) -> Map.entry(row.getString("kind"), row.getLong("steps")))
        .forEach(
            one -> {
              Tally tally = tally(tallies, one.getKey());
              if (NUMBERED.contains(one.getKey())) {
                tally.unknown += one.getValue();
              } else {
                tally.electronic += one.getValue();
              }
            });
  }

  private static void read(
      Transaction tx,
      Optional<String> department,
      FinancialYear year,
      SortedMap<String, Tally> tallies) {
    select(tx, department, year, READ, "kind, content", "")
        .map((row, context) -> Map.entry(row.getString("kind"), row.getBytes("content")))
        .forEach(
            one -> {
              Tally tally = tally(tallies, one.getKey());
              if (isKnown(one.getKey(), one.getValue())) {
                tally.electronic++;
              } else {
                tally.unknown++;
              }
            });
  }

  private static Tally tally(SortedMap<String, Tally> tallies, String kind) {
    return tallies.computeIfAbsent(stage(kind), stage -> new Tally());
  }

  private static String stage(String kind) {
    return STAGES.entrySet().stream()
        .filter(one -> one.getValue().contains(kind))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /** Whether each document that an event names is known by the digest of its file. */
  private static boolean isKnown(String kind, byte[] content) {
    Map<String, @Nullable Object> body = StoredTree.tree(StoredTree.read(content), "body");
    return kind.equals("procedure.stepped")
        ? GivenPaper.all(body).stream().allMatch(GivenPaper::isFile)
        : !(body.get("evidence") instanceof List<?> named)
            || named.stream().allMatch(one -> String.valueOf(one).matches(DIGEST));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }

  private static Query select(
      Transaction tx,
      Optional<String> department,
      FinancialYear year,
      List<String> kinds,
      String columns,
      String after) {
    String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
    List<Object> values = new ArrayList<>(kinds);
    values.add(Sql.instant(start(year.firstDay())));
    values.add(Sql.instant(start(year.lastDay().plusDays(1))));
    department.ifPresent(values::add);
    return tx.handle()
        .select(
            "select "
                + columns
                + " from event where kind in ("
                + places
                + ") and happened_at >= ? and happened_at < ?"
                + department.map(one -> " and department = ?").orElse("")
                + after,
            values.toArray());
  }
}
