package org.govsm.samples.spark;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Invented contracts of all States and their daily figures, as a lake has them: one table with the
 * terms of each contract, one with its readings, both in Parquet and parted by State.
 */
final class InventedContracts {

  /** Codes of States and Union territories. */
  private static final List<String> STATES =
      List.of(
          "AN", "AP", "AR", "AS", "BR", "CH", "CT", "DH", "DL", "GA", "GJ", "HP", "HR", "JH", "JK",
          "KA", "KL", "LA", "LD", "MH", "ML", "MN", "MP", "MZ", "NL", "OR", "PB", "PY", "RJ", "SK",
          "TG", "TN", "TR", "UP", "UT", "WB");

  private static final List<String> PLATFORMS = List.of("facebook", "instagram", "youtube");
  private static final List<String> METRICS = List.of("views", "comments");
  private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
  private static final int DAYS = 61;

  private static final StructType TERMS =
      new StructType().add("state", "string").add("contract", "string").add("terms", "string");

  private static final StructType READINGS =
      new StructType()
          .add("state", "string")
          .add("contract", "string")
          .add("subject", "string")
          .add("platform", "string")
          .add("metric", "string")
          .add("from", "string")
          .add("to", "string")
          .add("value", "long")
          .add("learntAt", "string");

  private InventedContracts() {}

  /** Writes so many contracts into a folder. */
  static void write(SparkSession spark, String folder, int contracts) {
    Dataset<Long> numbers = spark.range(contracts).as(Encoders.LONG()).repartition(8);
    numbers
        .flatMap(
            (FlatMapFunction<Long, Row>) number -> List.of(terms(number)).iterator(),
            Encoders.row(TERMS))
        .repartition(col("state"))
        .write()
        .partitionBy("state")
        .parquet(folder + "/terms");
    numbers
        .flatMap((FlatMapFunction<Long, Row>) InventedContracts::readings, Encoders.row(READINGS))
        .repartition(col("state"))
        .write()
        .partitionBy("state")
        .parquet(folder + "/readings");
  }

  private static String state(long number) {
    return STATES.get((int) (number % STATES.size()));
  }

  private static Row terms(long number) {
    List<String> kpis = new ArrayList<>();
    for (String platform : PLATFORMS) {
      for (String metric : METRICS) {
        kpis.add(
            """
            {"id": "%1$s-%2$s", "title": {"en": "%2$s on %1$s"}, "clause": "8",
             "platforms": ["%1$s"], "measure": {"kind": "value", "metrics": ["%2$s"]},
             "target": {"atLeast": "%3$d"}, "missing": "hold",
             "consequence": {"shape": "ladder", "base": "bill", "rungs": [{"deduct": "1"}],
               "after": "hold-last", "undetermined": "bridges"}}\
            """
                .formatted(platform, metric, 1_400_000 + number % 7 * 50_000));
      }
    }
    String terms =
        """
        {"id": "%1$s", "title": "Posts of two months", "currency": "INR", "marked": "invented",
         "buyer": {"id": "directorate-%2$s", "name": "Directorate"},
         "supplier": {"id": "agency", "name": "Agency"},
         "from": "%3$s", "until": "%4$s", "period": "month",
         "amounts": [{"id": "bill", "kind": "fixed", "amount": "500000.00", "clause": "5.1"}],
         "kpis": [%5$s],
         "payment": {"stacking": "gross", "rounding": "half-up", "roundingPer": "line",
           "freezeDays": 7, "holdDays": 30, "sources": ["platform-export"]}}\
        """
            .formatted(
                id(number),
                state(number).toLowerCase(Locale.ROOT),
                FIRST,
                FIRST.plusDays(DAYS),
                String.join(",", kpis));
    return RowFactory.create(state(number), id(number), terms);
  }

  private static String id(long number) {
    return "C-" + number;
  }

  private static Iterator<Row> readings(long number) {
    Random random = new Random(number);
    List<Row> rows = new ArrayList<>();
    for (String platform : PLATFORMS) {
      for (String metric : METRICS) {
        for (int day = 0; day < DAYS; day++) {
          LocalDate from = FIRST.plusDays(day);
          rows.add(
              RowFactory.create(
                  state(number),
                  id(number),
                  "account",
                  platform,
                  metric,
                  from.toString(),
                  from.plusDays(1).toString(),
                  40_000L + random.nextInt(20_000),
                  from.plusDays(6) + "T04:30:00Z"));
        }
      }
    }
    return rows.iterator();
  }
}
