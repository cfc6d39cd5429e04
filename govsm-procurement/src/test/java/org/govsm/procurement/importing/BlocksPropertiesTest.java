package org.govsm.procurement.importing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.RandomFile;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.measurement.SetAside;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file read in blocks by several threads gives what its rows give one by one: the same readings
 * in the same order, the same rows set aside for the same reasons, the same sentences.
 */
class BlocksPropertiesTest {

  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

  private static final List<Executor> EXECUTORS =
      List.of(
          POOL,
          Runnable::run,
          never -> {},
          refused -> {
            throw new RejectedExecutionException();
          });

  private final Random random = new Random();
  private int taken;
  private int quarantined;
  private int refused;

  @AfterAll
  static void stop() {
    POOL.shutdown();
  }

  /** What came of a file, as text. */
  private static final class Outcome {

    private final List<String> readings = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final ReadingImport run;

    Outcome(Layout layout, ImportContext context) {
      run = ReadingImport.into(layout, MetricDictionary.shipped(), context, this::accept);
    }

    private boolean accept(Reading reading) {
      readings.add(reading.canonicalText() + reading.learntAt());
      return known.add(reading.identity() + reading.figure());
    }

    private List<String> all(ImportReport report) {
      List<String> all = new ArrayList<>(readings);
      all.add(report.toPlain(ProcurementLaw.messages("en")).toString());
      all.add(report.setAside().map(SetAside::toPlain).toString());
      all.add(report.read().toString());
      return all;
    }

    private List<String> broken(BrokenTableException e) {
      List<String> all = new ArrayList<>(readings);
      all.add(e.text().toString());
      return all;
    }
  }

  private static List<String> oneByOne(
      String text, char separator, Layout layout, ImportContext context) {
    Outcome outcome = new Outcome(layout, context);
    PlainCsv csv = new PlainCsv(text, separator);
    try {
      for (List<String> row = csv.next(); row != null; row = csv.next()) {
        outcome.run.row(csv.line(), row);
        if (outcome.run.isRefused()) {
          break;
        }
      }
    } catch (BrokenTableException e) {
      return outcome.broken(e);
    }
    return outcome.all(outcome.run.done());
  }

  private List<String> inBlocks(byte[] file, Layout layout, ImportContext context, int most)
      throws IOException {
    Outcome outcome = new Outcome(layout, context);
    int size = 1 + random.nextInt(random.nextBoolean() ? 300 : 5_000);
    Executor executor = EXECUTORS.get(random.nextInt(EXECUTORS.size()));
    try {
      CsvImport.read(
          new ByteArrayInputStream(file), outcome.run, new Helpers(executor, most), size);
    } catch (BrokenTableException e) {
      return outcome.broken(e);
    }
    return outcome.all(outcome.run.done());
  }

  private byte[] bytes(String text) throws IOException {
    return switch (random.nextInt(5)) {
      case 0 -> with(0xFFFE, text.getBytes(UTF_16LE));
      case 1 -> with(0xFEFF, text.getBytes(UTF_16BE));
      case 2 -> with(0xEFBBBF, text.getBytes(UTF_8));
      default -> text.getBytes(UTF_8);
    };
  }

  private static byte[] with(int mark, byte[] text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int shift = mark > 0xFFFF ? 16 : 8; shift >= 0; shift -= 8) {
      out.write(mark >> shift);
    }
    out.write(text);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_file_of_any_layout_is_read_the_same_in_any_blocks__seed(long seed) throws IOException {
    random.setSeed(seed);
    for (Layout layout : Layouts.shipped().all()) {
      for (int round = 0; round < 5; round++) {
        RandomFile file = new RandomFile(layout, random);
        char separator = ",;\t\u00a7".charAt(random.nextInt(4));
        ImportContext context = file.said();
        String text = "sep=" + separator + "\n" + file.text(separator);
        List<String> expected = oneByOne("\n" + text.substring(6), separator, layout, context);
        byte[] bytes = bytes(text);
        for (int most = 0; most < 4; most++) {
          assertThat(inBlocks(bytes, layout, context, most))
              .as("%s, %d, %s", layout, round, text)
              .isEqualTo(expected);
        }
        count(expected);
      }
    }
    assertThat(List.of(taken, quarantined, refused)).as("files of each kind").allMatch(n -> n > 9);
  }

  private void count(List<String> outcome) {
    String report = outcome.get(Math.max(0, outcome.size() - 3));
    taken += outcome.size() > 6 ? 1 : 0;
    quarantined += report.contains("reason=") ? 1 : 0;
    refused += report.contains("refused=") ? 1 : 0;
  }
}
