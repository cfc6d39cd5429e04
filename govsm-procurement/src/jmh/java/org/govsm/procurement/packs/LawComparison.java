package org.govsm.procurement.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link LawBenchmark} on its tables and prints for each of its measurements the median of the
 * tables, the bytes, and the ratio of the medians to the plain decision and of KIE to each.
 * Arguments are those of JMH.
 */
public final class LawComparison {

  private LawComparison() {}

  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(arguments))
                    .include(LawBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .build())
            .run();
    Map<String, List<Double>> times = new TreeMap<>();
    Map<String, List<Double>> bytes = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      add(times, name, result.getPrimaryResult().getScore());
      for (String label : result.getSecondaryResults().keySet()) {
        if (label.endsWith("gc.alloc.rate.norm")) {
          add(bytes, name, result.getSecondaryResults().get(label).getScore());
        }
      }
    }
    double kie = median(times.getOrDefault("byKie", List.of(Double.NaN)));
    System.out.println("measurement, median ns, least ns, most ns, median bytes, KIE / it");
    times.forEach(
        (name, all) ->
            System.out.printf(
                Locale.ROOT,
                "%s, %.0f, %.0f, %.0f, %.0f, %.1f%n",
                name,
                median(all),
                Collections.min(all),
                Collections.max(all),
                median(bytes.getOrDefault(name, List.of(Double.NaN))),
                kie / median(all)));
  }

  private static void add(Map<String, List<Double>> all, String name, double score) {
    all.computeIfAbsent(name, of -> new ArrayList<>()).add(score);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
