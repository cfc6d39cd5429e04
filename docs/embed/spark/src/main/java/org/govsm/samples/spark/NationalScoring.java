package org.govsm.samples.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * National scoring: the KPIs of every contract of every State from Parquet, scored by govsm beside
 * the data, and counted by State.
 */
public final class NationalScoring {

  /** As known at one instant, so that the same tables give the same scores for years. */
  private static final Instant KNOWN = Instant.parse("2026-11-01T00:00:00Z");

  private static final int CHECKED = 20;

  private NationalScoring() {}

  /**
   * Runs it.
   *
   * @param arguments a folder, how many contracts are made in it where it is not there yet, and how
   *     many cores
   * @throws IOException if Spark cannot be closed
   */
  public static void main(String[] arguments) throws IOException {
    String folder = arguments[0];
    try (SparkSession spark =
        SparkSession.builder()
            .appName("govsm")
            .master("local[" + arguments[2] + "]")
            .config("spark.ui.enabled", "false")
            .config("spark.log.level", "WARN")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "16")
            .getOrCreate()) {
      if (!Files.exists(Path.of(folder))) {
        timed("made", () -> InventedContracts.write(spark, folder, Integer.parseInt(arguments[1])));
      }
      Dataset<Row> terms = spark.read().parquet(folder + "/terms");
      Dataset<Row> readings = spark.read().parquet(folder + "/readings");
      System.out.println(terms.count() + " contracts, " + readings.count() + " readings");
      String scores = folder + "/scores";
      timed(
          "scored",
          () ->
              scores(terms, readings)
                  .write()
                  .mode("overwrite")
                  .partitionBy("state")
                  .parquet(scores));
      Dataset<Row> kept = spark.read().parquet(scores);
      byState(kept).show(5);
      check(terms, readings, kept);
    }
  }

  /** Terms and readings of a contract come together on one executor. */
  private static Dataset<Row> scores(Dataset<Row> terms, Dataset<Row> readings) {
    return byContract(terms)
        .cogroup(
            byContract(readings),
            (CoGroupFunction<String, Row, Row, Row>)
                (contract, one, figures) ->
                    one.hasNext()
                        ? ContractScoring.score(one.next(), figures, KNOWN)
                        : Collections.emptyIterator(),
            Encoders.row(ContractScoring.SCORES));
  }

  private static KeyValueGroupedDataset<String, Row> byContract(Dataset<Row> rows) {
    return rows.groupByKey(
        (MapFunction<Row, String>) row -> row.getAs("contract"), Encoders.STRING());
  }

  private static Dataset<Row> byState(Dataset<Row> scores) {
    return scores.groupBy("state").pivot("status").count().orderBy("state");
  }

  /** Some contracts are scored here as well, without Spark, and must come out the same. */
  private static void check(Dataset<Row> terms, Dataset<Row> readings, Dataset<Row> scores) {
    List<Row> some = terms.limit(CHECKED).collectAsList();
    Column chosen = col("contract").isin(some.stream().map(one -> one.getAs("contract")).toArray());
    Map<String, List<Row>> figures =
        readings.filter(chosen).collectAsList().stream()
            .collect(Collectors.groupingBy(row -> row.<String>getAs("contract")));
    List<String> here = new ArrayList<>();
    for (Row one : some) {
      List<Row> own = figures.get(one.<String>getAs("contract"));
      ContractScoring.score(one, own.iterator(), KNOWN)
          .forEachRemaining(row -> here.add(said(row)));
    }
    Column[] columns =
        Stream.of(ContractScoring.SCORES.fieldNames())
            .map(name -> col(name))
            .toArray(Column[]::new);
    List<String> there =
        new ArrayList<>(
            scores.filter(chosen).select(columns).collectAsList().stream()
                .map(NationalScoring::said)
                .toList());
    here.sort(String::compareTo);
    there.sort(String::compareTo);
    if (here.isEmpty() || !here.equals(there)) {
      throw new IllegalStateException(here + " is not " + there);
    }
    System.out.println(some.size() + " contracts come out the same without Spark");
  }

  private static String said(Row row) {
    return row.mkString("|");
  }

  private static void timed(String what, Runnable work) {
    long start = System.nanoTime();
    Duration before = computed();
    work.run();
    System.out.printf(
        Locale.ROOT,
        "%s in %.1f s, %.1f s of processor time%n",
        what,
        (System.nanoTime() - start) / 1e9,
        computed().minus(before).toMillis() / 1e3);
  }

  private static Duration computed() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
