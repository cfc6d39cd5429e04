package org.govsm.samples.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Scores one contract: the same call as in any other host. It needs nothing of Spark but the rows,
 * and keeps the readings of one contract in memory at a time.
 */
final class ContractScoring {

  static final StructType SCORES =
      new StructType()
          .add("state", "string")
          .add("contract", "string")
          .add("period", "string")
          .add("kpi", "string")
          .add("status", "string")
          .add("value", "string");

  /** Terms are read with exact numbers. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ContractScoring() {}

  /** A row for each KPI of each period, as known at one instant. */
  static Iterator<Row> score(Row contract, Iterator<Row> readings, Instant known) {
    MetricDictionary dictionary = MetricDictionary.shipped();
    Terms terms = terms(contract.getAs("terms"));
    ReadingBook.Draft book = ReadingBook.empty().toDraft();
    readings.forEachRemaining(
        row -> book.accept(Reading.fromPlain(tree(row), dictionary).orThrow()));
    List<BillingPeriod> periods = terms.periods();
    BillingPeriod last = periods.get(periods.size() - 1);
    List<Row> rows = new ArrayList<>();
    for (Scorecard card :
        Scorecards.upTo(terms, dictionary, book.done(), last, known, new ValueCache())) {
      for (KpiResult result : card.results()) {
        rows.add(
            RowFactory.create(
                contract.getAs("state"),
                contract.getAs("contract"),
                card.period().id(),
                result.kpi().id(),
                result.statusCode(),
                result.value().map(String::valueOf).orElse(null)));
      }
    }
    return rows.iterator();
  }

  private static Terms terms(String json) {
    try {
      return Terms.fromPlain(JSON.readValue(json, Map.class)).orThrow();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("terms that are no JSON", e);
    }
  }

  private static Map<String, Object> tree(Row row) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : List.of("subject", "platform", "metric", "from", "to", "learntAt")) {
      tree.put(name, row.getAs(name));
    }
    tree.put("value", Long.toString(row.getAs("value")));
    tree.put("retrievedAt", row.getAs("learntAt"));
    tree.put("source", "platform-export");
    tree.put("origin", "all");
    return tree;
  }
}
