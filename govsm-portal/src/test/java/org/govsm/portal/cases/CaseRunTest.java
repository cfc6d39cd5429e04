package org.govsm.portal.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.cases.CaseResult.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the runner does not understand is not judged, with its reason, and never left out. */
class CaseRunTest {

  private static final Path OWN = Path.of("src", "test", "resources", "cases");
  private static final String TIER =
      """
      {"id": "T", "topic": "gem_tier",
       "input": {"date": "2025-01-15", "value_inr": "45000.00", "scientific_ministry": false},
       "expected": {"procedure": "DIRECT_PURCHASE"}}
      """;

  @TempDir private Path folder;

  private List<CaseResult> run(String... cases) throws IOException {
    Files.writeString(
        folder.resolve("cases.json"), "{\"cases\": [" + String.join(",", cases) + "]}");
    return WorkedCases.jars().folder(folder);
  }

  private String printed(int exit, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int ended =
        WorkedCases.run(List.of(args), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    assertThat(ended).as(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static void notJudged(List<CaseResult> results, String id, String why) {
    assertThat(results).extracting(CaseResult::outcome).containsOnly(Outcome.NOT_JUDGED);
    assertThat(results)
        .anySatisfy(
            one -> {
              assertThat(one.id()).isEqualTo(id);
              assertThat(one.actual()).contains(why);
            });
  }

  /** Every case and variant of the project, each once with a member that nobody knows. */
  @TestFactory
  Stream<DynamicTest> a_member_that_nobody_reads_at_any_depth_leaves_the_case_not_judged()
      throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String file : List.of("own.json", "procurement.json", "kpi.json")) {
      for (Object item : CaseValues.list(JsonFile.read(OWN.resolve(file)).get("cases"))) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>(CaseValues.map(item));
        one.remove("variants");
        for (String part : List.of("input", "terms", "measured")) {
          for (Map<String, @Nullable Object> spoilt : spoilt(one.get(part))) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(one);
            changed.put(part, spoilt);
            String json = JsonFile.JSON.writeValueAsString(changed);
            tests.add(
                DynamicTest.dynamicTest(
                    one.get("id") + " " + spoilt,
                    () ->
                        assertThat(run(json))
                            .extracting(CaseResult::outcome)
                            .containsOnly(Outcome.NOT_JUDGED)));
          }
        }
      }
    }
    assertThat(tests).hasSizeGreaterThan(100);
    return tests.stream();
  }

  private static List<Map<String, @Nullable Object>> spoilt(@Nullable Object tree) {
    List<Map<String, @Nullable Object>> all = new ArrayList<>();
    if (tree instanceof Map<?, ?>) {
      Map<String, @Nullable Object> own = CaseValues.map(tree);
      Map<String, @Nullable Object> more = new LinkedHashMap<>(own);
      more.put("rolled_over", true);
      all.add(more);
      own.forEach(
          (name, member) ->
              spoilt(member)
                  .forEach(
                      below -> {
                        Map<String, @Nullable Object> changed = new LinkedHashMap<>(own);
                        changed.put(name, below);
                        all.add(changed);
                      }));
    }
    return all;
  }

  @Test
  void a_file_that_is_no_json_fails_with_its_line_beside_others_that_pass() throws IOException {
    for (String broken :
        List.of(
            "bad",
            "",
            "{\"cases\": [" + TIER.replace("\"id\"", "\"id\": \"S\", \"id\"") + "]}",
            "{\"cases\": [" + TIER + "]} {}")) {
      Files.writeString(folder.resolve("broken.json"), broken);
      run(TIER);

      assertThat(printed(1, folder.toString()))
          .contains("FAIL  broken.json  expected JSON  actual no JSON", "1 failed");
    }
    Files.writeString(folder.resolve("broken.json"), "{\n bad}");
    assertThat(printed(1, folder.toString())).contains("no JSON in line 2, column ");
  }

  @Nested
  class Not_judged {

    @Test
    void a_topic_without_a_question() throws IOException {
      notJudged(
          run(
              """
              {"id": "Q", "topic": "arbitration", "input": {}, "expected": {"winner": "C"}}
              """),
          "Q",
          "topic arbitration");
    }

    @Test
    void a_case_of_no_known_kind_and_one_that_is_no_object() throws IOException {
      notJudged(run("{\"id\": \"K\", \"given\": 1}", "7"), "K", "no kind of case");
    }

    @Test
    void a_case_of_which_nothing_is_expected() throws IOException {
      notJudged(
          run(TIER.replace("\"procedure\": \"DIRECT_PURCHASE\"", "")), "T", "nothing is expected");
    }

    @Test
    void a_case_with_a_part_that_is_not_known() throws IOException {
      notJudged(run(TIER.replace("\"topic\"", "\"variants\": [], \"topic\"")), "T", "variants");
    }

    @Test
    void an_expectation_that_the_answer_has_no_field_for() throws IOException {
      notJudged(run(TIER.replace("\"procedure\"", "\"clause\"")), "T clause", "not in the answer");
    }

    @Test
    void a_case_that_gives_too_little_names_what_is_missing() throws IOException {
      notJudged(
          run(TIER.replace("\"value_inr\": \"45000.00\", ", "")), "T", "does not give [value]");
    }

    @Test
    void an_input_that_is_refused_and_the_next_case_is_still_run() throws IOException {
      List<CaseResult> results =
          run(TIER.replace("45000.00", "plenty").replace("\"T\"", "\"bad\""), TIER);
      assertThat(results)
          .extracting(CaseResult::id, CaseResult::outcome)
          .containsExactly(tuple("bad", Outcome.NOT_JUDGED), tuple("T procedure", Outcome.PASSED));
    }

    @Test
    void a_state_without_odishas_policy_is_not_asked_odishas_question() throws IOException {
      notJudged(
          run(
              """
              {"id": "KA", "topic": "state_preference",
               "input": {"state": "KA", "category": "GOODS", "l1_price": "100",
                         "lowest_osme_price": "111"},
               "expected": {"price": "100"}}
              """),
          "KA",
          "preference.share");
    }

    @Test
    void a_file_without_cases() throws IOException {
      Files.writeString(folder.resolve("none.json"), "null");
      Files.writeString(folder.resolve("other.json"), "{\"samples\": []}");
      List<CaseResult> results = WorkedCases.jars().folder(folder);
      assertThat(results).extracting(CaseResult::id).containsExactly("none.json", "other.json");
      assertThat(results).extracting(CaseResult::outcome).containsOnly(Outcome.NOT_JUDGED);
    }
  }

  @Nested
  class A_variant {

    private static final String SLABS =
        """
        {"id": "V", "terms": {"currency": "INR", "monthlyFee": "100000.00", "targetAssets": 10,
          "slabs": [{"overPercent": "0", "toPercent": "100", "deductPercent": "5"}]},
         "measured": {"deliveredAssets": 10}, "expected": {"deduction": "0.00"},
         "variants": [%s]}
        """;

    @Test
    void whose_change_stands_in_a_note_is_not_run_as_the_case_itself() throws IOException {
      assertThat(run(SLABS.formatted("{\"note\": \"nine\", \"deduction\": \"5000.00\"}")))
          .extracting(CaseResult::id, CaseResult::outcome)
          .containsExactly(
              tuple("V deduction", Outcome.PASSED), tuple("V variant 1", Outcome.NOT_JUDGED));
    }

    @Test
    void that_changes_nothing_or_something_unknown_is_not_judged() throws IOException {
      assertThat(
              run(
                  SLABS.formatted(
                      "{\"deduction\": \"5000.00\"},"
                          + " {\"delivered\": 9, \"rolledOver\": 1, \"deduction\": \"5000.00\"}")))
          .filteredOn(one -> one.what().startsWith("variant"))
          .extracting(CaseResult::outcome)
          .containsExactly(Outcome.NOT_JUDGED, Outcome.NOT_JUDGED);
    }

    @Test
    void says_what_it_changes_as_data() throws IOException {
      assertThat(
              run(
                  SLABS.formatted(
                      "{\"measured\": {\"deliveredAssets\": 9}, \"deduction\": \"5000.00\"},"
                          + " {\"terms\": {\"targetAssets\": 20}, \"deduction\": \"5000.00\"}")))
          .extracting(CaseResult::outcome)
          .containsExactly(Outcome.PASSED, Outcome.PASSED, Outcome.PASSED);
    }
  }

  @Nested
  class The_command {

    @Test
    void counts_what_is_not_judged_and_ends_with_an_error_only_if_strict() throws IOException {
      run(TIER, "{\"id\": \"K\", \"given\": 1}");
      assertThat(printed(0, folder.toString()))
          .contains("1 passed, 0 failed, 1 not judged; cases: 1 judged, 0 judged in part, 1 not");
      printed(1, "--strict", folder.toString());
    }

    @Test
    void ends_with_an_error_where_one_failed_and_where_nothing_was_judged() throws IOException {
      run(TIER.replace("DIRECT_PURCHASE", "L1_COMPARISON"));
      printed(1, folder.toString());
      run("{\"id\": \"K\", \"given\": 1}");
      printed(1, folder.toString());
    }

    @Test
    void says_in_one_sentence_that_nobody_listens() throws IOException {
      run(TIER);
      int closed;
      try (ServerSocket socket = new ServerSocket(0)) {
        closed = socket.getLocalPort();
      }
      assertThat(printed(2, folder.toString(), "http://127.0.0.1:" + closed))
          .isEqualToNormalizingNewlines(
              "No portal answers at http://127.0.0.1:"
                  + closed
                  + ". Start it there, or leave the address out.\n");
    }

    @Test
    void says_in_one_line_that_a_folder_is_not_there() {
      assertThat(printed(2, folder.resolve("none").toString()).lines()).hasSize(1);
      assertThat(printed(2, folder.toString(), "no address").lines()).hasSize(1);
    }
  }
}
