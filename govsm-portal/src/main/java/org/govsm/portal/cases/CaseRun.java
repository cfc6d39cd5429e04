package org.govsm.portal.cases;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runner of case files: {@code CaseRun [--strict] DIR [ADDRESS]}. A case names a question, its
 * book, days and facts, and what is expected of the answer. Every case and every expectation comes
 * out as passed, failed or not judged, and none is left out. Without an address the jars answer,
 * with one the portal that listens there.
 */
public final class CaseRun {

  private static final String USAGE = "usage: CaseRun [--strict] DIR [http://127.0.0.1:8080/]";
  private static final String STRICT = "--strict";
  private static final int CANNOT_RUN = 2;

  private final List<CaseKind> kinds;

  CaseRun(List<CaseKind> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  /**
   * Runs a folder. Ends with 0 where every judged case came out as expected, with 1 where one did
   * not, a file is no JSON or, with {@code --strict}, one was not judged, and with 2 where it could
   * not run.
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), out, ask -> List.of(new NeutralCases(ask))));
  }

  static int run(List<String> args, PrintStream out, Function<Ask, List<CaseKind>> kinds) {
    List<String> places = args.stream().filter(arg -> !arg.equals(STRICT)).toList();
    if (places.isEmpty() || places.size() > 2 || places.get(0).startsWith("--")) {
      out.println(USAGE);
      return CANNOT_RUN;
    }
    try {
      Ask ask = places.size() == 1 ? new AskJar() : new AskHttp(URI.create(places.get(1)));
      List<CaseResult> results = new CaseRun(kinds.apply(ask)).folder(Path.of(places.get(0)));
      results.forEach(out::println);
      CaseCounts counts = CaseCounts.of(results);
      out.println(counts);
      return counts.exit(args.contains(STRICT));
    } catch (NoPortalException | IOException | IllegalArgumentException e) {
      out.println(sentence(e));
      return CANNOT_RUN;
    }
  }

  private static String noJson(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    return "no JSON"
        + (at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr())
        + ": "
        + broken.getOriginalMessage();
  }

  private static String sentence(Exception e) {
    return e instanceof NoPortalException
        ? String.valueOf(e.getMessage())
        : "The cases cannot be read: " + e.getMessage() + ". " + USAGE;
  }

  /**
   * Runs the cases of a folder.
   *
   * @param folder holds JSON files with a list of {@code cases}
   * @return a result for each expectation, in the order of the files
   * @throws IOException if the folder cannot be read
   * @throws NoPortalException if no portal answers at the address
   */
  public List<CaseResult> folder(Path folder) throws IOException {
    List<Path> files;
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder");
    }
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<CaseResult> results = new ArrayList<>();
    for (Path file : files) {
      results.addAll(file(file));
    }
    return results;
  }

  private List<CaseResult> file(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    List<?> cases;
    try {
      cases = CaseValues.list(JsonFile.read(file).get("cases"));
    } catch (JsonProcessingException broken) {
      return List.of(CaseResult.failed(name, "JSON", noJson(broken)));
    }
    if (cases.isEmpty()) {
      return List.of(CaseResult.notJudged(name, "", "there is no list of cases in it"));
    }
    List<CaseResult> results = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      results.addAll(one(name + " case " + (i + 1), CaseValues.map(cases.get(i))));
    }
    return results;
  }

  private List<CaseResult> one(String place, Map<String, @Nullable Object> item) {
    Object given = item.get("id");
    String id = given == null ? place : CaseValues.text(given);
    try {
      List<CaseResult> results = kind(item).run(id, item);
      return results.isEmpty()
          ? List.of(CaseResult.notJudged(id, "", "nothing is expected of it"))
          : results;
    } catch (NotJudgedException e) {
      return List.of(CaseResult.notJudged(id, "", e.why()));
    }
  }

  private CaseKind kind(Map<String, @Nullable Object> item) {
    return kinds.stream()
        .filter(kind -> item.keySet().containsAll(kind.marks()))
        .findFirst()
        .orElseThrow(() -> new NotJudgedException("no kind of case has only " + item.keySet()));
  }
}
