package org.govsm.portal.cases;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the case files of a folder: {@code CaseRun DIR [ADDRESS]}. Without an address the jars
 * answer, with one the portal that listens there.
 */
public final class CaseRun {

  private final Ask ask;

  private CaseRun(Ask ask) {
    this.ask = ask;
  }

  /**
   * Cases that the jars answer.
   *
   * @return the run
   */
  public static CaseRun jars() {
    return new CaseRun(new AskJar());
  }

  /**
   * Cases that a portal answers.
   *
   * @param portal its address
   * @return the run
   */
  public static CaseRun http(URI portal) {
    return new CaseRun(new AskHttp(portal));
  }

  /**
   * Runs a folder and ends with 0 where every case came out as expected.
   *
   * @param args the folder and, for HTTP, the address of a portal
   * @throws IOException if a file cannot be read
   */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length < 1 || args.length > 2) {
      out.println("usage: CaseRun DIR [http://127.0.0.1:8080/]");
      System.exit(2);
    }
    CaseRun run = args.length == 1 ? jars() : http(URI.create(args[1]));
    List<CaseResult> results = run.folder(Path.of(args[0]));
    results.forEach(out::println);
    List<CaseResult> compared = results.stream().filter(CaseResult::isCompared).toList();
    long passed = compared.stream().filter(CaseResult::passed).count();
    out.println(passed + " passed, " + (compared.size() - passed) + " failed");
    System.exit(passed == compared.size() && !compared.isEmpty() ? 0 : 1);
  }

  /**
   * Runs the cases of a folder.
   *
   * @param folder holds JSON files with a list of {@code cases}
   * @return the results of all cases whose topics are known, in the order of the files
   * @throws IOException if a file cannot be read
   */
  public List<CaseResult> folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<CaseResult> results = new ArrayList<>();
    for (Path file : files) {
      for (Object item : Trees.list(JsonFile.read(file).get("cases"))) {
        results.addAll(run(Trees.map(item)));
      }
    }
    return results;
  }

  private List<CaseResult> run(Map<String, @Nullable Object> item) {
    Topic topic = Topics.ALL.get(Trees.text(item.get("topic")));
    if (topic != null) {
      return byTopic(topic, item);
    }
    if (item.containsKey("measured")) {
      return new KpiCases(ask).run(item);
    }
    return item.containsKey("asOf") ? new Governance(ask).run(item) : List.of();
  }

  private List<CaseResult> byTopic(Topic topic, Map<String, @Nullable Object> item) {
    Map<String, @Nullable Object> actual = topic.actual(Trees.map(item.get("input")), ask);
    List<CaseResult> results = new ArrayList<>();
    Trees.map(item.get("expected"))
        .forEach(
            (name, expected) -> {
              String id = item.get("id") + " " + name;
              @Nullable Object found = actual.get(name);
              results.add(
                  actual.containsKey(name)
                      ? new CaseResult(
                          id, Trees.text(expected), Trees.text(found), Trees.same(expected, found))
                      : CaseResult.notCompared(id, "is not compared"));
            });
    return results;
  }
}
