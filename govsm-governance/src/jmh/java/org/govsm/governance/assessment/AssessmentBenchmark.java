package org.govsm.governance.assessment;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.govsm.core.text.Messages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A department with 500 accounts, 50,000 posts and 200,000 queries under all 150 controls, each
 * step under its own name. What each allocates is told by {@code -prof gc}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessmentBenchmark {

  private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-24T09:00:00+05:30");

  private final ControlCatalogue catalogue = ControlCatalogue.shipped();
  private final Messages words = GovernanceMessages.in("en");
  private Map<String, Object> tree;
  private Facts facts;
  private AssessmentReport report;

  /** Makes the department. */
  @Setup
  public void department() {
    tree = new LinkedHashMap<>();
    tree.put("accounts", many(500, AssessmentBenchmark::account));
    tree.put("posts", many(50_000, AssessmentBenchmark::post));
    tree.put("queries", many(200_000, AssessmentBenchmark::query));
    tree.put("custody", many(500, AssessmentBenchmark::issued));
    tree.put("people", List.of(person("P1"), person("P2")));
    facts = Facts.fromPlain(tree).orThrow();
    report = Assessment.assess(catalogue, facts, AS_OF).orThrow();
  }

  /** From the tree that a host gives to facts. */
  @Benchmark
  public Facts treeToFacts() {
    return Facts.fromPlain(tree).orThrow();
  }

  /** From the tree that a host gives to the report. */
  @Benchmark
  public AssessmentReport treeToReport() {
    return Assessment.assess(catalogue, Facts.fromPlain(tree).orThrow(), AS_OF).orThrow();
  }

  /** Of facts that were read. */
  @Benchmark
  public AssessmentReport factsToReport() {
    return Assessment.assess(catalogue, facts, AS_OF).orThrow();
  }

  /** The report as a tree with its sentences. */
  @Benchmark
  public Map<String, Object> reportToTree() {
    return report.toPlain(words);
  }

  private static List<Object> many(int count, IntFunction<Object> one) {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(one.apply(i));
    }
    return all;
  }

  private static Map<String, Object> account(int i) {
    Map<String, Object> account = new LinkedHashMap<>();
    account.put("id", "A" + i);
    account.put("platform", i % 2 == 0 ? "X" : "Facebook");
    account.put("handle", "Office" + i / 2);
    account.put("url", "https://example.org/" + i);
    account.put("hosting", "external");
    account.put("ownerType", "ORGANISATION");
    account.put("registrationEmail", Map.of("address", "s@soil.gov.in", "type", "SHARED"));
    account.put("createdAt", "2025-02-01");
    account.put("state", "ACTIVE");
    account.put("moderationMode", "POST");
    account.put("allowsThirdPartyContent", true);
    account.put("lastPostAt", "2026-11-" + (10 + i % 14) + "T10:00:00+05:30");
    account.put(
        "authorisedPosters",
        List.of(Map.of("person", "P1", "role", "officer", "from", "2025-02-01")));
    return account;
  }

  private static Map<String, Object> post(int i) {
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("id", "P" + i);
    post.put("account", "A" + i % 500);
    post.put("publishedAt", "2026-10-" + (10 + i % 20) + "T10:00:00+05:30");
    post.put("publishedBy", "P1");
    post.put("author", "P2");
    post.put("flags", i % 1000 == 0 ? List.of("SUB_JUDICE") : List.of());
    post.put("clearance", Map.of("level", "L2", "by", "P1", "status", "CLEARED"));
    post.put("piiScanHits", BigDecimal.ZERO);
    post.put("media", List.of(Map.of("type", "image", "altText", "a field of wheat")));
    return post;
  }

  private static Map<String, Object> query(int i) {
    Map<String, Object> query = new LinkedHashMap<>();
    query.put("id", "Q" + i);
    query.put("language", i % 3 == 0 ? "hi" : "en");
    query.put("replyLanguage", i % 3 == 0 ? "hi" : "en");
    query.put("receivedAt", "2026-10-" + (10 + i % 20) + "T10:00:00+05:30");
    query.put("firstResponseAt", "2026-11-" + (10 + i % 14) + "T11:00:00+05:30");
    query.put("category", "routine");
    return query;
  }

  private static Map<String, Object> issued(int i) {
    return Map.of(
        "account", "A" + i, "event", "ISSUED", "to", "P1", "backup", "P2", "at", "2025-02-01");
  }

  private static Map<String, Object> person(String id) {
    return Map.of(
        "id", id, "active", true, "trainedAt", "2025-01-20", "accessGrantedAt", "2025-02-01");
  }
}
